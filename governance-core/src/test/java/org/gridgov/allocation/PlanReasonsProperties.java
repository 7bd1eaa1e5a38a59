package org.gridgov.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.decision.Goal;
import org.gridgov.decision.Mode;

/** Reasons are compared with solutions of a market that is changed, from scratch, and with every plan of a small one. */
class PlanReasonsProperties {
    @Provide
    Arbitrary<Market> small() {
        return Arbitraries.longs()
                .between(0, 1_000_000_000)
                .map(seed -> RandomMarkets.of(new Random(seed), 3, 3, seed % 3 > 0, seed % 2 > 0));
    }

    @Provide
    Arbitrary<Market> middle() {
        return Arbitraries.longs()
                .between(0, 1_000_000_000)
                .map(seed -> RandomMarkets.of(new Random(seed), 14, 7, seed % 3 > 0, seed % 2 > 0));
    }

    @Provide
    Arbitrary<Mode> flows() {
        return Arbitraries.of(Mode.STRICT_TIERS, Mode.WELFARE, Mode.FAIR);
    }

    private static Solution solve(Market market, Mode mode) {
        return Allocator.solve(market, Settings.of(mode));
    }

    @Property(tries = 300)
    void a3MoreOfACandidateEqualsSolvingAgain(@ForAll("middle") Market market, @ForAll("flows") Mode mode) {
        PlanReasons reasons = PlanReasons.of(solve(market, mode));
        for (int s = 0; s < market.candidates(); s++) {
            List<PlanChange> changes = reasons.more(market.supply(s).candidate(), 2);
            for (int units = 1; units <= 2; units++) {
                long[] sum = new long[Goals.apart(mode, market).size()];
                changes.subList(0, units).forEach(change -> add(sum, change, market, mode));
                Market wider = changed(market, s, units, -1, List.of());
                assertThat(sum).isEqualTo(difference(market, wider, mode));
            }
            assertThat(reasons.moreOfCandidate(s).goals())
                    .isEqualTo(changes.get(0).goals());
        }
    }

    @Property(tries = 300)
    void a3MoreOfAQuotaEqualsSolvingAgain(@ForAll("middle") Market market, @ForAll("flows") Mode mode) {
        PlanReasons reasons = PlanReasons.of(solve(market, mode));
        for (int q = 0; q < market.quotas().size(); q++) {
            long[] sum = new long[Goals.apart(mode, market).size()];
            add(sum, reasons.moreOfQuota(q), market, mode);
            assertThat(sum).isEqualTo(difference(market, changed(market, -1, 0, q, List.of()), mode));
        }
    }

    @Property(tries = 300)
    void a3SomebodyNewForAGroupEqualsSolvingAgain(@ForAll("middle") Market market, @ForAll("flows") Mode mode) {
        PlanReasons reasons = PlanReasons.of(solve(market, mode));
        List<Integer> own = IntStream.range(0, market.subjects())
                .filter(d -> market.demand(d).group().equals("G0"))
                .boxed()
                .toList();
        long[] sum = new long[Goals.apart(mode, market).size()];
        add(sum, reasons.moreFor(own.stream().mapToInt(d -> d).toArray()), market, mode);
        assertThat(sum).isEqualTo(difference(market, changed(market, -1, 0, -1, own), mode));
    }

