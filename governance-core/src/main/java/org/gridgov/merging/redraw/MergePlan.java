package org.gridgov.merging.redraw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.grid.Atom;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.Territory;
import org.gridgov.merging.AtomBorder;
import org.gridgov.merging.Net;
import org.gridgov.merging.regroup.RegroupProgress;
import org.gridgov.organisation.LineOfWork;

/**
 * Draws new grids out of the nets of several lines of work (多网合一划格).
 *
 * <p>Each new grid lies in one community, hangs together and keeps to the bounds of size where that can be; among such plans
 * the one is sought that cuts least through what the lines drew. What does not fit is named and never stops the plan: where
 * no plan meets the bounds, the one that misses them least is given. The order of input changes nothing. Thread-safe.
 *
 * <pre>{@code
 * MergedGrids grids = MergePlan.draw(request, community.territory(), community.nets(), community.atomBorders());
 * grids.crosswalk(line).to(GridCode.of("MZ-02"));
 * }</pre>
 *
 * <p>Source: multi-grid merging, seed paragraph 1; M1 to M9, {@code INVARIANTS}.
 */
public final class MergePlan {
    private MergePlan() {}

    /**
     * Draws new grids.
     *
     * @param request what is to be drawn
     * @param territory the territory, whose units of the next kind up are the communities
     * @param nets the nets, one per line of work
     * @param borders which atoms touch; empty to go by their positions
     * @return the plan
     * @throws IllegalArgumentException if the kind to draw is not in the scheme of the territory, or is its topmost
     */
    public static MergedGrids draw(
            RegroupRequest request, Territory territory, List<Net> nets, Collection<AtomBorder> borders) {
        return draw(request, territory, nets, borders, RegroupProgress.none());
    }

    /**
     * Draws new grids and tells how far it is.
     *
     * @param request what is to be drawn
     * @param territory the territory, whose units of the next kind up are the communities
     * @param nets the nets, one per line of work
     * @param borders which atoms touch; empty to go by their positions
     * @param progress told of each stage, and asked whether to stop
     * @return the plan
     * @throws IllegalArgumentException if the kind to draw is not in the scheme of the territory, or is its topmost
     */
    public static MergedGrids draw(
            RegroupRequest request,
            Territory territory,
            List<Net> nets,
            Collection<AtomBorder> borders,
            RegroupProgress progress) {
        return draw(request, territory, nets, borders, new OptimalGridSearch(progress));
    }

    static MergedGrids draw(
            RegroupRequest request,
            Territory territory,
            List<Net> nets,
            Collection<AtomBorder> borders,
            GridSearch search) {
        List<Net> sorted = nets.stream().sorted(Comparator.comparing(Net::line)).toList();
        List<Finding> findings = new ArrayList<>();
        Drawable drawable = Drawable.of(request, territory, sorted, borders, findings);
        Ground ground = drawable.ground();
        List<NetLabels> labels = drawable.labels();
        Pins pins = drawable.pins();
        GridSearch.Found found = ground.atoms().isEmpty()
                ? new GridSearch.Found(List.of(), new Drawing(0, 0, true, true), List.of(), List.of())
                : search.find(ground, labels, pins, request);
        List<NewGrid> grids = GridNumbers.number(cells(ground, found.cellOf()), taken(territory, sorted));
        Map<AtomId, GridCode> unitOf = MergedGrids.unitOf(grids);
        List<GridException> exceptions = Exceptions.of(found, ground, unitOf);
        Exceptions checks = new Exceptions(ground, unitOf, findings);
        checks.sizes(grids, request.bounds(), exceptions);
        checks.pieces(grids);
        checks.wishes(pins);
        SortedMap<LineOfWork, Double> costs = new TreeMap<>();
        for (int i = 0; i < found.costs().size(); i++) {
            costs.put(labels.get(i).line(), found.costs().get(i));
        }
        MergedGrids.Parts parts = new MergedGrids.Parts(grids, found.drawing(), exceptions, costs);
        return new MergedGrids(request, sorted, territory.atoms(), parts, Findings.of(findings));
    }

    /** The atoms of each cell by community; a cell that reached over a border of communities would fall apart here. */
    private static SortedMap<GridCode, List<List<Atom>>> cells(Ground ground, List<Integer> cellOf) {
        SortedMap<GridCode, SortedMap<Integer, List<Atom>>> byCell = new TreeMap<>();
        for (int i = 0; i < cellOf.size(); i++) {
            byCell.computeIfAbsent(ground.communityOf(i), code -> new TreeMap<>())
                    .computeIfAbsent(cellOf.get(i), cell -> new ArrayList<>())
                    .add(ground.atoms().get(i));
        }
        SortedMap<GridCode, List<List<Atom>>> cells = new TreeMap<>();
        byCell.forEach((community, own) -> cells.put(community, List.copyOf(own.values())));
        return cells;
    }

    private static Set<GridCode> taken(Territory territory, List<Net> nets) {
        Set<GridCode> taken = new HashSet<>();
        territory.grids().units().forEach(unit -> taken.add(unit.code()));
        nets.forEach(net -> taken.addAll(net.extents().keySet()));
        return taken;
    }
}
