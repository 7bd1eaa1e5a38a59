package org.gridgov.mechanism.consultation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Sensitive;
import org.gridgov.lists.ServiceId;
import org.gridgov.organisation.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting wants to make of an item (议决).
 *
 * <p>Which parts must be there depends on the outcome; {@link MeetingDesk#decide} names what is missing. Immutable,
 * thread-safe.
 *
 * <p>Source: J2 and J4, {@code INVARIANTS}.
 *
 * @param outcome how the item ends
 * @param reason why
 * @param service the entry of the services list; for {@link Outcome#SERVICE} only
 * @param responsible who sees to it; to whom it goes for {@link Outcome#ESCALATED}; null if nobody in particular
 * @param until the day to which it is deferred, else the day by which it is done, or whoever raised it is told; null to
 *     leave that to the settings
 * @param tasks what people are asked to do; each waits for the person's own yes
 */
@JsonPropertyOrder({"outcome", "reason", "service", "responsible", "until", "tasks"})
public record Decision(
        Outcome outcome,
        LocalText reason,
        @Nullable ServiceId service,
        @Nullable OrgId responsible,
        @Nullable LocalDate until,
        List<TaskOffer> tasks) {
    /** Copies the list. */
    public Decision {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
        tasks = List.copyOf(tasks);
    }

    /**
     * What somebody is asked to do.
     *
     * @param person pseudonym of who is asked
     * @param what what to do
     * @param due the day by which it is done
     */
    @JsonPropertyOrder({"person", "what", "due"})
    public record TaskOffer(@Sensitive PersonRef person, LocalText what, LocalDate due) {
        /** Checks that everything is there. */
        public TaskOffer {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(due, "due");
        }

        @Override
        public String toString() {
            return "TaskOffer[what=" + what + ", due=" + due + ", person=***]";
        }
    }

    /**
     * It becomes an entry of the services list.
     *
     * @param service the entry
     * @param responsible who sees to it
     * @param until the day by which it is done; null to leave that to the settings
     * @param tasks what people are asked to do
     * @param reason why
     * @return the decision
     */
    public static Decision serve(
            ServiceId service, OrgId responsible, @Nullable LocalDate until, List<TaskOffer> tasks, LocalText reason) {
        return new Decision(Outcome.SERVICE, reason, service, responsible, until, tasks);
    }

    /**
     * It stands on the first agenda on or after a day.
     *
     * @param until the day
     * @param reason why
     * @return the decision
     */
    public static Decision defer(LocalDate until, LocalText reason) {
        return new Decision(Outcome.DEFERRED, reason, null, null, until, List.of());
    }

    /**
     * It goes up.
     *
     * @param to to whom
     * @param until the day by which an answer is expected; null to leave that to the settings
     * @param reason why
     * @return the decision
     */
    public static Decision escalate(OrgId to, @Nullable LocalDate until, LocalText reason) {
        return new Decision(Outcome.ESCALATED, reason, null, to, until, List.of());
    }

    /**
     * It is refused.
     *
     * @param reason why
     * @return the decision
     */
    public static Decision reject(LocalText reason) {
        return new Decision(Outcome.REJECTED, reason, null, null, null, List.of());
    }
}
