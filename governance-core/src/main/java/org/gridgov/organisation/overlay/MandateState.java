package org.gridgov.organisation.overlay;

import java.util.EnumSet;
import java.util.Set;
import org.gridgov.basics.Sets;
import org.gridgov.basics.Term;

/**
 * Where a mandate stands in its life. Its last day ends it without an event.
 *
 * <p>A state that is not named by {@link #next()} can't follow.
 *
 * <p>Source: F3 and F4, {@code INVARIANTS}.
 */
public enum MandateState {
    /** It waits for approval. */
    @Term(zh = "待批准", en = "proposed")
    PROPOSED,
    /** It stands. */
    @Term(zh = "已批准", en = "approved")
    APPROVED,
    /** Whoever had to approve said no. */
    @Term(zh = "未批准", en = "refused")
    REFUSED,
    /** It was ended or taken back. */
    @Term(zh = "已终止", en = "ended")
    ENDED;

    /** {@return the states that may follow this one, in natural order; empty for an end} */
    public Set<MandateState> next() {
        return Sets.sorted(
                switch (this) {
                    case PROPOSED -> EnumSet.of(APPROVED, REFUSED, ENDED);
                    case APPROVED -> EnumSet.of(ENDED);
                    case REFUSED, ENDED -> EnumSet.noneOf(MandateState.class);
                });
    }
}
