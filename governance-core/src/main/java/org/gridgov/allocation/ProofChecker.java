package org.gridgov.allocation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.decision.Goal;
import org.gridgov.decision.Mode;

/**
 * Verifies units and prices of a market from first principles; shares no code with the solver.
 *
 * <p>Limits are added up, prices are compared with worths pair by pair, and amounts times prices must add up to what the
 * plan is worth, goal by goal. One pass over the pairs.
 *
 * <p>Source: weak duality of linear programming over vectors in lexicographic order; invariants L1, L2, A3 and C4.
 */
final class ProofChecker {
    private final Market market;
    private final int[] units;
    private final Proof proof;
    private final int goals;
    private final BigInteger[] worth;
    private final BigInteger[] bound;
    private final long[][] above = new long[2][];

    private ProofChecker(Market market, int[] units, Proof proof) {
        this.market = market;
        this.units = units;
        this.proof = proof;
        goals = proof.goals().size();
        worth = zeros();
        bound = zeros();
    }

    private BigInteger[] zeros() {
        BigInteger[] sums = new BigInteger[goals];
        Arrays.fill(sums, BigInteger.ZERO);
        return sums;
    }

    /** The first thing that does not hold, in English; empty if the solution is proven best under the mode. */
    static String check(Market market, Mode mode, int[] units, Proof proof) {
        ProofChecker checker = new ProofChecker(market, units, proof);
        String doubt = checker.limits();
        if (!doubt.isEmpty()) {
            return doubt;
        }
        if (mode == Mode.STABLE) {
            return Envy.count(market, units) == 0 ? "" : "two would rather have each other";
        }
        doubt = GoalChecker.check(market, mode, proof);
        return doubt.isEmpty() ? checker.prices() : doubt;
    }