    @Property(tries = 300)
    void a3WhatAnotherCandidateCostsIsTheLeastOfEveryPlan(@ForAll("small") Market market, @ForAll("flows") Mode mode) {
        Solution solution = solve(market, mode);
        PlanReasons reasons = PlanReasons.of(solution);
        List<int[]> plans = plans(market);
        for (int d = 0; d < market.subjects(); d++) {
            SubjectReason reason = reasons.subject(market.demand(d).subject());
            if (reason.further() != null) {
                int subject = d;
                assertThat(total(solution, reason.further()))
                        .isEqualTo(
                                best(market, mode, plans, units -> served(market, subject, units) > reason.served()));
            }
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                int forced = pair;
                if (reason.served() == reason.asked()) {
                    reasons.instead(
                                    reason.subject(),
                                    market.supply(market.candidate(pair)).candidate())
                            .ifPresent(change -> assertThat(total(solution, change))
                                    .isEqualTo(best(market, mode, plans, units -> units[forced] > 0)));
                }
            }
        }
    }

    @Property(tries = 300)
    void a3TheSecondChoiceIsTheCheapestOfAll(@ForAll("middle") Market market, @ForAll("flows") Mode mode) {
        PlanReasons reasons = PlanReasons.of(solve(market, mode));
        for (int d = 0; d < market.subjects(); d++) {
            SubjectReason reason = reasons.subject(market.demand(d).subject());
            long[] second = reason.instead() == null
                    ? new long[0]
                    : numbers(reason.instead().change(), market, mode);
            for (int s = 0; s < market.candidates(); s++) {
                reasons.instead(reason.subject(), market.supply(s).candidate())
                        .ifPresent(change -> assertThat(Arrays.compare(numbers(change, market, mode), second))
                                .isLessThanOrEqualTo(0));
            }
        }
    }

    @Property(tries = 200)
    void q3ReasonsNameNoOtherSubject(@ForAll("middle") Market market, @ForAll("flows") Mode mode) {
        PlanReasons reasons = PlanReasons.of(solve(market, mode));
        for (int d = 0; d < market.subjects(); d++) {
            assertThat(reasons.subject(market.demand(d).subject()).texts())
                    .allSatisfy(text -> assertThat(text.toString()).doesNotContainPattern("N[a-z]\\b"));
        }
    }

    private static void add(long[] sum, PlanChange change, Market market, Mode mode) {
        long[] more = numbers(change, market, mode);
        Arrays.setAll(sum, i -> sum[i] + more[i]);
    }

    private static long[] numbers(PlanChange change, Market market, Mode mode) {
        return Goals.apart(mode, market).stream()
                .mapToLong(goal -> change.goals().getOrDefault(goal, 0L))
                .toArray();
    }

    private static long[] total(Solution solution, PlanChange change) {
        long[] value = value(solution.market(), solution.mode(), solution.units());
        long[] more = numbers(change, solution.market(), solution.mode());
        Arrays.setAll(value, i -> value[i] + more[i]);
        return value;
    }

    private static long[] difference(Market market, Market other, Mode mode) {
        long[] one = value(market, mode, solve(market, mode).units());
        long[] two = value(other, mode, solve(other, mode).units());
        Arrays.setAll(one, i -> two[i] - one[i]);
        return one;
    }

    private static long served(Market market, int d, int[] units) {
        return Arrays.stream(units, market.firstPair(d), market.firstPair(d + 1))
                .sum();
    }

    private static long[] best(Market market, Mode mode, List<int[]> plans, Predicate<int[]> isMeant) {
        return plans.stream()
                .filter(isMeant)
                .map(units -> value(market, mode, units))
                .max(Arrays::compare)
                .orElseThrow();
    }

    private static List<int[]> plans(Market market) {
        List<int[]> plans = new ArrayList<>();
        int[] units = new int[market.pairs()];
        while (true) {
            if (EveryPlan.of(market, Mode.STRICT_TIERS, units).length > 0) {
                plans.add(units.clone());
            }
            int pair = 0;
            while (pair < units.length && units[pair] == 2) {
                units[pair++] = 0;
            }
            if (pair == units.length) {
                return plans;
            }
            units[pair]++;
        }
    }

    /** What units achieve goal by goal, by what the goals say. */
    private static long[] value(Market market, Mode mode, int[] units) {
        Limits limits = new Limits(market, mode == Mode.FAIR);
        FairRanks ranks = new FairRanks(limits);
        long[] through = new long[limits.count()];
        for (int limit = 0; limit < limits.count(); limit++) {
            for (int member : limits.members().of(limit)) {
                for (int pair = 0; pair < units.length; pair++) {
                    boolean isOf = limits.isOfSubjects(limit)
                            ? market.firstPair(member) <= pair && pair < market.firstPair(member + 1)
                            : market.candidate(pair) == member;
                    through[limit] += isOf ? units[pair] : 0;
                }
            }
        }
        return Goals.apart(mode, market).stream()
                .mapToLong(goal -> {
                    long sum = 0;
                    for (int d = 0; d < market.subjects(); d++) {
                        for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                            sum += units[pair] * Goals.worth(goal, market.tier(d), market.utility(pair), 0);
                            sum += goal == Goal.KEPT ? Math.min(units[pair], market.kept(pair)) : 0;
                        }
                    }
                    for (int limit = 0; limit < limits.count(); limit++) {
                        if (goal == Goal.SHORTFALL && !limits.isGroup(limit)) {
                            sum += Math.min(
                                    through[limit], market.quotas().get(limit).least());
                        }
                        if (goal == Goal.FAIRNESS && limits.isGroup(limit)) {
                            for (long k = 1; k <= through[limit]; k++) {
                                sum -= ranks.rank(limit, k);
                            }
                        }
                    }
                    return sum;
                })
                .toArray();
    }

    /** A market with more of a candidate, or a wider quota, or somebody new for some subjects. */
    private static Market changed(Market market, int candidate, int units, int quota, List<Integer> helped) {
        List<Demand> demands = new ArrayList<>();
        List<Supply> supplies = new ArrayList<>();
        List<Quota> quotas = new ArrayList<>();
        for (int d = 0; d < market.subjects(); d++) {
            demands.add(market.demand(d));
        }
        for (int s = 0; s < market.candidates(); s++) {
            Supply supply = market.supply(s);
            supplies.add(new Supply(supply.candidate(), supply.amount() + (s == candidate ? units : 0)));
        }
        for (int q = 0; q < market.quotas().size(); q++) {
            Quota old = market.quotas().get(q);
            long most = Math.min(Quota.NO_LIMIT, old.most() + (q == quota ? 1 : 0));
            quotas.add(new Quota(old.name(), old.ofSubjects(), old.members(), old.least(), most));
        }
        if (!helped.isEmpty()) {
            supplies.add(new Supply("ZZ", 1));
        }
        MarketBuilder builder = Market.of(new Problem(demands, supplies, quotas));
        for (int d = 0; d < market.subjects(); d++) {
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                builder.pair(d, market.candidate(pair), market.points(pair), market.metres(pair));
                if (market.hasStanding()) {
                    builder.kept(market.kept(pair));
                }
            }
            if (helped.contains(d)) {
                builder.pair(d, market.candidates(), 0, 0);
            }
        }
        return builder.build();
    }
}
