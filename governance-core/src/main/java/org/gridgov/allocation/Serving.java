package org.gridgov.allocation;

import org.gridgov.basics.Require;

/**
 * How a need may be served: in pieces, whole by one resource, or whole by several different resources at once.
 *
 * <p>Those who serve together give equal shares of the amount. Immutable, thread-safe.
 *
 * <p>Source: invariants L1 and L2.
 *
 * @param parts how many different resources serve at once: 0 if the need may be split as it comes, 1 if it is served whole by
 *     one
 */
public record Serving(int parts) {
    /** In pieces as it comes, by any number of resources, also only in part: the ordinary case. */
    public static final Serving SPLIT = new Serving(0);

    /** Whole by one resource, or not at all. */
    public static final Serving WHOLE = new Serving(1);

    /**
     * Checks the number of parts.
     *
     * @throws IllegalArgumentException if it is negative or above a million
     */
    public Serving {
        Require.between("The parts of a serving", parts, 0, 1_000_000);
    }

    /**
     * Whole by several different resources at once, or not at all.
     *
     * @param parts how many, 2 to a million; the amount of the need must be a multiple of it
     * @return the serving
     * @throws IllegalArgumentException if the number is out of bounds
     */
    public static Serving together(int parts) {
        Require.between("The parts of a serving together", parts, 2, 1_000_000);
        return new Serving(parts);
    }

    /** {@return whether the need may be split} */
    public boolean isSplit() {
        return parts == 0;
    }
}
