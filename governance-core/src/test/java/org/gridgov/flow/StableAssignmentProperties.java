package org.gridgov.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class StableAssignmentProperties {
    @Property(tries = 2000)
    void c4NoPairWouldRatherHaveEachOther(
            @ForAll @LongRange(max = 1L << 40) long seed, @ForAll @IntRange(max = 4) int levels) {
        Random dice = new Random(seed);
        int demands = 1 + dice.nextInt(30);
        int supplies = 1 + dice.nextInt(20);
        TwoSidedMarket market = Markets.random(dice, demands, supplies, 4 * demands, 1 + dice.nextInt(9), levels);
        int[] units = StableAssignment.solve(market);
        assertThat(StabilityChecker.findBrokenLimit(market, units)).isEmpty();
        assertThat(StabilityChecker.findBlockingEdge(market, units)).isEmpty();
    }

    @Property(tries = 1000)
    void c4WithoutTiesItIsTheOneThatDemandsLikeBest(@ForAll @LongRange(max = 1L << 40) long seed) {
        Random dice = new Random(seed);
        TwoSidedMarket market =
                Markets.random(dice, 1 + dice.nextInt(7), 1 + dice.nextInt(5), 35, 1 + dice.nextInt(6), 0);
        assertThat(StableAssignment.solve(market)).isEqualTo(Markets.unitByUnit(market));
    }

    @Property(tries = 400)
    void c4TiesCostAtMostAThirdOfTheLargest(
            @ForAll @LongRange(max = 1L << 40) long seed, @ForAll @IntRange(min = 1, max = 3) int levels) {
        Random dice = new Random(seed);
        TwoSidedMarket market =
                Markets.random(dice, 1 + dice.nextInt(7), 1 + dice.nextInt(5), 11, 1 + dice.nextInt(2), levels);
        long[] largest = {0};
        Markets.all(market, units -> {
            if (Markets.size(units) > largest[0]
                    && StabilityChecker.findBlockingEdge(market, units).isEmpty()) {
                largest[0] = Markets.size(units);
            }
        });
        assertThat(3 * Markets.size(StableAssignment.solve(market))).isGreaterThanOrEqualTo(2 * largest[0]);
    }

    @Property(tries = 300)
    void c4TheCheckerFindsEveryBlockingPair(
            @ForAll @LongRange(max = 1L << 40) long seed, @ForAll @IntRange(max = 3) int levels) {
        Random dice = new Random(seed);
        TwoSidedMarket market = Markets.random(dice, 1 + dice.nextInt(4), 1 + dice.nextInt(3), 7, 2, levels);
        Markets.all(market, units -> {
            int[] blocking = java.util.stream.IntStream.range(0, units.length)
                    .filter(e -> blocks(market, units, e))
                    .toArray();
            var found = StabilityChecker.findBlockingEdge(market, units);
            assertThat(found.isPresent()).isEqualTo(blocking.length > 0);
            found.ifPresent(edge -> assertThat(edge).isEqualTo(blocking[0]));
        });
    }

    @Property(tries = 300)
    void c4TheCheckerFindsEveryPlantedPair(@ForAll @LongRange(max = 1L << 40) long seed) {
        Random dice = new Random(seed);
        int[] units = new int[0];
        TwoSidedMarket market = Markets.random(dice, 1, 1, 1, 1, 1);
        for (int i = 0; Markets.size(units) == 0 && i < 50; i++) {
            market = Markets.random(dice, 20, 10, 80, 4, 3);
            units = StableAssignment.solve(market);
        }
        for (int e = 0; e < units.length; e++) {
            if (units[e] > 0) {
                int[] taken = units.clone();
                taken[e]--;
                assertThat(StabilityChecker.findBlockingEdge(market, taken)).isPresent();
                int[] given = units.clone();
                given[e] = TwoSidedMarket.MAX_UNITS;
                assertThat(StabilityChecker.findBrokenLimit(market, given)).hasValue(e);
            }
        }
    }

    @Property(tries = 300)
    void a4EqualMarketsGiveEqualAnswers(@ForAll @LongRange(max = 1L << 40) long seed) {
        TwoSidedMarket market = Markets.random(new Random(seed), 20, 10, 80, 4, 3);
        TwoSidedMarket equal = Markets.random(new Random(seed), 20, 10, 80, 4, 3);
        assertThat(StableAssignment.solve(market)).isEqualTo(StableAssignment.solve(equal));
    }

    @Property(tries = 300)
    void a4AmountsScaleWithTheAnswer(@ForAll @LongRange(max = 1L << 40) long seed) {
        TwoSidedMarket market = Markets.random(new Random(seed), 7, 5, 35, 5, 0);
        int factor = 1 << 20;
        TwoSidedMarket large = TwoSidedMarket.of(
                market.first,
                market.supplyOf,
                times(market.amount, factor),
                times(market.capacity, factor),
                market.demandKey,
                market.supplyKey);
        assertThat(StableAssignment.solve(large)).isEqualTo(times(StableAssignment.solve(market), factor));
    }

    private static int[] times(int[] numbers, int factor) {
        return Arrays.stream(numbers).map(number -> number * factor).toArray();
    }

    /** The definition, unit by unit. */
    private static boolean blocks(TwoSidedMarket market, int[] units, int e) {
        int[] demandOf = Edges.demandOf(market.first);
        int served = 0;
        int used = 0;
        boolean demandWould = false;
        boolean supplyWould = false;
        for (int other = 0; other < units.length; other++) {
            if (demandOf[other] == demandOf[e]) {
                served += units[other];
                demandWould |= units[other] > 0 && market.demandKey[other] < market.demandKey[e];
            }
            if (market.supplyOf[other] == market.supplyOf[e]) {
                used += units[other];
                supplyWould |= units[other] > 0 && market.supplyKey[other] < market.supplyKey[e];
            }
        }
        return (demandWould || served < market.amount[demandOf[e]])
                && (supplyWould || used < market.capacity[market.supplyOf[e]]);
    }
}
