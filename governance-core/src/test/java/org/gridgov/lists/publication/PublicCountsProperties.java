package org.gridgov.lists.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.grid.GridUnit;
import org.gridgov.lists.Category;

/** Whatever a community's list holds and however it changes, what is published tells no hidden cell. */
class PublicCountsProperties {
    private static final int SMALLEST = 5;

    /** A community of random shape whose list changes from version to version. */
    private static final class Life {
        final Random random;
        final GridSystem system;
        final List<GridCode> places = new ArrayList<>();
        SortedSet<Counted> now = new TreeSet<>();
        private int born;

        Life(long seed) {
            random = new Random(seed);
            int[] leaves = new int[1 + random.nextInt(3)];
            for (int i = 0; i < leaves.length; i++) {
                leaves[i] = 1 + random.nextInt(4);
            }
            system = Towns.town(leaves);
            for (GridUnit unit : system.units()) {
                boolean leaf = unit.kind().equals(Towns.SCHEME.leaf());
                if (leaf || random.nextInt(8) == 0) {
                    places.add(unit.code());
                }
            }
            for (GridCode place : places) {
                for (Category category : Towns.CATEGORIES) {
                    int kind = random.nextInt(10);
                    come(place, category, kind < 3 ? 0 : kind < 6 ? random.nextInt(5) : random.nextInt(16));
                }
            }
        }

        void come(GridCode place, Category category, int count) {
            for (int i = 0; i < count; i++) {
                now.add(new Counted("N" + born++, place, category));
            }
        }

        /** Something comes and something goes, here little, there much, elsewhere nothing. */
        void live() {
            int busy = random.nextInt(4);
            for (GridCode place : places) {
                for (Category category : Towns.CATEGORIES) {
                    if (random.nextInt(4) >= busy) {
                        continue;
                    }
                    int gone = random.nextInt(3) == 0 ? random.nextInt(12) : random.nextInt(2);
                    for (Counted item : List.copyOf(now)) {
                        if (gone > 0
                                && item.unit().equals(place)
                                && item.category().equals(category)) {
                            now.remove(item);
                            gone--;
                        }
                    }
                    come(place, category, random.nextInt(3) == 0 ? random.nextInt(12) : random.nextInt(2));
                }
            }
        }
    }

    private static Map<String, Integer> table(GridSystem system, Set<Counted> items) {
        Map<String, Integer> table = new HashMap<>();
        for (Counted item : items) {
            for (GridUnit above : system.path(item.unit())) {
                table.merge(above.code() + " " + item.category(), 1, Integer::sum);
                table.merge(above.code() + " all", 1, Integer::sum);
            }
        }
        return table;
    }

    private static Set<String> changed(Set<Counted> before, Set<Counted> after) {
        Set<String> changed = new HashSet<>();
        for (Counted item : Release.changes(before, after)) {
            changed.add(item.unit() + " " + item.category());
        }
        return changed;
    }

    /** What was published of one life, and what counted then. */
    private record Series(Life life, List<List<PublicCell>> cells, List<Set<Counted>> held) {
        static Series of(long seed, int versions) {
            Life life = new Life(seed);
            Series series = new Series(life, new ArrayList<>(), new ArrayList<>());
            PublicCounts counts =
                    PublicCounts.first(life.system, PublicationSettings.DEFAULT, Towns.CATEGORIES, life.now);
            for (int version = 0; version < versions; version++) {
                if (version > 0) {
                    life.live();
                    counts = counts.next(life.now);
                }
                series.cells.add(counts.cells());
                series.held.add(counts.held());
            }
            return series;
        }

        @Override
        public String toString() {
            List<String> lines = new ArrayList<>();
            for (int version = 0; version < cells.size(); version++) {
                lines.add(version + " told "
                        + cells.get(version).stream()
                                .map(cell -> name(cell) + " " + cell.count() + (cell.orMore() ? "+" : ""))
                                .toList());
                lines.add(version + " counts " + new TreeMap<>(table(life.system, held.get(version))));
            }
            return String.join("\n", lines);
        }

        /** Two versions, one after the other. */
        Series pair(int later) {
            return new Series(life, cells.subList(later - 1, later + 1), held.subList(later - 1, later + 1));
        }

