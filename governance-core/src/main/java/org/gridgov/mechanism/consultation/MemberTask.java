package org.gridgov.mechanism.consultation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.EnumSet;
import java.util.Set;
import org.gridgov.basics.Sets;
import org.gridgov.basics.Term;
import org.gridgov.lists.NeedId;

/**
 * Something that a meeting asked a person to do; nothing is assigned before that person's own yes (任务认领).
 *
 * <p>Immutable, thread-safe; its person is masked in texts.
 *
 * <p>Source: J4 and C7, {@code INVARIANTS}.
 *
 * @param meeting the meeting that asked
 * @param need the need for which it is
 * @param number its number among the tasks of that item, from 1
 * @param offer who is asked to do what
 * @param state what the person answered
 */
@JsonPropertyOrder({"meeting", "need", "number", "offer", "state"})
public record MemberTask(MeetingId meeting, NeedId need, int number, Decision.TaskOffer offer, Answer state) {
    /** What a person answered. */
    public enum Answer {
        /** Nothing so far. */
        @Term(zh = "待答复", en = "asked")
        ASKED,
        /** Yes. */
        @Term(zh = "已接受", en = "accepted")
        ACCEPTED,
        /** No. */
        @Term(zh = "已谢绝", en = "declined")
        DECLINED;

        /** {@return what may follow, in natural order: a yes can be taken back, a no stands} */
        public Set<Answer> next() {
            return Sets.sorted(
                    switch (this) {
                        case ASKED -> EnumSet.of(ACCEPTED, DECLINED);
                        case ACCEPTED -> EnumSet.of(DECLINED);
                        case DECLINED -> EnumSet.noneOf(Answer.class);
                    });
        }
    }
}
