package org.gridgov.volunteers;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Sensitive;
import org.gridgov.basics.TimeSlot;
import org.gridgov.journal.Event;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a volunteer, an occasion, an invitation or a service record (志愿服务事件).
 *
 * <p>Every event is immutable and thread-safe, and prints no person.
 *
 * <p>Source: volunteers' records, {@code DOMAIN} paragraph 3; C7 and S2, {@code INVARIANTS}.
 */
public sealed interface VolunteerEvent extends Event {
    /** An event that takes an invitation to another state. */
    sealed interface Step extends VolunteerEvent {
        /** {@return the invitation} */
        InvitationId id();

        /** {@return the state to which it goes} */
        InvitationState to();

        /** {@return when the person served; null if the step says nothing of that} */
        default @Nullable TimeSlot served() {
            return null;
        }

        /** {@return how long the person served, in whole minutes; 0 if the step says nothing of that} */
        default int minutes() {
            return 0;
        }
    }

    /**
     * Somebody offered help, or changed what was offered.
     *
     * @param volunteer the offer, with the days of the consent to be asked
     */
    record Enlisted(@Sensitive Volunteer volunteer) implements VolunteerEvent {
        @Override
        public String toString() {
            return "Enlisted[volunteer=***]";
        }
    }

    /**
     * Somebody is not to be asked any more; the facts about the person are forgotten.
     *
     * @param person pseudonym of the volunteer
     * @param from the first day without consent
     */
    @JsonPropertyOrder({"person", "from"})
    record ConsentEnded(@Sensitive PersonRef person, LocalDate from) implements VolunteerEvent {
        @Override
        public String toString() {
            return "ConsentEnded[from=" + from + ", person=***]";
        }
    }

    /**
     * An occasion was announced.
     *
     * @param occasion the occasion
     */
    record OccasionOpened(Occasion occasion) implements VolunteerEvent {}

    /**
     * An occasion was called off.
     *
     * @param occasion the occasion
     */
    record OccasionCalledOff(OccasionId occasion) implements VolunteerEvent {}

    /**
     * Somebody was asked.
     *
     * @param id the invitation
     * @param occasion the occasion
     * @param seat the seat, from 1
     * @param wave 1 for who is asked first for that seat
     * @param person pseudonym of who is asked
     * @param replyBy the instant from which silence counts as no answer
     * @param on the day in the community's time zone
     */
    @JsonPropertyOrder({"id", "occasion", "seat", "wave", "person", "replyBy", "on"})
    record Invited(
            InvitationId id,
            OccasionId occasion,
            int seat,
            int wave,
            @Sensitive PersonRef person,
            Instant replyBy,
            LocalDate on)
            implements VolunteerEvent {
        @Override
        public String toString() {
            return "Invited[id=" + id + ", occasion=" + occasion + ", seat=" + seat + ", wave=" + wave + ", replyBy="
                    + replyBy + ", on=" + on + ", person=***]";
        }
    }

    /**
     * The person said yes.
     *
     * @param id the invitation
     * @param by pseudonym of who said so, which is the person who was asked and nobody else
     */
    @JsonPropertyOrder({"id", "by"})
    record Accepted(InvitationId id, @Sensitive PersonRef by) implements Step {
        @Override
        public InvitationState to() {
            return InvitationState.ACCEPTED;
        }

        @Override
        public String toString() {
            return "Accepted[id=" + id + ", by=***]";
        }
    }

    /**
     * The person said no.
     *
     * @param id the invitation
     */
    record Declined(InvitationId id) implements Step {
        @Override
        public InvitationState to() {
            return InvitationState.DECLINED;
        }
    }

    /**
     * The time for an answer went by.
     *
     * @param id the invitation
     */
    record Expired(InvitationId id) implements Step {
        @Override
        public InvitationState to() {
            return InvitationState.EXPIRED;
        }
    }

    /**
     * Whoever asked took the invitation away.
     *
     * @param id the invitation
     */
    record Recalled(InvitationId id) implements Step {
        @Override
        public InvitationState to() {
            return InvitationState.RECALLED;
        }
    }

    /**
     * The person took the yes back before the start.
     *
     * @param id the invitation
     */
    record TakenBack(InvitationId id) implements Step {
        @Override
        public InvitationState to() {
            return InvitationState.TAKEN_BACK;
        }
    }

