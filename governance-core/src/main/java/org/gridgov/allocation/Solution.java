package org.gridgov.allocation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.Ratio;
import org.gridgov.decision.Certificate;
import org.gridgov.decision.Goal;
import org.gridgov.decision.Mode;
import org.gridgov.decision.Objective;
import org.gridgov.decision.Prices;
import org.gridgov.lists.Urgency;

/**
 * How many units each pair of a market gets, with the prices that prove that nothing is better.
 *
 * <p>It is what a plan is made of, without an object for each line. Immutable, thread-safe.
 *
 * <p>Source: invariants A2 and A3.
 */
public final class Solution {
    private final Market market;
    private final Mode mode;
    private final int[] units;
    private final Proof proof;
    private final boolean proven;

    Solution(Market market, Mode mode, int[] units, Proof proof, boolean proven) {
        this.market = market;
        this.mode = mode;
        this.units = units;
        this.proof = proof;
        this.proven = proven;
    }

    /** {@return what was solved} */
    public Market market() {
        return market;
    }

    /** {@return what "best" meant} */
    public Mode mode() {
        return mode;
    }

    /** {@return whether nothing is better; false only if the run was cancelled, and then every limit is kept all the same} */
    public boolean isProven() {
        return proven;
    }

    /**
     * The units of a pair.
     *
     * @param pair the number of the pair
     * @return the units that its candidate gives its subject
     */
    public int units(int pair) {
        return units[pair];
    }

    /**
     * What a subject gets.
     *
     * @param subject the number of the subject
     * @return its units from all candidates
     */
    public long served(int subject) {
        long sum = 0;
        for (int pair = market.firstPair(subject); pair < market.firstPair(subject + 1); pair++) {
            sum += units[pair];
        }
        return sum;
    }

    Proof proof() {
        return proof;
    }

    int[] units() {
        return units;
    }

    /** {@return what it achieves in each measure} O(pairs) */
    public Objective objective() {
        SortedMap<Urgency, Ratio> served = new TreeMap<>();
        SortedMap<String, Ratio> groups = new TreeMap<>();
        long points = 0;
        long metres = 0;
        long keeps = 0;
        for (int d = 0; d < market.subjects(); d++) {
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                points += (long) units[pair] * market.points(pair);
                metres += (long) units[pair] * Math.max(0, market.metres(pair));
                keeps += Math.min(units[pair], market.kept(pair));
            }
            Ratio share = Ratio.of(served(d), market.demand(d).amount());
            served.merge(market.tier(d), share, Solution::plus);
            groups.merge(market.demand(d).group(), share, Solution::plus);
        }
        Comparator<Ratio> byShare = Solution::compare;
        return new Objective(
                served,
                points,
                metres,
                groups.values().stream().min(byShare).orElse(Ratio.of(0, 0)),
                groups.values().stream().max(byShare).orElse(Ratio.of(0, 0)),
                Envy.count(market, units),
                missed(),
                keeps);
    }

    /** Compares shares without rounding; a share of nothing is whole. */
    private static int compare(Ratio one, Ratio other) {
        if (one.whole() == 0 || other.whole() == 0) {
            return Double.compare(one.value(), other.value());
        }
        return Long.compare(
                Math.multiplyExact(one.part(), other.whole()), Math.multiplyExact(other.part(), one.whole()));
    }

    private long missed() {
        Limits limits = new Limits(market, false);
        long sum = 0;
        for (int q = 0; q < limits.count(); q++) {
            sum += Math.max(0, limits.least(q) - units(q, limits));
        }
        return sum;
    }

    private long units(int quota, Limits limits) {
        boolean ofSubjects = limits.isOfSubjects(quota);
        BitSet own = new BitSet();
        for (int member : limits.members().of(quota)) {
            own.set(member);
        }
        long sum = 0;
        for (int d = 0; d < market.subjects(); d++) {
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                sum += own.get(ofSubjects ? d : market.candidate(pair)) ? units[pair] : 0;
            }
        }
        return sum;
    }

    private static Ratio plus(Ratio one, Ratio other) {
        return Ratio.of(one.part() + other.part(), one.whole() + other.whole());
    }

    /** {@return the prices by identifier, without those of zero} O(goals × (subjects + candidates)) */
    public Certificate certificate() {
        List<Prices> prices = new ArrayList<>();
        List<String> groups = List.copyOf(groups(market));
        for (int goal = 0; goal < proof.goals().size(); goal++) {
            SortedMap<String, Long> subjects = new TreeMap<>();
            SortedMap<String, Long> candidates = new TreeMap<>();
            SortedMap<String, Long> quotas = new TreeMap<>();
            SortedMap<String, Long> even = new TreeMap<>();
            for (int d = 0; d < market.subjects(); d++) {
                put(subjects, market.demand(d).subject(), proof.subjects()[goal][d]);
            }
            for (int s = 0; s < market.candidates(); s++) {
                put(candidates, market.supply(s).candidate(), proof.candidates()[goal][s]);
            }
            for (int q = 0; q < market.quotas().size(); q++) {
                put(quotas, market.quotas().get(q).name(), proof.quotas()[goal][q]);
            }
            for (int g = 0; g < proof.groups()[goal].length; g++) {
                put(even, groups.get(g), proof.groups()[goal][g]);
            }
            prices.add(new Prices(proof.goals().get(goal), subjects, candidates, quotas, even));
        }
        return new Certificate(proof.step(), Market.POINT_WORTH, prices);
    }

    static SortedSet<String> groups(Market market) {
        SortedSet<String> groups = new TreeSet<>();
        for (int d = 0; d < market.subjects(); d++) {
            groups.add(market.demand(d).group());
        }
        return groups;
    }

    private static void put(SortedMap<String, Long> prices, String id, long price) {
        if (price != 0) {
            prices.put(id, price);
        }
    }

    /** The proof that a certificate stands for; unknown identifiers are passed over. */
    static Proof proof(Certificate certificate, Market market) {
        List<Goal> goals = certificate.goals().stream().map(Prices::goal).toList();
        List<String> groups = List.copyOf(groups(market));
        int count = goals.size();
        long[][] subjects = new long[count][market.subjects()];
        long[][] candidates = new long[count][market.candidates()];
        long[][] quotas = new long[count][market.quotas().size()];
        long[][] even = new long[count][groups.size()];
        for (int goal = 0; goal < count; goal++) {
            Prices prices = certificate.goals().get(goal);
            for (int d = 0; d < market.subjects(); d++) {
                subjects[goal][d] = prices.subject(market.demand(d).subject());
            }
            for (int s = 0; s < market.candidates(); s++) {
                candidates[goal][s] = prices.candidate(market.supply(s).candidate());
            }
            for (int q = 0; q < market.quotas().size(); q++) {
                quotas[goal][q] =
                        prices.quotas().getOrDefault(market.quotas().get(q).name(), 0L);
            }
            for (int g = 0; g < groups.size(); g++) {
                even[goal][g] = prices.groups().getOrDefault(groups.get(g), 0L);
            }
        }
        return new Proof(goals, certificate.tierStep(), subjects, candidates, quotas, even);
    }
}
