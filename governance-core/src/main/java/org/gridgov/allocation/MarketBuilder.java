package org.gridgov.allocation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.Require;

/**
 * Collects the eligible pairs of a {@link Market}, in any order.
 *
 * <p>Not thread-safe. O(1) a pair; {@link #build} is O(pairs + subjects + candidates).
 */
public final class MarketBuilder {
    private static final int MOST_POINTS = 1_000_000_000;
    private static final long MOST_WORTH = 1L << 61;

    private final Demand[] demands;
    private final Supply[] supplies;
    private final List<Quota> quotas;
    private int[] subject = new int[16];
    private int[] candidate = new int[16];
    private int[] points = new int[16];
    private int[] metres = new int[16];
    private int[] kept = new int[0];
    private int size;

    MarketBuilder(Demand[] demands, Supply[] supplies, List<Quota> quotas) {
        this.demands = demands;
        this.supplies = supplies;
        this.quotas = quotas;
    }

    /**
     * Adds an eligible pair.
     *
     * @param subjectNumber the number of its subject, in the order of identifiers
     * @param candidateNumber the number of its candidate, in the order of identifiers
     * @param pairPoints what the policy gives it, for each unit, within ±10^9
     * @param pairMetres the distance; -1 if an address is unknown
     * @return this builder
     * @throws IllegalArgumentException if a number is out of bounds
     */
    public MarketBuilder pair(int subjectNumber, int candidateNumber, int pairPoints, int pairMetres) {
        Require.between("The number of a subject", subjectNumber, 0, demands.length - 1L);
        Require.between("The number of a candidate", candidateNumber, 0, supplies.length - 1L);
        Require.between("The points of a pair", pairPoints, -MOST_POINTS, MOST_POINTS);
        Require.between("The metres of a pair", pairMetres, -1, Integer.MAX_VALUE);
        if (size == subject.length) {
            room(size + (size >> 1) + 16);
        }
        subject[size] = subjectNumber;
        candidate[size] = candidateNumber;
        points[size] = pairPoints;
        metres[size] = pairMetres;
        size++;
        return this;
    }

    /**
     * Says how many units a standing plan gives the pair that was added last; once it is called for one, changes count.
     *
     * @param units the units, at least 0
     * @return this builder
     * @throws IllegalArgumentException if there is no pair yet, or the number is out of bounds
     */
    public MarketBuilder kept(long units) {
        Require.between("The number of pairs", size, 1, Integer.MAX_VALUE);
        Require.between("The kept units of a pair", units, 0, 1_000_000_000L);
        if (kept.length < subject.length) {
            kept = Arrays.copyOf(kept, subject.length);
        }
        kept[size - 1] = (int) units;
        return this;
    }

    /** The numbers of subjects by identifier. */
    Map<String, Integer> subjectNumbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int d = 0; d < demands.length; d++) {
            numbers.put(demands[d].subject(), d);
        }
        return numbers;
    }

    /** The numbers of candidates by identifier. */
    Map<String, Integer> candidateNumbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int s = 0; s < supplies.length; s++) {
            numbers.put(supplies[s].candidate(), s);
        }
        return numbers;
    }

    /**
     * Makes room for pairs, so that arrays need not grow.
     *
     * @param pairs how many pairs will be added
     * @return this builder
     */
    public MarketBuilder room(int pairs) {
        int length = Math.max(size, pairs);
        subject = Arrays.copyOf(subject, length);
        candidate = Arrays.copyOf(candidate, length);
        points = Arrays.copyOf(points, length);
        metres = Arrays.copyOf(metres, length);
        return this;
    }

    /**
     * Builds the market.
     *
     * @return the market
     * @throws IllegalArgumentException if a pair was added twice, two quotas of one side overlap, or amounts and points are
     *     too large to be added up in 64 bits
     */
    public Market build() {
        checkSums();
        int[] first = new int[demands.length + 1];
        for (int i = 0; i < size; i++) {
            first[subject[i] + 1]++;
        }
        for (int d = 0; d < demands.length; d++) {
            first[d + 1] += first[d];
        }
        int[] order = inOrder(first);
        int[] others = pick(candidate, order);
        for (int d = 0; d < demands.length; d++) {
            for (int i = first[d] + 1; i < first[d + 1]; i++) {
                if (others[i] == others[i - 1]) {
                    throw new IllegalArgumentException("Each pair must stand once, but "
                            + Require.abbreviate(demands[d].subject()) + " and "
                            + Require.abbreviate(supplies[others[i]].candidate()) + " stand twice");
                }
            }
        }
        int[] standing = kept.length == 0 ? kept : pick(Arrays.copyOf(kept, Math.max(kept.length, size)), order);
        return new Market(demands, supplies, quotas, first, others, pick(points, order), pick(metres, order), standing);
    }

    /** No plan can then be worth more than a long holds. */
    private void checkSums() {
        long units = Math.min(
                Arrays.stream(demands).mapToLong(Demand::amount).reduce(0, MarketBuilder::plus),
                Arrays.stream(supplies).mapToLong(Supply::amount).reduce(0, MarketBuilder::plus));
        long most = Market.FARTHEST_METRES;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, Math.abs((long) points[i]) * Market.POINT_WORTH + Math.max(0, metres[i]));
        }
        if (units > MOST_WORTH / most) {
            throw new IllegalArgumentException("Units times points and metres must stay below " + MOST_WORTH
                    + ", but are " + units + " times " + most
                    + ". Maybe an amount or the points of the policy are larger than they need to be");
        }
    }

    private static long plus(long sum, long amount) {
        return Math.min(Quota.NO_LIMIT, sum + amount);
    }

    /** The numbers of the pairs by subject, then candidate: sorted by candidate first, both by counting. */
    private int[] inOrder(int[] first) {
        int[] next = new int[supplies.length + 1];
        for (int i = 0; i < size; i++) {
            next[candidate[i] + 1]++;
        }
        for (int s = 0; s < supplies.length; s++) {
            next[s + 1] += next[s];
        }
        int[] byCandidate = new int[size];
        for (int i = 0; i < size; i++) {
            byCandidate[next[candidate[i]]++] = i;
        }
        int[] at = Arrays.copyOf(first, demands.length);
        int[] order = new int[size];
        for (int i : byCandidate) {
            order[at[subject[i]]++] = i;
        }
        return order;
    }

    private static int[] pick(int[] values, int[] order) {
        int[] picked = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            picked[i] = values[order[i]];
        }
        return picked;
    }
}
