package org.gridgov.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.gridgov.decision.Mode;
import org.gridgov.lists.Urgency;

class WholeAllocatorProperties {
    private static final int STEPS = 60;

    private static WholeSolution solve(WholeWorld world) {
        return WholeAllocator.solve(world.market(), world.servings(), STEPS, () -> false);
    }

    @Property(tries = 200)
    void a3TheBestOfAllLiesBetweenTheWorthAndTheBound(
            @ForAll @LongRange(max = 1L << 40) long seed, @ForAll @IntRange(min = 1, max = 3) int kinds) {
        WholeWorld world = WholeWorld.of(seed, kinds, 4, 3);
        WholeSolution solution = solve(world);
        long[] best = world.best();
        long[] value = world.value(WholeWorld.units(solution));
        assertThat(Arrays.compare(value, best)).isLessThanOrEqualTo(0);
        assertThat(solution.worth()).isEqualTo(worth(solution, value)).isLessThanOrEqualTo(solution.bound());
        assertThat(solution.bound()).isGreaterThanOrEqualTo(worth(solution, best));
        assertThat(solution.gap() == 0).isEqualTo(solution.isProven());
        if (solution.isProven()) {
            assertThat(value).isEqualTo(best);
        }
    }

    private static long worth(WholeSolution solution, long[] value) {
        long sum = value[3];
        for (Urgency tier : Urgency.values()) {
            sum += solution.tierStep(tier) * value[Urgency.TIERS - tier.rank()];
        }
        return sum;
    }

    @Property(tries = 100)
    void a3WorthComparesAsTiersPointsAndMetresDo(@ForAll @LongRange(max = 1L << 40) long seed) {
        WholeWorld world = WholeWorld.of(seed, WholeWorld.BOTH, 5, 4);
        WholeSolution one = solve(world);
        WholeSolution other = WholeAllocator.solve(world.market(), world.servings(), 0, () -> true);
        int expected = Arrays.compare(world.value(WholeWorld.units(one)), world.value(WholeWorld.units(other)));
        assertThat(Long.signum(one.worth() - other.worth())).isEqualTo(Integer.signum(expected));
    }

    @Property(tries = 200)
    void l1l2LimitsHoldAndWholesStayWhole(
            @ForAll @LongRange(max = 1L << 40) long seed, @ForAll @IntRange(min = 1, max = 3) int kinds) {
        WholeWorld world = WholeWorld.of(seed, kinds, 12, 6);
        requireValid(world, solve(world));
    }

    @Property(tries = 200)
    void l2WheneverItIsCancelledThePlanIsCompleteAndValid(
            @ForAll @LongRange(max = 1L << 40) long seed,
            @ForAll @IntRange(min = 1, max = 3) int kinds,
            @ForAll @IntRange(max = 120) int questions) {
        WholeWorld world = WholeWorld.of(seed, kinds, 10, 5);
        int[] asked = {0};
        WholeSolution solution =
                WholeAllocator.solve(world.market(), world.servings(), STEPS, () -> asked[0]++ >= questions);
        requireValid(world, solution);
        assertThat(solution.bound()).isGreaterThanOrEqualTo(solve(world).worth());
    }

    private static void requireValid(WholeWorld world, WholeSolution solution) {
        Market market = world.market();
        long[] room = new long[market.candidates()];
        Arrays.setAll(room, s -> market.supply(s).amount());
        for (int d = 0; d < market.subjects(); d++) {
            long amount = market.demand(d).amount();
            long served = solution.served(d);
            assertThat(served).isBetween(0L, amount);
            int givers = 0;
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                assertThat(solution.units(pair)).isNotNegative();
                room[market.candidate(pair)] -= solution.units(pair);
                givers += solution.units(pair) > 0 ? 1 : 0;
                if (world.parts(d) > 0 && solution.units(pair) > 0) {
                    assertThat((long) solution.units(pair)).isEqualTo(amount / world.parts(d));
                }
            }
            if (world.parts(d) > 0 && amount > 0) {
                assertThat(givers).isIn(0, world.parts(d));
                assertThat(served).isIn(0L, amount);
            }
        }
        assertThat(Arrays.stream(room).min().orElse(0)).isNotNegative();
        requireReasons(world, solution, room);
    }

    /** What is served and unmet is what was asked, and no reason is one that the room left could refute. */
    private static void requireReasons(WholeWorld world, WholeSolution solution, long[] room) {
        Market market = world.market();
        long[] rest = new long[market.subjects()];
        Arrays.setAll(rest, d -> market.demand(d).amount() - solution.served(d));
        for (WholeUnmet unmet : solution.unmet()) {
            int d = market.subject(unmet.subject());
            assertThat(unmet.units()).isEqualTo(rest[d]).isPositive();
            rest[d] = 0;
            long largest = 0;
            int fitting = 0;
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                largest = Math.max(largest, room[market.candidate(pair)]);
                fitting += room[market.candidate(pair)] >= unmet.piece() ? 1 : 0;
            }
            assertThat(unmet.free()).isEqualTo(largest);
            assertThat(unmet.fitting()).isEqualTo(fitting).isLessThan(unmet.parts());
        }
        assertThat(rest).containsOnly(0);
    }

    @Property(tries = 100)
    void a2IfAllMayBeSplitItIsTheOrdinaryPlan(@ForAll @LongRange(max = 1L << 40) long seed) {
        WholeWorld world = WholeWorld.of(seed, WholeWorld.SPLIT, 8, 5);
        WholeSolution solution = solve(world);
        Solution ordinary = Allocator.solve(world.market(), Settings.of(Mode.STRICT_TIERS));
        assertThat(WholeWorld.units(solution)).isEqualTo(ordinary.units());
        assertThat(solution.isProven()).isTrue();
    }

    @Property(tries = 100)
    void a4TheOrderOfInputChangesNothing(
            @ForAll @LongRange(max = 1L << 40) long seed, @ForAll @IntRange(min = 1, max = 3) int kinds) {
        WholeSolution one = solve(WholeWorld.of(seed, kinds, 10, 5, new Random(seed + 1)));
        WholeSolution other = solve(WholeWorld.of(seed, kinds, 10, 5, new Random(seed + 2)));
        assertThat(WholeWorld.units(one)).isEqualTo(WholeWorld.units(other));
        assertThat(one).hasToString(other.toString());
        assertThat(one.unmet()).isEqualTo(other.unmet());
    }
}
