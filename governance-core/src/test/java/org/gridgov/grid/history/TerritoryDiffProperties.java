package org.gridgov.grid.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;

class TerritoryDiffProperties {
    @Provide
    Arbitrary<Histories.Told> told() {
        return Histories.any();
    }

    private static LocalDate day(int month) {
        return Histories.FIRST.plusMonths(month);
    }

    @Property(tries = 100)
    void h2ADayDoesNotDifferFromItself(@ForAll("told") Histories.Told told, @ForAll @IntRange(max = 360) int month) {
        assertThat(TerritoryDiff.between(told.log(), day(month), day(month))).isEmpty();
    }

    @Property(tries = 100)
    void h2TheDiffThatIsReadBackwardsIsItsMirror(
            @ForAll("told") Histories.Told told,
            @ForAll @IntRange(max = 360) int one,
            @ForAll @IntRange(max = 360) int other) {
        List<UnitChange> there = TerritoryDiff.between(told.log(), day(one), day(other));
        List<UnitChange> back = TerritoryDiff.between(told.log(), day(other), day(one));
        assertThat(back).hasSameSizeAs(there);
        for (int i = 0; i < there.size(); i++) {
            assertThat(back.get(i).before()).isEqualTo(there.get(i).after());
            assertThat(back.get(i).after()).isEqualTo(there.get(i).before());
            assertThat(back.get(i).kinds().contains(UnitChange.Kind.NEW))
                    .isEqualTo(there.get(i).kinds().contains(UnitChange.Kind.GONE));
        }
    }

    @Property(tries = 100)
    void h2TheFirstDayWithItsChangesIsTheSecondDay(
            @ForAll("told") Histories.Told told,
            @ForAll @IntRange(max = 360) int one,
            @ForAll @IntRange(max = 360) int other) {
        Map<GridCode, GridUnit> state = told.log().on(day(one)).stream()
                .collect(Collectors.toMap(GridUnit::code, Function.identity(), (a, b) -> a, TreeMap::new));
        for (UnitChange change : TerritoryDiff.between(told.log(), day(one), day(other))) {
            assertThat(state.get(change.code())).isEqualTo(change.before());
            GridUnit after = change.after();
            if (after == null) {
                state.remove(change.code());
            } else {
                state.put(change.code(), after);
            }
        }
        List<String> expected = new ArrayList<>();
        told.log().on(day(other)).forEach(unit -> expected.add(shown(unit)));
        assertThat(state.values().stream().map(TerritoryDiffProperties::shown)).containsExactlyElementsOf(expected);
    }

    private static String shown(GridUnit unit) {
        return unit.code() + " " + unit.name() + " " + unit.kind() + " " + unit.parent() + " " + unit.nature();
    }
}
