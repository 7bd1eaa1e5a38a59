package org.gridgov.mechanism.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Ratio;
import org.gridgov.journal.Reply;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.ServiceId;
import org.gridgov.mechanism.consultation.MeetingEvent.ItemDecided;
import org.gridgov.organisation.OrgId;

class MeetingBookProperties {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalText WHY = LocalText.of("理由", "reason");
    private static final List<Theme> THEMES = List.of(Theme.of("environment"), Theme.of("livelihood"));

    private static final List<AgendaSource.Why> FRESH =
            List.of(AgendaSource.Why.AGEING, AgendaSource.Why.CONTESTED, AgendaSource.Why.UNMATCHED);

    private final List<MeetingEvent> events = new ArrayList<>();
    private final ConsultationSettings settings = ConsultationSettings.builder()
            .quorum(Ratio.of(2, 3))
            .mostItems(3)
            .mostDeferrals(1)
            .build();
    private MeetingBook book = new MeetingBook(settings);

    private static OrgId org(int number) {
        return OrgId.of("PT-" + number);
    }

    private static NeedId need(int number) {
        return NeedId.of("N-" + number);
    }

    private boolean put(Reply reply) {
        reply.events().forEach(event -> {
            events.add((MeetingEvent) event);
            book.apply(Instant.EPOCH, (MeetingEvent) event);
        });
        return !reply.isRefused();
    }

