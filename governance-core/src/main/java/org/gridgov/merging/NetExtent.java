package org.gridgov.merging;

import java.util.Objects;
import org.gridgov.basics.Term;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.organisation.LineOfWork;

/**
 * Says that a cell of a line of work covers an atom (条线网格范围).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: multi-grid merging, seed paragraph 1.
 *
 * @param line the line of work
 * @param cell the cell
 * @param atom the atom that it covers
 */
@Term(zh = "条线网格范围", en = "net_extents", about = "Says that a cell of a line of work covers an atom (条线网格范围).")
public record NetExtent(
        @Term(zh = "条线", en = "line of work", about = "The line of work.", example = "civil-affairs", list = "line")
        LineOfWork line,

        @Term(zh = "编码", en = "code", about = "The cell.", example = "MZ-01")
        GridCode cell,

        @Term(zh = "楼栋", en = "atom", about = "The atom that it covers.", example = "A-0001", refers = "atoms")
        AtomId atom) {
    /**
     * Checks bounds and copies collections.
     */
    public NetExtent {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(atom, "atom");
    }
}
