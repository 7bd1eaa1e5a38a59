package org.gridgov.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.decision.Goal;
import org.gridgov.decision.Mode;
import org.gridgov.lists.Urgency;

/**
 * Verifies units and prices of a market from first principles; shares no code with the solver.
 *
 * <p>Limits are added up, prices are compared with worths pair by pair, and amounts times prices must add up to what the
 * plan is worth, goal by goal. One pass over the pairs.
 *
 * <p>Source: weak duality of linear programming over vectors in lexicographic order; invariants L1, L2, A3 and C4.
 */
final class ProofChecker {
    /** Even shares are proven unit by unit. */
    private static final long MOST_EVEN_UNITS = 1L << 22;

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
        try {
            return new ProofChecker(market, units, proof).check(mode);
        } catch (ArithmeticException e) {
            return "a price is beyond all bounds";
        }
    }

    private String check(Mode mode) {
        String doubt = limits();
        if (!doubt.isEmpty()) {
            return doubt;
        }
        if (mode == Mode.STABLE) {
            return Envy.count(market, units) == 0 ? "" : "two would rather have each other";
        }
        doubt = goals(mode);
        return doubt.isEmpty() ? prices() : doubt;
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

    /** The goals must be those of the mode; one number for all is only right where its step outweighs every exchange. */
    private String goals(Mode mode) {
        boolean hasLeast = market.quotas().stream().anyMatch(quota -> quota.least() > 0);
        boolean hasOfSubjects = market.quotas().stream().anyMatch(Quota::ofSubjects);
        List<Goal> expected = new ArrayList<>();
        if (mode == Mode.WELFARE) {
            expected.add(Goal.WELFARE);
        } else {
            expected.addAll(List.of(Goal.SERVED, Goal.URGENT, Goal.PRIORITY, Goal.UTILITY));
        }
        if (mode == Mode.FAIR) {
            expected.add(1, Goal.FAIRNESS);
        }
        if (hasLeast) {
            expected.add(mode == Mode.WELFARE ? 0 : 1, Goal.SHORTFALL);
        }
        if (market.hasStanding()) {
            expected.add(Goal.KEPT);
        }
        if (proof.goals().equals(expected)) {
            return "";
        }
        List<Goal> inOne = market.hasStanding() ? List.of(Goal.TIERS, Goal.KEPT) : List.of(Goal.TIERS);
        if (mode != Mode.STRICT_TIERS
                || hasLeast
                || hasOfSubjects
                || !proof.goals().equals(inOne)) {
            return "the goals " + proof.goals() + " are not those of " + mode;
        }
        long farthest = 1;
        for (int pair = 0; pair < market.pairs(); pair++) {
            farthest = Math.max(farthest, Math.abs(utility(pair)));
        }
        long exchanges = 2L * Math.min(market.subjects(), market.candidates());
        return proof.step() > Math.multiplyExact(farthest, exchanges)
                ? ""
                : "a tier step of " + proof.step() + " does not outweigh points and metres";
    }

    private long utility(int pair) {
        return market.points(pair) * 100L - Math.min(20_000, Math.max(0, market.metres(pair)));
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
        if (proof.goals().contains(Goal.FAIRNESS) && units() > MOST_EVEN_UNITS) {
            return "there are too many units for even shares to be proven";
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

    private long units() {
        long sum = 0;
        for (int d = 0; d < market.subjects(); d++) {
            sum += market.demand(d).amount();
        }
        return sum;
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
                    long[] sums = (quota.ofSubjects() ? ofSubject : ofCandidate)[goal];
                    sums[at] = Math.addExact(sums[at], proof.quotas()[goal][q]);
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
                long slack = Math.addExact(proof.quotas()[goal][q], goal == shortfall ? 1L : 0L);
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
                    wins[goal] = Math.subtractExact(proof.groups()[goal][group], goal == fairness ? own : 0);
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
                ofSubject[goal][d] = Math.addExact(ofSubject[goal][d], proof.groups()[goal][group]);
            }
        }
    }

    private boolean covers(int d, int pair, long[][] ofSubject, long[][] ofCandidate) {
        int s = market.candidate(pair);
        long[] extra = new long[goals];
        int sign = 0;
        for (int goal = 0; goal < goals; goal++) {
            long own = worth(proof.goals().get(goal), market.demand(d).tier(), pair);
            // A sum that wrapped around would prove anything.
            long cover = Math.addExact(
                    Math.addExact(proof.subjects()[goal][d], proof.candidates()[goal][s]),
                    Math.addExact(ofSubject[goal][d], ofCandidate[goal][s]));
            extra[goal] = Math.subtractExact(own, cover);
            sign = sign != 0 ? sign : -Long.signum(extra[goal]);
            if (units[pair] > 0) {
                worth[goal] = worth[goal].add(BigInteger.valueOf(own).multiply(BigInteger.valueOf(units[pair])));
            }
        }
        int last = goals - 1;
        if (market.kept(pair) > 0 && proof.goals().get(last) == Goal.KEPT) {
            worth[last] = worth[last].add(BigInteger.valueOf(Math.min(units[pair], market.kept(pair))));
            extra[last]++;
            addPositive(extra, market.kept(pair));
        }
        return sign >= 0;
    }

    private long worth(Goal goal, Urgency tier, int pair) {
        int rank = tier.rank();
        return switch (goal) {
            case TIERS -> Math.addExact(Math.multiplyExact(rank, proof.step()), utility(pair));
            case SERVED -> 1;
            case URGENT -> rank == 3 ? 1 : 0;
            case PRIORITY -> rank >= 2 ? 1 : 0;
            case UTILITY -> utility(pair);
            case WELFARE -> rank * 10_000L + utility(pair);
            case SHORTFALL, FAIRNESS, KEPT -> 0;
        };
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
