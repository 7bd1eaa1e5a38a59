package org.gridgov.mechanism.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Ratio;
import org.gridgov.journal.Reply;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.ServiceId;
import org.gridgov.organisation.OrgId;
import org.junit.jupiter.api.Test;

class MeetingBookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 15);
    private static final MeetingId J1 = MeetingId.of("J-01");
    private static final MeetingId J2 = MeetingId.of("J-02");
    private static final NeedId N1 = NeedId.of("N-1");
    private static final NeedId N2 = NeedId.of("N-2");
    private static final NeedId N3 = NeedId.of("N-3");
    private static final Theme GREEN = Theme.of("environment");
    private static final LocalText WHY = LocalText.of("理由", "reason");
    private static final PersonRef ANNA = PersonRef.of("M-canary");

    private final List<OrgId> partners = new ArrayList<>();
    private final MeetingBook book = new MeetingBook(ConsultationSettings.builder()
            .quorum(Ratio.of(1, 2))
            .mostDeferrals(1)
            .build());

    MeetingBookTest() {
        for (int i = 1; i <= 4; i++) {
            partners.add(OrgId.of("PT-" + i));
        }
    }

    private void done(Reply reply) {
        assertThat(reply.reasons().asList()).isEmpty();
        reply.events().forEach(event -> book.apply(Instant.EPOCH, (MeetingEvent) event));
    }

    private static void refused(Reply reply, String... codes) {
        assertThat(reply.reasons().stream().map(Finding::code)).containsExactly(codes);
    }

    private static AgendaSource source(NeedId need, AgendaSource.Why why) {
        return new AgendaSource(need, GREEN, why, DAY.minusDays(20));
    }

    private List<Invitee> all() {
        return partners.stream()
                .map(partner -> new Invitee(partner, Invitee.As.PARTNER, null, true))
                .toList();
    }

    private Reply call(MeetingId meeting, LocalDate day, AgendaSource... sources) {
        return book.on(day).call(meeting, day, GREEN, partners, all(), List.of(sources));
    }

    private void open(MeetingId meeting, LocalDate day, int came, AgendaSource... sources) {
        done(call(meeting, day, sources));
        done(book.on(day).open(meeting));
        for (int i = 0; i < came; i++) {
            done(book.on(day).attend(meeting, partners.get(i)));
        }
    }

    private AgendaEntry entry(MeetingId meeting, NeedId need) {
        return book.agenda(meeting).stream()
                .filter(entry -> entry.source().need().equals(need))
                .findFirst()
                .orElseThrow();
    }

    private Decision decision(MeetingId meeting, NeedId need) {
        return Objects.requireNonNull(entry(meeting, need).decision());
    }

    private static Decision serve() {
        return Decision.serve(
                ServiceId.of("S-1"),
                OrgId.of("PT-2"),
                null,
                List.of(new Decision.TaskOffer(ANNA, LocalText.of("送餐", "bring meals"), DAY.plusDays(3))),
                WHY);
    }

    @Test
    void drawsTheMostPressingNeedsOfItsThemeWithinLimits() {
        MeetingBook small = new MeetingBook(ConsultationSettings.builder()
                .mostItems(2)
                .mostItems(AgendaSource.Why.AGEING, 1)
                .build());
        assertThat(small.draw(
                        DAY,
                        GREEN,
                        List.of(
                                source(N1, AgendaSource.Why.UNMATCHED),
                                source(N2, AgendaSource.Why.AGEING),
                                source(N2, AgendaSource.Why.CONTESTED),
                                source(N3, AgendaSource.Why.AGEING),
                                source(NeedId.of("N-4"), AgendaSource.Why.UNMATCHED),
                                new AgendaSource(
                                        NeedId.of("N-0"), Theme.of("livelihood"), AgendaSource.Why.AGEING, DAY))))
                .containsExactly(source(N2, AgendaSource.Why.AGEING), source(N1, AgendaSource.Why.UNMATCHED));
    }

    @Test
    void aMeetingGoesItsWay() {
        open(J1, DAY, 3, source(N1, AgendaSource.Why.UNMATCHED), source(N2, AgendaSource.Why.CONTESTED));
        done(book.on(DAY).decide(J1, N1, serve()));
        done(book.on(DAY).decide(J1, N2, Decision.reject(WHY)));
        done(book.on(DAY).close(J1));
        assertThat(book.listMeetings())
                .containsExactly(
                        new Meeting(J1, DAY, GREEN, partners.get(0), new java.util.TreeSet<>(partners.subList(0, 3))));
        assertThat(book.listAgendaItems())
                .containsExactly(
                        new AgendaItem(J1, N2, Outcome.REJECTED, WHY), new AgendaItem(J1, N1, Outcome.SERVICE, WHY));
        refused(book.on(DAY).close(J1), "GG-CO-07");
    }

    @Test
    void j1WithoutAQuorumAfterRecusalsNothingIsDecided() {
        open(J1, DAY, 2, source(N1, AgendaSource.Why.UNMATCHED), source(N2, AgendaSource.Why.UNMATCHED));
        done(book.on(DAY).recuse(J1, N1, partners.get(1), WHY));
        done(book.on(DAY).decide(J1, N1, serve()));
        done(book.on(DAY).decide(J1, N2, Decision.reject(WHY)));
        assertThat(entry(J1, N1).automatic()).isTrue();
        assertThat(decision(J1, N1).outcome()).isEqualTo(Outcome.DEFERRED);
        assertThat(decision(J1, N1).reason().en()).contains("1 bodies").contains("2 are needed");
        assertThat(decision(J1, N2).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(book.tasks()).isEmpty();
    }

    @Test
    void j2AnItemEndsOnceAndWhole() {
        open(J1, DAY, 4, source(N1, AgendaSource.Why.UNMATCHED));
        refused(
                book.on(DAY)
                        .decide(
                                J1,
                                N1,
                                new Decision(Outcome.SERVICE, LocalText.parse(" "), null, null, null, List.of())),
                "GG-CO-11",
                "GG-CO-11",
                "GG-CO-11");
        refused(
                book.on(DAY).decide(J1, N1, new Decision(Outcome.DEFERRED, WHY, null, null, null, serve().tasks())),
                "GG-CO-11",
                "GG-CO-11");
        refused(book.on(DAY).decide(J1, N1, Decision.defer(DAY, WHY)), "GG-CO-12");
        refused(book.on(DAY).decide(J1, N1, Decision.defer(DAY.plusDays(91), WHY)), "GG-CO-12");
        refused(book.on(DAY).decide(J1, N2, Decision.reject(WHY)), "GG-CO-09");
        done(book.on(DAY).decide(J1, N1, Decision.escalate(OrgId.of("C-01"), null, WHY)));
        refused(book.on(DAY).decide(J1, N1, Decision.reject(WHY)), "GG-CO-10");
        refused(book.on(DAY).recuse(J1, N1, partners.get(0), WHY), "GG-CO-10");
    }

    @Test
    void j3DeferredItemsStandFirstOnTheNextAgendaWhateverItsTheme() {
        open(J1, DAY, 4, source(N3, AgendaSource.Why.UNMATCHED));
        done(book.on(DAY).decide(J1, N3, Decision.defer(DAY.plusDays(7), WHY)));
        done(book.on(DAY).close(J1));
        assertThat(book.draw(DAY.plusDays(6), GREEN, List.of(source(N3, AgendaSource.Why.AGEING))))
                .isEmpty();
        assertThat(book.draw(DAY.plusDays(7), Theme.of("livelihood"), List.of()))
                .containsExactly(source(N3, AgendaSource.Why.DEFERRED));
        open(J2, DAY.plusDays(8), 4, source(N1, AgendaSource.Why.AGEING), source(N3, AgendaSource.Why.AGEING));
        assertThat(book.agenda(J2).stream().map(entry -> entry.source().need())).containsExactly(N3, N1);
        assertThat(book.deferrals()).isEmpty();
        assertThat(book.finished()).hasSize(1);
        refused(book.on(DAY.plusDays(8)).decide(J2, N3, Decision.defer(DAY.plusDays(20), WHY)), "GG-CO-21");
    }

    @Test
    void j3WhatIsDeferredAfterAMeetingWasCalledStandsThereWhenItOpens() {
        done(call(J2, DAY.plusDays(3)));
        open(J1, DAY, 4, source(N1, AgendaSource.Why.UNMATCHED));
        done(book.on(DAY).close(J1));
        assertThat(book.deferrals().get(0).until()).isEqualTo(DAY.plusDays(1));
        refused(book.on(DAY.plusDays(2)).open(J2), "GG-CO-05");
        done(book.on(DAY.plusDays(3)).open(J2));
        assertThat(book.agenda(J2)).hasSize(1);
    }

    @Test
    void j3ACalledOffMeetingLosesNothing() {
        done(call(J1, DAY, source(N1, AgendaSource.Why.UNMATCHED)));
        assertThat(book.draw(DAY, GREEN, List.of(source(N1, AgendaSource.Why.UNMATCHED))))
                .isEmpty();
        done(book.on(DAY).cancel(J1, WHY));
        assertThat(book.draw(DAY.plusDays(1), GREEN, List.of())).containsExactly(source(N1, AgendaSource.Why.DEFERRED));
        assertThat(book.listMeetings()).isEmpty();
        assertThat(book.listAgendaItems()).isEmpty();
        refused(book.on(DAY).open(J1), "GG-CO-07");
    }

    @Test
    void j6WhatWasDecidedIsDrawnAgainIfItAsksAgain() {
        open(J1, DAY, 4, source(N1, AgendaSource.Why.UNMATCHED));
        done(book.on(DAY).decide(J1, N1, Decision.reject(WHY)));
        assertThat(book.draw(DAY, GREEN, List.of(source(N1, AgendaSource.Why.AGEING))))
                .containsExactly(source(N1, AgendaSource.Why.AGEING));
    }

    @Test
    void j4ATaskWaitsForThePersonsOwnYes() {
        open(J1, DAY, 4, source(N1, AgendaSource.Why.UNMATCHED));
        done(book.on(DAY).decide(J1, N1, serve()));
        assertThat(book.tasks().get(0).state()).isEqualTo(MemberTask.Answer.ASKED);
        refused(book.on(DAY).answerTask(J1, N1, 1, PersonRef.of("M-other"), true), "GG-CO-15");
        refused(book.on(DAY).answerTask(J1, N1, 2, ANNA, true), "GG-CO-14");
        done(book.on(DAY).answerTask(J1, N1, 1, ANNA, true));
        assertThat(book.tasks().get(0).state()).isEqualTo(MemberTask.Answer.ACCEPTED);
        done(book.on(DAY).answerTask(J1, N1, 1, ANNA, false));
        refused(book.on(DAY).answerTask(J1, N1, 1, ANNA, true), "GG-CO-16");
        assertThat(book.tasks().toString()).doesNotContain("canary");
        assertThat(book.agenda(J1).toString()).doesNotContain("canary");
    }

    @Test
    void j5MinutesOnlyGrow() {
        open(J1, DAY, 4);
        done(book.on(DAY).minute(J1, "第一行 canary"));
        refused(book.on(DAY).minute(J1, " "), "GG-CO-17");
        refused(book.on(DAY).correct(J1, 2, "text"), "GG-CO-18");
        done(book.on(DAY).close(J1));
        refused(book.on(DAY).minute(J1, "late"), "GG-CO-07");
        done(book.on(DAY).correct(J1, 1, "更正"));
        assertThat(book.minutes(J1))
                .containsExactly(
                        new MinuteLine(1, Instant.EPOCH, "第一行 canary", null),
                        new MinuteLine(2, Instant.EPOCH, "更正", 1));
        assertThat(book.minutes(J1).toString()).doesNotContain("canary");
    }

    @Test
    void r5TheChairPassesForTheItemOfARecusalOnly() {
        open(J1, DAY, 4, source(N1, AgendaSource.Why.UNMATCHED), source(N2, AgendaSource.Why.UNMATCHED));
        done(book.on(DAY).recuse(J1, N1, partners.get(0), WHY));
        assertThat(book.on(DAY).recuse(J1, N1, partners.get(0), WHY).events()).isEmpty();
        assertThat(entry(J1, N1).chair()).isEqualTo(partners.get(1));
        assertThat(entry(J1, N2).chair()).isEqualTo(partners.get(0));
    }

    @Test
    void r7ATieIsNotBrokenByTheLead() {
        open(J1, DAY, 4, source(N1, AgendaSource.Why.UNMATCHED));
        Ballot tie = Ballot.of(partners.subList(0, 2), partners.subList(2, 4), List.of());
        refused(
                book.on(DAY)
                        .decide(J1, N1, serve(), Ballot.of(partners, partners.subList(0, 1), List.of(OrgId.of("X")))),
                "GG-CO-13",
                "GG-CO-13");
        done(book.on(DAY).decide(J1, N1, serve(), tie));
        assertThat(entry(J1, N1).automatic()).isTrue();
        assertThat(decision(J1, N1).reason().zh()).contains("同意 2 票、不同意 2 票");
    }

    @Test
    void everyDecisionIsFollowedUpUntilItIsDone() {
        open(J1, DAY, 4, source(N1, AgendaSource.Why.UNMATCHED), source(N2, AgendaSource.Why.UNMATCHED));
        done(book.on(DAY).decide(J1, N1, serve()));
        done(book.on(DAY).decide(J1, N2, Decision.defer(DAY.plusDays(2), WHY)));
        assertThat(book.overdue(DAY.plusDays(2))).isEmpty();
        assertThat(book.overdue(DAY.plusDays(15))).extracting(FollowUp::need).containsExactly(N2, N1);
        refused(book.on(DAY).finish(J1, N2, WHY), "GG-CO-20");
        done(book.on(DAY).finish(J1, N1, WHY));
        refused(book.on(DAY).finish(J1, N1, WHY), "GG-CO-19");
        assertThat(book.followUps()).extracting(FollowUp::need).containsExactly(N2);
        assertThat(book.finished()).extracting(FollowUp::done).containsExactly(DAY);
    }

    @Test
    void namesAllThatIsWrongWithACall() {
        done(call(J1, DAY));
        refused(
                book.on(DAY).call(J1, DAY.minusDays(1), GREEN, List.of(), List.of(), List.of()),
                "GG-CO-01",
                "GG-CO-02",
                "GG-CO-03",
                "GG-CO-04");
        refused(book.on(DAY).attend(J1, partners.get(0)), "GG-CO-07");
        refused(book.on(DAY).attend(J2, partners.get(0)), "GG-CO-06");
        done(book.on(DAY).open(J1));
        refused(book.on(DAY).attend(J1, OrgId.of("X")), "GG-CO-08");
        done(book.on(DAY).invite(J1, new Invitee(OrgId.of("X"), Invitee.As.POST, ANNA, false)));
        done(book.on(DAY).attend(J1, OrgId.of("X")));
        assertThat(book.on(DAY).attend(J1, OrgId.of("X")).events()).isEmpty();
        assertThat(book.invited(J1).toString()).doesNotContain("canary");
        assertThatThrownBy(() -> book.minutes(J2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("J-02");
    }

    @Test
    void everyPairOfStatesIsAllowedOrNot() {
        assertThat(MeetingState.CALLED.next()).containsExactly(MeetingState.OPEN, MeetingState.CANCELLED);
        assertThat(MeetingState.OPEN.next()).containsExactly(MeetingState.CLOSED);
        assertThat(MeetingState.CLOSED.next()).isEmpty();
        assertThat(MeetingState.CANCELLED.next()).isEmpty();
        for (MeetingState from : MeetingState.values()) {
            for (MeetingState to : MeetingState.values()) {
                MeetingId id = MeetingId.of(from + "-" + to);
                reach(id, from);
                Reply reply = switch (to) {
                    case CALLED -> call(id, DAY);
                    case OPEN -> book.on(DAY).open(id);
                    case CLOSED -> book.on(DAY).close(id);
                    case CANCELLED -> book.on(DAY).cancel(id, WHY);
                };
                assertThat(!reply.isRefused())
                        .as(from + " to " + to)
                        .isEqualTo(from.next().contains(to));
            }
        }
    }

    private void reach(MeetingId id, MeetingState state) {
        done(call(id, DAY));
        switch (state) {
            case CALLED -> {}
            case OPEN -> done(book.on(DAY).open(id));
            case CLOSED -> {
                done(book.on(DAY).open(id));
                done(book.on(DAY).close(id));
            }
            case CANCELLED -> done(book.on(DAY).cancel(id, WHY));
        }
    }
}
