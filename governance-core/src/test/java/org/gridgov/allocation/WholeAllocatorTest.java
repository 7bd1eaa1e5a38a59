package org.gridgov.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridgov.lists.Urgency;
import org.junit.jupiter.api.Test;

class WholeAllocatorTest {
    private static Market market(long[] amounts, Urgency[] tiers, long... capacities) {
        return market(amounts, tiers, List.of(), capacities);
    }

    private static Market market(long[] amounts, Urgency[] tiers, List<Quota> quotas, long... capacities) {
        List<Demand> demands = new ArrayList<>();
        List<Supply> supplies = new ArrayList<>();
        for (int d = 0; d < amounts.length; d++) {
            demands.add(new Demand("N" + d, amounts[d], tiers[d]));
        }
        for (int s = 0; s < capacities.length; s++) {
            supplies.add(new Supply("R" + s, capacities[s]));
        }
        MarketBuilder builder = Market.of(new Problem(demands, supplies, quotas));
        for (int d = 0; d < amounts.length; d++) {
            for (int s = 0; s < capacities.length; s++) {
                builder.pair(d, s, 0, 100 * (s + 1));
            }
        }
        return builder.build();
    }

    private static Urgency[] tiers(Urgency... tiers) {
        return tiers;
    }

    private static WholeSolution solve(Market market, Map<String, Serving> servings) {
        return WholeAllocator.solve(market, servings, 100, () -> false);
    }

    @Test
    void aWholeNeedOfFourFindsNoPieceInThreeAndTwo() {
        Market market = market(new long[] {4, 1}, tiers(Urgency.URGENT, Urgency.ROUTINE), 3, 2);
        WholeSolution solution = solve(market, Map.of("N0", Serving.WHOLE));
        assertThat(solution.served(0)).isZero();
        assertThat(solution.served(1)).isOne();
        assertThat(solution.isProven()).isTrue();
        assertThat(solution.unmet())
                .containsExactly(new WholeUnmet("N0", Urgency.URGENT, 4, WholeUnmet.Cause.TOO_LARGE, 4, 1, 0, "R0", 2));
    }

    @Test
    void aNeedOfTwoTogetherTakesHalfOfEach() {
        Market market = market(new long[] {4}, tiers(Urgency.ROUTINE), 3, 2, 1);
        WholeSolution solution = solve(market, Map.of("N0", Serving.together(2)));
        assertThat(WholeWorld.units(solution)).containsExactly(2, 2, 0);
        assertThat(solution.isProven()).isTrue();
    }

    @Test
    void anUrgentNeedThatMayBeSplitIsNotPushedAsideByARoutineWholeOne() {
        Market market = market(new long[] {3, 3}, tiers(Urgency.ROUTINE, Urgency.URGENT), 3, 1);
        WholeSolution solution = solve(market, Map.of("N0", Serving.WHOLE));
        assertThat(solution.served(1)).isEqualTo(3);
        assertThat(solution.unmet()).extracting(WholeUnmet::cause).containsExactly(WholeUnmet.Cause.NO_PIECE);
    }

    @Test
    void tooFewForAllPartsIsSaid() {
        Market market = market(new long[] {6}, tiers(Urgency.ROUTINE), 9, 9);
        WholeSolution solution = solve(market, Map.of("N0", Serving.together(3)));
        assertThat(solution.unmet()).extracting(WholeUnmet::cause).containsExactly(WholeUnmet.Cause.TOO_FEW);
    }

    @Test
    void badNumbersAreNamed() {
        Market market = market(new long[] {5}, tiers(Urgency.ROUTINE), 9);
        assertThatThrownBy(() -> solve(market, Map.of("N0", Serving.together(2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("N0")
                .hasMessageContaining("2 parts, but is 5");
        assertThatThrownBy(() -> solve(market, Map.of("X", Serving.WHOLE))).hasMessageContaining("X is none");
        assertThatThrownBy(() -> WholeAllocator.solve(market, Map.of(), -1, () -> false))
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> Serving.together(1)).hasMessageContaining("1");
        assertThatThrownBy(() -> new Serving(-2)).hasMessageContaining("-2");
        Market limited =
                market(new long[] {5}, tiers(Urgency.ROUTINE), List.of(new Quota("Q", true, List.of("N0"), 0, 3)), 9);
        assertThatThrownBy(() -> solve(limited, Map.of("N0", Serving.WHOLE))).hasMessageContaining("Q");
    }

    @Test
    void tiersThatNoNumberKeepsApartAreRefusedWithTheNumber() {
        Urgency[] tiers = tiers(Urgency.URGENT, Urgency.PRIORITY, Urgency.ROUTINE);
        Market piece = market(new long[] {200, 200, 200}, tiers, 600, 600);
        assertThatThrownBy(() -> solve(piece, Map.of("N0", Serving.WHOLE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("274877906944")
                .hasMessageContaining("N0 is worth 969632060200");
        Market all = market(new long[] {1_000_000, 1_000_000, 1_000_000}, tiers, 1_000_000_000);
        assertThatThrownBy(() -> solve(all, Map.of("N0", Serving.WHOLE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("288230376151711744");
    }

    @Test
    void aFlowThatWasCancelledBoundsNothing() {
        Random dice = new Random(7);
        List<Demand> demands = new ArrayList<>();
        List<Supply> supplies = new ArrayList<>();
        for (int d = 0; d < 1000; d++) {
            demands.add(new Demand("N" + (1000 + d), 1 + dice.nextInt(5), Urgency.ROUTINE));
        }
        for (int s = 0; s < 200; s++) {
            supplies.add(new Supply("R" + (1000 + s), 1 + dice.nextInt(20)));
        }
        MarketBuilder builder = Market.of(new Problem(demands, supplies));
        for (int pair = 0; pair < 20_000; pair++) {
            builder.pair(pair / 20, (pair / 20 * 7 + pair % 20 * 9) % 200, 0, dice.nextInt(2000));
        }
        Market market = builder.build();
        for (Map<String, Serving> servings : List.of(Map.<String, Serving>of(), Map.of("N1000", Serving.WHOLE))) {
            WholeSolution stopped = WholeAllocator.solve(market, servings, 20, () -> true);
            WholeSolution full = WholeAllocator.solve(market, servings, 20, () -> false);
            assertThat(stopped.isProven()).isFalse();
            assertThat(stopped.worth()).isPositive();
            assertThat(stopped.bound()).isGreaterThanOrEqualTo(full.worth());
        }
    }
}
