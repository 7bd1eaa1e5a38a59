package org.gridgov.grid;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Why a unit has no place in a {@link Hierarchy}.
 *
 * <p>Ordered by code, then by row. Immutable, thread-safe.
 *
 * @param kind what is wrong
 * @param code the unit's code
 * @param parent the code of the unit above that it names; null if it names none
 * @param row for {@link Kind#TWICE} the number of the call that brought the second unit, from 0 on; else -1
 */
public record HierarchyFault(
        Kind kind, String code, @Nullable String parent, int row) implements Comparable<HierarchyFault> {
    private static final Comparator<HierarchyFault> ORDER =
            Comparator.comparing(HierarchyFault::code).thenComparingInt(HierarchyFault::row);

    /** What is wrong. */
    public enum Kind {
        /** A unit of the same code came before. */
        TWICE,
        /** It names no parent, but a unit of its kind needs one. */
        NO_PARENT,
        /** The parent that it names is not there, or was left out itself. */
        UNKNOWN_PARENT,
        /** The parent that it names may not hold a unit of its kind. */
        WRONG_PARENT,
        /** It stands below itself. */
        CYCLE
    }

    @Override
    public int compareTo(HierarchyFault other) {
        return ORDER.compare(this, other);
    }
}
