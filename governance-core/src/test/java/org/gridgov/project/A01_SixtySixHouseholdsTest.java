package org.gridgov.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.project.FigureDefinition.Counted;
import org.gridgov.project.Verification.Support;
import org.junit.jupiter.api.Test;

/** 32 visits, 22 activities and 66 households, as they were reported, and what records say to it. */
class A01_SixtySixHouseholdsTest {
    private final Work work = new Work().open(Work.PJ);

    A01_SixtySixHouseholdsTest() {
        for (int i = 1; i <= 66; i++) {
            work.enter(Work.PJ, "H-" + i);
        }
        for (int i = 1; i <= 32; i++) {
            assertThat(work.visited("W-" + i, Work.PJ, "H-" + (i % 30 + 1), day(i), true))
                    .isEmpty();
        }
        assertThat(work.visited("W-99", Work.PJ, "H-60", "2026-05-01", false)).isEmpty();
        for (int i = 1; i <= 22; i++) {
            String id = "E-" + i;
            String slot = day(i + 60) + "T14:00/" + day(i + 60) + "T16:00";
            String guest = "R-" + (i + 5);
            List<String> came = List.of("H-" + (20 + i), "H-1");
            work.ask((b, at) -> work.desk.planActivity(b, Work.activity(id, Work.PJ, slot)));
            work.now = Work.at(day(i + 60) + "T17:00");
            assertThat(Work.codes(work.ask((b, at) -> work.desk.noteActivity(
                            b, at, ActivityId.of(id), Work.attendance(slot, came, 5, "R-1", guest), null))))
                    .isEmpty();
        }
    }

    private static String day(int i) {
        return LocalDate.of(2026, 3, 1).plusDays(i).toString();
    }

    private Verification verify(String code, long value, StatedFigure... others) {
        List<StatedFigure> report = new ArrayList<>(List.of(others));
        report.add(0, new StatedFigure(work.definition(code), value, Work.YEAR));
        return ProjectFigures.verify(work.book, List.of(Work.PJ), report).get(0);
    }

    private static List<String> codes(Verification verification) {
        return verification.findings().stream().map(Finding::code).toList();
    }

    @Test
    void figuresAreComputedFromWhatHappened() {
        assertThat(figure("visits")).isEqualTo("32/33");
        assertThat(figure("activities")).isEqualTo("22/22");
        assertThat(figure("households-visited")).isEqualTo("30/66");
        assertThat(figure("households-at-activities")).isEqualTo("23/66");
        assertThat(figure("households-served")).isEqualTo("42/66");
        assertThat(figure("attendances")).isEqualTo("154/154");
        assertThat(figure("participants")).isEqualTo("23/154");
        assertThat(figure("volunteers")).isEqualTo("2/2");
    }

    private String figure(String code) {
        Figure figure = ProjectFigures.compute(work.book, work.definition(code), List.of(), Work.YEAR);
        return figure.value() + "/" + figure.denominator();
    }

    @Test
    void thirtyTwoVisitsCannotHaveReachedSixtySixHouseholds() {
        Verification answer = verify("households-visited", 66);
        assertThat(answer.support()).isEqualTo(Support.IMPOSSIBLE);
        assertThat(codes(answer)).containsExactly("GG-PJ-19");
        assertThat(answer.findings().toString()).contains("66").contains("32");
        assertThat(answer.explanation().zh()).contains("66").contains("30").contains("32");
    }

    @Test
    void aReportIsHeldAgainstItselfToo() {
        StatedFigure visits = new StatedFigure(work.definition("visits"), 70, Work.YEAR);
        assertThat(verify("households-visited", 60, visits).support()).isEqualTo(Support.NOT_SUPPORTED);
        StatedFigure fewer = new StatedFigure(work.definition("visits"), 29, Work.YEAR);
        assertThat(verify("households-visited", 30, fewer).support()).isEqualTo(Support.IMPOSSIBLE);
        StatedFigure another =
                new StatedFigure(work.definition("visits"), 29, DateRange.parse("2026-03-01/2026-04-01"));
        assertThat(verify("households-visited", 30, another).support()).isEqualTo(Support.SUPPORTED);
    }

