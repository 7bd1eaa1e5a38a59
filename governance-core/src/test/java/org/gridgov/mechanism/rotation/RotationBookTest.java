package org.gridgov.mechanism.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.journal.Reply;
import org.gridgov.organisation.OrgId;
import org.junit.jupiter.api.Test;

class RotationBookTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final OrgId A = OrgId.of("A");
    private static final OrgId B = OrgId.of("B");
    private static final OrgId C = OrgId.of("C");
    private static final OrgId D = OrgId.of("D");

    private final RotationBook book = new RotationBook();

    private void done(Reply reply) {
        assertThat(reply.reasons().asList()).isEmpty();
        reply.events().forEach(event -> book.apply(Instant.EPOCH, (RotationEvent) event));
    }

    private static void refused(Reply reply, String... codes) {
        assertThat(reply.reasons().stream().map(Finding::code)).containsExactly(codes);
    }

    private void start(OrgId... members) {
        done(book.start(new RotationCalendar(START, Period.ofMonths(1)), List.of(members)));
    }

    private String ahead(int periods) {
        return book.upcoming(periods).stream().map(turn -> turn.lead().value()).collect(Collectors.joining());
    }

    private String led() {
        return book.turns().stream().map(turn -> turn.lead().value()).collect(Collectors.joining());
    }

    @Test
    void aMonthlyRotationFromTheLastOfAMonthComesBackToIt() {
        RotationCalendar calendar = new RotationCalendar(LocalDate.of(2026, 1, 31), Period.ofMonths(1));
        assertThat(calendar.days(1)).hasToString("2026-02-28/2026-03-31");
        assertThat(calendar.periodOf(LocalDate.of(2026, 3, 30))).isEqualTo(1);
        assertThat(calendar.periodOf(LocalDate.of(2026, 3, 31))).isEqualTo(2);
        assertThat(calendar.periodOf(LocalDate.of(2026, 1, 30))).isEqualTo(-1);
    }

    @Test
    void periodsAreDaysWeeksMonthsQuartersOrAnyTerm() {
        assertThat(new RotationCalendar(START, Period.parse("P1D")).days(9)).hasToString("2026-01-10/2026-01-11");
        assertThat(new RotationCalendar(START, Period.parse("P1W")).days(2)).hasToString("2026-01-15/2026-01-22");
        assertThat(new RotationCalendar(START, Period.parse("P3M")).days(1)).hasToString("2026-04-01/2026-07-01");
        assertThat(new RotationCalendar(START, Period.parse("P100D")).days(1)).hasToString("2026-04-11/2026-07-20");
        assertThatThrownBy(() -> new RotationCalendar(START, Period.ofDays(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("P0D");
    }

    @Test
    void turnsBeginByThemselves() {
        start(C, A, B);
        done(book.advance(LocalDate.of(2026, 3, 5)));
        assertThat(led()).isEqualTo("ABC");
        assertThat(book.turnOn(LocalDate.of(2026, 2, 28))).contains(new Turn(1, B, C));
        assertThat(book.turnOn(LocalDate.of(2026, 5, 1))).contains(new Turn(4, B, C));
        assertThat(book.advance(LocalDate.of(2026, 3, 6)).events()).isEmpty();
    }

    @Test
    void r3ASwapNeedsBoth() {
        start(A, B, C);
        done(book.proposeSwap(START, B, C));
        refused(book.agreeSwap(START, C, B), "GG-RO-09");
        assertThat(ahead(3)).isEqualTo("BCA");
        done(book.agreeSwap(START, B, C));
        assertThat(ahead(6)).isEqualTo("CBACBA");
        assertThat(book.openSwaps()).isEmpty();
    }

    @Test
    void r3ASwapAcrossRoundsIsRefused() {
        start(A, B, C);
        refused(book.proposeSwap(START, A, B), "GG-RO-08");
        refused(book.proposeSwap(START, B, B), "GG-RO-08");
        refused(book.proposeSwap(START, D, D), "GG-RO-07", "GG-RO-08");
    }

    @Test
    void r3AQuestionFallsAwayWhenOneOfThemBeginsATurn() {
        start(A, B, C);
        done(book.proposeSwap(START, B, C));
        refused(book.agreeSwap(LocalDate.of(2026, 2, 1), B, C), "GG-RO-08", "GG-RO-09");
        done(book.advance(LocalDate.of(2026, 2, 1)));
        assertThat(book.openSwaps()).isEmpty();
    }

    @Test
    void r3ASwapIntoAnAbsenceIsRefused() {
        start(A, B, C);
        done(book.absent(START, B, DateRange.parse("2026-03-01/2026-03-02")));
        refused(book.proposeSwap(START, B, C), "GG-RO-08");
    }

    @Test
    void r4AJoinerWaitsBehindThoseWhoLedAsLittle() {
        start(A, B, C);
        done(book.join(START, D));
        assertThat(ahead(5)).isEqualTo("BCDAB");
        refused(book.join(START, D), "GG-RO-05");
    }

    @Test
    void r4WhoLeavesGivesItsTurnsToWhoeverLedLeast() {
        start(A, B, C, D);
        done(book.leave(LocalDate.of(2026, 2, 10), C));
        assertThat(ahead(4)).isEqualTo("DABD");
        assertThat(book.turnOn(LocalDate.of(2026, 2, 10))).contains(new Turn(1, B, D));
        done(book.leave(LocalDate.of(2026, 2, 11), B));
        assertThat(book.turnOn(LocalDate.of(2026, 2, 11))).contains(new Turn(1, D, A));
        assertThat(ahead(4)).isEqualTo("ADAD");
    }

    @Test
    void whoIsAwayIsPassedOverAndLeadsWhenItIsBack() {
        start(A, B, C);
        done(book.absent(START, B, DateRange.parse("2026-02-01/2026-08-01")));
        assertThat(ahead(9)).isEqualTo("CACACABCA");
    }

    @Test
    void r5RecusalPassesTheChairForThatItemOnly() {
        start(A, B, C);
        assertThat(book.chair(START, Set.of())).contains(A);
        assertThat(book.chair(START, Set.of(A))).contains(B);
        assertThat(book.chair(START, Set.of(A, B))).contains(C);
        assertThat(book.chair(START, Set.of(A, B, C))).isEmpty();
        assertThat(book.turnOn(START)).contains(new Turn(0, A, B));
    }

    @Test
    void theDeputyTakesTheChairWhileTheLeadIsAway() {
        start(A, B, C);
        done(book.advance(START));
        done(book.absent(START, A, DateRange.parse("2026-01-10/2026-01-12")));
        assertThat(book.chairs(LocalDate.of(2026, 1, 11))).containsExactly(B, C);
        assertThat(book.chairs(LocalDate.of(2026, 1, 12))).containsExactly(A, B, C);
    }

    @Test
    void whoLedHandsOverOnce() {
        start(A, B);
        done(book.advance(LocalDate.of(2026, 2, 1)));
        assertThat(book.handoversDue()).containsExactly(new Turn(0, A, B));
        LocalText note = LocalText.of("两项未办", "two items are open");
        done(book.handOver(LocalDate.of(2026, 2, 2), A, note));
        assertThat(book.handoversDue()).isEmpty();
        refused(book.handOver(LocalDate.of(2026, 2, 3), A, note), "GG-RO-11");
        refused(book.handOver(LocalDate.of(2026, 2, 3), C, note), "GG-RO-10");
        done(book.handOver(LocalDate.of(2026, 2, 3), B, note));
        assertThat(book.handovers()).extracting(RotationEvent.HandedOver::to).containsExactly(B, A);
    }

    @Test
    void aPeriodWithNobodyThereIsVacantUntilSomebodyComes() {
        start(A);
        done(book.leave(START, A));
        done(book.advance(LocalDate.of(2026, 3, 3)));
        assertThat(book.turns()).isEmpty();
        done(book.join(LocalDate.of(2026, 3, 4), B));
        assertThat(book.turns()).containsExactly(new Turn(2, B, null));
        done(book.join(LocalDate.of(2026, 3, 5), C));
        assertThat(book.turns()).containsExactly(new Turn(2, B, C));
        assertThat(ahead(3)).isEqualTo("BCB");
    }

    @Test
    void saysWhatIsWrongBeforeTheStartAndFarAhead() {
        refused(book.join(START, A), "GG-RO-04");
        refused(book.start(new RotationCalendar(START, Period.ofDays(1)), List.of()), "GG-RO-03");
        done(book.start(new RotationCalendar(START, Period.ofDays(1)), List.of(A)));
        refused(book.start(new RotationCalendar(START, Period.ofDays(1)), List.of(A)), "GG-RO-02");
        refused(book.advance(LocalDate.of(2100, 1, 1)), "GG-RO-01");
        refused(book.absent(START, A, DateRange.parse("2025-01-01/2026-01-01")), "GG-RO-06");
        done(book.leave(START, A));
        refused(book.handOver(START, A, LocalText.parse("—")), "GG-RO-10");
    }
}
