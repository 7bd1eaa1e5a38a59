package org.gridgov.lists;

import java.util.EnumSet;
import java.util.Set;
import org.gridgov.basics.Sets;
import org.gridgov.basics.Term;

/** Where a service stands in its life; a state that {@link #next()} does not name can't follow. */
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
    /** Offered or agreed, but not done. */
    @Term(zh = "未完成", en = "failed")
    FAILED;

    /** {@return whether a service in this state takes from the capacity of its resource} */
    public boolean holdsCapacity() {
        return this != FAILED;
    }

    /** {@return the states that may follow this one, in natural order; empty for an end} */
    public Set<ServiceState> next() {
        return Sets.sorted(
                switch (this) {
                    case PROPOSED -> EnumSet.of(COMMITTED, FAILED);
                    case COMMITTED -> EnumSet.of(DELIVERED, FAILED);
                    case DELIVERED, FAILED -> EnumSet.noneOf(ServiceState.class);
                });
    }
}