        /** Lets somebody look at all versions, knowing in which cells nothing happened, or not. */
        void undo(boolean knowsWhereNothingHappened, Predicate<Integer> mustStayHidden) {
            Undoing undoing = new Undoing(life.system, Towns.CATEGORIES);
            Set<String> everywhere = new HashSet<>();
            life.system
                    .units()
                    .forEach(unit -> Towns.CATEGORIES.forEach(one -> everywhere.add(unit.code() + " " + one)));
            for (int version = 0; version < cells.size(); version++) {
                boolean same = version > 0 && held.get(version).equals(held.get(version - 1));
                undoing.see(
                        cells.get(version),
                        version == 0 || same
                                ? Set.of()
                                : knowsWhereNothingHappened
                                        ? changed(held.get(version - 1), held.get(version))
                                        : everywhere);
            }
            undoing.think();
            for (int version = 0; version < cells.size(); version++) {
                Map<String, Integer> table = table(life.system, held.get(version));
                Set<String> told = new HashSet<>();
                cells.get(version).stream().filter(cell -> !cell.orMore()).forEach(cell -> told.add(name(cell)));
                for (GridUnit unit : life.system.units()) {
                    for (int at = 0; at <= Towns.CATEGORIES.size(); at++) {
                        Category category = at == Towns.CATEGORIES.size() ? null : Towns.CATEGORIES.get(at);
                        String name = unit.code() + " " + (category == null ? "all" : category);
                        if (!told.contains(name) && mustStayHidden.test(table.getOrDefault(name, 0))) {
                            assertThat(undoing.width(version, unit.code(), category))
                                    .as("version %s: %s, truly %s; %s", version, name, table.get(name), this)
                                    .isGreaterThan(0.5);
                        }
                    }
                }
            }
        }
    }

    private static String name(PublicCell cell) {
        return cell.unit() + " " + (cell.category() == null ? "all" : cell.category());
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void l6NobodyFindsAHiddenCellFromAllVersionsTogether(@ForAll long seed) {
        Series.of(seed, 3).undo(false, count -> true);
    }

    @Property(tries = 80, shrinking = ShrinkingMode.OFF)
    void l6WhoeverKnowsWhereNothingHappenedSinceTheVersionBeforeFindsNoSmallCell(@ForAll long seed) {
        Series series = Series.of(seed, 6);
        for (int later = 1; later < 6; later++) {
            series.pair(later).undo(true, count -> count < SMALLEST);
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void l6EveryFigureIsTrueOfWhatCountsAndLargeEnough(@ForAll long seed) {
        Life life = new Life(seed);
        PublicCounts counts = PublicCounts.first(life.system, PublicationSettings.DEFAULT, Towns.CATEGORIES, life.now);
        for (int version = 0; version < 6; version++) {
            Map<String, Integer> table = table(life.system, counts.held());
            for (PublicCell cell : counts.cells()) {
                int truly = table.getOrDefault(name(cell), 0);
                assertThat(cell.count()).isGreaterThanOrEqualTo(SMALLEST).isLessThanOrEqualTo(truly);
                if (!cell.orMore()) {
                    assertThat(cell.count()).isEqualTo(truly);
                }
            }
            life.live();
            counts = counts.next(life.now);
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void l6NoDifferenceOfTwoVersionsIsASmallFigure(@ForAll long seed) {
        Life life = new Life(seed);
        PublicCounts counts = PublicCounts.first(life.system, PublicationSettings.DEFAULT, Towns.CATEGORIES, life.now);
        for (int version = 0; version < 6; version++) {
            life.live();
            PublicCounts next = counts.next(life.now);
            Map<String, Integer> changes = table(life.system, Release.changes(counts.held(), next.held()));
            Set<String> before = new HashSet<>();
            counts.cells().stream().filter(cell -> !cell.orMore()).forEach(cell -> before.add(name(cell)));
            for (PublicCell cell : next.cells()) {
                String name = name(cell);
                if (!cell.orMore() && before.contains(name)) {
                    assertThat(changes.getOrDefault(name, 0))
                            .as(name)
                            .satisfiesAnyOf(
                                    count -> assertThat(count).isZero(),
                                    count -> assertThat(count).isGreaterThanOrEqualTo(SMALLEST));
                }
            }
            counts = next;
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void l5TheOrderOfItemsChangesNothing(@ForAll long seed) {
        Life life = new Life(seed);
        List<Counted> shuffled = new ArrayList<>(life.now);
        java.util.Collections.shuffle(shuffled, life.random);
        PublicCounts one = PublicCounts.first(life.system, PublicationSettings.DEFAULT, Towns.CATEGORIES, life.now);
        PublicCounts other = PublicCounts.first(life.system, PublicationSettings.DEFAULT, Towns.CATEGORIES, shuffled);
        assertThat(other.cells()).isEqualTo(one.cells());
        life.live();
        List<Counted> later = new ArrayList<>(life.now);
        java.util.Collections.shuffle(later, life.random);
        assertThat(other.next(later).cells()).isEqualTo(one.next(life.now).cells());
    }
}
