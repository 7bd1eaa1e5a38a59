package org.gridgov.grid.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Share;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.history.Histories.Told;

class TerritoryLogProperties {
    @Provide
    Arbitrary<Told> told() {
        return Histories.any();
    }

    @Provide
    Arbitrary<Told> lasting() {
        return Histories.lasting();
    }

    @Property(tries = 150)
    void h1SharesOfEveryUnitAddUpToOneOnEveryDay(@ForAll("lasting") Told told) {
        TerritoryLog log = told.log();
        for (GridUnit unit : log.units()) {
            LocalDate from = unit.valid().from();
            for (LocalDate day : later(told, from)) {
                List<UnitShare> trace = log.trace(unit.code(), from, day);
                assertThat(Share.sum(trace.stream().map(UnitShare::share).toList()))
                        .isEqualTo("1");
                assertThat(trace).allSatisfy(to -> assertThat(log.on(day)).anyMatch(is(to.unit())));
            }
        }
    }

    @Property(tries = 100)
    void h1HouseholdsAreConserved(@ForAll("lasting") Told told, @ForAll Random dice) {
        TerritoryLog log = told.log();
        List<Share> parts = new ArrayList<>();
        List<GridUnit> first = log.on(Histories.FIRST);
        List<Integer> households = new ArrayList<>();
        first.forEach(unit -> households.add(dice.nextInt(900)));
        int all = households.stream().mapToInt(n -> n).sum();
        if (all == 0) {
            return;
        }
        Map<UnitId, Share> after = new TreeMap<>();
        for (int i = 0; i < first.size(); i++) {
            Share own = Share.of(households.get(i), all);
            for (UnitShare to : log.trace(first.get(i).code(), Histories.FIRST, Histories.LAST)) {
                parts.add(own.times(to.share()));
                after.merge(to.unit(), own.times(to.share()), Share::plus);
            }
        }

        assertThat(Share.sum(after.values())).isEqualTo("1");
        assertThat(Share.sum(parts)).isEqualTo("1");
    }

    @Property(tries = 200)
    void h2ReplayGivesTheState(@ForAll("told") Told told) {
        Loaded<TerritoryLog> log = TerritoryLog.of(told.start(), told.rows());

        assertThat(log.findings()).isEqualTo(Findings.NONE);
        assertThat(log.value().units()).isEqualTo(told.expected());
        for (LocalDate day : later(told, Histories.FIRST)) {
            assertThat(log.value().on(day))
                    .isEqualTo(told.expected().stream()
                            .filter(unit -> unit.valid().contains(day))
                            .toList());
        }
    }

    @Property(tries = 150)
    void h2ReplayOverTheFullTableGivesItBack(@ForAll("told") Told told) {
        Loaded<TerritoryLog> log = TerritoryLog.of(told.expected(), told.rows());

        assertThat(log.findings()).isEqualTo(Findings.NONE);
        assertThat(log.value().units()).isEqualTo(told.expected());
        assertThat(log.value().linkCount()).isEqualTo(told.log().linkCount());
    }

    @Property(tries = 50)
    void h2TraceComposes(@ForAll("told") Told told) {
        TerritoryLog log = told.log();
        List<LocalDate> days = later(told, Histories.FIRST);
        for (GridUnit unit : log.units()) {
            LocalDate from = unit.valid().from();
            for (LocalDate middle : days) {
                for (LocalDate last : days) {
                    if (middle.isBefore(from) || last.isBefore(middle)) {
                        continue;
                    }
                    Map<UnitId, Share> twice = new TreeMap<>();
                    for (UnitShare half : log.trace(unit.code(), from, middle)) {
                        for (UnitShare end : log.trace(half.unit().code(), middle, last)) {
                            twice.merge(end.unit(), half.share().times(end.share()), Share::plus);
                        }
                    }
                    assertThat(asMap(log.trace(unit.code(), from, last))).isEqualTo(twice);
                }
            }
        }
    }

