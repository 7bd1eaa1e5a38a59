package org.gridgov.lists;

import java.util.EnumSet;
import java.util.Set;
import org.gridgov.basics.Sets;
import org.gridgov.basics.Term;

/** Where a need stands in its life; a state that {@link #next()} does not name can't follow. */
public enum NeedState {
    /** Raised and not yet fully answered. */
    @Term(zh = "待服务", en = "open")
    OPEN,
    /** Fully promised by services under way. */
    @Term(zh = "已落实", en = "committed")
    COMMITTED,
    /** Fully served. */
    @Term(zh = "已完成", en = "delivered")
    DELIVERED,
    /** Taken back by whoever raised it. */
    @Term(zh = "已撤回", en = "withdrawn")
    WITHDRAWN,
    /** Handed to another body. */
    @Term(zh = "已转交", en = "referred")
    REFERRED,
    /** Refused with a reason. */
    @Term(zh = "不予受理", en = "rejected")
    REJECTED;

    /** {@return the states that may follow this one, in natural order; empty for an end} */
    public Set<NeedState> next() {
        return Sets.sorted(
                switch (this) {
                    case OPEN -> EnumSet.of(COMMITTED, DELIVERED, WITHDRAWN, REFERRED, REJECTED);
                    case COMMITTED -> EnumSet.of(OPEN, DELIVERED, WITHDRAWN);
                    case DELIVERED, WITHDRAWN, REFERRED, REJECTED -> EnumSet.noneOf(NeedState.class);
                });
    }

    /** {@return whether nothing can follow} */
    public boolean isEnd() {
        return next().isEmpty();
    }
}
