package org.gridgov.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HierarchyTest {
    @Test
    void aMillionDeepChainIsOneBranch() {
        Hierarchy.Builder builder = Hierarchy.builder(1_000_000);
        for (int i = 0; i < 1_000_000; i++) {
            builder.add("U" + i, 0, i == 999_999 ? null : "U" + (i + 1));
        }
        Hierarchy hierarchy = builder.build();
        assertThat(hierarchy.faults()).isEmpty();
        assertThat(hierarchy.depth(hierarchy.find("U0"))).isEqualTo(999_999);
        assertThat(hierarchy.lowestCommon(hierarchy.find("U0"), hierarchy.find("U7")))
                .isEqualTo(hierarchy.find("U7"));
        long[] own = new long[1_000_000];
        own[hierarchy.find("U0")] = 5;
        assertThat(hierarchy.rollUp(own)[0]).isEqualTo(5);
    }

    @Test
    void aMillionLongCycleLeavesTheRestStanding() {
        Hierarchy.Builder builder = Hierarchy.builder(1_000_001);
        for (int i = 0; i < 1_000_000; i++) {
            builder.add("U" + i, 0, "U" + (i + 1) % 1_000_000);
        }
        Hierarchy hierarchy = builder.add("ROOT", 0, null).build();
        assertThat(hierarchy.size()).isEqualTo(1);
        assertThat(hierarchy.faults())
                .hasSize(1_000_000)
                .allSatisfy(fault -> assertThat(fault.kind()).isEqualTo(HierarchyFault.Kind.CYCLE));
    }

    @Test
    void saysWhyAUnitHasNoPlace() {
        Hierarchy hierarchy = Hierarchy.builder(0)
                .mayHold(new boolean[][] {{true, false}, {false, true}, {false, false}})
                .add("R", 0, null)
                .add("A", 1, "R")
                .add("A", 1, "R")
                .add("B", 1, null)
                .add("C", 1, "gone")
                .add("D", 1, "C")
                .add("E", 1, "A")
                .add("F", 1, "F")
                .build();
        assertThat(hierarchy.faults().stream().map(fault -> fault.code() + " " + fault.kind()))
                .containsExactly(
                        "A TWICE", "B NO_PARENT", "C UNKNOWN_PARENT", "D WRONG_PARENT", "E WRONG_PARENT", "F CYCLE");
        assertThat(hierarchy.faults().get(0).row()).isEqualTo(2);
    }

    @Test
    void refusesWhatIsNoCode() {
        CodeIndex.Builder codes = CodeIndex.builder(0);
        assertThatThrownBy(() -> codes.intern("海洪")).hasMessageContaining("U+6d77 at 1");
        assertThatThrownBy(() -> codes.intern("")).hasMessageContaining("has 0");
        assertThatThrownBy(() -> codes.intern("1".repeat(65))).hasMessageContaining("has 65");
        assertThatThrownBy(() -> Hierarchy.builder(0).add("A", 127, null)).hasMessageContaining("is 127");
        assertThatThrownBy(() -> Hierarchy.builder(0).build().rollUp(new long[1]))
                .hasMessageContaining("has 1");
    }

    @Test
    void aVirtualUnitBridgesALevelThatAPlaceDoesNotHave() {
        var loaded = GridSystems.build(
                Territories.SCHEME,
                List.of(
                        unit("Z", "zone", null, UnitNature.REGULAR),
                        unit("Z-V", "community", "Z", UnitNature.VIRTUAL),
                        unit("M", "micro-grid", "Z-V", UnitNature.REGULAR),
                        unit("N", "micro-grid", "Z", UnitNature.REGULAR)),
                Territories.DAY,
                any -> Place.NONE);
        assertThat(loaded.value().path(GridCode.of("M"))).hasSize(3);
        assertThat(loaded.value().levelsApart(GridCode.of("Z"), GridCode.of("M")))
                .hasValue(2);
        assertThat(loaded.findings().asList())
                .singleElement()
                .satisfies(finding -> assertThat(finding.cause().en()).contains("N"));
    }

    private static GridUnit unit(String code, String kind, @Nullable String parent, UnitNature nature) {
        return new GridUnit(
                GridCode.of(code),
                UnitKind.of(kind),
                LocalText.of(code, code),
                parent == null ? null : GridCode.of(parent),
                DateRange.ALWAYS,
                nature);
    }
}
