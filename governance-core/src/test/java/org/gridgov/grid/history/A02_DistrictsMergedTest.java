package org.gridgov.grid.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Share;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.UnitKind;
import org.junit.jupiter.api.Test;

/**
 * Two districts of Nantong become one: 城区 and 郊区 of 1983 are 崇川区 and 港闸区 from 1991 and one 崇川区 from 2020. Only
 * years are known of most changes, so each stands on the first of January of its year. The zone stands beside the
 * sub-districts; under which code it stood before 2020 is not told here.
 */
class A02_DistrictsMergedTest {
    private static final LocalDate THEN = year(1983);
    private static final LocalDate RENAMED = year(1991);
    private static final LocalDate MERGED = year(2020);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final GridCode CHENGQU = GridCode.of("320602");
    private static final GridCode JIAOQU = GridCode.of("320611");
    private static final GridCode CHONGCHUAN = GridCode.of("320613");
    private static final GridCode ZONE = GridCode.of("320613401");
    private static final UnitKind DISTRICT = UnitKind.of("district");

    private static final List<GridUnit> START = List.of(
            new GridUnit(
                    GridCode.of("320600"),
                    UnitKind.of("city"),
                    LocalText.of("南通市", "Nantong"),
                    null,
                    DateRange.of(year(1981), LocalDate.MAX)),
            district("320602", "城区", "City district"),
            district("320611", "郊区", "Suburban district"));

    private static final List<EventRow> ROWS = List.of(
            row("1991-1", EventKind.RENAME, RENAMED, CHENGQU, CHENGQU, "崇川区|Chongchuan"),
            row("1991-2", EventKind.RENAME, RENAMED, JIAOQU, JIAOQU, "港闸区|Gangzha"),
            row("2020-1", EventKind.MERGE, MERGED, CHENGQU, CHONGCHUAN, "崇川区|Chongchuan"),
            row("2020-1", EventKind.MERGE, MERGED, JIAOQU, CHONGCHUAN, "崇川区|Chongchuan"),
            new EventRow(
                    EventId.of("2020-2"),
                    EventKind.CREATE,
                    MERGED,
                    null,
                    null,
                    ZONE,
                    Share.ONE,
                    LocalText.of("崇川经济开发区", "Chongchuan economic development zone"),
                    UnitKind.of("zone"),
                    CHONGCHUAN));

    private final Loaded<TerritoryLog> loaded = TerritoryLog.of(START, ROWS);
    private final TerritoryLog log = loaded.value();

    @Test
    void everyEventFits() {
        assertThat(loaded.findings()).isEqualTo(Findings.NONE);
    }

    @Test
    void eachYearHasItsOwnDistricts() {
        assertThat(names(1985)).containsExactly("南通市", "城区", "郊区");
        assertThat(names(1991)).containsExactly("南通市", "崇川区", "港闸区");
        assertThat(names(2019)).containsExactly("南通市", "崇川区", "港闸区");
        assertThat(names(2020)).containsExactly("南通市", "崇川区", "崇川经济开发区");
    }

    @Test
    void aCodeThatKeepsItsDigitsIsStillAnotherUnit() {
        assertThat(log.lives(CHENGQU))
                .extracting(unit -> UnitId.of(unit).toString())
                .containsExactly("320602@1983-01-01", "320602@1991-01-01");
    }

    @Test
    void bothDistrictsLeadToTheOneOfToday() {
        assertThat(log.trace(JIAOQU, THEN, TODAY)).hasToString("[320613@2020-01-01 1]");
        assertThat(log.trace(CHENGQU, RENAMED, TODAY)).hasToString("[320613@2020-01-01 1]");
    }

    @Test
    void theDistrictOfTodayCameFromBoth() {
        assertThat(log.traceBack(CHONGCHUAN, TODAY, THEN)).hasToString("[320602@1983-01-01 1, 320611@1983-01-01 1]");
    }

    @Test
    void theZoneStandsBesideTheSubDistrictsUnderTheDistrict() {
        DatedHierarchy tree = DatedHierarchy.of(log.units());

        assertThat(codes(tree, tree.path(tree.find("320613401"), TODAY)))
                .containsExactly("320600", "320613", "320613401");
        assertThat(tree.path(tree.find("320613401"), year(2019))).isEmpty();
    }

    @Test
    void theDifferenceOfTwoYearsNamesWhereHouseholdsWentAndCameFrom() {
        assertThat(TerritoryDiff.between(log, year(2019), TODAY))
                .extracting(change -> change.code() + " " + change.kinds() + " " + change.links())
                .containsExactly(
                        "320602 [GONE] [320613@2020-01-01 1]",
                        "320611 [GONE] [320613@2020-01-01 1]",
                        "320613 [NEW] [320602@1991-01-01 1, 320611@1991-01-01 1]",
                        "320613401 [NEW] []");
        assertThat(TerritoryDiff.between(log, THEN, year(2000)))
                .extracting(change -> change.code() + " " + change.kinds())
                .containsExactly("320602 [RENAMED]", "320611 [RENAMED]");
    }

    @Test
    void anOpenNeedOfTheOldDistrictIsFoundInTheNewOne() {
        Following followed = Following.of(List.of(PlacedItem.of("N-0001", JIAOQU)), log, List.of(), year(2015), TODAY)
                .value()
                .get(0);

        assertThat(followed.units()).containsExactly(CHONGCHUAN);
        assertThat(followed.trail()).hasToString("[2020-01-01 2020-1 320611 -> 320613]");
        assertThat(followed.toConfirm()).isFalse();
    }

    private List<String> names(int year) {
        return log.on(year(year)).stream().map(unit -> unit.name().zh()).toList();
    }

    private static List<String> codes(DatedHierarchy tree, int[] path) {
        return Arrays.stream(path).mapToObj(tree::code).toList();
    }

    private static LocalDate year(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static GridUnit district(String code, String zh, String en) {
        return new GridUnit(
                GridCode.of(code),
                DISTRICT,
                LocalText.of(zh, en),
                GridCode.of("320600"),
                DateRange.of(THEN, LocalDate.MAX));
    }

    private static EventRow row(
            String event, EventKind kind, LocalDate day, GridCode before, GridCode after, String name) {
        return EventRow.of(EventId.of(event), kind, day, before, after, Share.ONE)
                .describing(LocalText.parse(name), null, null);
    }
}