    @Test
    void whatTheRecordsBearOutIsSupported() {
        Verification answer = verify("visits", 32);
        assertThat(answer.support()).isEqualTo(Support.SUPPORTED);
        assertThat(answer.findings()).isEmpty();
        assertThat(verify("visits", 33).support()).isEqualTo(Support.NOT_SUPPORTED);
        assertThat(codes(verify("visits", 33))).containsExactly("GG-PJ-24");
        assertThat(verify("visits", 31).support()).isEqualTo(Support.NOT_SUPPORTED);
    }

    @Test
    void sixtySixHouseholdsServedMustSayByWhichServices() {
        FigureDefinition loose = new FigureDefinition(
                "served",
                LocalText.of("服务家庭", "Households served"),
                LocalText.of("户", "households"),
                LocalText.of("家庭", "household"),
                Counted.HOUSEHOLDS,
                Collections.emptySortedSet());
        Verification answer = ProjectFigures.verify(
                        work.book, List.of(), List.of(new StatedFigure(loose, 66, Work.YEAR)))
                .get(0);
        assertThat(answer.support()).isEqualTo(Support.NOT_SUPPORTED);
        assertThat(answer.recorded()).isNull();
        assertThat(codes(answer)).containsExactly("GG-PJ-18");
        assertThat(answer.explanation().en())
                .contains("30 by visits")
                .contains("23 by activities")
                .contains("42 by both");
        assertThatThrownBy(() -> ProjectFigures.compute(work.book, loose, List.of(), Work.YEAR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'served'");
        var usable = ProjectFigures.usable(List.of(loose, work.definition("visits"), work.definition("visits")));
        assertThat(usable.value()).containsExactly(work.definition("visits"));
        assertThat(usable.findings().stream().map(Finding::code)).containsExactlyInAnyOrder("GG-PJ-18", "GG-PJ-25");
    }

    @Test
    void moreThanThereAreAndLessThanNothingAreImpossible() {
        assertThat(codes(verify("households-served", 67))).containsExactly("GG-PJ-20");
        assertThat(codes(verify("visits", -1))).containsExactly("GG-PJ-21");
        assertThat(codes(verify("participants", 155))).containsExactly("GG-PJ-19");
        assertThat(verify("participants", 154).support()).isEqualTo(Support.NOT_SUPPORTED);
    }

    @Test
    void f5DistinctCountsOfMonthsAreNotAddedUp() {
        List<DateRange> months =
                List.of(DateRange.parse("2026-03-01/2026-05-15"), DateRange.parse("2026-05-15/2027-01-01"));
        FigureDefinition served = work.definition("households-served");
        List<Figure> parts = months.stream()
                .map(month -> ProjectFigures.compute(work.book, served, List.of(), month))
                .toList();
        var sum = ProjectFigures.add(served, parts);
        assertThat(sum.value()).isEmpty();
        assertThat(sum.findings().stream().map(Finding::code)).containsExactly("GG-PJ-22");

        FigureDefinition activities = work.definition("activities");
        List<Figure> events = months.stream()
                .map(month -> ProjectFigures.compute(work.book, activities, List.of(), month))
                .toList();
        assertThat(ProjectFigures.add(activities, events).value().orElseThrow().value())
                .isEqualTo(22);
        assertThat(ProjectFigures.add(activities, List.of(events.get(0), events.get(0))).findings().stream()
                        .map(Finding::code))
                .containsExactly("GG-PJ-23");
        assertThat(ProjectFigures.add(activities, List.of(parts.get(0))).value())
                .isEmpty();
    }

    @Test
    void moreHouseholdsThanPeopleCannotHaveComeToAnActivity() {
        String slot = "2026-09-01T14:00/2026-09-01T16:00";
        work.ask((b, at) -> work.desk.planActivity(b, Work.activity("E-99", Work.PJ, slot)));
        work.now = Work.at("2026-09-01T16:00");
        assertThat(Work.codes(work.ask((b, at) -> work.desk.noteActivity(
                        b,
                        at,
                        ActivityId.of("E-99"),
                        Work.attendance(slot, List.of("H-1", "H-2", "H-3"), 1, "R-1"),
                        null))))
                .containsExactly("GG-PJ-19");
    }
}
