package org.gridgov.volunteers;

import java.util.EnumSet;
import java.util.Set;
import org.gridgov.basics.Sets;
import org.gridgov.basics.Term;

/**
 * Where an invitation stands in its life.
 *
 * <p>A no, a silence or a recall frees the seat for the next wave; a yes may be taken back until the occasion starts. What
 * was noted of the attendance may be corrected. A state that is not named by {@link #next()} can't follow.
 *
 * <p>Source: C7 and S2, {@code INVARIANTS}.
 */
public enum InvitationState {
    /** The person was asked and has not answered. */
    @Term(zh = "待答复", en = "open")
    OPEN,
    /** The person said yes. */
    @Term(zh = "已应允", en = "accepted")
    ACCEPTED,
    /** The person said no. */
    @Term(zh = "已谢绝", en = "declined")
    DECLINED,
    /** The person did not answer in time, which is no answer and no fault. */
    @Term(zh = "未答复", en = "expired")
    EXPIRED,
    /** Whoever asked took the invitation away. */
    @Term(zh = "已取消", en = "recalled")
    RECALLED,
    /** The person took the yes back before the start. */
    @Term(zh = "已收回", en = "taken back")
    TAKEN_BACK,
    /** The person came. */
    @Term(zh = "已到", en = "came")
    CAME,
    /** The person did not come and had said why. */
    @Term(zh = "请假", en = "excused")
    EXCUSED,
    /** The person did not come. */
    @Term(zh = "未到", en = "no-show")
    NO_SHOW;

    /** {@return the states that may follow this one, in natural order; empty for an end} */
    public Set<InvitationState> next() {
        return Sets.sorted(
                switch (this) {
                    case OPEN -> EnumSet.of(ACCEPTED, DECLINED, EXPIRED, RECALLED);
                    case ACCEPTED -> EnumSet.of(RECALLED, TAKEN_BACK, CAME, EXCUSED, NO_SHOW);
                    case CAME -> EnumSet.of(CAME, EXCUSED, NO_SHOW);
                    case EXCUSED -> EnumSet.of(CAME, NO_SHOW);
                    case NO_SHOW -> EnumSet.of(CAME, EXCUSED);
                    case DECLINED, EXPIRED, RECALLED, TAKEN_BACK -> EnumSet.noneOf(InvitationState.class);
                });
    }

    /** {@return whether it keeps a seat and the person's time} */
    public boolean isLive() {
        return this == OPEN || this == ACCEPTED;
    }
}
