package org.gridgov.mechanism.claiming;

import java.util.EnumSet;
import java.util.Set;
import org.gridgov.basics.Sets;
import org.gridgov.basics.Term;

/**
 * Where a claim stands in its life.
 *
 * <p>The straight way is DRAFT, PROPOSED, ACCEPTED, COMMITTED, DELIVERING, DELIVERED, EVALUATED, CLOSED; four exits
 * lead out of it. A state that is not named by {@link #next()} can't follow.
 *
 * <p>Source: two-way claiming, {@code INVARIANTS}; C1, C2 and C5.
 */
public enum ClaimState {
    /** Being written by one side. */
    @Term(zh = "草稿", en = "draft")
    DRAFT,
    /** Offered by one side. */
    @Term(zh = "已提出", en = "proposed")
    PROPOSED,
    /** The other side said yes. */
    @Term(zh = "已接受", en = "accepted")
    ACCEPTED,
    /** Both sides stand by it after the last change that matters. */
    @Term(zh = "已落实", en = "committed")
    COMMITTED,
    /** Under way. */
    @Term(zh = "服务中", en = "delivering")
    DELIVERING,
    /** Done. */
    @Term(zh = "已完成", en = "delivered")
    DELIVERED,
    /** Both sides said how it went. */
    @Term(zh = "已评价", en = "evaluated")
    EVALUATED,
    /** Nothing is left to do. */
    @Term(zh = "已办结", en = "closed")
    CLOSED,
    /** The other side said no, with a reason. */
    @Term(zh = "已谢绝", en = "declined")
    DECLINED,
    /** Nobody answered in time. */
    @Term(zh = "已过期", en = "expired")
    EXPIRED,
    /** A side took it back: the one that offered before the other's yes, either of them after it. */
    @Term(zh = "已撤回", en = "withdrawn")
    WITHDRAWN,
    /** It was agreed, but could not be done. */
    @Term(zh = "未完成", en = "failed")
    FAILED;

    /** {@return the states that may follow this one, in natural order; empty for an end} */
    public Set<ClaimState> next() {
        return Sets.sorted(
                switch (this) {
                    case DRAFT -> EnumSet.of(PROPOSED, WITHDRAWN);
                    case PROPOSED -> EnumSet.of(ACCEPTED, DECLINED, EXPIRED, WITHDRAWN);
                    case ACCEPTED -> EnumSet.of(COMMITTED, PROPOSED, WITHDRAWN, EXPIRED);
                    case COMMITTED -> EnumSet.of(DELIVERING, PROPOSED, WITHDRAWN, FAILED);
                    case DELIVERING -> EnumSet.of(DELIVERED, FAILED);
                    case DELIVERED -> EnumSet.of(EVALUATED);
                    case EVALUATED -> EnumSet.of(CLOSED);
                    case CLOSED, DECLINED, EXPIRED, WITHDRAWN, FAILED -> EnumSet.noneOf(ClaimState.class);
                });
    }
}
