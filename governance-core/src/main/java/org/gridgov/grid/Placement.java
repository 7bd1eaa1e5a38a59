package org.gridgov.grid;

import java.util.Objects;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Term;

/**
 * Says in which leaf of the territory an atom lies, and on which days (楼栋归属).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: P5, {@code INVARIANTS}.
 *
 * @param atom the atom
 * @param leaf the leaf in which it lies
 * @param valid the days on which it stands
 */
@Term(
        zh = "楼栋归属",
        en = "placements",
        about = "Says in which leaf of the territory an atom lies, and on which days (楼栋归属).")
public record Placement(
        @Term(zh = "楼栋", en = "atom", about = "The atom.", example = "A-0001", refers = "atoms")
        AtomId atom,

        @Term(zh = "微网格", en = "leaf", about = "The leaf in which it lies.", example = "320613401001", refers = "units")
        GridCode leaf,

        @Term(
                zh = "有效期",
                en = "valid",
                about = "The days on which it stands.",
                example = "2026-01-01/..",
                fallback = "../..")
        DateRange valid) {
    /**
     * Checks bounds and copies collections.
     */
    public Placement {
        Objects.requireNonNull(atom, "atom");
        Objects.requireNonNull(leaf, "leaf");
        Objects.requireNonNull(valid, "valid");
    }
}
