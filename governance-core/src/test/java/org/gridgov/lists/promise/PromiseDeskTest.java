package org.gridgov.lists.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridgov.lists.promise.Promises.ALSO;
import static org.gridgov.lists.promise.Promises.INSPECT;
import static org.gridgov.lists.promise.Promises.ONE;
import static org.gridgov.lists.promise.Promises.REASON;
import static org.gridgov.lists.promise.Promises.TOP;
import static org.gridgov.lists.promise.Promises.TWO;
import static org.gridgov.lists.promise.Promises.VISIT;
import static org.gridgov.lists.promise.Promises.codes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Quantity;
import org.gridgov.grid.GridCode;
import org.gridgov.lists.Category;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.Reach;
import org.gridgov.lists.Resource;
import org.gridgov.lists.ResourceId;
import org.gridgov.lists.Service;
import org.gridgov.lists.ServiceId;
import org.gridgov.lists.Urgency;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.PostId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromiseDeskTest {
    private static final Instant START = Instant.parse("2026-12-01T01:00:00Z");
    private static final NeedId N1 = NeedId.of("N1");

    private final Promises all = new Promises();

    @BeforeEach
    void aRoutineNeedIsRaised() {
        all.happen(START, all.lists.raise(Promises.need("N1", "G-1", Urgency.ROUTINE, LocalDate.of(2026, 12, 1))));
    }

    private static Instant after(int days) {
        return START.plus(Duration.ofDays(days));
    }

    private Ageing line(Instant at) {
        List<Ageing> lines = all.desk.ageing(at);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static Turn turn(String unit, PostId post) {
        return new Turn(GridCode.of(unit), post);
    }

    @Test
    void saysWhoseTurnItIsFromTheFirstMoment() {
        Ageing line = line(START);
        assertThat(line).isEqualTo(new Ageing(N1, PromisePhase.ANSWER, after(7), Standing.IN_TERM, turn("G-1", ONE)));
        assertThat(line(after(6)).standing()).isEqualTo(Standing.NEAR);
        assertThat(line(after(7)).standing()).isEqualTo(Standing.OVER);
    }

    @Test
    void goesUpUnitByUnitToTheRootAndStaysThere() {
        assertThat(all.desk.escalate(after(6)).events()).isEmpty();
        all.happen(after(7), all.desk.escalate(after(7)));
        assertThat(line(after(7)).standing()).isEqualTo(Standing.ESCALATED);
        assertThat(line(after(7)).turn()).isEqualTo(turn("C", TOP));
        assertThat(all.desk.escalate(after(700)).events()).isEmpty();
        assertThat(line(after(700)).standing()).isEqualTo(Standing.ESCALATED);
    }

    @Test
    void eachUnitOnTheWayHasItsOwnTerm() {
        Promises filled = new Promises();
        Escalation ways = Escalation.of(
                filled.system,
                List.of(
                        Promises.post(ONE, "G-1", List.of()),
                        Promises.post(PostId.of("P-grid"), "G", List.of()),
                        Promises.post(TOP, "C", List.of())));
        PromiseDesk desk = new PromiseDesk(filled.settings, filled.lists, filled.promises, ways);
        filled.happen(START, filled.lists.raise(Promises.need("N1", "G-1", Urgency.URGENT, LocalDate.of(2026, 12, 1))));
        filled.happen(after(1), desk.escalate(after(1)));
        assertThat(desk.ageing(after(1)).get(0).turn()).isEqualTo(turn("G", PostId.of("P-grid")));
        assertThat(desk.escalate(after(2)).events()).isEmpty();
        assertThat(desk.ageing(after(3)).get(0).standing()).isEqualTo(Standing.OVER);
        filled.happen(after(3), desk.escalate(after(3)));
        assertThat(desk.ageing(after(3)).get(0).turn()).isEqualTo(turn("C", TOP));
    }

    @Test
    void anAnswerStartsTheTermOfTheServiceAndBringsItBackToTheLead() {
        all.happen(after(7), all.desk.escalate(after(7)));
        all.happen(after(7), all.desk.receive(N1, ONE, VISIT));
        all.happen(after(8), all.desk.answer(N1, LocalText.of("下周送餐", "Meals from next week")));
        assertThat(line(after(8)))
                .isEqualTo(new Ageing(N1, PromisePhase.SERVICE, after(30), Standing.IN_TERM, turn("G-1", ONE)));
        assertThat(all.promises.findAnswered(N1)).contains(after(8));
        all.happen(after(30), all.desk.escalate(after(30)));
        assertThat(line(after(30)).turn()).isEqualTo(turn("C", TOP));
    }

    @Test
    void aPromisedServiceIsAnAnswerUntilItFallsThrough() {
        Resource resource = Resource.builder(
                        ResourceId.of("R1"),
                        OrgId.of("PT-01"),
                        LocalText.of("送餐", "Meals"),
                        GridCode.of("C"),
                        Quantity.of(9, "visits"),
                        DateRange.ALWAYS)
                .categories(List.of(Category.of("meals")))
                .build();
        ServiceId service = ServiceId.of("V1");
        all.happen(START, all.lists.offer(resource));
        all.happen(
                START,
                all.lists.propose(
                        Service.builder(service, resource.id(), Quantity.of(2, "visits"), DateRange.ALWAYS)
                                .need(N1)
                                .build(),
                        Reach.of(all.system)));
        assertThat(line(START).phase()).isEqualTo(PromisePhase.ANSWER);
        all.happen(START, all.lists.commit(service));
        assertThat(line(START).phase()).isEqualTo(PromisePhase.SERVICE);
        all.happen(after(9), all.lists.release(service, REASON));
        assertThat(line(after(9)).standing()).isEqualTo(Standing.OVER);
    }

    @Test
    void whatHasEndedAgesNoMore() {
        all.happen(START, all.lists.reject(N1, REASON));
        assertThat(all.desk.ageing(after(100))).isEmpty();
        assertThat(codes(all.desk.receive(N1, ONE, null))).containsExactly("GG-LS-03");
    }

    @Test
    void aSlipThatWasEnteredLateCountsFromTheDayOnWhichItWasRaised() {
        Promises late = new Promises();
        late.happen(START, late.lists.raise(Promises.need("N1", "G-1", Urgency.URGENT, LocalDate.of(2026, 11, 20))));
        // The day of raising ends at midnight in Shanghai, and one day later the answer is due.
        assertThat(late.desk.ageing(START).get(0).due()).isEqualTo(Instant.parse("2026-11-21T16:00:00Z"));
        assertThat(late.desk.ageing(START).get(0).standing()).isEqualTo(Standing.OVER);
    }

    @Test
    void theTermOfAServiceStartsWhenItsWindowOpens() {
        Promises later = new Promises();
        Need need = Need.builder(
                        N1,
                        GridCode.of("G-2"),
                        Category.of("meals"),
                        Quantity.of(1, "visits"),
                        DateRange.parse("2027-02-01/2027-03-01"),
                        LocalDate.of(2026, 12, 1))
                .build();
        later.happen(START, later.lists.raise(need));
        later.happen(START, later.desk.receive(N1, TWO, null));
        later.happen(START, later.desk.answer(N1, REASON));
        assertThat(later.desk.ageing(START).get(0).due()).isEqualTo(Instant.parse("2027-03-02T16:00:00Z"));
    }

    @Test
    void whoeverIsFirstLeadsUntilItIsHandedOver() {
        assertThat(codes(all.desk.answer(N1, REASON))).containsExactly("GG-LS-22");
        all.happen(START, all.desk.receive(N1, TWO, VISIT));
        assertThat(codes(all.desk.receive(N1, ONE, VISIT))).containsExactly("GG-LS-20");
        assertThat(all.promises.findLead(N1)).contains(TWO);
        assertThat(line(START).turn()).isEqualTo(turn("G-2", TWO));
        all.happen(START, all.desk.handOver(N1, ONE, null, REASON));
        assertThat(all.promises.findLead(N1)).contains(ONE);
        assertThat(all.promises.findFirstReceiver(N1)).contains(TWO);
        assertThat(codes(all.desk.handOver(N1, ONE, null, REASON))).containsExactly("GG-LS-20");
    }

    @Test
    void aDutyThatIsNotOnTheListOfAUnitIsNotPushedDownToIt() {
        all.happen(START, all.desk.receive(N1, TOP, null));
        assertThat(codes(all.desk.handOver(N1, TWO, null, REASON))).containsExactly("GG-LS-24");
        assertThat(codes(all.desk.handOver(N1, TWO, INSPECT, REASON))).containsExactly("GG-LS-23");
        assertThat(all.desk
                        .handOver(N1, TWO, INSPECT, REASON)
                        .reasons()
                        .asList()
                        .get(0)
                        .cause()
                        .en())
                .isEqualTo(
                        "Duty D-inspect of need N1 must be on the duty list of unit G-2 to be pushed down to it, but is "
                                + "not.");
        all.happen(START, all.desk.handOver(N1, ONE, INSPECT, REASON));
        assertThat(all.promises.findLead(N1)).contains(ONE);
    }

    @Test
    void aWrongReceiverGivesItBackToTheNextByRule() {
        all.happen(START, all.desk.receive(N1, ONE, INSPECT));
        all.happen(START, all.desk.giveBack(N1, REASON));
        assertThat(all.promises.findLead(N1)).contains(ALSO);
        all.happen(START, all.desk.giveBack(N1, REASON));
        assertThat(all.promises.findLead(N1)).contains(TOP);
        assertThat(codes(all.desk.giveBack(N1, REASON))).containsExactly("GG-LS-25");
        assertThat(all.promises.findLead(N1)).contains(TOP);
    }

    @Test
    void refusesWhatIsUnknownOrBlank() {
        LocalText blank = LocalText.of("", "");
        NeedId unknown = NeedId.of("N9");
        assertThat(codes(all.desk.receive(unknown, PostId.of("P-9"), null)))
                .containsExactlyInAnyOrder("GG-LS-02", "GG-LS-21");
        assertThat(codes(all.desk.giveBack(N1, blank))).containsExactlyInAnyOrder("GG-LS-12", "GG-LS-22");
        assertThat(codes(all.desk.handOver(N1, PostId.of("P-9"), null, blank)))
                .containsExactlyInAnyOrder("GG-LS-12", "GG-LS-21", "GG-LS-22");
        assertThat(codes(all.desk.answer(N1, blank))).containsExactlyInAnyOrder("GG-LS-12", "GG-LS-22");
    }

    @Test
    void everyWayEndsAtTheRootEvenWithoutPosts() {
        Escalation empty = Escalation.of(all.system, List.of());
        assertThat(empty.path(GridCode.of("G-1"), null)).containsExactly(new Turn(GridCode.of("C"), null));
        assertThat(all.ways.path(GridCode.of("X"), VISIT)).containsExactly(turn("C", TOP));
        assertThat(all.ways.path(GridCode.of("G-1"), INSPECT)).containsExactly(turn("G-1", ALSO), turn("C", TOP));
        assertThat(all.ways.above(turn("C", TOP), null)).isEmpty();
        assertThat(all.ways.admits(GridCode.of("G-1"), DutyId.of("D-9"))).isFalse();
    }

    @Test
    void termsFollowCategoryAndUrgency() {
        Need need = Promises.need("N1", "G-1", Urgency.URGENT, LocalDate.of(2026, 12, 1));
        PromiseSettings settings = PromiseSettings.builder(Promises.ZONE)
                .answerTerm(Urgency.URGENT, Duration.ofHours(4))
                .serviceTerm(Urgency.URGENT, Duration.ofHours(9))
                .answerTerm(Category.of("repair"), Urgency.URGENT, Duration.ofHours(1))
                .serviceTerm(Category.of("meals"), Urgency.URGENT, Duration.ofHours(2))
                .stepTerm(Duration.ofHours(3))
                .nearTerm(Duration.ofMinutes(30))
                .build();
        assertThat(settings.answerTerm(need)).isEqualTo(Duration.ofHours(4));
        assertThat(settings.serviceTerm(need)).isEqualTo(Duration.ofHours(2));
        assertThat(settings.stepTerm()).isEqualTo(Duration.ofHours(3));
        assertThat(settings.nearTerm()).isEqualTo(Duration.ofMinutes(30));
        assertThatThrownBy(() -> PromiseSettings.builder(Promises.ZONE).stepTerm(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT0S");
    }
}
