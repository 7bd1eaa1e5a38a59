package org.gridgov.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GridSystemsTest {
    private static GridUnit unit(String code, String kind, @Nullable String parent) {
        return new GridUnit(
                GridCode.of(code),
                UnitKind.of(kind),
                LocalText.of(code, code),
                parent == null ? null : GridCode.of(parent),
                DateRange.ALWAYS);
    }

    private static Loaded<GridSystem> build(GridUnit... units) {
        return GridSystems.build(Territories.SCHEME, List.of(units), Territories.DAY, unit -> Place.of("units.csv"));
    }

    @Test
    void namesAParentThatDoesNotExistAndTheNearestThatDoes() {
        Loaded<GridSystem> loaded = build(unit("Z1", "zone", null), unit("C1", "community", "Z2"));
        assertThat(loaded.value().units()).hasSize(1);
        assertThat(loaded.findings().asList()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("GG-GRID-05");
            assertThat(finding.cause().en()).contains("C1").contains("Z2");
            assertThat(finding.cure().en()).contains("Z1");
        });
    }

    @Test
    void leavesOutWhatStandsBelowAUnitThatWasLeftOut() {
        Loaded<GridSystem> loaded =
                build(unit("Z1", "zone", null), unit("C1", "village", "Z1"), unit("G1", "grid", "C1"));
        assertThat(loaded.value().units()).hasSize(1);
        assertThat(loaded.findings().stream().map(finding -> finding.code()))
                .containsExactlyInAnyOrder("GG-GRID-01", "GG-GRID-05");
    }

    @Test
    void refusesALevelThatIsSkipped() {
        Loaded<GridSystem> loaded = build(unit("Z1", "zone", null), unit("G1", "grid", "Z1"));
        assertThat(loaded.findings().asList())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("GG-GRID-06"));
    }

    @Test
    void keepsTheFirstOfTwoUnitsWithOneCode() {
        Loaded<GridSystem> loaded = build(unit("Z1", "zone", null), unit("Z1", "zone", null));
        assertThat(loaded.value().units()).hasSize(1);
        assertThat(loaded.findings().asList())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("GG-GRID-02"));
    }

    @Test
    void survivesAChainOfAHundredThousandParents() {
        List<GridUnit> chain = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            chain.add(unit("U" + i, "grid", "U" + (i + 1)));
        }
        Loaded<GridSystem> loaded = GridSystems.build(Territories.SCHEME, chain, Territories.DAY, unit -> Place.NONE);
        assertThat(loaded.value().units()).isEmpty();
        assertThat(loaded.findings().size()).isEqualTo(100_000);
    }

    @Test
    void aSchemeHasAtMostSixtyKinds() {
        List<UnitKind> kinds = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            kinds.add(UnitKind.of("kind-" + i));
        }
        assertThat(new Scheme(kinds).level(UnitKind.of("kind-59"))).isEqualTo(59);
        kinds.add(UnitKind.of("kind-60"));
        assertThatThrownBy(() -> new Scheme(kinds))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("61");
    }
}
