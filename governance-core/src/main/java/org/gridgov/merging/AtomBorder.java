package org.gridgov.merging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;
import org.gridgov.basics.Require;
import org.gridgov.basics.Term;
import org.gridgov.grid.AtomId;

/**
 * Says that the ground of two atoms touches, and along how many metres (楼栋邻接).
 *
 * <p>A case that has such rows names all borders; a case without them leaves it to the positions of its atoms. Immutable,
 * thread-safe.
 *
 * <p>Source: P4, {@code INVARIANTS}: each unit connected.
 *
 * @param atom one atom
 * @param neighbour the other atom; the order of the two means nothing
 * @param metres how long their common border is, 0 if they touch in a point or across a passage
 */
@Term(
        zh = "楼栋邻接",
        en = "atom_borders",
        about = "Says that the ground of two atoms touches, and along how many metres (楼栋邻接).")
public record AtomBorder(
        @Term(zh = "楼栋", en = "atom", about = "One atom.", example = "A-0001", refers = "atoms")
        AtomId atom,

        @Term(
                zh = "相邻楼栋",
                en = "neighbour",
                about = "The other atom; the order of the two means nothing.",
                example = "A-0002",
                refers = "atoms")
        AtomId neighbour,

        @PositiveOrZero @Max(1_000_000) @Term(
                zh = "共同边长",
                en = "border",
                about = "How long their common border is, 0 if they touch in a point or across a passage.",
                unit = "metres",
                example = "35",
                fallback = "0")
        int metres) {
    /**
     * Checks bounds.
     *
     * @throws IllegalArgumentException if the border is not 0 to 1,000,000 metres long
     */
    public AtomBorder {
        Objects.requireNonNull(atom, "atom");
        Objects.requireNonNull(neighbour, "neighbour");
        Require.between("How long a common border is in metres", metres, 0, 1_000_000);
    }
}
