package org.gridgov.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.grid.Territories.Parts;

class GridSystemProperties {
    @Provide
    Arbitrary<Parts> parts() {
        return Territories.parts();
    }

    @Property(tries = 100)
    void ancestryAgreesWithWalkingUp(@ForAll("parts") Parts parts) {
        GridSystem grids = parts.grids();
        for (GridUnit one : grids.units()) {
            for (GridUnit other : grids.units()) {
                boolean above = grids.path(other.code()).contains(one);
                assertThat(grids.contains(one.code(), other.code())).isEqualTo(above);
                assertThat(grids.subtree(one.code()).contains(other)).isEqualTo(above);
            }
        }
    }

    @Property(tries = 100)
    void lowestCommonIsTheLastSharedUnitOfTheTwoPaths(@ForAll("parts") Parts parts) {
        GridSystem grids = parts.grids();
        for (GridUnit one : grids.units()) {
            for (GridUnit other : grids.units()) {
                List<GridUnit> shared = new ArrayList<>(grids.path(one.code()));
                shared.retainAll(grids.path(other.code()));
                assertThat(grids.lowestCommon(one.code(), other.code())).contains(shared.get(shared.size() - 1));
            }
        }
    }

    @Property(tries = 100)
    void childrenAndParentsAgree(@ForAll("parts") Parts parts) {
        GridSystem grids = parts.grids();
        assertThat(grids.units()).hasSameElementsAs(parts.units());
        for (GridUnit unit : grids.units()) {
            for (GridUnit child : grids.children(unit.code())) {
                assertThat(grids.parent(child.code())).contains(unit);
            }
        }
        long children = grids.units().stream()
                .mapToLong(unit -> grids.children(unit.code()).size())
                .sum();
        assertThat(children).isEqualTo(grids.units().size() - 1L);
    }

    @Property(tries = 100)
    void aCycleOfParentsIsNamedAndTheRestStands(@ForAll("parts") Parts parts, @ForAll Random dice) {
        List<GridUnit> units = new ArrayList<>(parts.units());
        GridCode a = GridCode.of("CYCLE-A");
        GridCode b = GridCode.of("CYCLE-B");
        LocalText name = LocalText.of("环", "cycle");
        units.add(dice.nextInt(units.size()), new GridUnit(a, UnitKind.of("grid"), name, b, DateRange.ALWAYS));
        units.add(new GridUnit(b, UnitKind.of("community"), name, a, DateRange.ALWAYS));
        Loaded<GridSystem> loaded = GridSystems.build(Territories.SCHEME, units, Territories.DAY, unit -> Place.NONE);
        assertThat(loaded.findings().asList())
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo("GG-GRID-03"));
        assertThat(loaded.value().units()).hasSameElementsAs(parts.units());
    }
}
