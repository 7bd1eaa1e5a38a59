package org.gridgov.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.examples.benchmark.DivisionRecords.Line;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.history.DatedHierarchy;
import org.gridgov.grid.history.EventRow;
import org.gridgov.grid.history.TerritoryLog;
import org.gridgov.grid.history.UnitId;
import org.gridgov.grid.history.UnitShare;
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
        Loaded<TerritoryLog> log = TerritoryLog.of(records().start(), events);

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
}
