package org.gridgov.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridgov.basics.TimeSlot;
import org.gridgov.journal.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final String SLOT = "2026-03-02T09:00/2026-03-02T10:00";
    private static final VisitId W = VisitId.of("W-1");
    private static final ActivityId E = ActivityId.of("E-1");

    @Test
    void theDeskAllowsEveryPairForVisitsThatTheTableNamesAndNoOther() {
        for (Outcome from : Outcome.values()) {
            for (Outcome to : List.of(Outcome.HELD, Outcome.NOT_AT_HOME, Outcome.CALLED_OFF)) {
                Work work = planned();
                visit(work, from, null);
                assertThat(work.book.findOutcome(W)).hasValue(from);
                Reply wrong = visit(work, to, known(from) ? null : "clock");
                assertThat(Work.codes(wrong)).as(from + " to " + to).containsExactly("GG-PJ-16");
                Reply reply = visit(work, to, known(from) ? "clock" : null);
                assertThat(!reply.isRefused())
                        .as(from + " to " + to)
                        .isEqualTo(from.next().contains(to));
                assertThat(work.book.findOutcome(W)).hasValue(reply.isRefused() ? from : to);
            }
        }
    }

    @Test
    void theDeskAllowsEveryPairForActivitiesThatTheTableNamesAndNoOther() {
        for (Outcome from : List.of(Outcome.PLANNED, Outcome.HELD, Outcome.CALLED_OFF)) {
            for (Outcome to : List.of(Outcome.HELD, Outcome.CALLED_OFF)) {
                Work work = planned();
                activity(work, from, null);
                Reply reply = activity(work, to, known(from) ? "clock" : null);
                assertThat(!reply.isRefused())
                        .as(from + " to " + to)
                        .isEqualTo(from.next().contains(to));
                assertThat(work.book.findOutcome(E)).hasValue(reply.isRefused() ? from : to);
            }
        }
    }

    private static boolean known(Outcome outcome) {
        return outcome == Outcome.HELD || outcome == Outcome.NOT_AT_HOME;
    }

    private static Work planned() {
        Work work = new Work().open(Work.PJ).enter(Work.PJ, "H-1");
        work.ask((b, at) -> work.desk.planVisit(b, Work.visit("W-1", Work.PJ, "H-1", SLOT)));
        work.ask((b, at) -> work.desk.planActivity(b, Work.activity("E-1", Work.PJ, SLOT)));
        work.now = Work.at("2026-03-02T10:00");
        return work;
    }

    private static Reply visit(Work work, Outcome to, @Nullable String correction) {
        return work.ask((b, at) -> switch (to) {
            case PLANNED -> Reply.done();
            case CALLED_OFF -> work.desk.callOffVisit(b, W, correction);
            case HELD, NOT_AT_HOME ->
                work.desk.noteVisit(b, at, W, to == Outcome.HELD, TimeSlot.parse(SLOT), List.of(), correction);
        });
    }

    private static Reply activity(Work work, Outcome to, @Nullable String correction) {
        return work.ask((b, at) -> switch (to) {
            case PLANNED -> Reply.done();
            case CALLED_OFF -> work.desk.callOffActivity(b, E, correction);
            default -> work.desk.noteActivity(b, at, E, Work.attendance(SLOT, List.of("H-1"), 3), correction);
        });
    }
}
