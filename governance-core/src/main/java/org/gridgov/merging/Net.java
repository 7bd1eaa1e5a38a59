package org.gridgov.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.Sets;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.organisation.LineOfWork;

/**
 * The net that one line of work drew for itself: its cells and the atoms that each covers (条线网格).
 *
 * <p>A net may leave atoms out and may cover others twice; merging names both. Immutable, thread-safe.
 *
 * <p>Source: multi-grid merging, seed paragraph 1.
 *
 * @param line the line of work
 * @param cells its cells, by code
 * @param extents the atoms of each cell; a cell without atoms has an empty set
 */
public record Net(LineOfWork line, List<NetCell> cells, SortedMap<GridCode, SortedSet<AtomId>> extents) {
    /**
     * Groups rows by line of work.
     *
     * @param cells cells of any lines; a second cell of a code is passed over
     * @param extents what they cover; rows without a cell are passed over
     * @return one net per line, by line
     */
    public static List<Net> group(Collection<NetCell> cells, Collection<NetExtent> extents) {
        SortedMap<LineOfWork, SortedMap<GridCode, NetCell>> byLine = new TreeMap<>();
        for (NetCell cell : cells) {
            byLine.computeIfAbsent(cell.line(), line -> new TreeMap<>()).putIfAbsent(cell.cell(), cell);
        }
        List<Net> nets = new ArrayList<>();
        byLine.forEach((line, own) -> {
            SortedMap<GridCode, SortedSet<AtomId>> covered = new TreeMap<>();
            own.keySet().forEach(code -> covered.put(code, new TreeSet<>()));
            for (NetExtent extent : extents) {
                SortedSet<AtomId> atoms = extent.line().equals(line) ? covered.get(extent.cell()) : null;
                if (atoms != null) {
                    atoms.add(extent.atom());
                }
            }
            covered.replaceAll((code, atoms) -> Sets.sorted(atoms));
            nets.add(new Net(
                    line,
                    own.values().stream()
                            .sorted(Comparator.comparing(NetCell::cell))
                            .toList(),
                    Collections.unmodifiableSortedMap(covered)));
        });
        return List.copyOf(nets);
    }

    /**
     * The net seen from the ground.
     *
     * @return the cells of each atom that it covers, by atom; an atom that it covers twice has two. O(extents × log)
     */
    public SortedMap<AtomId, SortedSet<GridCode>> cellsByAtom() {
        SortedMap<AtomId, SortedSet<GridCode>> cellsOf = new TreeMap<>();
        extents.forEach((cell, atoms) -> atoms.forEach(
                atom -> cellsOf.computeIfAbsent(atom, id -> new TreeSet<>()).add(cell)));
        cellsOf.replaceAll((atom, cells) -> Collections.unmodifiableSortedSet(cells));
        return Collections.unmodifiableSortedMap(cellsOf);
    }
}
