package org.gridgov.grid.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Share;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.UnitKind;
import org.junit.jupiter.api.Test;

/** A reform changes all codes of a nation in one event; such a file must not be read for days. */
class LargeEventsTest {
    private static final int UNITS = 100_000;
    private static final LocalDate DAY = LocalDate.of(2010, 7, 1);
    private static final UnitKind STREET = UnitKind.of("street");

    private static GridUnit unit(String code) {
        return new GridUnit(GridCode.of(code), STREET, LocalText.of(code, code), null, DateRange.ALWAYS);
    }

    private static List<GridUnit> units() {
        List<GridUnit> units = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            units.add(unit("S" + (UNITS + i)));
        }
        return units;
    }

    @Test
    void givesAllUnitsNewCodesInOneEvent() {
        List<EventRow> rows = new ArrayList<>();
        for (int i = UNITS; i < 2 * UNITS; i++) {
            rows.add(EventRow.of(
                    EventId.of("E"), EventKind.TRANSFER, DAY, GridCode.of("S" + i), GridCode.of("T" + i), Share.ONE));
        }
        Loaded<TerritoryLog> log = TerritoryLog.of(units(), rows);
        assertThat(log.findings().asList()).isEmpty();
        assertThat(log.value().linkCount()).isEqualTo(UNITS);
    }

    @Test
    void namesTheNearestCodeForTheFirstUnknownUnitsOnly() {
        List<EventRow> rows = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            rows.add(EventRow.of(
                    EventId.of("E" + (UNITS + i)),
                    EventKind.RETIRE,
                    DAY,
                    GridCode.of("R" + (UNITS + i)),
                    null,
                    Share.ONE));
        }
        Loaded<TerritoryLog> log = TerritoryLog.of(units(), rows);
        assertThat(log.findings().size()).isEqualTo(UNITS);
        assertThat(log.findings().asList().get(0).toString()).contains("S100000");
        assertThat(log.findings().asList().get(UNITS - 1).toString()).contains("—");
    }

    @Test
    void createsADeepChainInOneEvent() {
        List<EventRow> rows = new ArrayList<>();
        for (int i = UNITS; i < 2 * UNITS; i++) {
            rows.add(EventRow.of(EventId.of("E"), EventKind.CREATE, DAY, null, GridCode.of("D" + i), Share.ONE)
                    .describing(
                            LocalText.of("新", "new"),
                            STREET,
                            i == UNITS ? GridCode.of("S100000") : GridCode.of("D" + (i - 1))));
        }
        Loaded<TerritoryLog> log = TerritoryLog.of(units(), rows);
        assertThat(log.findings().asList()).isEmpty();
        assertThat(log.value().on(DAY)).hasSize(2 * UNITS);
    }
}
