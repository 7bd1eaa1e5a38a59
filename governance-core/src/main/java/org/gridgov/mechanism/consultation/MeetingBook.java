package org.gridgov.mechanism.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Sets;
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
 * The consultations of an alliance: who was asked, who came, what stood on the agenda and how each item ended (会议簿).
 *
 * <p>Every item ends in exactly one outcome. Where no decision is possible, because too few are there after recusals,
 * nobody may take the chair, or votes do not carry, the item is put off by itself, with the reason. Items that were put off
 * stand first on the first agenda on or after their day, beyond any limit. Minutes only grow.
 *
 * <p>Commands stand in {@link MeetingDesk}, which only reads; {@link #apply} alone changes the book. Not thread-safe. Look-ups
 * O(log meetings), an event O(log) of what it touches, a command O(size of its meeting), drawing an agenda O(deferred items
 * + sources).
 *
 * <p>Source: joint consultation, seed paragraph 2; J1 to J6, R5 and R7, {@code INVARIANTS}.
 */
public final class MeetingBook {
    private final ConsultationSettings settings;
    private final SortedMap<MeetingId, MeetingFile> files = new TreeMap<>();
    private final SortedMap<NeedId, Deferral> deferrals = new TreeMap<>();
    private final Map<NeedId, MeetingId> standing = new HashMap<>();
    private final SortedSet<FollowUp> open = new TreeSet<>();
    private final SortedSet<FollowUp> done = new TreeSet<>();
    private final Map<List<Object>, FollowUp> followUpOf = new HashMap<>();

    /**
     * Starts with nothing.
     *
     * @param settings what the community set for its consultations
     */
    public MeetingBook(ConsultationSettings settings) {
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /**
     * Lets an event happen.
     *
     * @param at when it happened
     * @param event what happened; it was agreed to, so nothing is refused here
     * @throws IllegalArgumentException if it is of a meeting that was never called
     */
    public void apply(Instant at, MeetingEvent event) {
        if (event instanceof MeetingCalled called) {
            MeetingFile file = new MeetingFile(called);
            files.put(called.meeting(), file);
            called.agenda().forEach(source -> enter(file, source, called.day()));
            return;
        }
        MeetingFile file = file(event.meeting());
        if (event instanceof InviteeAdded added) {
            file.invite(added.invitee());
        } else if (event instanceof MeetingOpened opened) {
            file.state = MeetingState.OPEN;
            file.day = opened.day();
            opened.added().forEach(source -> enter(file, source, opened.day()));
        } else if (event instanceof BodyAttended attended) {
            file.attended.add(attended.body());
        } else if (event instanceof BodyRecused recused) {
            item(file, recused.need()).recused.add(recused.body());
        } else if (event instanceof ItemDecided decided) {
            end(file, decided);
        } else if (event instanceof TaskAnswered answered) {
            item(file, answered.need()).answers.set(answered.number() - 1, answered.answer());
        } else if (event instanceof MinuteWritten written) {
            file.minutes.add(new MinuteLine(file.minutes.size() + 1, at, written.text(), written.corrects()));
        } else if (event instanceof MeetingClosed) {
            file.state = MeetingState.CLOSED;
        } else if (event instanceof MeetingCancelled) {
            file.state = MeetingState.CANCELLED;
        } else if (event instanceof FollowUpDone followed) {
            finish(followed.meeting(), followed.need(), followed.day(), followed.note());
        }
    }

    private void enter(MeetingFile file, AgendaSource source, LocalDate day) {
        Deferral deferral = deferrals.remove(source.need());
        if (deferral != null) {
            LocalText again = MeetingDesk.text("again", file.called.meeting());
            finish(deferral.meeting(), source.need(), day, again);
        }
        file.items.put(source.need(), new MeetingFile.Item(source, deferral == null ? 0 : deferral.chosen()));
        standing.put(source.need(), file.called.meeting());
    }

    private void end(MeetingFile file, ItemDecided decided) {
        MeetingFile.Item item = item(file, decided.need());
        Decision decision = decided.decision();
        item.decided = decided;
        decision.tasks().forEach(task -> item.answers.add(MemberTask.Answer.ASKED));
        standing.remove(decided.need());
        if (decision.outcome() == Outcome.DEFERRED) {
            AgendaSource source = item.source;
            int chosen = item.chosen + (decided.automatic() ? 0 : 1);
            deferrals.put(
                    source.need(),
                    new Deferral(
                            source.need(), source.theme(), source.since(), decided.due(), chosen, decided.meeting()));
        }
        FollowUp followUp = new FollowUp(
                decided.meeting(),
                decided.need(),
                decision.outcome(),
                decision.responsible(),
                decided.due(),
                null,
                null);
        open.add(followUp);
        followUpOf.put(List.of(decided.meeting(), decided.need()), followUp);
    }

    private void finish(MeetingId meeting, NeedId need, LocalDate day, LocalText note) {
        FollowUp was = followUpOf.get(List.of(meeting, need));
        if (was != null && open.remove(was)) {
            FollowUp is = new FollowUp(meeting, need, was.outcome(), was.responsible(), was.due(), day, note);
            done.add(is);
            followUpOf.put(List.of(meeting, need), is);
        }
    }

    private MeetingFile file(MeetingId meeting) {
        MeetingFile file = files.get(meeting);
        if (file == null) {
            throw new IllegalArgumentException("Unknown meeting '" + meeting + "'. Maybe it was never called");
        }
        return file;
    }

    private static MeetingFile.Item item(MeetingFile file, NeedId need) {
        MeetingFile.Item item = file.items.get(need);
        if (item == null) {
            throw new IllegalArgumentException(
                    "Meeting " + file.called.meeting() + " must have item '" + need + "', but has not");
        }
        return item;
    }

    /** {@return what the community set for its consultations} */
    public ConsultationSettings settings() {
        return settings;
    }

    /** {@return every meeting with its state, by identifier} */
    public SortedMap<MeetingId, MeetingState> states() {
        SortedMap<MeetingId, MeetingState> states = new TreeMap<>();
        files.forEach((id, file) -> states.put(id, file.state));
        return states;
    }

    /** {@return the meetings that were held or are being held, as rows of a case, by identifier} */
    public List<Meeting> listMeetings() {
        return files.values().stream()
                .filter(file -> file.state == MeetingState.OPEN || file.state == MeetingState.CLOSED)
                .map(MeetingFile::row)
                .toList();
    }

    /** {@return how the items of those meetings ended, as rows of a case, by meeting and in the order of the agenda} */
    public List<AgendaItem> listAgendaItems() {
        List<AgendaItem> rows = new ArrayList<>();
        for (MeetingFile file : files.values()) {
            for (MeetingFile.Item item : file.items.values()) {
                ItemDecided decided = item.decided;
                if (decided != null && file.state != MeetingState.CANCELLED) {
                    Decision decision = decided.decision();
                    rows.add(new AgendaItem(decided.meeting(), decided.need(), decision.outcome(), decision.reason()));
                }
            }
        }
        return List.copyOf(rows);
    }

    /**
     * Who is asked to come.
     *
     * @param meeting a meeting
     * @return who is asked, in natural order
     * @throws IllegalArgumentException if it was never called
     */
    public List<Invitee> invited(MeetingId meeting) {
        return file(meeting).invited.stream().sorted().toList();
    }

    /**
     * Who came.
     *
     * @param meeting a meeting
     * @return the bodies, by identifier
     * @throws IllegalArgumentException if it was never called
     */
    public SortedSet<OrgId> attended(MeetingId meeting) {
        return Sets.sorted(file(meeting).attended);
    }

    /**
     * What stands on an agenda, and how it ended.
     *
     * @param meeting a meeting
     * @return its items, in the order of the agenda
     * @throws IllegalArgumentException if it was never called
     */
    public List<AgendaEntry> agenda(MeetingId meeting) {
        MeetingFile file = file(meeting);
        return file.items.values().stream().map(item -> entry(file, item)).toList();
    }

    private AgendaEntry entry(MeetingFile file, MeetingFile.Item item) {
        ItemDecided decided = item.decided;
        return new AgendaEntry(
                item.source,
                item.recused,
                decided == null ? file.chair(item).orElse(null) : decided.chair(),
                decided == null ? settings.quorumOf(file.voters.size()) : decided.quorum(),
                decided == null ? file.voting(item).size() : decided.there(),
                decided == null ? null : decided.decision(),
                decided != null && decided.automatic());
    }

    /**
     * The minutes of a meeting.
     *
     * @param meeting a meeting
     * @return its lines, in the order in which they were written
     * @throws IllegalArgumentException if it was never called
     */
    public List<MinuteLine> minutes(MeetingId meeting) {
        return List.copyOf(file(meeting).minutes);
    }

    /** {@return what people were asked to do, by meeting, item and number} */
    public List<MemberTask> tasks() {
        List<MemberTask> tasks = new ArrayList<>();
        files.forEach((id, file) -> file.items.forEach((need, item) -> {
            for (int i = 0; item.decided != null && i < item.answers.size(); i++) {
                tasks.add(new MemberTask(
                        id, need, i + 1, item.decided.decision().tasks().get(i), item.answers.get(i)));
            }
        }));
        return List.copyOf(tasks);
    }

    /** {@return items that were put off and wait for their next agenda, by need} */
    public List<Deferral> deferrals() {
        return List.copyOf(deferrals.values());
    }

    /** {@return decisions that are not done yet, by due day} */
    public List<FollowUp> followUps() {
        return List.copyOf(open);
    }

    /** {@return decisions that are done, by due day} */
    public List<FollowUp> finished() {
        return List.copyOf(done);
    }

    /**
     * Decisions that should have been done.
     *
     * @param day the day that is looked at
     * @return those that were due before it and are open, by due day; O(those that are overdue)
     */
    public List<FollowUp> overdue(LocalDate day) {
        List<FollowUp> late = new ArrayList<>();
        for (FollowUp followUp : open) {
            if (!followUp.isOverdue(day)) {
                break;
            }
            late.add(followUp);
        }
        return List.copyOf(late);
    }

    /**
     * Draws an agenda without calling a meeting.
     *
     * @param day the day of the meeting
     * @param theme what it is about
     * @param sources needs that ask to be talked about, of any theme, in any order
     * @return deferred items whose day has come, by that day; then the needs of that theme in the order of
     *     {@link AgendaSource}, each once, within the limits of the settings; no need that stands on another open agenda or
     *     waits for a later day
     */
    public List<AgendaSource> draw(LocalDate day, Theme theme, Collection<AgendaSource> sources) {
        return AgendaDraw.draw(this, day, theme, sources);
    }

    /**
     * Starts commands of a day.
     *
     * @param today the day
     * @return the commands
     */
    public MeetingDesk on(LocalDate today) {
        return new MeetingDesk(this, today);
    }

    @Nullable MeetingFile find(MeetingId meeting) {
        return files.get(meeting);
    }

    boolean stands(NeedId need) {
        return standing.containsKey(need);
    }

    Map<NeedId, Deferral> deferred() {
        return deferrals;
    }

    @Nullable FollowUp followUp(MeetingId meeting, NeedId need) {
        return followUpOf.get(List.of(meeting, need));
    }
}
