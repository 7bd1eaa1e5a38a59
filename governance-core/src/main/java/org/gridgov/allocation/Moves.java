package org.gridgov.allocation;

import org.gridgov.basics.Require;
import org.gridgov.flow.LiveFlow;

/**
 * How much of a standing plan an event may move.
 *
 * <p>Units of a subject that is not itself the event are moved where a candidate gives it more or less than before, also
 * if it waited for them. Who must go because a candidate gives less is never counted. Immutable, thread-safe.
 *
 * <p>Source: invariant A5.
 *
 * @param others how many other subjects may be moved, {@code 0 .. 16}; -1 for as many as the best plan needs
 */
public record Moves(int others) {
    private static final int ALL = -1;

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is out of bounds
     */
    public Moves {
        Require.between("The number of subjects that may be moved", others, ALL, LiveFlow.MOST_MOVED);
    }

    /** {@return as many as the best plan needs, and no more} */
    public static Moves exact() {
        return new Moves(ALL);
    }

    /**
     * At most so many others.
     *
     * @param others how many other subjects may be moved, {@code 0 .. 16}
     * @return the bound
     * @throws IllegalArgumentException if it is out of bounds
     */
    public static Moves bounded(int others) {
        return new Moves((int) Require.between("The number of moved subjects", others, 0, LiveFlow.MOST_MOVED));
    }

    /** {@return nobody else} */
    public static Moves frozen() {
        return new Moves(0);
    }

    /** {@return whether the plan is to be as good as before} */
    public boolean isExact() {
        return others == ALL;
    }
}
