package org.gridgov.lists;

import org.gridgov.basics.Term;

/** How pressing something is (紧急程度); the first tier is served first. */
public enum Urgency {
    /** Serve before anything else. */
    @Term(zh = "紧急", en = "urgent")
    URGENT(3),
    /** Serve before what is routine. */
    @Term(zh = "较急", en = "priority")
    PRIORITY(2),
    /** The ordinary case. */
    @Term(zh = "一般", en = "routine")
    ROUTINE(1);

    /** The number of tiers. */
    public static final int TIERS = 3;

    private final int rank;

    Urgency(int rank) {
        this.rank = rank;
    }

    /** {@return how many steps it stands above not being served: 3 for the first tier, 1 for the last} */
    public int rank() {
        return rank;
    }
}
