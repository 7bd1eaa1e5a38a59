package org.gridgov.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A development zone beside the sub-districts, on the same ground. */
class GroundTest {
    private static final Scheme TREE =
            new Scheme(List.of(UnitKind.of("district"), UnitKind.of("street"), UnitKind.of("community")));
    private static final Scheme ZONE = new Scheme(List.of(UnitKind.of("zone"), UnitKind.of("park")));

    private static GridUnit unit(String code, String kind, @Nullable String parent, UnitNature nature) {
        return new GridUnit(
                GridCode.of(code),
                UnitKind.of(kind),
                LocalText.of(code, code),
                parent == null ? null : GridCode.of(parent),
                DateRange.ALWAYS,
                nature);
    }

    private static Territory territory(Scheme scheme, List<GridUnit> units, String... placements) {
        GridSystem grids = GridSystems.build(scheme, units, Territories.DAY, any -> Place.NONE)
                .value();
        List<Atom> atoms = List.of(atom("A1", 10), atom("A2", 20), atom("A3", 30));
        List<Placement> placed = Arrays.stream(placements)
                .map(text -> text.split(" "))
                .map(words -> new Placement(AtomId.of(words[0]), GridCode.of(words[1]), DateRange.ALWAYS))
                .toList();
        return Territory.of(grids, atoms, placed, Territories.DAY);
    }

    private static Atom atom(String id, int households) {
        return new Atom(AtomId.of(id), "somewhere", households, 0, 0);
    }

    private static Ground ground() {
        Territory tree = territory(
                TREE,
                List.of(
                        unit("320613", "district", null, UnitNature.REGULAR),
                        unit("320613001", "street", "320613", UnitNature.REGULAR),
                        unit("320613401", "street", "320613", UnitNature.FUNCTIONAL),
                        unit("320613001001", "community", "320613001", UnitNature.REGULAR),
                        unit("320613001002", "community", "320613001", UnitNature.REGULAR)),
                "A1 320613001001",
                "A2 320613001002",
                "A3 320613001002");
        Territory zone = territory(
                ZONE,
                List.of(
                        unit("EDZ", "zone", null, UnitNature.FUNCTIONAL),
                        unit("EDZ-1", "park", "EDZ", UnitNature.REGULAR)),
                "A1 EDZ-1",
                "A2 EDZ-1");
        return Ground.of(Map.of("tree", tree, "zone", zone));
    }

    @Test
    void anAtomLiesInOneLeafOfEachHierarchyThatHoldsIt() {
        assertThat(ground().leavesOf(AtomId.of("A1")))
                .containsExactly(
                        Map.entry("tree", GridCode.of("320613001001")), Map.entry("zone", GridCode.of("EDZ-1")));
        assertThat(ground().leavesOf(AtomId.of("A3"))).containsOnlyKeys("tree");
    }

    @Test
    void twoHierarchiesShareHouseholds() {
        assertThat(ground().shared("zone", GridCode.of("EDZ"), "tree", UnitKind.of("community")))
                .containsExactly(
                        Map.entry(GridCode.of("320613001001"), 10L), Map.entry(GridCode.of("320613001002"), 20L));
        assertThat(ground().shared("tree", GridCode.of("320613001002"), "zone", UnitKind.of("zone")))
                .containsExactly(Map.entry(GridCode.of("EDZ"), 20L));
    }

    @Test
    void aFunctionalZoneNeedNotReachTheLeaves() {
        Territory tree = ground().territory("tree");
        PrincipleReport report =
                FivePrinciples.check(Principle.P1, tree, Territories.wellHeld(), List.of(), PrincipleReadings.DEFAULT);
        assertThat(report.findings().isEmpty()).isTrue();
    }

    @Test
    void refusesHierarchiesThatCountAnAtomDifferently() {
        GridSystem grids = ground().territory("zone").grids();
        Territory other = Territory.of(grids, List.of(atom("A1", 11)), List.of(), Territories.DAY);
        Territory tree = ground().territory("tree");
        assertThatThrownBy(() -> Ground.of(Map.of("tree", tree, "other", other)))
                .hasMessageContaining("Atom A1 must have the same households")
                .hasMessageContaining("10")
                .hasMessageContaining("11");
        assertThatThrownBy(() -> ground().shared("tree", GridCode.of("320613"), "zones", UnitKind.of("park")))
                .hasMessageContaining("Maybe one of [tree, zone]");
    }
}
