package org.gridgov.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StableAssignmentTest {
    private static final int MILLION = 1_000_000;

    @Test
    void oneUnitThatRunsInCirclesIsNotFollowedAMillionTimes() {
        TwoSidedMarket market = TwoSidedMarket.of(
                new int[] {0, 2, 4},
                new int[] {0, 1, 0, 1},
                new int[] {MILLION + 1, MILLION},
                new int[] {MILLION, MILLION},
                new long[] {1, 2, 2, 1},
                new long[] {2, 1, 1, 2});
        StableAssignment assignment = new StableAssignment(market);
        int[] units = assignment.run();
        assertThat(units).containsExactly(MILLION, 0, 0, MILLION);
        assertThat(assignment.offers()).isLessThan(30);
        assertThat(StabilityChecker.findBlockingEdge(market, units)).isEmpty();
    }

    @Test
    void amountsOfABillionInCirclesTakeFewOffers() {
        int billion = TwoSidedMarket.MAX_UNITS;
        TwoSidedMarket market = TwoSidedMarket.of(
                new int[] {0, 2, 4, 6},
                new int[] {0, 1, 1, 2, 2, 0},
                new int[] {billion, billion, billion},
                new int[] {billion - 1, billion, billion - 2},
                new long[] {2, 1, 2, 1, 2, 1},
                new long[] {1, 2, 1, 2, 1, 2});
        StableAssignment assignment = new StableAssignment(market);
        int[] units = assignment.run();
        assertThat(assignment.offers()).isLessThan(100);
        assertThat(StabilityChecker.findBlockingEdge(market, units)).isEmpty();
        assertThat(StabilityChecker.findBrokenLimit(market, units)).isEmpty();
    }

    @Test
    void aSecondChanceServesBothWhereTheSupplySeesATie() {
        TwoSidedMarket market = TwoSidedMarket.of(
                new int[] {0, 2, 3},
                new int[] {0, 1, 0},
                new int[] {1, 1},
                new int[] {1, 1},
                new long[] {2, 1, 1},
                new long[] {1, 1, 1});
        assertThat(StableAssignment.solve(market)).containsExactly(0, 1, 1);
    }

    @Test
    void whoCanTurnElsewhereMakesRoomEvenForSomeoneLikedLess() {
        TwoSidedMarket market = TwoSidedMarket.of(
                new int[] {0, 2, 3},
                new int[] {0, 1, 0},
                new int[] {1, 1},
                new int[] {1, 1},
                new long[] {1, 1, 1},
                new long[] {9, 1, 1});
        assertThat(StableAssignment.solve(market)).containsExactly(0, 1, 1);
    }

    @Test
    void emptySidesGiveAnEmptyAnswer() {
        TwoSidedMarket market =
                TwoSidedMarket.of(new int[] {0}, new int[0], new int[0], new int[0], new long[0], new long[0]);
        assertThat(StableAssignment.solve(market)).isEmpty();
    }

    @Test
    void refusesWrongNumbersByValue() {
        int[] first = {0, 2};
        long[] keys = {0, 0};
        int[] one = {1};
        int[] two = {1, 1};
        assertThatThrownBy(() -> TwoSidedMarket.of(first, new int[] {0, 2}, one, two, keys, keys))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is 2");
        assertThatThrownBy(() -> TwoSidedMarket.of(first, new int[] {1, 1}, one, two, keys, keys))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names 1 again");
        assertThatThrownBy(() -> TwoSidedMarket.of(first, new int[] {0, 1}, new int[] {-7}, two, keys, keys))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is -7");
        assertThatThrownBy(() -> TwoSidedMarket.of(new int[] {0, 1}, new int[] {0, 1}, one, two, keys, keys))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("to 1");
        assertThatThrownBy(() -> TwoSidedMarket.of(first, new int[] {0, 1}, one, two, new long[1], keys))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("are 1");
    }
}
