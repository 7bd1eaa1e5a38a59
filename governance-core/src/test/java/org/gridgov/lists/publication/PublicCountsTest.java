package org.gridgov.lists.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridgov.lists.publication.Towns.CATEGORIES;
import static org.gridgov.lists.publication.Towns.MEALS;
import static org.gridgov.lists.publication.Towns.REPAIR;
import static org.gridgov.lists.publication.Towns.VISITS;
import static org.gridgov.lists.publication.Towns.items;
import static org.gridgov.lists.publication.Towns.lines;
import static org.gridgov.lists.publication.Towns.town;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.grid.GridSystem;
import org.gridgov.grid.UnitKind;
import org.junit.jupiter.api.Test;

class PublicCountsTest {
    private static final GridSystem TOWN = town(3, 2);

    @SafeVarargs
    private static List<Counted> all(List<Counted>... parts) {
        List<Counted> all = new ArrayList<>();
        for (List<Counted> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    private static PublicCounts first(List<Counted> items) {
        return PublicCounts.first(TOWN, PublicationSettings.DEFAULT, CATEGORIES, items);
    }

    /** Every micro-grid and every category large: all is told, by grid and category, and totals below. */
    private static final List<Counted> FULL = all(
            items("G1-1", MEALS, 10),
            items("G1-2", REPAIR, 10),
            items("G1-3", VISITS, 10),
            items("G2-1", MEALS, 10),
            items("G2-1", VISITS, 9),
            items("G2-2", REPAIR, 10));

    @Test
    void tellsWhatIsLargeByUnitAndByCategory() {
        assertThat(lines(first(FULL)))
                .containsExactly(
                        "C all 59",
                        "C meals 20",
                        "C repair 20",
                        "C visits 19",
                        "G1 all 30",
                        "G1 meals 10",
                        "G1 repair 10",
                        "G1 visits 10",
                        "G1-1 all 10",
                        "G1-2 all 10",
                        "G1-3 all 10",
                        "G2 all 29",
                        "G2 meals 10",
                        "G2 repair 10",
                        "G2 visits 9",
                        "G2-1 all 19",
                        "G2-2 all 10");
    }

    @Test
    void hidesASecondUnitWhereOneIsSmall() {
        List<Counted> items = all(
                items("G1-1", MEALS, 10),
                items("G1-2", MEALS, 4),
                items("G1-3", MEALS, 6),
                items("G2-1", MEALS, 10),
                items("G2-2", MEALS, 10));
        // 20 - 10 would tell the small one if the next smallest stood beside it.
        assertThat(lines(first(items))).contains("G1 all 20", "G1-1 all 10").doesNotContain("G1-3 all 6");
    }

    @Test
    void hidesASecondCategoryWhereOneIsSmallAndSaysOrMoreAbove() {
        List<Counted> items = all(
                items("G1-1", MEALS, 10),
                items("G1-1", REPAIR, 6),
                items("G1-1", VISITS, 2),
                items("G2-1", MEALS, 8),
                items("G2-1", REPAIR, 9),
                items("G2-1", VISITS, 7));
        assertThat(lines(first(items)))
                .contains("C all 42", "C meals 18", "C repair 9+", "C visits 7+", "G1 meals 10", "G2 visits 7")
                .noneMatch(line -> line.startsWith("G1 repair") || line.startsWith("G1 visits"));
    }

    @Test
    void hidesThatThereIsNothing() {
        List<Counted> items = all(items("G1-1", MEALS, 10), items("G1-2", MEALS, 7), items("G2-1", MEALS, 9));
        // Nothing at all in G1-3 and G2-2: to tell the others would tell that.
        assertThat(lines(first(items))).contains("G1-1 all 10").doesNotContain("G1-2 all 7", "G2-1 all 9");
    }

    @Test
    void tellsNothingWhereAllIsSmall() {
        assertThat(first(items("G1-1", MEALS, 4)).cells()).isEmpty();
        assertThat(first(List.of()).cells()).isEmpty();
    }

    @Test
    void holdsBackWhatWouldBeASmallDifference() {
        PublicCounts one = first(FULL);
        List<Counted> more = all(FULL, items("G1-1", MEALS, 10, 4));
        PublicCounts two = one.next(more);
        assertThat(two.cells()).isEqualTo(one.cells());
        assertThat(two.waiting(more)).isEqualTo(4);
        List<Counted> enough = all(more, items("G1-1", MEALS, 14, 1));
        PublicCounts three = two.next(enough);
        assertThat(lines(three)).contains("G1-1 all 15", "G1 meals 15", "C all 64");
        assertThat(three.waiting(enough)).isZero();
    }

    @Test
    void tellsChangesOfARowOnlyTogetherWithThoseOfTheirColumn() {
        // Five came in one micro-grid, but in three categories: no column has five.
        List<Counted> more =
                all(FULL, items("G1-1", MEALS, 10, 2), items("G1-1", REPAIR, 10, 2), items("G1-1", VISITS, 10, 1));
        PublicCounts two = first(FULL).next(more);
        assertThat(lines(two)).contains("G1-1 all 10");
        assertThat(two.waiting(more)).isEqualTo(5);
    }

    @Test
    void aFigureThatWouldBecomeSmallStaysAsItWas() {
        List<Counted> fewer = all(FULL);
        fewer.removeAll(items("G1-1", MEALS, 7));
        PublicCounts two = first(FULL).next(fewer);
        assertThat(lines(two)).contains("G1-1 all 10", "G1 meals 10");
        assertThat(two.waiting(fewer)).isEqualTo(7);
    }

    @Test
    void keepsItsBlocksThroughoutASeries() {
        List<Counted> before = all(items("G1-1", MEALS, 10), items("G2-1", MEALS, 2));
        PublicCounts one = PublicCounts.first(town(1, 1), PublicationSettings.DEFAULT, List.of(), before);
        assertThat(lines(one)).containsExactly("C all 12", "C meals 12");
        // Nothing happened in G1: told apart now, it would tell that there were two in G2.
        List<Counted> after = all(before, items("G2-1", MEALS, 2, 9));
        assertThat(lines(one.next(after))).containsExactly("C all 21", "C meals 21");
    }

    @Test
    void whatIsInNoUnitOfTheTerritoryWaits() {
        List<Counted> items = all(FULL, items("X9", MEALS, 20));
        assertThat(first(items).cells()).isEqualTo(first(FULL).cells());
        assertThat(first(items).waiting(items)).isEqualTo(20);
    }

    @Test
    void levelAndSizeFollowTheSettings() {
        PublicationSettings settings = PublicationSettings.builder()
                .smallest(10)
                .categoriesAt(UnitKind.of("community"))
                .build();
        PublicCounts counts = PublicCounts.first(TOWN, settings, CATEGORIES, FULL);
        assertThat(lines(counts)).contains("C meals 20", "G1 all 30").noneMatch(line -> line.startsWith("G1 meals"));
    }

    @Test
    void belowTheFinestLevelNothingIsToldAndChangesMeetSooner() {
        PublicationSettings settings =
                PublicationSettings.builder().finest(UnitKind.of("grid")).build();
        PublicCounts one = PublicCounts.first(TOWN, settings, CATEGORIES, FULL);
        assertThat(lines(one)).contains("G1 all 30", "G1 meals 10").noneMatch(line -> line.startsWith("G1-"));
        List<Counted> more = all(FULL, items("G1-1", MEALS, 10, 3), items("G1-2", MEALS, 10, 2));
        assertThat(lines(one.next(more))).contains("G1 all 35", "G1 meals 15");
        assertThat(lines(first(FULL).next(more))).contains("G1 all 30", "G1 meals 10");
    }

    @Test
    void printsNoItem() {
        assertThat(first(FULL).toString()).contains("17 figures").doesNotContain("/0");
    }
}
