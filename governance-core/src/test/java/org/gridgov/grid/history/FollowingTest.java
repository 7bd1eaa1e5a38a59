package org.gridgov.grid.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridgov.grid.history.Histories.FIRST;
import static org.gridgov.grid.history.Histories.LAST;
import static org.gridgov.grid.history.Histories.unit;
import static org.gridgov.grid.history.TerritoryLogTest.row;

import java.util.List;
import java.util.stream.Stream;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Loaded;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Placement;
import org.junit.jupiter.api.Test;

/** A town of two communities R and S with grids A, B below R and C below S; A is divided into D and F. */
class FollowingTest {
    private static final List<GridUnit> TOWN = List.of(
            unit("R", null, FIRST),
            unit("S", null, FIRST),
            unit("A", "R", FIRST),
            unit("B", "R", FIRST),
            unit("C", "S", FIRST));
    private static final List<EventRow> DIVIDED =
            List.of(row("E", EventKind.SPLIT, "A", "D", "1/3"), row("E", EventKind.SPLIT, "A", "F", "2/3"));
    private static final AtomId HOUSE = AtomId.of("A-1");
    private static final List<Placement> PLACEMENTS = List.of(new Placement(HOUSE, GridCode.of("D"), DateRange.ALWAYS));

    @Test
    void goesWithTheAtomThatIsKnown() {
        Loaded<List<Following>> followed = follow(DIVIDED, PlacedItem.at("N-1", GridCode.of("A"), HOUSE));

        assertThat(trail(followed)).containsExactly("N-1: [D] [2010-07-01 E A -> D]");
        assertThat(followed.findings()).isEmpty();
    }

    @Test
    void goesWithMostHouseholdsUntilAPersonConfirmsIt() {
        Loaded<List<Following>> followed = follow(DIVIDED, PlacedItem.of("N-1", GridCode.of("A")));

        assertThat(trail(followed)).containsExactly("N-1: [F] [2010-07-01 E A -> F] to confirm");
        assertThat(followed.findings().stream().map(Finding::code)).containsExactly("GG-HIST-17");
        assertThat(followed.findings().asList().get(0).effect().en())
                .isEqualTo("It is put into F, which took most households, until a person confirms it.");
    }

    @Test
    void breaksTiesByCode() {
        List<EventRow> even =
                List.of(row("E", EventKind.SPLIT, "A", "F", "1/2"), row("E", EventKind.SPLIT, "A", "D", "1/2"));

        assertThat(trail(follow(even, PlacedItem.of("N-1", GridCode.of("A")))))
                .containsExactly("N-1: [D] [2010-07-01 E A -> D] to confirm");
    }

    @Test
    void coversEverySuccessor() {
        Loaded<List<Following>> followed = follow(DIVIDED, PlacedItem.covering("D-1", GridCode.of("A")));

        assertThat(trail(followed)).containsExactly("D-1: [D, F] [2010-07-01 E A -> D, 2010-07-01 E A -> F]");
        assertThat(followed.findings()).isEmpty();
    }

    @Test
    void goesToTheUnitAboveWhereNothingFollows() {
        Loaded<List<Following>> followed = follow(
                List.of(row("E", EventKind.RETIRE, "C", null, "1")), PlacedItem.covering("D-1", GridCode.of("C")));

        assertThat(trail(followed)).containsExactly("D-1: [S] [2010-07-01 E C -> S] to confirm");
        assertThat(followed.findings().stream().map(Finding::code)).containsExactly("GG-HIST-18");
    }

    @Test
    void goesFurtherUpWhereTheUnitAboveEndsToo() {
        GridUnit below = unit("C1", "C", FIRST);
        List<EventRow> rows =
                List.of(row("E", EventKind.RETIRE, "C", null, "1"), row("E", EventKind.RETIRE, "C1", null, "1"));
        TerritoryLog log = TerritoryLog.of(
                        Stream.concat(TOWN.stream(), Stream.of(below)).toList(), rows)
                .value();

        assertThat(trail(Following.of(List.of(PlacedItem.of("N-1", GridCode.of("C1"))), log, List.of(), FIRST, LAST)))
                .containsExactly("N-1: [S] [2010-07-01 E C1 -> S] to confirm");
    }

    @Test
    void staysWhereNothingAboveStandsEither() {
        Loaded<List<Following>> followed = follow(
                List.of(row("E", EventKind.RETIRE, "C", null, "1"), row("E", EventKind.RETIRE, "S", null, "1")),
                PlacedItem.of("N-1", GridCode.of("C")));

        assertThat(trail(followed)).containsExactly("N-1: [C] [] to confirm");
        assertThat(followed.findings().hasErrors()).isTrue();
    }

    @Test
    void staysWhereItsUnitIsNotKnown() {
        Loaded<List<Following>> followed = follow(DIVIDED, PlacedItem.of("N-1", GridCode.of("X")));

        assertThat(trail(followed)).containsExactly("N-1: [X] [] to confirm");
        assertThat(followed.findings().asList().get(0).cause().en())
                .isEqualTo("N-1 must lie in a unit that stands on 2000-01-01, but X does not.");
    }

    @Test
    void refusesToFollowBackwards() {
        TerritoryLog log = TerritoryLog.of(TOWN, List.of()).value();
        assertThatThrownBy(() -> Following.of(List.of(), log, List.of(), LAST, FIRST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2000-01-01 is before 2030-01-01");
    }

    private static Loaded<List<Following>> follow(List<EventRow> rows, PlacedItem... items) {
        TerritoryLog log = TerritoryLog.of(TOWN, rows).value();
        return Following.of(List.of(items), log, PLACEMENTS, FIRST, LAST);
    }

    private static List<String> trail(Loaded<List<Following>> followed) {
        return followed.value().stream()
                .map(one -> one.item().id() + ": " + one.units() + " " + one.trail()
                        + (one.toConfirm() ? " to confirm" : ""))
                .toList();
    }
}
