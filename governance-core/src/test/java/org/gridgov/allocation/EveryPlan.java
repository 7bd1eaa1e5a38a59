package org.gridgov.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.decision.Mode;
import org.gridgov.lists.Urgency;
import org.jspecify.annotations.Nullable;

/** Tries every plan of a small market; knows modes only as what their documentation says. */
final class EveryPlan {
    private final Market market;
    private final Mode mode;
    private final int[] units;
    private double @Nullable [] best;

    private EveryPlan(Market market, Mode mode) {
        this.market = market;
        this.mode = mode;
        units = new int[market.pairs()];
    }

    /** What the best plan achieves, the goal that counts most first. */
    static double[] best(Market market, Mode mode) {
        EveryPlan every = new EveryPlan(market, mode);
        every.go(0, 0);
        return every.best == null ? new double[0] : every.best;
    }

    static double[] of(Market market, Mode mode, int[] units) {
        EveryPlan one = new EveryPlan(market, mode);
        System.arraycopy(units, 0, one.units, 0, units.length);
        return one.keepsLimits() ? one.value() : new double[0];
    }

    private void go(int subject, int pair) {
        if (subject == market.subjects()) {
            if (keepsLimits()) {
                double[] value = value();
                if (best == null || Arrays.compare(value, best) > 0) {
                    best = value;
                }
            }
            return;
        }
        if (pair == market.firstPair(subject + 1)) {
            go(subject + 1, pair);
            return;
        }
        long open = market.demand(subject).amount() - served(subject);
        long free = market.supply(market.candidate(pair)).amount() - used(market.candidate(pair));
        for (int amount = 0; amount <= Math.min(open, free); amount++) {
            units[pair] = amount;
            go(subject, pair + 1);
        }
        units[pair] = 0;
    }

    private long served(int subject) {
        long sum = 0;
        for (int pair = market.firstPair(subject); pair < market.firstPair(subject + 1); pair++) {
            sum += units[pair];
        }
        return sum;
    }

    private long used(int candidate) {
        long sum = 0;
        for (int pair = 0; pair < units.length; pair++) {
            sum += market.candidate(pair) == candidate ? units[pair] : 0;
        }
        return sum;
    }

    private long units(Quota quota) {
        return quota.members().stream()
                .mapToLong(id -> quota.ofSubjects() ? served(market.subject(id)) : used(market.candidate(id)))
                .sum();
    }

    private boolean keepsLimits() {
        for (int d = 0; d < market.subjects(); d++) {
            if (served(d) > market.demand(d).amount()) {
                return false;
            }
        }
        for (int s = 0; s < market.candidates(); s++) {
            if (used(s) > market.supply(s).amount()) {
                return false;
            }
        }
        return market.quotas().stream().allMatch(quota -> units(quota) <= quota.most());
    }

    private double[] value() {
        long[] ofTier = new long[3];
        long utility = 0;
        long welfare = 0;
        long kept = 0;
        for (int d = 0; d < market.subjects(); d++) {
            Urgency tier = market.demand(d).tier();
            ofTier[Urgency.TIERS - tier.rank()] += served(d);
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                long own = 100L * market.points(pair) - Math.max(0, market.metres(pair));
                utility += units[pair] * own;
                welfare += units[pair] * (own + 10_000L * tier.rank());
                kept += Math.min(units[pair], market.kept(pair));
            }
        }
        List<Double> value = new ArrayList<>();
        if (mode != Mode.WELFARE) {
            value.add((double) (ofTier[0] + ofTier[1] + ofTier[2]));
        }
        value.add((double) -missed());
        if (mode == Mode.FAIR) {
            value.addAll(shares());
        }
        if (mode == Mode.WELFARE) {
            value.add((double) welfare);
        } else {
            value.addAll(List.of((double) ofTier[0], (double) ofTier[1], (double) utility));
        }
        value.add((double) kept);
        return value.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private long missed() {
        long sum = 0;
        for (Quota quota : market.quotas()) {
            long whole = quota.members().stream()
                    .mapToLong(id -> quota.ofSubjects()
                            ? market.demand(market.subject(id)).amount()
                            : market.supply(market.candidate(id)).amount())
                    .sum();
            sum += Math.max(0, Math.min(quota.least(), Math.min(whole, quota.most())) - units(quota));
        }
        return sum;
    }

    /** The shares of groups, the least first. */
    private List<Double> shares() {
        Map<String, long[]> groups = new TreeMap<>();
        for (int d = 0; d < market.subjects(); d++) {
            long[] sums = groups.computeIfAbsent(market.demand(d).group(), key -> new long[2]);
            sums[0] += served(d);
            sums[1] += market.demand(d).amount();
        }
        return groups.values().stream()
                .map(sums -> sums[1] == 0 ? 1.0 : (double) sums[0] / sums[1])
                .sorted()
                .toList();
    }
}
