package org.gridgov.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Facts;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Sensitive;
import org.gridgov.basics.TimeSlot;
import org.junit.jupiter.api.Test;

/** A household that comes into a project, agrees, and leaves. */
class A02_HouseholdsComeAndGoTest {
    private static final String SLOT = "2026-03-05T09:00/2026-03-05T10:00";
    private final Work work = new Work().open(Work.PJ);

    @Test
    void aVisitNeedsAHouseholdThatAgrees() {
        assertThat(plan("W-1", "H-1", SLOT)).containsExactly("GG-PJ-13");
        work.ask((b, at) -> work.desk.enter(b, at, Work.household(Work.PJ, "H-1", "2026-01-01/2026-03-05")));
        assertThat(plan("W-1", "H-1", SLOT)).containsExactly("GG-PJ-13");
        work.ask((b, at) ->
                work.desk.renewConsent(b, at, Work.PJ, Work.ref("H-1"), DateRange.parse("2026-03-01/2027-01-01")));
        assertThat(plan("W-1", "H-1", SLOT)).isEmpty();
        assertThat(plan("W-1", "H-1", "2027-03-05T09:00/2027-03-05T10:00"))
                .containsExactlyInAnyOrder("GG-PJ-03", "GG-PJ-13", "GG-PJ-14");
        assertThat(Work.codes(work.ask(
                        (b, at) -> work.desk.enter(b, at, Work.household(Work.PJ, "H-1", "2026-01-01/2026-03-05")))))
                .containsExactly("GG-PJ-12");
    }

    private List<String> plan(String id, String household, String slot) {
        return Work.codes(work.ask((b, at) -> work.desk.planVisit(b, Work.visit(id, Work.PJ, household, slot))));
    }

    @Test
    void theEndOfConsentCallsVisitsOffAndForgetsTheFacts() {
        work.enter(Work.PJ, "H-1", "H-2");
        plan("W-1", "H-1", SLOT);
        plan("W-2", "H-2", SLOT);
        LocalDate today = LocalDate.of(2026, 3, 1);
        assertThat(work.book.listVisits(today, DateRange.ALWAYS))
                .allSatisfy(visit -> assertThat(visit.facts()).isEqualTo(Facts.parse("living=alone")));
        assertThat(work.book.listVisits(today, DateRange.parse("2025-01-01/2026-01-01")))
                .as("a mandate that has ended")
                .allSatisfy(visit -> assertThat(visit.facts()).isEqualTo(Facts.NONE));
        work.now = Work.at("2026-03-03T08:00");
        work.ask((b, at) -> work.desk.endConsent(b, at, Work.PJ, Work.ref("H-1")));
        assertThat(work.book.findOutcome(VisitId.of("W-1"))).hasValue(Outcome.CALLED_OFF);
        assertThat(work.book.findOutcome(VisitId.of("W-2"))).hasValue(Outcome.PLANNED);
        assertThat(work.book.listBeneficiaries(Work.PJ, LocalDate.of(2026, 3, 3)))
                .hasSize(1);
        assertThat(work.book
                        .listVisits(LocalDate.of(2026, 3, 2), DateRange.ALWAYS)
                        .get(0)
                        .facts())
                .isEqualTo(Facts.NONE);
    }

    @Test
    void whoLeftIsCountedForTheDaysBeforeAndMayComeBack() {
        work.enter(Work.PJ, "H-1", "H-2");
        work.visited("W-1", Work.PJ, "H-1", "2026-03-02", true);
        work.now = Work.at("2026-03-10T08:00");
        work.ask((b, at) -> work.desk.leave(b, at, Work.PJ, Work.ref("H-1")));
        work.ask((b, at) -> work.desk.leave(b, at, Work.PJ, Work.ref("H-2")));
        DateRange march = DateRange.parse("2026-03-01/2026-03-10");
        DateRange later = DateRange.parse("2026-03-10/2026-06-01");
        Figure before = ProjectFigures.compute(work.book, work.definition("households-visited"), List.of(), march);
        assertThat(before.value() + "/" + before.denominator()).isEqualTo("1/2");
        Figure after = ProjectFigures.compute(work.book, work.definition("households-visited"), List.of(), later);
        assertThat(after.value() + "/" + after.denominator()).isEqualTo("0/0");
        assertThat(Work.codes(work.ask((b, at) -> work.desk.leave(b, at, Work.PJ, Work.ref("H-1")))))
                .containsExactly("GG-PJ-13");
        work.now = Work.at("2026-05-01T08:00");
        work.enter(Work.PJ, "H-1", "H-2");
        assertThat(ProjectFigures.compute(work.book, work.definition("households-visited"), List.of(), march))
                .isEqualTo(before);
        assertThat(work.book.listBeneficiaries(Work.PJ, LocalDate.of(2026, 4, 1)))
                .isEmpty();
        assertThat(work.book.listBeneficiaries(Work.PJ, LocalDate.of(2026, 5, 1)))
                .hasSize(2);
    }

