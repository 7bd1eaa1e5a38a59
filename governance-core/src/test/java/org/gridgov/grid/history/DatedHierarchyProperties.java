package org.gridgov.grid.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.UnitKind;
import org.gridgov.grid.history.Histories.Told;
import org.jspecify.annotations.Nullable;

/** Held against a plain reading of the list of units. */
class DatedHierarchyProperties {
    @Provide
    Arbitrary<Told> told() {
        return Histories.any();
    }

    /** Any units whose days do not overlap: with gaps, missing parents and circles. */
    @Provide
    Arbitrary<List<GridUnit>> wild() {
        return Arbitraries.longs().between(0, 1_000_000).map(seed -> {
            Random dice = new Random(seed);
            List<GridUnit> units = new ArrayList<>();
            int codes = dice.nextInt(9);
            for (int code = 0; code < codes; code++) {
                LocalDate at = dice.nextBoolean() ? LocalDate.MIN : Histories.FIRST.plusDays(dice.nextInt(9));
                int lives = dice.nextInt(22);
                for (int life = 0; life < lives && !at.equals(LocalDate.MAX); life++) {
                    LocalDate to = dice.nextInt(22) == 0
                            ? LocalDate.MAX
                            : (at.equals(LocalDate.MIN) ? Histories.FIRST : at).plusDays(1 + dice.nextInt(9));
                    String parent = dice.nextInt(3) == 0 ? null : "U" + dice.nextInt(10);
                    units.add(new GridUnit(
                            GridCode.of("U" + code),
                            UnitKind.of("grid"),
                            LocalText.parse("life " + life),
                            parent == null ? null : GridCode.of(parent),
                            DateRange.of(at, to)));
                    at = to.equals(LocalDate.MAX) ? to : to.plusDays(dice.nextInt(3));
                }
            }
            Collections.shuffle(units, dice);
            return units;
        });
    }

    @Property(tries = 200)
    void h2AgreesWithThePlainListOnEveryDay(@ForAll("wild") List<GridUnit> units) {
        DatedHierarchy tree = DatedHierarchy.of(units);
        Set<LocalDate> days = new TreeSet<>(Set.of(LocalDate.MIN, Histories.FIRST, Histories.LAST));
        units.forEach(unit -> {
            days.add(unit.valid().from());
            if (!unit.valid().to().equals(LocalDate.MAX)) {
                days.add(unit.valid().to());
                days.add(unit.valid().to().minusDays(1));
            }
        });
        days.forEach(day -> agrees(tree, units, day));
    }

    @Property(tries = 100)
    void h2AgreesWithTheLog(@ForAll("told") Told told) {
        TerritoryLog log = told.log();
        DatedHierarchy tree = DatedHierarchy.of(log.units());
        for (LocalDate day : told.days()) {
            int[] order = DatedHierarchy.preorder(tree.parentsOn(day));
            assertThat(Arrays.stream(order).mapToObj(tree::code))
                    .containsExactlyInAnyOrderElementsOf(log.on(day).stream()
                            .map(unit -> unit.code().value())
                            .toList());
        }
    }

    private static void agrees(DatedHierarchy tree, List<GridUnit> units, LocalDate day) {
        int[] parents = tree.parentsOn(day);
        List<String> reached = new ArrayList<>();
        for (int at = 0; at < tree.size(); at++) {
            assertThat(tree.find(tree.code(at))).isEqualTo(at);
            GridUnit unit = on(units, tree.code(at), day);
            GridUnit parent = unit == null || unit.parent() == null
                    ? null
                    : on(units, unit.parent().value(), day);
            int expected = unit == null
                    ? DatedHierarchy.ABSENT
                    : parent == null
                            ? DatedHierarchy.ROOT
                            : tree.find(parent.code().value());
            assertThat(tree.parent(at, day)).as(tree.code(at) + " on " + day).isEqualTo(expected);
            assertThat(parents[at]).isEqualTo(expected);
            List<String> path = path(units, unit, day);
            assertThat(Arrays.stream(tree.path(at, day)).mapToObj(tree::code)).containsExactlyElementsOf(path);
            if (!path.isEmpty()) {
                reached.add(String.join("/", path));
            }
        }
        // Siblings stand by code, and a slash sorts before letters and digits: preorder is the order of paths.
        Collections.sort(reached);
        assertThat(Arrays.stream(DatedHierarchy.preorder(parents)).mapToObj(tree::code))
                .containsExactlyElementsOf(reached.stream()
                        .map(path -> path.substring(path.lastIndexOf('/') + 1))
                        .toList());
    }

    private static List<String> path(List<GridUnit> units, @Nullable GridUnit start, LocalDate day) {
        List<String> path = new ArrayList<>();
        Set<GridUnit> seen = new HashSet<>();
        GridUnit at = start;
        while (at != null) {
            if (!seen.add(at)) {
                return List.of();
            }
            path.add(0, at.code().value());
            at = at.parent() == null ? null : on(units, at.parent().value(), day);
        }
        return path;
    }

    private static @Nullable GridUnit on(List<GridUnit> units, String code, LocalDate day) {
        return units.stream()
                .filter(unit -> unit.code().value().equals(code) && unit.valid().contains(day))
                .findFirst()
                .orElse(null);
    }
}
