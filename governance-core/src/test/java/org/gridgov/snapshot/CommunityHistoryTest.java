package org.gridgov.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Share;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.UnitKind;
import org.gridgov.grid.history.EventId;
import org.gridgov.grid.history.EventKind;
import org.gridgov.grid.history.EventRow;
import org.junit.jupiter.api.Test;

class CommunityHistoryTest {
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final GridCode OLD = GridCode.of("Z-C-G-9");

    private static EventRow merge(GridCode old) {
        return EventRow.of(EventId.of("E-1"), EventKind.MERGE, DAY, old, SmallTown.M1, Share.ONE);
    }

    private static GridUnit old(LocalDate to) {
        return new GridUnit(
                OLD,
                UnitKind.of("micro-grid"),
                LocalText.of("九", "nine"),
                GridCode.of("Z-C-G"),
                DateRange.of(LocalDate.of(2020, 1, 1), to));
    }

    @Test
    void knowsItsUnitsWithoutAnyEvent() {
        Loaded<Community> town = new SmallTown().load();

        assertThat(town.findings()).isEqualTo(Findings.NONE);
        assertThat(town.value().history().units())
                .containsExactlyInAnyOrderElementsOf(town.value().grids().units());
    }

    @Test
    void h2TellsWhatBecameOfAnEarlierUnit() {
        Loaded<Community> town = new SmallTown().add(old(DAY)).add(merge(OLD)).load();

        assertThat(town.findings()).isEqualTo(Findings.NONE);
        assertThat(town.value().history().trace(OLD, DAY.minusDays(1), SmallTown.TODAY))
                .hasToString("[Z-C-G-1@.. 1]");
    }

    @Test
    void namesABadEventWhereItStands() {
        Loaded<Community> town =
                new SmallTown().add(merge(GridCode.of("Z-C-G-8"))).load();

        Finding finding = town.findings().asList().get(0);
        assertThat(finding.code()).isEqualTo("GG-HIST-05");
        assertThat(finding.place()).hasToString("territory_events:1");
        assertThat(town.value().history().on(SmallTown.TODAY)).hasSize(6);
    }

    @Test
    void h2SaysWhereTableAndReplayDiffer() {
        Loaded<Community> town =
                new SmallTown().add(old(LocalDate.MAX)).add(merge(OLD)).load();

        assertThat(town.findings().stream().filter(finding -> finding.code().startsWith("GG-HIST")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cause().en())
                        .isEqualTo("Replaying the events must give the table of units, but on 2026-11-23 Z-C-G-9 stands"
                                + " only in the table of units."));
    }
}
