package org.gridgov.grid.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridgov.grid.history.Histories.FIRST;
import static org.gridgov.grid.history.Histories.LAST;
import static org.gridgov.grid.history.Histories.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Share;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.UnitKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A town of two communities R and S with grids A, B below R and C below S. */
class TerritoryLogTest {
    private static final LocalDate DAY = LocalDate.of(2010, 7, 1);
    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final List<GridUnit> TOWN = List.of(
            unit("R", null, FIRST),
            unit("S", null, FIRST),
            unit("A", "R", FIRST),
            unit("B", "R", FIRST),
            unit("C", "S", FIRST));

    /** A good event beside the bad one; it must stay. */
    private static final EventRow GOOD = name(row("ZZ", EventKind.RENAME, "C", "C", "1"), "新丙");

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "two kinds in one event",
                        "GG-HIST-01",
                        "The rows of event E must have one kind and one day",
                        row("E", EventKind.SPLIT, "A", "D", "1/2"),
                        row("E", EventKind.MERGE, "A", "F", "1/2")),
                mistake(
                        "a unit described in two ways",
                        "GG-HIST-01",
                        "must not describe a new unit in two ways",
                        name(row("E", EventKind.MERGE, "A", "D", "1"), "甲"),
                        name(row("E", EventKind.MERGE, "B", "D", "1"), "乙")),
                mistake(
                        "a split with one part",
                        "GG-HIST-02",
                        "Event E is a split, so it must look like this: each row has both codes",
                        row("E", EventKind.SPLIT, "A", "D", "1")),
                mistake(
                        "a merge of one unit into a new one",
                        "GG-HIST-02",
                        "Event E is a merge",
                        row("E", EventKind.MERGE, "A", "D", "1")),
                mistake(
                        "a unit of no kind",
                        "GG-HIST-02",
                        "each row has a new code alone, and says its kind",
                        name(row("E", EventKind.CREATE, null, "D", "1"), "丁")),
                mistake(
                        "a rename without a name",
                        "GG-HIST-02",
                        "has a new name",
                        row("E", EventKind.RENAME, "A", "A", "1")),
                mistake(
                        "a retirement with a successor",
                        "GG-HIST-02",
                        "each row has an old code alone",
                        row("E", EventKind.RETIRE, "A", "B", "1")),
                mistake(
                        "one link twice",
                        "GG-HIST-03",
                        "Event E must have one row from A to D, but has two.",
                        row("E", EventKind.SPLIT, "A", "D", "1/2"),
                        row("E", EventKind.SPLIT, "A", "D", "1/4"),
                        row("E", EventKind.SPLIT, "A", "F", "1/4")),
                mistake(
                        "shares that exceed the whole",
                        "GG-HIST-04",
                        "The shares of A in event E must add up to 1, but add up to 11/10.",
                        row("E", EventKind.SPLIT, "A", "D", "0.6"),
                        row("E", EventKind.SPLIT, "A", "F", "50%")),
                mistake(
                        "thirds that were rounded",
                        "GG-HIST-04",
                        "add up to 99/100",
                        row("E", EventKind.SPLIT, "A", "D", "0.33"),
                        row("E", EventKind.SPLIT, "A", "F", "0.33"),
                        row("E", EventKind.SPLIT, "A", "G", "0.33")),
                mistake(
                        "an event on a unit that does not live",
                        "GG-HIST-05",
                        "no AA lived before 2010-07-01",
                        row("E", EventKind.RETIRE, "AA", null, "1")),
                mistake(
                        "a code that lives twice",
                        "GG-HIST-06",
                        "event E makes B on 2010-07-01 while it is in use",
                        name(row("E", EventKind.RENAME, "A", "B", "1"), "新甲")),
                mistake(
                        "two events on one unit",
                        "GG-HIST-07",
                        "A stands on 2010-07-01 in event D and in event E",
                        name(row("D", EventKind.RENAME, "A", "A", "1"), "新甲"),
                        row("E", EventKind.RETIRE, "A", null, "1")),
                mistake(
                        "two events that make one unit",
                        "GG-HIST-07",
                        "X stands on 2010-07-01 in event D and in event E",
                        row("D", EventKind.TRANSFER, "A", "X", "1"),
                        row("E", EventKind.TRANSFER, "B", "X", "1")),
                mistake(
                        "a chain of one day",
                        "GG-HIST-08",
                        "D in event E is changed by event D on the same day",
                        row("D", EventKind.TRANSFER, "A", "D", "1"),
                        row("E", EventKind.TRANSFER, "D", "F", "1")),
                mistake(
                        "a circle of one day",
                        "GG-HIST-08",
                        "D in event E is changed by event D on the same day",
                        row("D", EventKind.TRANSFER, "A", "D", "1"),
                        row("E", EventKind.TRANSFER, "D", "A", "1")),
                mistake(
                        "a merge into a unit that changes on that day",
                        "GG-HIST-08",
                        "B in event E is changed by event D on the same day",
                        name(row("D", EventKind.RENAME, "B", "B2", "1"), "新乙"),
                        row("E", EventKind.MERGE, "A", "B", "1")),
                mistake(
                        "a retirement with units below",
                        "GG-HIST-09",
                        "R, which event E ends, has 2 units below it, such as A",
                        row("E", EventKind.RETIRE, "R", null, "1")),
                mistake(
                        "a parent that does not live",
                        "GG-HIST-10",
                        "The parent that event E gives A must live on 2010-07-01, but Q does not.",
                        parent(row("E", EventKind.TRANSFER, "A", "A", "1"), "Q")),
                mistake(
                        "a unit below one of its own",
                        "GG-HIST-11",
                        "event E puts S below one of its own",
                        parent(row("E", EventKind.TRANSFER, "S", "S", "1"), "C")));
    }

    private static Arguments mistake(String what, String code, String text, EventRow... rows) {
        return Arguments.of(what, code, text, List.of(rows));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void namesTheMistakeAndKeepsTheRest(String what, String code, String text, List<EventRow> rows) {
        Loaded<TerritoryLog> log =
                log(Stream.concat(rows.stream(), Stream.of(GOOD)).toArray(EventRow[]::new));

        assertThat(log.findings().stream().map(Finding::code)).containsExactly(code);
        Finding finding = log.findings().asList().get(0);
        assertThat(finding.level()).isEqualTo(Level.ERROR);
        assertThat(finding.cause().en()).contains(text);
        assertThat(finding.cure().en()).isNotBlank();
        assertThat(log.value()
                        .find(GridCode.of("C"), NEXT)
                        .map(unit -> unit.name().zh()))
                .contains("新丙");
        TerritoryLogProperties.assertNoCodeLivesTwice(log.value());
    }

    @Test
    void suggestsTheNearestCodeThatLives() {
        List<GridUnit> units = List.of(unit("320613", null, FIRST));
        Findings findings = TerritoryLog.of(units, List.of(row("E", EventKind.RETIRE, "320631", null, "1")))
                .findings();

        assertThat(findings.asList().get(0).cure().en()).contains("320613");
    }

    @Test
    void keepsTheEarlierOfTwoUnitsThatOverlap() {
        Loaded<TerritoryLog> log = TerritoryLog.of(List.of(unit("A", null, DAY), unit("A", null, FIRST)), List.of());

        assertThat(log.findings().stream().map(Finding::code)).containsExactly("GG-HIST-12");
        assertThat(log.value().units()).containsExactly(unit("A", null, FIRST));
    }

    @Test
    void saysWhenTableAndEventDisagreeAboutAnEnd() {
        GridUnit until = new GridUnit(
                GridCode.of("A"), UnitKind.of("grid"), LocalText.parse("A"), null, DateRange.of(FIRST, LAST));
        Loaded<TerritoryLog> log = TerritoryLog.of(List.of(until), List.of(row("E", EventKind.RETIRE, "A", null, "1")));

        assertThat(log.findings().stream().map(Finding::code)).containsExactly("GG-HIST-13");
        assertThat(log.value().on(NEXT)).isEmpty();
    }

    @Test
    void takesWhatTheTableKnowsOfANewUnitAndSaysWhereItDiffers() {
        List<GridUnit> units =
                Stream.concat(TOWN.stream(), Stream.of(unit("D", "R", DAY))).toList();
        Loaded<TerritoryLog> log =
                TerritoryLog.of(units, List.of(name(row("E", EventKind.RENAME, "A", "D", "1"), "另一个名字")));

        assertThat(log.findings().stream().map(Finding::code)).containsExactly("GG-HIST-14");
        assertThat(log.value().find(GridCode.of("D"), NEXT)).contains(unit("D", "R", DAY));
        assertThat(log.value().trace(GridCode.of("A"), FIRST, NEXT)).hasToString("[D@2010-07-01 1]");
    }

    @Test
    void letsACodeComeBackAfterRetirement() {
        LocalDate later = DAY.plusYears(3);
        EventRow again = new EventRow(
                EventId.of("F"),
                EventKind.CREATE,
                later,
                null,
                null,
                GridCode.of("A"),
                Share.ONE,
                LocalText.parse("又一个甲"),
                UnitKind.of("grid"),
                GridCode.of("S"));
        Loaded<TerritoryLog> log = log(row("E", EventKind.RETIRE, "A", null, "1"), again);

        assertThat(log.findings()).isEqualTo(Findings.NONE);
        assertThat(log.value().lives(GridCode.of("A")).stream()
                        .map(unit -> unit.valid().toString()))
                .containsExactly("2000-01-01/2010-07-01", "2013-07-01/..");
        assertThat(log.value().trace(GridCode.of("A"), FIRST, later)).isEmpty();
    }

    @Test
    void swapsTwoCodesOnOneDay() {
        Loaded<TerritoryLog> log =
                log(row("E", EventKind.TRANSFER, "A", "B", "1"), row("F", EventKind.TRANSFER, "B", "A", "1"));

        assertThat(log.findings()).isEqualTo(Findings.NONE);
        assertThat(log.value().trace(GridCode.of("A"), FIRST, NEXT)).hasToString("[B@2010-07-01 1]");
    }

    @Test
    void letsAUnitThatGoesOnTakeAnotherIn() {
        Loaded<TerritoryLog> log = log(row("E", EventKind.MERGE, "A", "B", "1"));

        assertThat(log.findings()).isEqualTo(Findings.NONE);
        assertThat(log.value().trace(GridCode.of("A"), FIRST, NEXT)).hasToString("[B@2000-01-01 1]");
        assertThat(log.value().traceBack(GridCode.of("B"), DAY.minusDays(1), FIRST))
                .hasToString("[B@2000-01-01 1]");
    }

    @Test
    void believesACorrectionFromTheDayOnWhichItWasRecorded() {
        LocalDate corrected = DAY.plusYears(1);
        TerritoryLog log = log(
                        row("E", EventKind.SPLIT, "A", "D", "1/2"),
                        row("E", EventKind.SPLIT, "A", "F", "1/2"),
                        row("E", EventKind.SPLIT, "A", "D", "1/3").recordedOn(corrected),
                        row("E", EventKind.SPLIT, "A", "G", "2/3").recordedOn(corrected))
                .value();
        GridCode a = GridCode.of("A");

        assertThat(log.trace(a, FIRST, LAST)).hasToString("[D@2010-07-01 1/3, G@2010-07-01 2/3]");
        assertThat(log.knownOn(corrected.minusDays(1)).trace(a, FIRST, LAST))
                .hasToString("[D@2010-07-01 1/2, F@2010-07-01 1/2]");
        assertThat(codes(log.asOf(LAST, corrected.minusDays(1)))).containsExactly("B", "C", "D", "F", "R", "S");
        assertThat(codes(log.asOf(LAST, corrected))).containsExactly("B", "C", "D", "G", "R", "S");
        assertThat(codes(log.asOf(LAST, DAY.minusDays(1)))).containsExactly("A", "B", "C", "R", "S");
        assertThat(codes(log.asOf(FIRST, LAST))).containsExactly("A", "B", "C", "R", "S");
    }

    @Test
    void forgetsAnEventThatWasWithdrawn() {
        LocalDate later = DAY.plusYears(1);
        TerritoryLog log = log(
                        row("E", EventKind.RETIRE, "A", null, "1"),
                        row("E", EventKind.WITHDRAW, null, null, "1").recordedOn(later))
                .value();

        assertThat(codes(log.on(NEXT))).contains("A");
        assertThat(codes(log.asOf(NEXT, NEXT))).doesNotContain("A");
    }

    @Test
    void refusesATraceThatRunsTheWrongWay() {
        TerritoryLog log = log().value();

        assertThatThrownBy(() -> log.trace(GridCode.of("A"), LAST, FIRST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The days of a trace must be in order, but 2030-01-01 is after 2000-01-01");
        assertThat(log.trace(GridCode.of("A"), FIRST.minusDays(1), LAST)).isEmpty();
    }

    private static Loaded<TerritoryLog> log(EventRow... rows) {
        return TerritoryLog.of(TOWN, List.of(rows));
    }

    private static List<String> codes(List<GridUnit> units) {
        return units.stream().map(unit -> unit.code().value()).toList();
    }

    static EventRow row(String event, EventKind kind, @Nullable String before, @Nullable String after, String share) {
        return EventRow.of(
                EventId.of(event),
                kind,
                DAY,
                before == null ? null : GridCode.of(before),
                after == null ? null : GridCode.of(after),
                Share.parse(share));
    }

    private static EventRow name(EventRow row, String name) {
        return row.describing(LocalText.parse(name), null, null);
    }

    private static EventRow parent(EventRow row, String parent) {
        return row.describing(null, null, GridCode.of(parent));
    }
}