    @Property(tries = 100)
    void h2ReverseTraceReturnsASupersetWithTheSameShares(@ForAll("told") Told told) {
        TerritoryLog log = told.log();
        List<LocalDate> days = later(told, Histories.FIRST);
        for (LocalDate early : days) {
            for (LocalDate late : days) {
                if (late.isBefore(early)) {
                    continue;
                }
                Map<String, Share> forward = new TreeMap<>();
                Map<String, Share> back = new TreeMap<>();
                for (GridUnit unit : log.on(early)) {
                    log.trace(unit.code(), early, late)
                            .forEach(to -> forward.put(UnitId.of(unit) + ">" + to.unit(), to.share()));
                }
                for (GridUnit unit : log.on(late)) {
                    log.traceBack(unit.code(), late, early)
                            .forEach(of -> back.put(of.unit() + ">" + UnitId.of(unit), of.share()));
                }
                assertThat(back).isEqualTo(forward);
            }
        }
    }

    @Property(tries = 100)
    void h2TheOrderOfRowsIsNothing(@ForAll("told") Told told, @ForAll Random dice) {
        // Days are muddled, so many events fail and their findings are compared too.
        List<EventRow> muddled = new ArrayList<>();
        for (EventRow row : told.rows()) {
            LocalDate day = dice.nextInt(4) == 0 ? Histories.FIRST.plusYears(2) : row.day();
            muddled.add(new EventRow(
                    row.event(),
                    row.kind(),
                    day,
                    null,
                    row.before(),
                    row.after(),
                    row.share(),
                    row.name(),
                    row.unitKind(),
                    row.parent()));
        }
        List<EventRow> shuffled = new ArrayList<>(muddled);
        Collections.shuffle(shuffled, dice);
        List<GridUnit> units = new ArrayList<>(told.start());
        Collections.shuffle(units, dice);

        Loaded<TerritoryLog> one = TerritoryLog.of(told.start(), muddled);
        Loaded<TerritoryLog> other = TerritoryLog.of(units, shuffled);

        assertThat(other.findings()).isEqualTo(one.findings());
        assertThat(other.value().units()).isEqualTo(one.value().units());
        assertNoCodeLivesTwice(one.value());
    }

    @Property(tries = 150)
    void h2AnEarlierDayKnowsOnlyWhatWasRecorded(@ForAll("told") Told told, @ForAll Random dice) {
        Map<EventId, Integer> delay = new TreeMap<>();
        List<EventRow> rows = new ArrayList<>();
        for (EventRow row : told.rows()) {
            int days = delay.computeIfAbsent(row.event(), id -> dice.nextInt(400));
            rows.add(row.recordedOn(row.day().plusDays(days)));
        }
        TerritoryLog now = TerritoryLog.of(told.start(), rows).value();
        TerritoryLog table = TerritoryLog.of(told.expected(), rows).value();
        for (LocalDate known : later(told, Histories.FIRST)) {
            List<EventRow> early =
                    rows.stream().filter(row -> !row.knownFrom().isAfter(known)).toList();
            List<GridUnit> believed =
                    TerritoryLog.of(told.start(), early).value().units();
            assertThat(now.knownOn(known).units()).isEqualTo(believed);
            assertThat(table.knownOn(known).units().stream()
                            .map(unit -> unit.code() + " " + unit.valid())
                            .toList())
                    .isEqualTo(believed.stream()
                            .map(unit -> unit.code() + " " + unit.valid())
                            .toList());
        }
    }

    static void assertNoCodeLivesTwice(TerritoryLog log) {
        for (GridUnit unit : log.units()) {
            assertThat(log.lives(unit.code()).stream()
                            .filter(other -> other.valid().overlaps(unit.valid())))
                    .hasSize(1);
        }
    }

    private static List<LocalDate> later(Told told, LocalDate from) {
        List<LocalDate> days = new ArrayList<>(List.of(from, Histories.LAST));
        for (LocalDate day : told.days()) {
            days.add(day);
            days.add(day.minusDays(1));
        }
        days.removeIf(day -> day.isBefore(from));
        Collections.sort(days);
        return days;
    }

    private static Predicate<GridUnit> is(UnitId id) {
        return unit -> UnitId.of(unit).equals(id);
    }

    private static Map<UnitId, Share> asMap(List<UnitShare> shares) {
        Map<UnitId, Share> map = new TreeMap<>();
        shares.forEach(share -> map.put(share.unit(), share.share()));
        return map;
    }
}
