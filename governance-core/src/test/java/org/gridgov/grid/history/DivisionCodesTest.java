package org.gridgov.grid.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Share;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.history.DivisionRecords.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Forty years of real codes, re-used, split and merged: yescallop/areacodes, CC0 1.0, by way of {@code -Dgridgov.data}.
 */
class DivisionCodesTest {
    private static final LocalDate NOW = LocalDate.of(2026, 1, 1);

    private static @Nullable DivisionRecords records;

    @BeforeAll
    static void read() {
        Path folder = DivisionRecords.folder();
        assumeTrue(
                folder != null,
                "SKIPPED: forty years of real division codes are not tested, because -Dgridgov.data names no folder");
        if (folder != null) {
            records = DivisionRecords.read(folder);
        }
    }

    private static DivisionRecords records() {
        if (records == null) {
            throw new IllegalStateException("The records must be read first, but are not");
        }
        return records;
    }

    @Test
    void aCodeMayHaveSeveralLivesButNeverTwoAtOnce() {
        assertThat(records().lines()).hasSize(6823);
        assertThat(records().byCode()).hasSize(6450);
        assertThat(records().byCode().values().stream().filter(lives -> lives.size() > 1))
                .hasSize(359);
        Loaded<TerritoryLog> log = TerritoryLog.of(records().units(), List.of());

        assertThat(log.findings()).isEqualTo(Findings.NONE);
        assertThat(log.value().units()).hasSize(6823);
    }

    @Test
    void everySuccessorStandsInItsYear() {
        int references = 0;
        for (Line line : records().lines()) {
            for (String successor : line.successors()) {
                references++;
                int year = successor.length() == 6 ? line.to() : Integer.parseInt(successor.substring(7, 11));
                assertThat(records().standing(successor.substring(0, 6), year))
                        .as(line.id() + " " + successor)
                        .isNotNull();
            }
        }

        assertThat(references).isEqualTo(4365);
    }

    @Test
    void h2ReplayOfFortyYearsGivesEveryRecordBack() {
        List<EventRow> events = records().events();
        Loaded<TerritoryLog> log = TerritoryLog.of(start(events), events);

        assertThat(log.findings()).isEqualTo(Findings.NONE);
        assertThat(log.value().units())
                .containsExactlyInAnyOrderElementsOf(records().units());
        Loaded<TerritoryLog> again = TerritoryLog.of(log.value().units(), events);
        assertThat(again.findings()).isEqualTo(Findings.NONE);
        assertThat(again.value().units()).isEqualTo(log.value().units());
        assertThat(again.value().linkCount()).isEqualTo(log.value().linkCount());
    }

    @Test
    void retiredRecordsResolveToCodesOfToday() {
        TerritoryLog log =
                TerritoryLog.of(records().units(), records().events()).value();
        Map<String, Integer> resolved = new TreeMap<>();
        for (Line line : records().lines()) {
            if (line.to() == Integer.MAX_VALUE) {
                continue;
            }
            GridCode code = GridCode.of(line.code());
            List<UnitShare> trace = log.trace(code, DivisionRecords.day(line.from()), NOW);
            int count = trace.size();
            resolved.merge(count < 3 ? String.valueOf(count) : count <= 6 ? "3-6" : "7+", 1, Integer::sum);
            for (UnitShare share : trace) {
                assertThat(log.traceBack(share.unit().code(), NOW, DivisionRecords.day(line.from())))
                        .contains(new UnitShare(new UnitId(code, DivisionRecords.day(line.from())), share.share()));
            }
        }

        assertThat(resolved).isEqualTo(Map.of("0", 203, "1", 2979, "2", 321, "3-6", 107));
    }

    @Test
    void theTreeOfEveryYearAgreesWithTheLog() {
        TerritoryLog log =
                TerritoryLog.of(records().units(), records().events()).value();
        DatedHierarchy tree = DatedHierarchy.of(log.units());
        for (int year = 1981; year <= 2026; year++) {
            LocalDate day = DivisionRecords.day(year);
            Set<String> codes = new HashSet<>();
            for (int at : DatedHierarchy.preorder(tree.parentsOn(day))) {
                codes.add(tree.code(at));
            }
            assertThat(codes)
                    .hasSize(log.on(day).size())
                    .containsAll(log.on(day).stream()
                            .map(unit -> unit.code().value())
                            .toList());
        }
    }

    /** Tells how long things take; nothing depends on it. */
    @Test
    void tellsItsTimes() {
        List<EventRow> events = records().events();
        List<GridUnit> start = start(events);
        List<Long> replays = new ArrayList<>();
        List<Long> traces = new ArrayList<>();
        int links = 0;
        for (int run = 0; run < 9; run++) {
            long begun = System.nanoTime();
            TerritoryLog log = TerritoryLog.of(start, events).value();
            replays.add((System.nanoTime() - begun) / 1000);
            links = log.linkCount();
            begun = System.nanoTime();
            Share sum = Share.ZERO;
            for (GridUnit unit : log.units()) {
                List<UnitShare> trace = log.trace(unit.code(), unit.valid().from(), NOW);
                sum = trace.isEmpty() ? sum : trace.get(0).share();
            }
            traces.add((System.nanoTime() - begun) / 1000);
            assertThat(sum).isNotEqualTo(Share.ZERO);
        }
        System.out.println("rows of events, links: " + events.size() + ", " + links);
        System.out.println("replay of forty years, microseconds: " + replays);
        System.out.println("trace of every record to now, microseconds: " + traces);
    }

    /** What stands by itself: records that no event makes, open until an event ends them. */
    private static List<GridUnit> start(List<EventRow> events) {
        Set<UnitId> made = new HashSet<>();
        Set<String> ended = new HashSet<>();
        for (EventRow row : events) {
            GridCode after = row.after();
            GridCode before = row.before();
            if (after != null && row.name() != null) {
                made.add(new UnitId(after, row.day()));
            }
            if (before != null) {
                ended.add(before + " " + row.day());
            }
        }
        List<GridUnit> start = new ArrayList<>();
        for (GridUnit unit : records().units()) {
            if (!made.contains(UnitId.of(unit))) {
                boolean open = ended.contains(unit.code() + " " + unit.valid().to());
                LocalDate to = open ? LocalDate.MAX : unit.valid().to();
                start.add(new GridUnit(
                        unit.code(),
                        unit.kind(),
                        unit.name(),
                        unit.parent(),
                        DateRange.of(unit.valid().from(), to)));
            }
        }
        return start;
    }
}
