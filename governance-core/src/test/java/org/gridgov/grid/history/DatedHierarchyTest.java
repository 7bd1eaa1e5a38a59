package org.gridgov.grid.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridgov.grid.history.Histories.FIRST;
import static org.gridgov.grid.history.Histories.unit;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.UnitKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class DatedHierarchyTest {
    @Test
    void refusesTwoUnitsOfOneCodeOnOneDay() {
        List<GridUnit> units = List.of(unit("A", null, FIRST), unit("A", null, FIRST.plusDays(1)));

        assertThatThrownBy(() -> DatedHierarchy.of(units))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Units of one code must not overlap in time, but two of A do");
    }

    @Test
    void keepsNoDayOnWhichOnlyTheNameChanged() {
        GridUnit before = new GridUnit(
                GridCode.of("A"),
                UnitKind.of("grid"),
                LocalText.parse("old"),
                null,
                DateRange.of(FIRST, FIRST.plusDays(9)));
        DatedHierarchy tree = DatedHierarchy.of(List.of(before, unit("A", null, FIRST.plusDays(9))));

        assertThat(tree.dayCount()).isEqualTo(1);
        assertThat(tree.parent(0, FIRST.plusDays(20))).isEqualTo(DatedHierarchy.ROOT);
        assertThat(tree.parent(0, FIRST.minusDays(1))).isEqualTo(DatedHierarchy.ABSENT);
    }

    @Test
    void answersAtTheEndsOfTimeForCodesOfFewAndOfManyDays() {
        List<GridUnit> units = new ArrayList<>(List.of(unit("A", null, FIRST), unit("B", null, FIRST)));
        for (int i = 0; i < 40; i++) {
            units.add(new GridUnit(
                    GridCode.of("C"),
                    UnitKind.of("grid"),
                    LocalText.parse("C"),
                    GridCode.of(i % 2 == 0 ? "A" : "B"),
                    DateRange.of(FIRST.plusDays(i), i == 39 ? LocalDate.MAX : FIRST.plusDays(i + 1L))));
        }
        DatedHierarchy tree = DatedHierarchy.of(units);

        assertThat(tree.dayCount()).isEqualTo(42);
        for (int i = 0; i < 40; i++) {
            assertThat(tree.parent(tree.find("C"), FIRST.plusDays(i))).isEqualTo(tree.find(i % 2 == 0 ? "A" : "B"));
        }
        for (String code : List.of("A", "B", "C")) {
            assertThat(tree.path(tree.find(code), LocalDate.MAX)).isNotEmpty();
            assertThat(tree.parent(tree.find(code), LocalDate.MIN)).isEqualTo(DatedHierarchy.ABSENT);
        }
        assertThat(DatedHierarchy.of(List.of()).parentsOn(FIRST)).isEmpty();
    }

    /** Tells how long a nation's history takes to ask; nothing depends on it. Run with {@code -Dgridgov.measure=true}. */
    @Test
    @EnabledIfSystemProperty(named = "gridgov.measure", matches = "true")
    void tellsItsTimesForAMillionDatedLinks() {
        DatedHierarchy tree = DatedHierarchy.of(nation(5, 200_000));
        System.out.println("codes, kept days: " + tree.size() + ", " + tree.dayCount());
        Random dice = new Random(7);
        int asked = 1 << 20;
        int[] at = dice.ints(asked, 0, tree.size()).toArray();
        LocalDate[] days = new LocalDate[asked];
        for (int i = 0; i < asked; i++) {
            days[i] = FIRST.plusDays(dice.nextInt(9000));
        }
        long sum = 0;
        StringBuilder paths = new StringBuilder();
        StringBuilder trees = new StringBuilder();
        for (int run = 0; run < 7; run++) {
            long begun = cpuNanos();
            for (int i = 0; i < asked; i++) {
                sum += tree.path(at[i], days[i]).length;
            }
            paths.append(' ').append((cpuNanos() - begun) / asked);
        }
        for (int run = 0; run < 15; run++) {
            long begun = cpuNanos();
            sum += DatedHierarchy.preorder(tree.parentsOn(days[run])).length;
            trees.append(String.format(Locale.ROOT, " %.1f", (cpuNanos() - begun) / 1e6));
        }
        System.out.println("path to the root, nanoseconds: " + paths);
        System.out.println("tree of a day, milliseconds: " + trees);
        assertThat(sum).isPositive();
    }

    /** Time of this thread alone, so that others on the machine do not count. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Five levels; each unit hangs under several parents one after another. */
    private static List<GridUnit> nation(int links, int codes) {
        Random dice = new Random(1);
        List<GridUnit> units = new ArrayList<>();
        int[] size = {1, 30, 400, 8_000, codes - 8_431};
        int below = 0;
        int first = 0;
        for (int level = 0; level < size.length; level++) {
            for (int i = 0; i < size[level]; i++) {
                LocalDate from = FIRST;
                int lives = level == 0 ? 1 : links;
                for (int life = 0; life < lives; life++) {
                    LocalDate to = life + 1 == lives ? LocalDate.MAX : from.plusDays(1 + dice.nextInt(3000));
                    units.add(new GridUnit(
                            GridCode.of(code(below + i)),
                            UnitKind.of("level-" + level),
                            LocalText.parse("u"),
                            level == 0 ? null : parent(first, size[level - 1], dice),
                            DateRange.of(from, to)));
                    from = to;
                }
            }
            first = below;
            below += size[level];
        }
        return units;
    }

    private static @Nullable GridCode parent(int first, int size, Random dice) {
        return GridCode.of(code(first + dice.nextInt(size)));
    }

    private static String code(int number) {
        return String.format(Locale.ROOT, "%012d", 110_000_000_000L + number);
    }
}
