package org.gridgov.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Quantity;
import org.gridgov.basics.Share;
import org.gridgov.grid.Atom;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Placement;
import org.gridgov.grid.UnitKind;
import org.gridgov.grid.history.EventId;
import org.gridgov.grid.history.EventKind;
import org.gridgov.grid.history.EventRow;
import org.gridgov.lists.Category;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedId;
import org.junit.jupiter.api.Test;

/** H3: what was raised in a unit that no longer stands is followed, never lost. */
class MovedRowsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final GridCode OLD = GridCode.of("OLD");
    private static final GridCode M8 = GridCode.of("M8");
    private static final GridCode M9 = GridCode.of("M9");

    private static GridUnit leaf(GridCode code, String valid) {
        return new GridUnit(
                code,
                UnitKind.of("micro-grid"),
                LocalText.of("网格" + code, "grid " + code),
                GridCode.of("Z-C-G"),
                DateRange.parse(valid));
    }

    private static Need need(String id, GridCode unit) {
        return needAt(id, unit).build();
    }

    private static Need.Builder needAt(String id, GridCode unit) {
        return Need.builder(
                NeedId.of(id),
                unit,
                Category.of("meals"),
                Quantity.parse("2 meals"),
                DateRange.parse("2026-12-01/2026-12-15"),
                LocalDate.of(2026, 5, 20));
    }

    private static EventRow split(GridCode after, String share) {
        return EventRow.of(EventId.of("E-1"), EventKind.SPLIT, DAY, OLD, after, Share.parse(share));
    }

    private static SmallTown town() {
        SmallTown town = new SmallTown();
        town.add(leaf(OLD, "../2026-06-01"));
        return town;
    }

    private static GridCode unitOf(Loaded<Community> loaded, String need) {
        return loaded.value().needs().stream()
                .filter(one -> one.id().equals(NeedId.of(need)))
                .findFirst()
                .orElseThrow()
                .unit();
    }

    private static List<String> codes(Loaded<Community> loaded) {
        return loaded.findings().stream()
                .filter(finding -> finding.code().startsWith("GG-CASE-1"))
                .map(Finding::code)
                .toList();
    }

    @Test
    void h3ANeedFollowsItsUnitToTheOneThatTookItOver() {
        Loaded<Community> loaded = town().add(
                        EventRow.of(EventId.of("E-1"), EventKind.MERGE, DAY, OLD, SmallTown.M1, Share.ONE))
                .add(need("N-1", OLD))
                .load();
        assertThat(unitOf(loaded, "N-1")).isEqualTo(SmallTown.M1);
        assertThat(codes(loaded)).containsExactly("GG-CASE-13");
        Finding finding = loaded.findings().asList().get(0);
        assertThat(finding.level()).isEqualTo(Level.NOTE);
        assertThat(finding.cause().en())
                .isEqualTo("Unit OLD no longer stands, so this row follows it to Z-C-G-1"
                        + " (2026-06-01 E-1 OLD -> Z-C-G-1).");
    }

    @Test
    void h3ANeedWithAnAddressFollowsItsBuildingThroughASplit() {
        Loaded<Community> loaded = town().add(leaf(M8, "2026-06-01/.."))
                .add(leaf(M9, "2026-06-01/.."))
                .add(split(M8, "2/5"))
                .add(split(M9, "3/5"))
                .add(new Atom(AtomId.of("A9"), "西街1号", 10, 0, 0))
                .add(new Placement(AtomId.of("A9"), OLD, DateRange.parse("../2026-06-01")))
                .add(new Placement(AtomId.of("A9"), M8, DateRange.parse("2026-06-01/..")))
                .add(needAt("N-1", OLD).atom(AtomId.of("A9")).build())
                .add(need("N-2", OLD))
                .load();
        assertThat(unitOf(loaded, "N-1")).isEqualTo(M8);
        assertThat(unitOf(loaded, "N-2"))
                .as("the greater part, until a person confirms it")
                .isEqualTo(M9);
        assertThat(codes(loaded)).containsExactlyInAnyOrder("GG-CASE-13", "GG-CASE-14");
    }

    @Test
    void h3ANeedOfAUnitWithoutSuccessorStaysWithTheUnitAbove() {
        Loaded<Community> loaded = town().add(need("N-1", OLD)).load();
        assertThat(unitOf(loaded, "N-1")).isEqualTo(GridCode.of("Z-C-G"));
        assertThat(codes(loaded)).containsExactly("GG-CASE-14");
    }

    @Test
    void aUnitThatNeverStoodIsStillAMistake() {
        Loaded<Community> loaded =
                town().add(need("N-1", GridCode.of("Z-C-G-X"))).load();
        assertThat(loaded.value().needs()).isEmpty();
        assertThat(loaded.findings().hasErrors()).isTrue();
    }
}