    /**
     * The person came and served.
     *
     * @param id the invitation
     * @param served from when until when, by the clock on the wall
     * @param minutes how long that was in the community's time zone, 1..1 440
     */
    @JsonPropertyOrder({"id", "served", "minutes"})
    record Attended(InvitationId id, TimeSlot served, int minutes) implements Step {
        @Override
        public InvitationState to() {
            return InvitationState.CAME;
        }
    }

    /**
     * The person did not come.
     *
     * @param id the invitation
     * @param excused whether the person had said why
     */
    @JsonPropertyOrder({"id", "excused"})
    record Missed(InvitationId id, boolean excused) implements Step {
        @Override
        public InvitationState to() {
            return excused ? InvitationState.EXCUSED : InvitationState.NO_SHOW;
        }
    }

    /**
     * What had been noted of an attendance was wrong.
     *
     * @param id the invitation
     * @param to what is true of the attendance
     * @param served from when until when the person served; null if the person did not come
     * @param minutes how long that was; 0 if the person did not come
     * @param reason why it was wrong, a code
     */
    @JsonPropertyOrder({"id", "to", "served", "minutes", "reason"})
    record Corrected(
            InvitationId id, InvitationState to, @Nullable TimeSlot served, int minutes, String reason)
            implements Step {}

    /**
     * A correction took away minutes that had been issued; they are not issued any more.
     *
     * @param person pseudonym of the volunteer
     * @param minutes how many
     */
    @JsonPropertyOrder({"person", "minutes"})
    record IssueReduced(@Sensitive PersonRef person, long minutes) implements VolunteerEvent {
        @Override
        public String toString() {
            return "IssueReduced[minutes=" + minutes + ", person=***]";
        }
    }

    /**
     * Somebody said how a service went; it says nothing about the person beyond it.
     *
     * @param id the invitation by which the service came about
     * @param grade a code of an open vocabulary
     */
    @JsonPropertyOrder({"id", "grade"})
    record Evaluated(InvitationId id, String grade) implements VolunteerEvent {}

    /**
     * A training or an award was put on record, or corrected.
     *
     * @param person pseudonym of the volunteer
     * @param note the note
     */
    @JsonPropertyOrder({"person", "note"})
    record Noted(@Sensitive PersonRef person, RecordNote note) implements VolunteerEvent {
        /** Checks that both are there. */
        public Noted {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(note, "note");
        }

        @Override
        public String toString() {
            return "Noted[note=" + note.id() + ", person=***]";
        }
    }

    /**
     * The person chose to show the own record for a purpose.
     *
     * @param person pseudonym of the volunteer
     * @param purpose the purpose, a code
     */
    @JsonPropertyOrder({"person", "purpose"})
    record ExportAllowed(@Sensitive PersonRef person, String purpose) implements VolunteerEvent {
        @Override
        public String toString() {
            return "ExportAllowed[purpose=" + purpose + ", person=***]";
        }
    }

    /**
     * The person chose not to show the own record for a purpose any more.
     *
     * @param person pseudonym of the volunteer
     * @param purpose the purpose, a code
     */
    @JsonPropertyOrder({"person", "purpose"})
    record ExportStopped(@Sensitive PersonRef person, String purpose) implements VolunteerEvent {
        @Override
        public String toString() {
            return "ExportStopped[purpose=" + purpose + ", person=***]";
        }
    }

    /**
     * Minutes were issued.
     *
     * @param person pseudonym of the volunteer
     * @param purpose for what, a code
     * @param rounding by which policy
     * @param recordedMinutes all minutes that were recorded until then
     * @param issuedBefore all minutes that were issued before
     * @param issuedMinutes the minutes that are issued now
     */
    @JsonPropertyOrder({"person", "purpose", "rounding", "recordedMinutes", "issuedBefore", "issuedMinutes"})
    record Issued(
            @Sensitive PersonRef person,
            String purpose,
            HourRounding rounding,
            long recordedMinutes,
            long issuedBefore,
            long issuedMinutes)
            implements VolunteerEvent {
        @Override
        public String toString() {
            return "Issued[purpose=" + purpose + ", rounding=" + rounding + ", recordedMinutes=" + recordedMinutes
                    + ", issuedBefore=" + issuedBefore + ", issuedMinutes=" + issuedMinutes + ", person=***]";
        }
    }
}
