package org.gridgov.flow;

/**
 * Which edges are taken, what that is worth, and how much better it could be at most.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: invariant A3 (a certificate: here a bound where an exact answer is out of reach).
 */
public final class UnequalAnswer {
    private final boolean[] taken;
    private final long worth;
    private final long bound;
    private final int steps;

    UnequalAnswer(boolean[] taken, long worth, long bound, int steps) {
        this.taken = taken;
        this.worth = worth;
        this.bound = bound;
        this.steps = steps;
    }

    /**
     * Whether an edge is taken.
     *
     * @param edge its number
     * @return true if the demand takes its size of the supply
     */
    public boolean taken(int edge) {
        return taken[edge];
    }

    /** {@return what all taken edges are worth together} */
    public long worth() {
        return worth;
    }

    /** {@return what no assignment can be worth more than; never less than {@link #worth()}} */
    public long bound() {
        return bound;
    }

    /** {@return by how much an assignment could be worth more at most} */
    public long gap() {
        return bound - worth;
    }

    /** {@return whether the bound proves that nothing is worth more} */
    public boolean isProvenOptimal() {
        return bound == worth;
    }

    /** {@return how many steps were made} */
    public int steps() {
        return steps;
    }

    @Override
    public String toString() {
        return "UnequalAnswer[worth=" + worth + ", bound=" + bound + ", steps=" + steps + "]";
    }
}
