package org.gridgov.mechanism.consultation;

import java.util.EnumSet;
import java.util.Set;
import org.gridgov.basics.Sets;
import org.gridgov.basics.Term;

/**
 * Where a meeting stands in its life.
 *
 * <p>A state that is not named by {@link #next()} can't follow.
 *
 * <p>Source: joint consultation, {@code INVARIANTS}.
 */
public enum MeetingState {
    /** The day, the agenda and the invitations are out. */
    @Term(zh = "已召集", en = "called")
    CALLED,
    /** It is being held. */
    @Term(zh = "进行中", en = "open")
    OPEN,
    /** It was held; every item has its outcome. */
    @Term(zh = "已结束", en = "closed")
    CLOSED,
    /** It is not held; its items stand on the next agenda. */
    @Term(zh = "已取消", en = "cancelled")
    CANCELLED;

    /** {@return the states that may follow this one, in natural order; empty for an end} */
    public Set<MeetingState> next() {
        return Sets.sorted(
                switch (this) {
                    case CALLED -> EnumSet.of(OPEN, CANCELLED);
                    case OPEN -> EnumSet.of(CLOSED);
                    case CLOSED, CANCELLED -> EnumSet.noneOf(MeetingState.class);
                });
    }
}