    @Test
    void whatTookPlaceOnTheDayOfAGoodbyeIsNoted() {
        work.enter(Work.PJ, "H-1");
        plan("W-1", "H-1", SLOT);
        work.now = Work.at("2026-03-05T09:30");
        work.ask((b, at) -> work.desk.leave(b, at, Work.PJ, Work.ref("H-1")));
        assertThat(work.book.findOutcome(VisitId.of("W-1"))).hasValue(Outcome.PLANNED);
        work.now = Work.at("2026-03-05T10:00");
        assertThat(Work.codes(work.ask((b, at) ->
                        work.desk.noteVisit(b, at, VisitId.of("W-1"), true, TimeSlot.parse(SLOT), List.of(), null))))
                .isEmpty();
        assertThat(work.value("households-visited", List.of(), Work.YEAR)).isEqualTo(1);
    }

    @Test
    void nothingIsNotedBeforeItIsOver() {
        work.enter(Work.PJ, "H-1");
        plan("W-1", "H-1", SLOT);
        work.now = Work.at("2026-03-05T09:59");
        assertThat(Work.codes(work.ask((b, at) ->
                        work.desk.noteVisit(b, at, VisitId.of("W-1"), true, TimeSlot.parse(SLOT), List.of(), null))))
                .containsExactly("GG-PJ-17");
        assertThat(Work.codes(work.ask((b, at) -> work.desk.callOffVisit(b, VisitId.of("W-9"), null))))
                .containsExactly("GG-PJ-15");
        assertThat(Work.codes(work.ask((b, at) -> work.desk.open(b, Work.project(Work.PJ)))))
                .containsExactly("GG-PJ-01");
    }

    @Test
    void noEventAndNoFindingPrintsAHousehold() {
        List<Class<?>> kinds = new ArrayList<>(List.of(ProjectEvent.class.getPermittedSubclasses()));
        kinds.addAll(List.of(ProjectEvent.OfHousehold.class.getPermittedSubclasses()));
        kinds.addAll(List.of(ProjectEvent.OfBudget.class.getPermittedSubclasses()));
        for (Class<?> kind : kinds) {
            for (RecordComponent part : kind.isRecord() ? kind.getRecordComponents() : new RecordComponent[0]) {
                if (List.of(PersonRef.class, Visit.class, Beneficiary.class, Attendance.class)
                        .contains(part.getType())) {
                    assertThat(part.isAnnotationPresent(Sensitive.class))
                            .as(kind + "." + part)
                            .isTrue();
                }
            }
        }
        work.enter(Work.PJ, "CANARY-1");
        List<String> refused = plan("W-1", "CANARY-2", SLOT);
        work.visited("W-2", Work.PJ, "CANARY-1", "2026-03-06", true);
        work.ask((b, at) ->
                work.desk.renewConsent(b, at, Work.PJ, Work.ref("CANARY-1"), DateRange.parse("2026-03-01/..")));
        work.ask((b, at) -> work.desk.endConsent(b, at, Work.PJ, Work.ref("CANARY-1")));
        work.ask((b, at) -> work.desk.leave(b, at, Work.PJ, Work.ref("CANARY-1")));
        Attendance came = Work.attendance(SLOT, List.of("CANARY-1"), 0, "CANARY-3");
        assertThat(work.log.toString()
                        + refused
                        + came
                        + new ProjectEvent.ActivityNoted(ActivityId.of("E"), came, null))
                .doesNotContain("CANARY")
                .doesNotContain("M-1");
    }
}
