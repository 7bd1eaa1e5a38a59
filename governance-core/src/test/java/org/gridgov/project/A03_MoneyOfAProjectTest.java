package org.gridgov.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridgov.journal.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A line of 100 yuan, of which 60 are promised and 20 spent. */
class A03_MoneyOfAProjectTest {
    private final Work work = new Work().open(Work.PJ);

    A03_MoneyOfAProjectTest() {
        work.ask((b, at) -> BudgetDesk.openLine(b, Work.PJ, "food", Work.NAME, yuan(100)));
        work.ask((b, at) -> BudgetDesk.openLine(b, Work.PJ, "travel", Work.NAME, yuan(50)));
        work.ask((b, at) -> BudgetDesk.commit(b, Work.PJ, "C1", "food", yuan(60)));
        work.ask((b, at) -> BudgetDesk.spend(b, Work.PJ, "S1", "food", yuan(20), null));
    }

    private static Money yuan(long yuan) {
        return Money.of(yuan * 100, "CNY");
    }

    /** Spent, committed and free of the line. */
    private String food() {
        BudgetLine line = work.book.listBudget(Work.PJ).get(0);
        return line.spent().minor() / 100 + "+" + line.committed().minor() / 100 + "+"
                + line.free().minor() / 100;
    }

    private List<String> spend(String posting, String line, Money amount, @Nullable String commitment) {
        return Work.codes(work.ask((b, at) -> BudgetDesk.spend(b, Work.PJ, posting, line, amount, commitment)));
    }

    @Test
    void aPaymentTakesThePromiseFirstAndThenWhatIsFree() {
        assertThat(food()).isEqualTo("20+60+20");
        assertThat(spend("S2", "food", yuan(50), "C1")).isEmpty();
        assertThat(food()).isEqualTo("70+10+20");
        assertThat(spend("S3", "food", yuan(25), "C1")).isEmpty();
        assertThat(food()).isEqualTo("95+0+5");
        assertThat(spend("S4", "food", yuan(6), "C1")).containsExactly("GG-PJ-07");
    }

    @Test
    void whatIsReleasedOrComesBackIsFreeAgainAndNoMore() {
        work.ask((b, at) -> BudgetDesk.release(b, Work.PJ, "C1", yuan(60)));
        work.ask((b, at) -> BudgetDesk.refund(b, Work.PJ, "S1", yuan(5)));
        assertThat(food()).isEqualTo("15+0+85");
        assertThat(Work.codes(work.ask((b, at) -> BudgetDesk.release(b, Work.PJ, "C1", yuan(1)))))
                .containsExactly("GG-PJ-11");
        assertThat(Work.codes(work.ask((b, at) -> BudgetDesk.refund(b, Work.PJ, "S1", yuan(16)))))
                .containsExactly("GG-PJ-11");
        assertThat(Work.codes(work.ask((b, at) -> BudgetDesk.refund(b, Work.PJ, "C1", yuan(1)))))
                .containsExactly("GG-PJ-11");
    }

    @Test
    void moreIsSpentOnlyAfterSomebodyElseApproved() {
        assertThat(spend("S2", "food", yuan(21), null)).containsExactly("GG-PJ-07");
        assertThat(change(200, "S-1")).containsExactly("GG-PJ-08");
        assertThat(spend("S2", "food", yuan(21), null)).containsExactly("GG-PJ-07");
        assertThat(change(200, "S-2")).isEmpty();
        assertThat(spend("S2", "food", yuan(21), null)).isEmpty();
        assertThat(change(100, "S-2")).containsExactly("GG-PJ-09");
    }

    private List<String> change(long yuan, String approvedBy) {
        Reply reply = work.ask((b, at) ->
                BudgetDesk.changePlan(b, Work.ref("S-1"), Work.PJ, "food", yuan(yuan), Work.ref(approvedBy)));
        return Work.codes(reply);
    }

    @Test
    void whatDoesNotFitIsNotPosted() {
        assertThat(spend("S1", "drinks", yuan(1), "C9")).containsExactlyInAnyOrder("GG-PJ-05", "GG-PJ-10");
        assertThat(spend("S2", "travel", yuan(1), "C1")).containsExactly("GG-PJ-11");
        assertThat(spend("S2", "food", Money.of(1, "JPY"), "C1")).containsExactly("GG-PJ-06");
        assertThat(Work.codes(work.ask((b, at) -> BudgetDesk.openLine(b, Work.PJ, "food", Work.NAME, yuan(1)))))
                .containsExactly("GG-PJ-04");
        assertThat(Work.codes(work.ask((b, at) -> BudgetDesk.commit(b, ProjectId.of("PJ-9"), "C2", "food", yuan(1)))))
                .containsExactly("GG-PJ-02");
        assertThat(food()).isEqualTo("20+60+20");
    }
}