    private String limits() {
        long[] left = new long[market.candidates()];
        for (int s = 0; s < left.length; s++) {
            left[s] = market.supply(s).amount();
        }
        long[] used = new long[market.candidates()];
        long[] served = new long[market.subjects()];
        for (int d = 0; d < market.subjects(); d++) {
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                if (units[pair] < 0) {
                    return "a line has negative units";
                }
                served[d] += units[pair];
                used[market.candidate(pair)] += units[pair];
            }
            if (served[d] > market.demand(d).amount()) {
                return market.demand(d).subject() + " gets more than it asks for";
            }
        }
        for (int s = 0; s < left.length; s++) {
            if (used[s] > left[s]) {
                return market.supply(s).candidate() + " gives more than it has";
            }
        }
        for (int q = 0; q < market.quotas().size(); q++) {
            if (members(q, served, used) > market.quotas().get(q).most()) {
                return "the quota " + market.quotas().get(q).name() + " is broken";
            }
        }
        above[0] = served;
        above[1] = used;
        return "";
    }

    private long members(int quota, long[] ofSubjects, long[] ofCandidates) {
        Quota own = market.quotas().get(quota);
        long sum = 0;
        for (String member : own.members()) {
            int at = own.ofSubjects() ? market.subject(member) : market.candidate(member);
            sum += at < 0 ? 0 : own.ofSubjects() ? ofSubjects[at] : ofCandidates[at];
        }
        return sum;
    }

    private String prices() {
        long[][] ofSubject = new long[goals][market.subjects()];
        long[][] ofCandidate = new long[goals][market.candidates()];
        for (int q = 0; q < market.quotas().size(); q++) {
            String doubt = quota(q, ofSubject, ofCandidate);
            if (!doubt.isEmpty()) {
                return doubt;
            }
        }
        groups(ofSubject);
        for (int d = 0; d < market.subjects(); d++) {
            if (sign(proof.subjects(), d) < 0) {
                return "the price of " + market.demand(d).subject() + " is negative";
            }
            add(bound, proof.subjects(), d, market.demand(d).amount());
        }
        for (int s = 0; s < market.candidates(); s++) {
            if (sign(proof.candidates(), s) < 0) {
                return "the price of " + market.supply(s).candidate() + " is negative";
            }
            add(bound, proof.candidates(), s, market.supply(s).amount());
        }
        for (int d = 0; d < market.subjects(); d++) {
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                if (!covers(d, pair, ofSubject, ofCandidate)) {
                    return "the prices of " + market.demand(d).subject() + " and "
                            + market.supply(market.candidate(pair)).candidate() + " are below their worth";
                }
            }
        }
        return Arrays.equals(worth, bound)
                ? ""
                : "the plan is worth " + List.of(worth) + ", but its prices prove only " + List.of(bound);
    }

    /** A maximum has a price, a minimum takes one off; a minimum's is one unit of shortfall at most. */
    private String quota(int q, long[][] ofSubject, long[][] ofCandidate) {
        Quota quota = market.quotas().get(q);
        long whole = 0;
        for (String member : quota.members()) {
            int at = quota.ofSubjects() ? market.subject(member) : market.candidate(member);
            if (at >= 0) {
                whole += quota.ofSubjects()
                        ? market.demand(at).amount()
                        : market.supply(at).amount();
                for (int goal = 0; goal < goals; goal++) {
                    (quota.ofSubjects() ? ofSubject : ofCandidate)[goal][at] += proof.quotas()[goal][q];
                }
            }
        }
        long most = Math.min(quota.most(), whole);
        long least = Math.min(quota.least(), most);
        int shortfall = proof.goals().indexOf(Goal.SHORTFALL);
        if (sign(proof.quotas(), q) >= 0) {
            add(bound, proof.quotas(), q, most);
        } else {
            add(bound, proof.quotas(), q, least);
            for (int goal = 0; goal < goals; goal++) {
                long slack = proof.quotas()[goal][q] + (goal == shortfall ? 1 : 0);
                if (least > 0 && slack != 0) {
                    if (slack < 0) {
                        return "the price of the quota " + quota.name() + " is below a unit of shortfall";
                    }
                    break;
                }
            }
            if (least == 0) {
                return "the quota " + quota.name() + " has no minimum to be paid for";
            }
        }
        if (shortfall >= 0) {
            long missed = Math.max(0, least - members(q, above[0], above[1]));
            worth[shortfall] = worth[shortfall].subtract(BigInteger.valueOf(missed));
        }
        return "";
    }

    /** The k-th unit of n costs its rank among all (k - 1) / n, then n; what lies below the group's price wins the rest. */
    private void groups(long[][] ofSubject) {
        int fairness = proof.goals().indexOf(Goal.FAIRNESS);
        if (fairness < 0) {
            return;
        }
        Map<String, long[]> wholeAndServed = new TreeMap<>();
        for (int d = 0; d < market.subjects(); d++) {
            long[] sums = wholeAndServed.computeIfAbsent(market.demand(d).group(), key -> new long[2]);
            sums[0] += market.demand(d).amount();
            sums[1] += above[0][d];
        }
        TreeMap<long[], Integer> ranks = new TreeMap<>((a, b) -> {
            int order = Long.compare((a[0] - 1) * b[1], (b[0] - 1) * a[1]);
            return order != 0 ? order : Long.compare(a[1], b[1]);
        });
        wholeAndServed.values().forEach(sums -> {
            for (long k = 1; k <= sums[0]; k++) {
                ranks.put(new long[] {k, sums[0]}, 0);
            }
        });
        int rank = 0;
        for (Map.Entry<long[], Integer> entry : ranks.entrySet()) {
            entry.setValue(++rank);
        }
        Map<String, Integer> number = new HashMap<>();
        wholeAndServed.forEach((name, sums) -> {
            int group = number.size();
            number.put(name, group);
            for (long k = 1; k <= sums[0]; k++) {
                long own = ranks.getOrDefault(new long[] {k, sums[0]}, 0);
                long[] wins = new long[goals];
                for (int goal = 0; goal < goals; goal++) {
                    wins[goal] = proof.groups()[goal][group] - (goal == fairness ? own : 0);
                }
                addPositive(wins, 1);
                if (k <= sums[1]) {
                    worth[fairness] = worth[fairness].subtract(BigInteger.valueOf(own));
                }
            }
        });
        for (int d = 0; d < market.subjects(); d++) {
            int group = number.getOrDefault(market.demand(d).group(), 0);
            for (int goal = 0; goal < goals; goal++) {
                ofSubject[goal][d] += proof.groups()[goal][group];
            }
        }
    }

    /** Whether prices cover the worth of a pair; what the plan gives the pair is added to what the plan is worth. */
    private boolean covers(int d, int pair, long[][] ofSubject, long[][] ofCandidate) {
        int s = market.candidate(pair);
        int sign = 0;
        for (int goal = 0; goal < goals && sign == 0; goal++) {
            long cover =
                    proof.subjects()[goal][d] + proof.candidates()[goal][s] + ofSubject[goal][d] + ofCandidate[goal][s];
            sign = Long.compare(cover, worth(goal, d, pair));
        }
        if (units[pair] > 0) {
            for (int goal = 0; goal < goals; goal++) {
                BigInteger own = BigInteger.valueOf(worth(goal, d, pair));
                worth[goal] = worth[goal].add(own.multiply(BigInteger.valueOf(units[pair])));
            }
        }
        if (market.kept(pair) > 0) {
            keep(d, pair, ofSubject, ofCandidate);
        }
        return sign >= 0;
    }

    /** A kept unit is worth one more for the last goal; what prices do not cover of that, they must prove by itself. */
    private void keep(int d, int pair, long[][] ofSubject, long[][] ofCandidate) {
        int s = market.candidate(pair);
        long[] extra = new long[goals];
        for (int goal = 0; goal < goals; goal++) {
            extra[goal] = worth(goal, d, pair)
                    + (goal == goals - 1 ? 1 : 0)
                    - proof.subjects()[goal][d]
                    - proof.candidates()[goal][s]
                    - ofSubject[goal][d]
                    - ofCandidate[goal][s];
        }
        worth[goals - 1] = worth[goals - 1].add(BigInteger.valueOf(Math.min(units[pair], market.kept(pair))));
        addPositive(extra, market.kept(pair));
    }

    private long worth(int goal, int d, int pair) {
        return GoalChecker.worth(market, proof.step(), proof.goals().get(goal), d, pair);
    }

    private static int sign(long[][] prices, int at) {
        for (long[] goal : prices) {
            if (goal[at] != 0) {
                return Long.signum(goal[at]);
            }
        }
        return 0;
    }

    private void add(BigInteger[] sums, long[][] prices, int at, long amount) {
        for (int goal = 0; goal < goals; goal++) {
            if (prices[goal][at] != 0 && amount != 0) {
                sums[goal] = sums[goal].add(BigInteger.valueOf(prices[goal][at]).multiply(BigInteger.valueOf(amount)));
            }
        }
    }

    /** Adds a vector to the bound if its first number that is not zero is positive. */
    private void addPositive(long[] vector, long amount) {
        for (long one : vector) {
            if (one < 0) {
                return;
            }
            if (one > 0) {
                break;
            }
        }
        for (int goal = 0; goal < goals; goal++) {
            bound[goal] = bound[goal].add(BigInteger.valueOf(vector[goal]).multiply(BigInteger.valueOf(amount)));
        }
    }
}
