package org.gridgov.grid.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Loaded;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Placement;
import org.gridgov.grid.history.Histories.Told;

class FollowingProperties {
    @Provide
    Arbitrary<Told> told() {
        return Histories.any();
    }

    @Property(tries = 200)
    void h3NoItemIsDroppedAndEveryMoveLeavesALine(@ForAll("told") Told told, @ForAll Random dice) {
        TerritoryLog log = told.log();
        List<PlacedItem> items = items(log, dice);
        Loaded<List<Following>> followed =
                Following.of(items, log, placements(log, dice), Histories.FIRST, Histories.LAST);

        assertThat(followed.value()).hasSize(items.size());
        for (Following one : followed.value()) {
            assertThat(one.units()).isNotEmpty();
            assertThat(one.item().coversGround() || one.units().size() == 1).isTrue();
            assertThat(one.units())
                    .allSatisfy(
                            unit -> assertThat(log.find(unit, Histories.LAST)).isPresent());
            // From the first unit, every line starts where the item stands and moves it on.
            Set<GridCode> places = new TreeSet<>(Set.of(one.item().unit()));
            Map<GridCode, Set<GridCode>> moves = new TreeMap<>();
            for (int i = 0; i < one.trail().size(); i++) {
                TrailLine line = one.trail().get(i);
                assertThat(places).contains(line.before());
                moves.computeIfAbsent(line.before(), code -> new TreeSet<>()).add(line.after());
                boolean dayIsOver = i + 1 == one.trail().size()
                        || !one.trail().get(i + 1).day().equals(line.day());
                if (dayIsOver) {
                    places.removeAll(moves.keySet());
                    moves.values().forEach(places::addAll);
                    moves.clear();
                }
            }
            assertThat(one.units()).containsExactlyElementsOf(places);
        }
    }

    @Property(tries = 150)
    void h3ItemsThatCoverGroundGoWhereTheHouseholdsGo(@ForAll("told") Told told) {
        TerritoryLog log = told.log();
        for (GridUnit unit : log.on(Histories.FIRST)) {
            PlacedItem duty = PlacedItem.covering("D", unit.code());
            Following followed = Following.of(List.of(duty), log, List.of(), Histories.FIRST, Histories.LAST)
                    .value()
                    .get(0);
            List<GridCode> traced = log.trace(unit.code(), Histories.FIRST, Histories.LAST).stream()
                    .map(share -> share.unit().code())
                    .toList();

            assertThat(followed.units()).containsAll(traced);
            if (!followed.toConfirm()) {
                assertThat(followed.units()).isEqualTo(traced);
            }
        }
    }

    @Property(tries = 100)
    void h3TheOrderOfItemsIsNothing(@ForAll("told") Told told, @ForAll Random dice) {
        TerritoryLog log = told.log();
        List<PlacedItem> items = items(log, dice);
        List<Placement> placements = placements(log, dice);
        List<PlacedItem> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, dice);
        List<Placement> muddled = new ArrayList<>(placements);
        Collections.shuffle(muddled, dice);

        assertThat(Following.of(shuffled, log, muddled, Histories.FIRST, Histories.LAST))
                .isEqualTo(Following.of(items, log, placements, Histories.FIRST, Histories.LAST));
    }

    @Property(tries = 150)
    void h3FollowingTwiceComesToTheSamePlace(@ForAll("told") Told told) {
        TerritoryLog log = told.log();
        for (GridUnit unit : log.on(Histories.FIRST)) {
            PlacedItem need = PlacedItem.of("N", unit.code());
            List<GridCode> once = places(need, log, Histories.FIRST, Histories.LAST);
            for (LocalDate middle : told.days()) {
                GridCode half = places(need, log, Histories.FIRST, middle).get(0);
                assertThat(places(PlacedItem.of("N", half), log, middle, Histories.LAST))
                        .isEqualTo(once);
            }
        }
    }

    private static List<GridCode> places(PlacedItem item, TerritoryLog log, LocalDate from, LocalDate to) {
        return Following.of(List.of(item), log, List.of(), from, to)
                .value()
                .get(0)
                .units();
    }

    private static List<PlacedItem> items(TerritoryLog log, Random dice) {
        List<PlacedItem> items = new ArrayList<>();
        for (GridUnit unit : log.on(Histories.FIRST)) {
            String id = "I" + items.size();
            items.add(
                    switch (dice.nextInt(3)) {
                        case 0 -> PlacedItem.of(id, unit.code());
                        case 1 -> PlacedItem.at(id, unit.code(), AtomId.of("A" + dice.nextInt(5)));
                        default -> PlacedItem.covering(id, unit.code());
                    });
        }
        return items;
    }

    private static List<Placement> placements(TerritoryLog log, Random dice) {
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            List<GridUnit> units = log.units();
            for (int k = 0; k < 3; k++) {
                GridUnit leaf = units.get(dice.nextInt(units.size()));
                placements.add(new Placement(AtomId.of("A" + i), leaf.code(), DateRange.ALWAYS));
            }
        }
        return placements;
    }
}