    private static List<Invitee> invited() {
        List<Invitee> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(new Invitee(org(i), Invitee.As.PARTNER, null, true));
        }
        all.add(new Invitee(org(5), Invitee.As.POST, PersonRef.of("S-1"), false));
        return all;
    }

    private static List<AgendaSource> sources(LocalDate day, Random dice) {
        List<AgendaSource> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(new AgendaSource(
                    need(dice.nextInt(12)),
                    THEMES.get(dice.nextInt(2)),
                    FRESH.get(dice.nextInt(3)),
                    day.minusDays(dice.nextInt(30))));
        }
        return all;
    }

    private static Decision decision(LocalDate day, Random dice) {
        return switch (dice.nextInt(5)) {
            case 0 -> Decision.reject(WHY);
            case 1 -> Decision.escalate(org(0), null, WHY);
            case 2 -> Decision.defer(day.plusDays(1 + dice.nextInt(20)), WHY);
            case 3 -> Decision.defer(day.minusDays(dice.nextInt(3)), WHY);
            default ->
                Decision.serve(
                        ServiceId.of("S-1"),
                        org(1),
                        day.plusDays(dice.nextInt(9)),
                        List.of(new Decision.TaskOffer(PersonRef.of("M-" + dice.nextInt(2)), WHY, day)),
                        WHY);
        };
    }

    private static Ballot ballot(Random dice) {
        List<List<OrgId>> sides = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < 4; i++) {
            sides.get(dice.nextInt(3)).add(org(i));
        }
        return Ballot.of(sides.get(0), sides.get(1), sides.get(2));
    }

    private LocalDate step(LocalDate today, Random dice) {
        LocalDate day = today.plusDays(dice.nextInt(3));
        MeetingDesk desk = book.on(day);
        MeetingId meeting = MeetingId.of("J-" + dice.nextInt(8));
        NeedId need =
                book.states().containsKey(meeting) && !book.agenda(meeting).isEmpty()
                        ? book.agenda(meeting)
                                .get(dice.nextInt(book.agenda(meeting).size()))
                                .source()
                                .need()
                        : need(dice.nextInt(12));
        switch (dice.nextInt(16)) {
            case 0, 1, 2 ->
                put(desk.call(
                        meeting,
                        day.plusDays(dice.nextInt(5)),
                        THEMES.get(dice.nextInt(2)),
                        List.of(org(0), org(1)),
                        invited(),
                        sources(day, dice)));
            case 3, 4 -> put(desk.open(meeting));
            case 5, 6, 7 -> {
                for (int i = 0; i < 6; i++) {
                    if (dice.nextInt(4) > 0) {
                        put(book.on(day).attend(meeting, org(i)));
                    }
                }
            }
            case 8 -> put(desk.recuse(meeting, need, org(dice.nextInt(6)), WHY));
            case 9, 10 -> put(desk.decide(meeting, need, decision(day, dice)));
            case 11 -> put(desk.decide(meeting, need, decision(day, dice), ballot(dice)));
            case 12 -> put(dice.nextBoolean() ? desk.close(meeting) : desk.cancel(meeting, WHY));
            case 13 -> put(desk.answerTask(meeting, need, 1, PersonRef.of("M-" + dice.nextInt(2)), dice.nextBoolean()));
            case 14 -> put(dice.nextBoolean() ? desk.minute(meeting, "line") : desk.correct(meeting, 1, "line"));
            default -> put(desk.finish(meeting, need, WHY));
        }
        return day;
    }

    /** What each event must keep, judged from the events alone. */
    private void rulesHold() {
        Set<List<Object>> ended = new HashSet<>();
        for (MeetingEvent event : events) {
            if (event instanceof ItemDecided decided) {
                assertThat(ended.add(List.of(decided.meeting(), decided.need())))
                        .as("j2")
                        .isTrue();
                if (!decided.automatic()) {
                    assertThat(decided.there()).as("j1").isGreaterThanOrEqualTo(4);
                    assertThat(decided.chair()).isNotNull();
                } else {
                    assertThat(decided.decision().outcome()).isEqualTo(Outcome.DEFERRED);
                }
            }
        }
        Map<NeedId, MeetingId> openOn = new HashMap<>();
        book.states().forEach((id, state) -> {
            boolean over = !state.next().iterator().hasNext();
            book.agenda(id).forEach(entry -> {
                assertThat(over && entry.decision() == null).as("j2").isFalse();
                if (entry.decision() == null) {
                    assertThat(openOn.put(entry.source().need(), id)).isNull();
                }
            });
        });
        book.deferrals().forEach(deferral -> assertThat(openOn).doesNotContainKey(deferral.need()));
        assertThat(book.deferrals()).hasSize((int) book.followUps().stream()
                .filter(followUp -> followUp.outcome() == Outcome.DEFERRED)
                .count());
    }

    private String canonical(MeetingBook any) {
        StringBuilder text = new StringBuilder();
        text.append(any.states()).append(any.listMeetings()).append(any.listAgendaItems());
        any.states()
                .keySet()
                .forEach(id -> text.append(any.agenda(id))
                        .append(any.minutes(id))
                        .append(any.invited(id))
                        .append(any.attended(id)));
        return text.append(any.deferrals())
                .append(any.followUps())
                .append(any.finished())
                .append(any.tasks())
                .toString();
    }

    @Property(tries = 150)
    void j1J2J4J5HoldUnderAnyCommandsAndEventsGiveTheBookBack(@ForAll Random dice) {
        events.clear();
        book = new MeetingBook(settings);
        LocalDate day = START;
        Map<MeetingId, List<MinuteLine>> minutes = new HashMap<>();
        for (int i = 0; i < 120; i++) {
            day = step(day, dice);
            rulesHold();
            book.states().keySet().forEach(id -> {
                List<MinuteLine> before = minutes.getOrDefault(id, List.of());
                List<MinuteLine> now = book.minutes(id);
                assertThat(now.subList(0, before.size())).as("j5").isEqualTo(before);
                minutes.put(id, now);
            });
        }
        MeetingBook again = new MeetingBook(settings);
        events.forEach(event -> again.apply(Instant.EPOCH, event));
        assertThat(canonical(again)).isEqualTo(canonical(book));
    }

    @Property(tries = 150)
    void j3WhatIsDeferredStandsOnTheFirstAgendaOnOrAfterItsDay(@ForAll Random dice) {
        events.clear();
        book = new MeetingBook(settings);
        LocalDate day = START;
        for (int i = 0; i < 120; i++) {
            List<Deferral> before = book.deferrals();
            Map<MeetingId, MeetingState> was = book.states();
            day = step(day, dice);
            LocalDate today = day;
            book.states().forEach((id, state) -> {
                if (state == MeetingState.OPEN && was.get(id) == MeetingState.CALLED) {
                    List<NeedId> agenda = book.agenda(id).stream()
                            .map(entry -> entry.source().need())
                            .toList();
                    before.stream()
                            .filter(deferral -> !deferral.until().isAfter(today))
                            .forEach(deferral -> assertThat(agenda).contains(deferral.need()));
                }
            });
            book.deferrals().stream()
                    .filter(deferral -> !before.contains(deferral))
                    .forEach(deferral -> assertThat(deferral.until()).isAfter(today));
        }
    }

    @Property(tries = 150)
    void j4ATaskIsAcceptedByThePersonAlone(@ForAll Random dice) {
        events.clear();
        book = new MeetingBook(settings);
        LocalDate day = START;
        for (int i = 0; i < 80; i++) {
            day = step(day, dice);
            for (MemberTask task : book.tasks()) {
                PersonRef stranger = PersonRef.of("M-stranger");
                assertThat(book.on(day)
                                .answerTask(task.meeting(), task.need(), task.number(), stranger, true)
                                .isRefused())
                        .isTrue();
                boolean mayAccept = task.state() == MemberTask.Answer.ASKED;
                assertThat(!book.on(day)
                                .answerTask(
                                        task.meeting(),
                                        task.need(),
                                        task.number(),
                                        task.offer().person(),
                                        true)
                                .isRefused())
                        .isEqualTo(mayAccept);
            }
        }
    }

    @Property(tries = 100)
    void j6TheOrderOfSourcesChangesNothingAndEachNeedStandsOnce(@ForAll Random dice) {
        MeetingBook fresh = new MeetingBook(settings);
        List<AgendaSource> sources = sources(START, dice);
        List<AgendaSource> drawn = fresh.draw(START, THEMES.get(0), sources);
        List<AgendaSource> shuffled = new ArrayList<>(sources);
        java.util.Collections.shuffle(shuffled, dice);
        assertThat(fresh.draw(START, THEMES.get(0), shuffled)).isEqualTo(drawn);
        assertThat(drawn).hasSizeLessThanOrEqualTo(3).isSorted();
        assertThat(drawn.stream().map(AgendaSource::need)).doesNotHaveDuplicates();
        assertThat(drawn).allSatisfy(source -> assertThat(source.theme()).isEqualTo(THEMES.get(0)));
    }

    @Property(tries = 100)
    void r7WhichBodyLeadsChangesNoVote(
            @ForAll @IntRange(max = 3) int lead, @ForAll @IntRange(max = 3) int other, @ForAll Random dice) {
        Ballot ballot = ballot(dice);
        assertThat(outcome(lead, ballot))
                .isEqualTo(outcome(other, ballot))
                .isEqualTo(ballot.yes().size() > ballot.no().size() ? Outcome.REJECTED : Outcome.DEFERRED);
    }

    private Outcome outcome(int lead, Ballot ballot) {
        events.clear();
        book = new MeetingBook(settings);
        MeetingId id = MeetingId.of("J");
        List<AgendaSource> source = List.of(new AgendaSource(need(1), THEMES.get(0), AgendaSource.Why.AGEING, START));
        put(book.on(START).call(id, START, THEMES.get(0), List.of(org(lead)), invited(), source));
        put(book.on(START).open(id));
        for (int i = 0; i < 4; i++) {
            put(book.on(START).attend(id, org(i)));
        }
        put(book.on(START).decide(id, need(1), Decision.reject(WHY), ballot));
        return book.listAgendaItems().get(0).outcome();
    }
}
