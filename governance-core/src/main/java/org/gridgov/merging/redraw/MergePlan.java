package org.gridgov.merging.redraw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Place;
import org.gridgov.grid.Atom;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.Scheme;
import org.gridgov.grid.SizeBounds;
import org.gridgov.grid.Territory;
import org.gridgov.merging.AtomBorder;
import org.gridgov.merging.MergeResult;
import org.gridgov.merging.Merging;
import org.gridgov.merging.Net;
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
        return draw(request, territory, nets, borders, new DefaultGridSearch());
    }

    static MergedGrids draw(
            RegroupRequest request,
            Territory territory,
            List<Net> nets,
            Collection<AtomBorder> borders,
            GridSearch search) {
        Scheme scheme = territory.grids().scheme();
        if (scheme.level(request.kind()) < 1) {
            throw new IllegalArgumentException("The kind to draw must stand below another in " + scheme.kinds()
                    + ", but is '" + request.kind() + "'");
        }
        List<Net> sorted = nets.stream().sorted(Comparator.comparing(Net::line)).toList();
        List<Finding> findings = new ArrayList<>();
        Ground ground = new Ground(territory, request.kind(), borders, findings);
        ground.judge(request.bounds(), findings);
        List<NetLabels> labels = new ArrayList<>();
        for (Net net : sorted) {
            NetLabels.of(net, request, ground, territory, findings).ifPresent(labels::add);
        }
        Pins pins = new Pins(ground, request, findings);
        GridSearch.Found found = search.find(ground, labels, pins, request);
        List<NewGrid> grids = GridNumbers.number(cells(ground, found.cellOf()), taken(territory, sorted));
        name(grids, ground, request.bounds(), findings);
        Map<AtomId, GridCode> unitOf = MergedGrids.unitOf(grids);
        MergeResult result = Merging.merge(territory.atoms(), unitOf, sorted);
        SortedMap<LineOfWork, Double> costs = new TreeMap<>();
        labels.forEach(net -> costs.put(net.line(), search.cost(ground, net, found.cellOf())));
        return new MergedGrids(
                request, grids, sorted, territory.atoms(), result, found.drawing(), costs, Findings.of(findings));
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

    /** Exceptions by name: grids outside the bounds, grids in pieces. */
    private static void name(List<NewGrid> grids, Ground ground, SizeBounds bounds, List<Finding> findings) {
        Level level = bounds.hard() ? Level.ERROR : Level.WARNING;
        SortedMap<GridCode, List<AtomBorder>> inside = new TreeMap<>();
        Map<AtomId, GridCode> unitOf = MergedGrids.unitOf(grids);
        ground.graphs()
                .values()
                .forEach(graph -> graph.borders().forEach(border -> {
                    GridCode unit = Objects.requireNonNull(unitOf.get(border.atom()), "unit");
                    if (unit.equals(unitOf.get(border.neighbour()))) {
                        inside.computeIfAbsent(unit, code -> new ArrayList<>()).add(border);
                    }
                }));
        for (NewGrid grid : grids) {
            long off = Math.max(bounds.least() - grid.households(), grid.households() - bounds.most());
            if (off > 0) {
                findings.add(Catalogue.core()
                        .finding(
                                level,
                                "GG-M-17",
                                Place.NONE,
                                grid.code(),
                                grid.households(),
                                bounds.least(),
                                bounds.most(),
                                off));
            }
            List<AtomBorder> own = inside.getOrDefault(grid.code(), List.of());
            SortedSet<AtomId> atoms = new TreeSet<>(grid.atoms());
            int parts = AtomGraph.of(atoms, own).parts().size();
            if (parts > 1) {
                findings.add(Catalogue.core().finding(Level.WARNING, "GG-M-18", Place.NONE, grid.code(), parts));
            }
        }
    }
}
