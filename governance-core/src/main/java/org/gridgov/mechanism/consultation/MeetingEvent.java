package org.gridgov.mechanism.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Sensitive;
import org.gridgov.journal.Event;
import org.gridgov.lists.NeedId;
import org.gridgov.organisation.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to meetings (会议事件).
 *
 * <p>All events are immutable and thread-safe; people in them are masked in {@code toString}.
 *
 * <p>Source: J1 to J6, {@code INVARIANTS}.
 */
public sealed interface MeetingEvent extends Event {
    /** {@return the meeting} */
    MeetingId meeting();

    /**
     * A meeting was called.
     *
     * @param meeting the meeting
     * @param day the day
     * @param theme what it is about
     * @param chairs who may take the chair, first to last; the first has the lead
     * @param invited who is asked to come
     * @param agenda what stands on the agenda, deferred items first
     */
    record MeetingCalled(
            MeetingId meeting,
            LocalDate day,
            Theme theme,
            List<OrgId> chairs,
            List<Invitee> invited,
            List<AgendaSource> agenda)
            implements MeetingEvent {
        /** Copies the lists. */
        public MeetingCalled {
            Objects.requireNonNull(meeting, "meeting");
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(theme, "theme");
            chairs = List.copyOf(chairs);
            invited = List.copyOf(invited);
            agenda = List.copyOf(agenda);
        }
    }

    /**
     * Somebody more was asked to come.
     *
     * @param meeting the meeting
     * @param invitee who
     */
    record InviteeAdded(MeetingId meeting, Invitee invitee) implements MeetingEvent {}

    /**
     * A meeting was opened.
     *
     * @param meeting the meeting
     * @param day the day on which it is held
     * @param added items that were deferred to this day after it was called
     */
    record MeetingOpened(MeetingId meeting, LocalDate day, List<AgendaSource> added) implements MeetingEvent {
        /** Copies the list. */
        public MeetingOpened {
            added = List.copyOf(added);
        }
    }

    /**
     * A body came.
     *
     * @param meeting the meeting
     * @param body the body
     */
    record BodyAttended(MeetingId meeting, OrgId body) implements MeetingEvent {}

    /**
     * A body stood back from an item.
     *
     * @param meeting the meeting
     * @param need the item
     * @param body the body
     * @param reason why
     */
    record BodyRecused(MeetingId meeting, NeedId need, OrgId body, LocalText reason) implements MeetingEvent {}

    /**
     * An item ended.
     *
     * @param meeting the meeting
     * @param need the item
     * @param decision how
     * @param ballot who voted how; null if all agreed or no decision was possible
     * @param chair who had the chair; null if nobody was there who might
     * @param there how many bodies with a vote were there and not recused
     * @param quorum how many had to be
     * @param due the day by which it is done, or stands on an agenda again
     * @param automatic whether it was put off because no decision was possible
     */
    record ItemDecided(
            MeetingId meeting,
            NeedId need,
            Decision decision,
            @Nullable Ballot ballot,
            @Nullable OrgId chair,
            int there,
            int quorum,
            LocalDate due,
            boolean automatic)
            implements MeetingEvent {}

    /**
     * A person answered to a task.
     *
     * @param meeting the meeting that asked
     * @param need the item
     * @param number the number of the task, from 1
     * @param answer what the person said
     */
    record TaskAnswered(MeetingId meeting, NeedId need, int number, MemberTask.Answer answer) implements MeetingEvent {}

    /**
     * A line was added to the minutes.
     *
     * @param meeting the meeting
     * @param text what it says
     * @param corrects the line that it corrects; null if none
     */
    record MinuteWritten(
            MeetingId meeting,
            @Sensitive String text,
            @Nullable Integer corrects) implements MeetingEvent {
        @Override
        public String toString() {
            return "MinuteWritten[meeting=" + meeting + ", corrects=" + corrects + ", text=***]";
        }
    }

    /**
     * A meeting ended.
     *
     * @param meeting the meeting
     */
    record MeetingClosed(MeetingId meeting) implements MeetingEvent {}

    /**
     * A meeting was called off.
     *
     * @param meeting the meeting
     * @param reason why
     */
    record MeetingCancelled(MeetingId meeting, LocalText reason) implements MeetingEvent {}

    /**
     * What a meeting decided was done.
     *
     * @param meeting the meeting
     * @param need the item
     * @param day the day
     * @param note what was done
     */
    record FollowUpDone(MeetingId meeting, NeedId need, LocalDate day, LocalText note) implements MeetingEvent {}
}
