package org.gridgov.merging.redraw;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Sets;
import org.gridgov.grid.Atom;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.merging.MergeResult;
import org.gridgov.merging.Merging;
import org.gridgov.merging.Net;
import org.gridgov.merging.crosswalk.Crosswalk;
import org.gridgov.organisation.LineOfWork;

/**
 * One grid system drawn anew from several nets, with the way from every old cell to the new grids and back (新网格方案).
 *
 * <p>A proposal: nothing in the territory changes by it. Immutable, thread-safe.
 *
 * <p>Source: M1 to M9, {@code INVARIANTS}.
 */
public final class MergedGrids {
    private final RegroupRequest request;
    private final List<NewGrid> grids;
    private final List<Net> nets;
    private final SortedMap<AtomId, GridCode> unitOf;
    private final SortedMap<AtomId, Integer> households;
    private final MergeResult result;
    private final Parts parts;
    private final Findings findings;

    /** What the search brought. */
    record Parts(
            List<NewGrid> grids,
            Drawing drawing,
            List<GridException> exceptions,
            SortedMap<LineOfWork, Double> costs) {}

    MergedGrids(RegroupRequest request, List<Net> nets, Collection<Atom> atoms, Parts parts, Findings findings) {
        this.request = request;
        this.grids = List.copyOf(parts.grids());
        this.nets = List.copyOf(nets);
        this.unitOf = unitOf(grids);
        SortedMap<AtomId, Integer> counts = new TreeMap<>();
        atoms.forEach(atom -> counts.put(atom.id(), atom.households()));
        this.households = counts;
        this.result = Merging.merge(atoms, unitOf, nets);
        this.parts = parts;
        this.findings = findings;
    }

    static SortedMap<AtomId, GridCode> unitOf(List<NewGrid> grids) {
        SortedMap<AtomId, GridCode> unitOf = new TreeMap<>();
        grids.forEach(grid -> grid.atoms().forEach(atom -> unitOf.put(atom, grid.code())));
        return Collections.unmodifiableSortedMap(unitOf);
    }

    /** {@return what was asked for} */
    public RegroupRequest request() {
        return request;
    }

    /** {@return the new grids, by code} */
    public List<NewGrid> grids() {
        return grids;
    }

    /**
     * Finds a new grid.
     *
     * @param code its code
     * @return the grid, empty if there is none
     */
    public Optional<NewGrid> find(GridCode code) {
        return grids.stream().filter(grid -> grid.code().equals(code)).findFirst();
    }

    /** {@return the new grid of each atom that lies in a community, by atom} */
    public SortedMap<AtomId, GridCode> unitOf() {
        return unitOf;
    }

    List<Net> nets() {
        return nets;
    }

    int households(AtomId atom) {
        return households.getOrDefault(atom, 0);
    }

    /** {@return the nets laid over the new grids: refinement, crosswalk, duties, residuals} */
    public MergeResult result() {
        return result;
    }

    /** {@return what the plan costs, and whether it is known to be the best} */
    public Drawing drawing() {
        return parts.drawing();
    }

    /** {@return the grids that are not as they should be, by the search's order; each stands among the findings too} */
    public List<GridException> exceptions() {
        return Collections.unmodifiableList(parts.exceptions());
    }

    /** {@return what the borders of each line cost in the plan; lines that play no part are absent} */
    public SortedMap<LineOfWork, Double> costs() {
        return Collections.unmodifiableSortedMap(parts.costs());
    }

    /** {@return what did not fit and what no plan can make good; the residuals of the nets stand in {@link #result}} */
    public Findings findings() {
        return findings;
    }

    /**
     * Where the cells of a line went.
     *
     * @param line the line of work
     * @return from its cells to the new grids, the shares of each cell adding up to 1; a cell that covers no atom of a new
     *     grid leads nowhere. Without cells if there is no such net
     */
    public Crosswalk crosswalk(LineOfWork line) {
        SortedMap<GridCode, SortedSet<AtomId>> extents = new TreeMap<>();
        extents(line)
                .forEach((cell, atoms) -> extents.put(
                        cell,
                        Sets.sorted(atoms.stream()
                                .filter(atom -> unitOf.containsKey(atom))
                                .toList())));
        return Crosswalk.between(extents, this::households, atom -> {
            GridCode unit = unitOf.get(atom);
            return unit == null ? List.of() : List.of(unit);
        });
    }

    /**
     * The way back from the new grids to the cells of a line.
     *
     * @param line the line of work
     * @return from the new grids to its cells; what the line leaves out leads nowhere, and an atom in several of its cells
     *     counts for each with an even part
     */
    public Crosswalk back(LineOfWork line) {
        SortedMap<GridCode, SortedSet<AtomId>> extents = new TreeMap<>();
        grids.forEach(grid -> extents.put(grid.code(), grid.atoms()));
        SortedMap<AtomId, SortedSet<GridCode>> cellsOf = new TreeMap<>();
        extents(line)
                .forEach((cell, atoms) -> atoms.forEach(atom ->
                        cellsOf.computeIfAbsent(atom, id -> new TreeSet<>()).add(cell)));
        return Crosswalk.between(
                extents, this::households, atom -> cellsOf.getOrDefault(atom, Collections.emptySortedSet()));
    }

    private SortedMap<GridCode, SortedSet<AtomId>> extents(LineOfWork line) {
        return nets.stream()
                .filter(net -> net.line().equals(line))
                .map(Net::extents)
                .findFirst()
                .orElse(Collections.emptySortedMap());
    }
}
