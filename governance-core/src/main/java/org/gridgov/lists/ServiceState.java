package org.gridgov.lists;

import org.gridgov.basics.Term;

/** Where a service stands in its life. */
public enum ServiceState {
    /** Offered, not yet agreed. */
    @Term(zh = "拟提供", en = "proposed")
    PROPOSED,
    /** Agreed by both sides. */
    @Term(zh = "已落实", en = "committed")
    COMMITTED,
    /** Done. */
    @Term(zh = "已完成", en = "delivered")
    DELIVERED,
    /** Agreed, but not done. */
    @Term(zh = "未完成", en = "failed")
    FAILED;

    /** {@return whether a service in this state takes from the capacity of its resource} */
    public boolean holdsCapacity() {
        return this != FAILED;
    }
}
