package org.gridgov.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.decision.Mode;

class ModesProperties {
    @Provide
    Arbitrary<Market> small() {
        return Arbitraries.longs()
                .between(0, 1_000_000_000)
                .map(seed -> RandomMarkets.of(new Random(seed), 4, 3, seed % 3 > 0, seed % 2 > 0));
    }

    @Provide
    Arbitrary<Market> middle() {
        return Arbitraries.longs()
                .between(0, 1_000_000_000)
                .map(seed -> RandomMarkets.of(new Random(seed), 20, 8, seed % 3 > 0, seed % 2 > 0));
    }

    @Provide
    Arbitrary<Mode> flows() {
        return Arbitraries.of(Mode.STRICT_TIERS, Mode.WELFARE, Mode.FAIR);
    }

    @Property(tries = 1500)
    void a3NoPlanIsBetterGoalByGoal(@ForAll("small") Market market, @ForAll("flows") Mode mode) {
        Solution solution = Allocator.solve(market, Settings.of(mode));
        assertThat(EveryPlan.of(market, mode, solution.units())).isEqualTo(EveryPlan.best(market, mode));
    }

    @Property(tries = 1500)
    void a3PricesProveEveryMode(@ForAll("middle") Market market, @ForAll("flows") Mode mode) {
        assertThat(PlanChecker.check(Allocator.solve(market, Settings.of(mode))))
                .isEmpty();
    }

    @Property(tries = 500)
    void a4ThreadsAndTheirOrderChangeNothing(
            @ForAll("middle") Market market, @ForAll("flows") Mode mode, @ForAll Random dice) {
        Workers shuffled = pieces -> {
            List<Runnable> order = new ArrayList<>(pieces);
            Collections.shuffle(order, dice);
            order.parallelStream().forEach(Runnable::run);
        };
        Solution one = Allocator.solve(market, Settings.of(mode));
        Solution other = Allocator.solve(market, Settings.of(mode).workers(shuffled));
        assertThat(other.units()).isEqualTo(one.units());
        assertThat(other.certificate()).isEqualTo(one.certificate());
    }

    @Property(tries = 500)
    void a3FairServesAsManyAsStrictAndItsLeastGroupNoLess(@ForAll("middle") Market market) {
        Solution strict = Allocator.solve(market, Settings.of(Mode.STRICT_TIERS));
        Solution fair = Allocator.solve(market, Settings.of(Mode.FAIR));
        assertThat(fair.objective().servedOfAll().part())
                .isEqualTo(strict.objective().servedOfAll().part());
        assertThat(fair.objective().missed()).isEqualTo(strict.objective().missed());
        if (market.quotas().isEmpty()) {
            assertThat(fair.objective().leastGroup().value())
                    .isGreaterThanOrEqualTo(strict.objective().leastGroup().value());
        }
    }

    @Property(tries = 500)
    void a5APlanThatStandsAndIsStillBestStaysAsItIs(@ForAll("middle") Market market, @ForAll("flows") Mode mode) {
        Solution first = Allocator.solve(market, Settings.of(mode));
        Market standing = standing(market, first);
        Solution second = Allocator.solve(standing, Settings.of(mode).seed(5));
        assertThat(second.units()).isEqualTo(first.units());
    }

    @Provide
    Arbitrary<Market> free() {
        return Arbitraries.longs()
                .between(0, 1_000_000_000)
                .map(seed -> RandomMarkets.of(new Random(seed), 20, 8, false, false));
    }

    @Property(tries = 1000)
    void c4StableLeavesNobodyWhoWouldRatherHaveEachOther(@ForAll("free") Market market) {
        Solution stable = Allocator.solve(market, Settings.of(Mode.STABLE));
        assertThat(PlanChecker.check(stable)).isEmpty();
        assertThat(stable.objective().envy()).isZero();
    }

    private static Market standing(Market market, Solution plan) {
        List<Demand> demands = new ArrayList<>();
        List<Supply> supplies = new ArrayList<>();
        for (int d = 0; d < market.subjects(); d++) {
            demands.add(market.demand(d));
        }
        for (int s = 0; s < market.candidates(); s++) {
            supplies.add(market.supply(s));
        }
        MarketBuilder builder = Market.of(new Problem(demands, supplies, market.quotas()));
        for (int d = 0; d < market.subjects(); d++) {
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                builder.pair(d, market.candidate(pair), market.points(pair), market.metres(pair))
                        .kept(plan.units(pair));
            }
        }
        return builder.build();
    }
}
