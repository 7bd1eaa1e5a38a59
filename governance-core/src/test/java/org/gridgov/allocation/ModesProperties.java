package org.gridgov.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.decision.Mode;
import org.gridgov.lists.Urgency;

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

    @Property(tries = 10_000)
    void a3NoPlanIsBetterGoalByGoal(@ForAll("small") Market market, @ForAll("flows") Mode mode) {
        Solution solution = Allocator.solve(market, Settings.of(mode));
        assertThat(EveryPlan.of(market, mode, solution.units())).isEqualTo(EveryPlan.best(market, mode));
    }

    @Property(tries = 1500)
    void a3PricesProveEveryMode(@ForAll("middle") Market market, @ForAll("flows") Mode mode) {
        assertThat(PlanChecker.check(Allocator.solve(market, Settings.of(mode))))
                .isEmpty();
    }

    @Provide
    Arbitrary<Market> sevenByFive() {
        return Arbitraries.longs().between(0, 1_000_000_000).map(seed -> sevenByFive(new Random(seed)));
    }

    private static Market sevenByFive(Random dice) {
        List<Demand> demands = new ArrayList<>();
        List<Supply> supplies = new ArrayList<>();
        for (int d = 0; d < 7; d++) {
            Urgency tier = List.of(Urgency.values()).get(dice.nextInt(3));
            demands.add(new Demand("N" + d, 1, tier, "G" + dice.nextInt(3)));
        }
        for (int s = 0; s < 5; s++) {
            supplies.add(new Supply("R" + s, 1 + dice.nextInt(2)));
        }
        MarketBuilder builder = Market.of(new Problem(demands, supplies));
        for (int d = 0; d < 7; d++) {
            for (int s = 0; s < 5; s++) {
                if (dice.nextInt(5) > 1) {
                    builder.pair(d, s, dice.nextInt(3), dice.nextInt(200));
                }
            }
        }
        return builder.build();
    }

    @Property(tries = 60)
    void a3NoPlanOfSevenByFiveIsBetter(@ForAll("sevenByFive") Market market, @ForAll("flows") Mode mode) {
        Solution solution = Allocator.solve(market, Settings.of(mode));
        assertThat(EveryPlan.of(market, mode, solution.units())).isEqualTo(EveryPlan.best(market, mode));
    }

    @Property(tries = 1000)
    void a3AnotherUnitOrPriceIsRejected(
            @ForAll("middle") Market market, @ForAll("flows") Mode mode, @ForAll Random dice) {
        Solution solution = Allocator.solve(market, Settings.of(mode));
        int[] units = solution.units().clone();
        Proof proof = solution.proof();
        if (market.pairs() == 0) {
            return;
        }
        int pair = dice.nextInt(market.pairs());
        units[pair] += units[pair] > 0 && dice.nextBoolean() ? -1 : 1;
        if (!Arrays.equals(EveryPlan.of(market, mode, units), EveryPlan.of(market, mode, solution.units()))) {
            assertThat(ProofChecker.check(market, mode, units, proof)).isNotEmpty();
        }
        int goal = dice.nextInt(proof.goals().size());
        int subject = dice.nextInt(market.subjects());
        // With a standing plan other prices may prove the same: what a kept unit is worth can stand here or there.
        if (market.demand(subject).amount() > 0 && !market.hasStanding()) {
            proof.subjects()[goal][subject] += dice.nextBoolean() ? 1 : -1;
            assertThat(ProofChecker.check(market, mode, solution.units(), proof))
                    .isNotEmpty();
        }
    }

    @Property(tries = 20)
    void a4AMillionEqualTiesAreBrokenInTheDeclaredOrder(@ForAll Random dice) {
        int needs = 1_000;
        List<Demand> demands = new ArrayList<>();
        List<Supply> supplies = new ArrayList<>();
        for (int d = 0; d < needs; d++) {
            demands.add(new Demand("N" + (10_000 + d), 1, Urgency.ROUTINE));
            supplies.add(new Supply("R" + (10_000 + d), dice.nextInt(2)));
        }
        MarketBuilder builder = Market.of(new Problem(demands, supplies));
        for (int d = 0; d < needs; d++) {
            for (int s = 0; s < needs; s++) {
                builder.pair(d, s, 0, 0);
            }
        }
        Market market = builder.build();
        Solution solution =
                Allocator.solve(market, Settings.of(Mode.STRICT_TIERS).seed(3));
        assertThat(PlanChecker.check(solution)).isEmpty();
        List<Integer> order = new ArrayList<>();
        for (int d = 0; d < needs; d++) {
            order.add(d);
        }
        order.sort(Comparator.comparingLong(d -> Draw.lot(3, market.demand(d).subject())));
        long left = supplies.stream().mapToLong(Supply::amount).sum();
        for (int d : order) {
            assertThat(solution.served(d)).isEqualTo(left > 0 ? 1 : 0);
            left--;
        }
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
