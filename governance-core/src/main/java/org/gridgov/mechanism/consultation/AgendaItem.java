package org.gridgov.mechanism.consultation;

import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Term;
import org.gridgov.lists.NeedId;

/**
 * What a meeting made of one need (议程). Each item ends in exactly one outcome.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: J2 and J3, {@code INVARIANTS}.
 *
 * @param meeting the meeting
 * @param need the need that was discussed
 * @param outcome how the item ended
 * @param reason why
 */
@Term(zh = "议程", en = "agenda_items", about = "What a meeting made of one need (议程).")
public record AgendaItem(
        @Term(zh = "会议", en = "meeting", about = "The meeting.", example = "J-01", refers = "meetings")
        MeetingId meeting,

        @Term(zh = "需求", en = "need", about = "The need that was discussed.", example = "N-0001", refers = "needs")
        NeedId need,

        @Term(zh = "结果", en = "outcome", about = "How the item ended.", example = "deferred")
        Outcome outcome,

        @Term(zh = "理由", en = "reason", about = "Why.", example = "转入服务清单|Entered in the services list")
        LocalText reason) {
    /**
     * Checks bounds and copies collections.
     */
    public AgendaItem {
        Objects.requireNonNull(meeting, "meeting");
        Objects.requireNonNull(need, "need");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
    }
}
