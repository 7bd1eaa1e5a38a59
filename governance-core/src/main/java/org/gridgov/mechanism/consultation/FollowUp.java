package org.gridgov.mechanism.consultation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Comparator;
import org.gridgov.basics.LocalText;
import org.gridgov.lists.NeedId;
import org.gridgov.organisation.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * What remains to be done after a decision, until it is done (督办).
 *
 * <p>A deferred item is done when it stands on an agenda again. Ordered by due day, meeting and need. Immutable,
 * thread-safe.
 *
 * <p>Source: J2 and L8, {@code INVARIANTS}: nothing that was raised ends in silence.
 *
 * @param meeting the meeting that decided
 * @param need the need
 * @param outcome how the item ended
 * @param responsible who sees to it; null if nobody in particular
 * @param due the day by which it is done
 * @param done the day on which it was done; null while it is open
 * @param note what was done; null while it is open
 */
@JsonPropertyOrder({"meeting", "need", "outcome", "responsible", "due", "done", "note"})
public record FollowUp(
        MeetingId meeting,
        NeedId need,
        Outcome outcome,
        @Nullable OrgId responsible,
        LocalDate due,
        @Nullable LocalDate done,
        @Nullable LocalText note)
        implements Comparable<FollowUp> {
    private static final Comparator<FollowUp> ORDER =
            Comparator.comparing(FollowUp::due).thenComparing(FollowUp::meeting).thenComparing(FollowUp::need);

    /**
     * Tells whether it is late.
     *
     * @param day the day that is looked at
     * @return whether it is open and was due before that day
     */
    public boolean isOverdue(LocalDate day) {
        return done == null && due.isBefore(day);
    }

    @Override
    public int compareTo(FollowUp other) {
        return ORDER.compare(this, other);
    }
}
