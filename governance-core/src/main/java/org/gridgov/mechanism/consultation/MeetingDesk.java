package org.gridgov.mechanism.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Place;
import org.gridgov.basics.Terms;
import org.gridgov.journal.Reply;
import org.gridgov.lists.NeedId;
import org.gridgov.mechanism.consultation.MeetingEvent.BodyAttended;
import org.gridgov.mechanism.consultation.MeetingEvent.BodyRecused;
import org.gridgov.mechanism.consultation.MeetingEvent.FollowUpDone;
import org.gridgov.mechanism.consultation.MeetingEvent.InviteeAdded;
import org.gridgov.mechanism.consultation.MeetingEvent.ItemDecided;
import org.gridgov.mechanism.consultation.MeetingEvent.MeetingCalled;
import org.gridgov.mechanism.consultation.MeetingEvent.MeetingCancelled;
import org.gridgov.mechanism.consultation.MeetingEvent.MeetingClosed;
import org.gridgov.mechanism.consultation.MeetingEvent.MeetingOpened;
import org.gridgov.mechanism.consultation.MeetingEvent.MinuteWritten;
import org.gridgov.mechanism.consultation.MeetingEvent.TaskAnswered;
import org.gridgov.organisation.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * The commands of consultations on one day (会务台). Each answers with events or with all reasons why not, and changes
 * nothing.
 *
 * <p>For one command each; made by {@link MeetingBook#on}. Not thread-safe.
 *
 * <p>Source: joint consultation, seed paragraph 2; J1 to J6, R5 and R7, {@code INVARIANTS}.
 */
public final class MeetingDesk {
    private final MeetingBook book;
    private final LocalDate today;
    private final List<Finding> reasons = new ArrayList<>();

    MeetingDesk(MeetingBook book, LocalDate today) {
        this.book = book;
        this.today = today;
    }

    /**
     * Calls a meeting and draws its agenda.
     *
     * @param meeting a new identifier
     * @param day the day on which it will be held, not before today
     * @param theme what it is about
     * @param chairs who may take the chair, first to last, as the rotation has it; the first has the lead
     * @param invited who is asked to come
     * @param sources needs that ask to be talked about, of any theme
     * @return the event, or why not: the identifier is taken, the day is past, nobody may take the chair, or nobody who is
     *     asked has a vote
     */
    public Reply call(
            MeetingId meeting,
            LocalDate day,
            Theme theme,
            List<OrgId> chairs,
            Collection<Invitee> invited,
            Collection<AgendaSource> sources) {
        if (book.find(meeting) != null) {
            no("GG-CO-01", meeting);
        }
        if (day.isBefore(today)) {
            no("GG-CO-02", meeting, day, today);
        }
        if (chairs.isEmpty()) {
            no("GG-CO-03", meeting);
        }
        if (invited.stream().noneMatch(Invitee::votes)) {
            no("GG-CO-04", meeting);
        }
        return answer(List.of(new MeetingCalled(
                meeting,
                day,
                theme,
                chairs.stream().distinct().toList(),
                List.copyOf(new TreeSet<>(invited)),
                book.draw(day, theme, sources))));
    }

    /**
     * Asks somebody more to come.
     *
     * @param meeting a meeting that is called or open
     * @param invitee who
     * @return the event; none if the same was asked before; or why not
     */
    public Reply invite(MeetingId meeting, Invitee invitee) {
        MeetingFile file = file(meeting, MeetingState.CALLED, MeetingState.OPEN);
        boolean asked = file != null && file.invited.contains(invitee);
        return answer(asked ? List.of() : List.of(new InviteeAdded(meeting, invitee)));
    }

    /**
     * Opens a meeting. Items that were deferred to this day since it was called stand on its agenda, too.
     *
     * @param meeting a meeting that is called
     * @return the event, or why not: its day has not come
     */
    public Reply open(MeetingId meeting) {
        MeetingFile file = file(meeting, MeetingState.CALLED);
        if (file == null) {
            return answer(List.of());
        }
        if (today.isBefore(file.called.day())) {
            no("GG-CO-05", meeting, file.called.day(), today);
        }
        return answer(
                List.of(new MeetingOpened(meeting, today, AgendaDraw.deferred(book, today, file.called.theme()))));
    }

    /**
     * Notes that a body came.
     *
     * @param meeting an open meeting
     * @param body a body that was asked
     * @return the event; none if it is noted already; or why not
     */
    public Reply attend(MeetingId meeting, OrgId body) {
        MeetingFile file = file(meeting, MeetingState.OPEN);
        if (file != null && !file.isInvited(body)) {
            no("GG-CO-08", meeting, body);
        }
        boolean noted = file != null && file.attended.contains(body);
        return answer(noted ? List.of() : List.of(new BodyAttended(meeting, body)));
    }

    /**
     * Notes that a body stands back from an item; if it has the chair, the chair passes for this item only.
     *
     * @param meeting an open meeting
     * @param need an item that is not decided
     * @param body a body that was asked
     * @param reason why
     * @return the event; none if it is noted already; or why not
     */
    public Reply recuse(MeetingId meeting, NeedId need, OrgId body, LocalText reason) {
        MeetingFile file = file(meeting, MeetingState.OPEN);
        MeetingFile.Item item = undecided(file, need);
        if (file != null && !file.isInvited(body)) {
            no("GG-CO-08", meeting, body);
        }
        Wording.check(reason, this::no);
        boolean noted = item != null && item.recused.contains(body);
        return answer(noted ? List.of() : List.of(new BodyRecused(meeting, need, body, reason)));
    }

    /**
     * Ends an item as all agreed.
     *
     * @param meeting an open meeting
     * @param need an item that is not decided
     * @param decision how it ends
     * @return the event, which defers the item instead if no decision is possible; or all reasons why not
     */
    public Reply decide(MeetingId meeting, NeedId need, Decision decision) {
        return decide(meeting, need, decision, null);
    }

    /**
     * Ends an item as was voted.
     *
     * @param meeting an open meeting
     * @param need an item that is not decided
     * @param decision how it ends if the vote carries it
     * @param ballot who voted how; null if all agreed
     * @return the event, which defers the item instead if no decision is possible or the vote does not carry it; or all
     *     reasons why not: a part is missing, a deferral is too long or one too many, a vote of somebody who has none
     */
    public Reply decide(MeetingId meeting, NeedId need, Decision decision, @Nullable Ballot ballot) {
        MeetingFile file = file(meeting, MeetingState.OPEN);
        MeetingFile.Item item = undecided(file, need);
        new DecisionCheck(book.settings(), today, this::no).check(meeting, need, decision, item);
        if (file == null || item == null) {
            return answer(List.of());
        }
        if (ballot != null) {
            DecisionCheck.votes(ballot, file.voting(item)).forEach(wrong -> no("GG-CO-13", meeting, need, wrong));
        }
        return answer(List.of(decided(file, item, decision, ballot)));
    }

    private ItemDecided decided(MeetingFile file, MeetingFile.Item item, Decision decision, @Nullable Ballot ballot) {
        int there = file.voting(item).size();
        int quorum = book.settings().quorumOf(file.voters.size());
        Optional<OrgId> chair = file.chair(item);
        if (there < quorum) {
            return putOff(file, item, ballot, text("quorum", there, quorum));
        }
        if (chair.isEmpty()) {
            return putOff(file, item, ballot, text("chair"));
        }
        if (ballot != null && !ballot.isCarried()) {
            return putOff(
                    file,
                    item,
                    ballot,
                    text("votes", ballot.yes().size(), ballot.no().size()));
        }
        LocalDate until = decision.until();
        LocalDate due = until == null ? today.plusDays(book.settings().followUpDays()) : until;
        return new ItemDecided(
                file.called.meeting(), item.source.need(), decision, ballot, chair.get(), there, quorum, due, false);
    }

    private ItemDecided putOff(MeetingFile file, MeetingFile.Item item, @Nullable Ballot ballot, LocalText reason) {
        LocalDate until = today.plusDays(book.settings().deferDays());
        return new ItemDecided(
                file.called.meeting(),
                item.source.need(),
                Decision.defer(until, reason),
                ballot,
                file.chair(item).orElse(null),
                file.voting(item).size(),
                book.settings().quorumOf(file.voters.size()),
                until,
                true);
    }

    private List<MeetingEvent> putOffTheRest(MeetingFile file, String why) {
        List<MeetingEvent> events = new ArrayList<>();
        for (MeetingFile.Item item : file.items.values()) {
            if (item.decided == null) {
                events.add(putOff(file, item, null, text(why)));
            }
        }
        return events;
    }

    /**
     * Ends a meeting. Items that were not reached are put off.
     *
     * @param meeting an open meeting
     * @return one event per item that was not reached, and the end; or why not
     */
    public Reply close(MeetingId meeting) {
        MeetingFile file = file(meeting, MeetingState.OPEN);
        if (file == null) {
            return answer(List.of());
        }
        List<MeetingEvent> events = putOffTheRest(file, "unreached");
        events.add(new MeetingClosed(meeting));
        return answer(events);
    }

    /**
     * Calls a meeting off. Its items stand on the next agenda.
     *
     * @param meeting a meeting that is called
     * @param reason why
     * @return one event per item, and the end; or why not
     */
    public Reply cancel(MeetingId meeting, LocalText reason) {
        MeetingFile file = file(meeting, MeetingState.CALLED);
        Wording.check(reason, this::no);
        if (file == null) {
            return answer(List.of());
        }
        List<MeetingEvent> events = putOffTheRest(file, "cancelled");
        events.add(new MeetingCancelled(meeting, reason));
        return answer(events);
    }

    /**
     * Answers to a task.
     *
     * @param meeting the meeting that asked
     * @param need the item
     * @param number the number of the task, from 1
     * @param by pseudonym of who answers: the person who was asked
     * @param yes whether the person will do it
     * @return the event, or why not: there is no such task, another person was asked, or the answer was given
     */
    public Reply answerTask(MeetingId meeting, NeedId need, int number, PersonRef by, boolean yes) {
        MeetingFile file = file(meeting, MeetingState.values());
        MeetingFile.Item item = file == null ? null : file.items.get(need);
        ItemDecided decided = item == null ? null : item.decided;
        MemberTask.Answer answer = yes ? MemberTask.Answer.ACCEPTED : MemberTask.Answer.DECLINED;
        if (item == null || decided == null || number < 1 || number > item.answers.size()) {
            no("GG-CO-14", meeting, need, number);
            return answer(List.of());
        }
        if (!decided.decision().tasks().get(number - 1).person().equals(by)) {
            no("GG-CO-15", meeting, need, number);
        }
        MemberTask.Answer was = item.answers.get(number - 1);
        if (!was.next().contains(answer)) {
            no("GG-CO-16", meeting, need, number, Terms.name(was));
        }
        return answer(List.of(new TaskAnswered(meeting, need, number, answer)));
    }

    /**
     * Adds a line to the minutes.
     *
     * @param meeting an open meeting
     * @param text what it says, 1..2,000 characters
     * @return the event, or why not
     */
    public Reply minute(MeetingId meeting, String text) {
        file(meeting, MeetingState.OPEN);
        Wording.check(text, this::no);
        return answer(List.of(new MinuteWritten(meeting, text, null)));
    }

    /**
     * Corrects a line of the minutes by a new line; the old one stays.
     *
     * @param meeting a meeting that is open or closed
     * @param number the line that is corrected
     * @param text what it should say, 1..2,000 characters
     * @return the event, or why not
     */
    public Reply correct(MeetingId meeting, int number, String text) {
        MeetingFile file = file(meeting, MeetingState.OPEN, MeetingState.CLOSED);
        Wording.check(text, this::no);
        if (file != null && (number < 1 || number > file.minutes.size())) {
            no("GG-CO-18", meeting, number, file.minutes.size());
        }
        return answer(List.of(new MinuteWritten(meeting, text, number)));
    }

    /**
     * Notes that a decision is done.
     *
     * @param meeting the meeting that decided
     * @param need the item
     * @param note what was done
     * @return the event, or why not: nothing is open, or the item was deferred and is done by standing on an agenda again
     */
    public Reply finish(MeetingId meeting, NeedId need, LocalText note) {
        FollowUp followUp = book.followUp(meeting, need);
        Wording.check(note, this::no);
        if (followUp == null || followUp.done() != null) {
            no("GG-CO-19", meeting, need);
        } else if (followUp.outcome() == Outcome.DEFERRED) {
            no("GG-CO-20", meeting, need);
        }
        return answer(List.of(new FollowUpDone(meeting, need, today, note)));
    }

    private @Nullable MeetingFile file(MeetingId meeting, MeetingState... states) {
        MeetingFile file = book.find(meeting);
        if (file == null) {
            no("GG-CO-06", meeting);
        } else if (!List.of(states).contains(file.state)) {
            List<String> wanted = new ArrayList<>();
            for (MeetingState state : states) {
                wanted.add(Terms.name(state).toString().replace('|', ' '));
            }
            no("GG-CO-07", meeting, wanted, Terms.name(file.state));
        }
        return file;
    }

    private MeetingFile.@Nullable Item undecided(@Nullable MeetingFile file, NeedId need) {
        MeetingFile.Item item = file == null ? null : file.items.get(need);
        if (file != null && item == null) {
            no("GG-CO-09", file.called.meeting(), need);
        }
        if (item != null && item.decided != null) {
            no("GG-CO-10", need, Terms.name(item.decided.decision().outcome()));
        }
        return item;
    }

    private Reply answer(List<? extends MeetingEvent> events) {
        return Reply.unless(reasons, events);
    }

    static LocalText text(String key, Object... arguments) {
        return Catalogue.core().text("consultation." + key, arguments);
    }

    private void no(String code, Object... arguments) {
        reasons.add(Catalogue.core().finding(Level.ERROR, code, Place.of("meetings"), arguments));
    }
}
