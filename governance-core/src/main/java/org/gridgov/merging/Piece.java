package org.gridgov.merging;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.gridgov.basics.Sets;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.organisation.LineOfWork;

/**
 * Ground on which all nets agree: a cell of their common refinement (公共细分).
 *
 * <p>All its atoms lie in the same leaf and, for each line of work, in the same cells. Immutable, thread-safe.
 *
 * <p>Source: M5, {@code INVARIANTS}.
 *
 * @param unit the leaf of the territory
 * @param cells the cells of each line; a line that covers none of it is absent, one that covers it twice has two
 * @param atoms its atoms
 * @param households how many households live there
 */
@JsonPropertyOrder({"unit", "cells", "atoms", "households"})
public record Piece(
        GridCode unit, SortedMap<LineOfWork, SortedSet<GridCode>> cells, SortedSet<AtomId> atoms, int households) {
    /** Copies the collections. */
    public Piece {
        SortedMap<LineOfWork, SortedSet<GridCode>> copy = new TreeMap<>();
        cells.forEach((line, codes) -> copy.put(line, Sets.sorted(codes)));
        cells = Collections.unmodifiableSortedMap(copy);
        atoms = Sets.sorted(atoms);
    }
}
