package org.gridgov.allocation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.gridgov.basics.Require;
import org.gridgov.lists.Urgency;

/**
 * A problem as plain arrays: both sides in the order of their identifiers, and the pairs that are eligible.
 *
 * <p>Subject {@code d} has the pairs {@code firstPair(d) .. firstPair(d + 1) - 1}, in the order of candidates. It is made for
 * millions of pairs: 12 bytes each, and no object. Equal input gives an equal market, whatever the order in which it came.
 * Immutable, thread-safe.
 *
 * <p>Source: invariants L1 to L3, A2 and A4.
 */
public final class Market {
    /** The worth of one policy point in metres: a point outweighs a detour of so many metres. */
    public static final int POINT_WORTH = 100;

    /** Distances above this count as this. */
    public static final int FARTHEST_METRES = 20_000;

    private final Demand[] demands;
    private final Supply[] supplies;
    private final List<Quota> quotas;
    private final Members members;
    private final int[] first;
    private final int[] candidate;
    private final int[] points;
    private final int[] metres;
    private final int[] kept;

    Market(
            Demand[] demands,
            Supply[] supplies,
            List<Quota> quotas,
            int[] first,
            int[] candidate,
            int[] points,
            int[] metres,
            int[] kept) {
        this.demands = demands;
        this.supplies = supplies;
        this.quotas = quotas;
        this.first = first;
        this.candidate = candidate;
        this.points = points;
        this.metres = metres;
        this.kept = kept;
        members = new Members(quotas, this);
    }

    /**
     * Starts the market of a problem.
     *
     * @param problem the problem
     * @return a builder to which the eligible pairs are added
     * @throws IllegalArgumentException if a subject or candidate stands twice
     */
    public static MarketBuilder of(Problem problem) {
        Demand[] demands = problem.demands().toArray(new Demand[0]);
        Supply[] supplies = problem.supplies().toArray(new Supply[0]);
        Arrays.sort(demands, Comparator.comparing(Demand::subject));
        Arrays.sort(supplies, Comparator.comparing(Supply::candidate));
        for (int i = 1; i < demands.length; i++) {
            once("subject", demands[i - 1].subject(), demands[i].subject());
        }
        for (int i = 1; i < supplies.length; i++) {
            once("candidate", supplies[i - 1].candidate(), supplies[i].candidate());
        }
        List<Quota> quotas = problem.quotas().stream()
                .sorted(Comparator.comparing(Quota::name))
                .toList();
        for (int i = 1; i < quotas.size(); i++) {
            once("quota", quotas.get(i - 1).name(), quotas.get(i).name());
        }
        return new MarketBuilder(demands, supplies, quotas);
    }

    private static void once(String what, String one, String other) {
        if (one.equals(other)) {
            throw new IllegalArgumentException(
                    "Each " + what + " must stand once in a problem, but " + Require.abbreviate(one) + " stands twice");
        }
    }

    /** {@return how many subjects there are} */
    public int subjects() {
        return demands.length;
    }

    /** {@return how many candidates there are} */
    public int candidates() {
        return supplies.length;
    }

    /** {@return how many pairs are eligible} */
    public int pairs() {
        return candidate.length;
    }

    /**
     * A demand.
     *
     * @param subject the number of its subject
     * @return the demand
     */
    public Demand demand(int subject) {
        return demands[subject];
    }

    /**
     * A supply.
     *
     * @param number the number of its candidate
     * @return the supply
     */
    public Supply supply(int number) {
        return supplies[number];
    }

    /** {@return the quotas, by name} */
    public List<Quota> quotas() {
        return quotas;
    }

    /**
     * Where the pairs of a subject begin.
     *
     * @param subject the number of a subject, or how many there are
     * @return the number of its first pair; that of the next subject ends them
     */
    public int firstPair(int subject) {
        return first[subject];
    }

    /**
     * The candidate of a pair.
     *
     * @param pair the number of the pair
     * @return the number of its candidate
     */
    public int candidate(int pair) {
        return candidate[pair];
    }

    /**
     * The points of a pair.
     *
     * @param pair the number of the pair
     * @return what the policy gives it, for each unit
     */
    public int points(int pair) {
        return points[pair];
    }

    /**
     * The distance of a pair.
     *
     * @param pair the number of the pair
     * @return metres; -1 if an address is unknown
     */
    public int metres(int pair) {
        return metres[pair];
    }

    /**
     * The units that a standing plan gives a pair.
     *
     * @param pair the number of the pair
     * @return units, 0 if there is no standing plan
     */
    public int kept(int pair) {
        return kept.length == 0 ? 0 : kept[pair];
    }

    /** {@return whether there is a standing plan, so that a change counts} */
    public boolean hasStanding() {
        return kept.length > 0;
    }

    /**
     * Points and metres of a pair as one number; an unknown distance counts as none.
     *
     * @param pair the number of the pair
     * @return {@link #POINT_WORTH} for each point, less its metres
     */
    public long utility(int pair) {
        return utility(points[pair], metres[pair]);
    }

    static long utility(int points, int metres) {
        return (long) points * POINT_WORTH - Math.min(Math.max(0, metres), FARTHEST_METRES);
    }

    /**
     * The number of a subject.
     *
     * @param subject its identifier
     * @return its number; negative if there is none
     */
    public int subject(String subject) {
        return Arrays.binarySearch(
                demands, new Demand(subject, 0, Urgency.ROUTINE), Comparator.comparing(Demand::subject));
    }

    /**
     * The number of a candidate.
     *
     * @param id its identifier
     * @return its number; negative if there is none
     */
    public int candidate(String id) {
        return Arrays.binarySearch(supplies, new Supply(id, 0), Comparator.comparing(Supply::candidate));
    }

    /**
     * The pair of a subject and a candidate.
     *
     * @param subject the number of the subject
     * @param other the number of the candidate
     * @return its number; negative if they are not eligible
     */
    public int pair(int subject, int other) {
        return Arrays.binarySearch(candidate, first[subject], first[subject + 1], other);
    }

    /** Whether two rows of pairs have the same candidates, points and metres. */
    boolean hasSamePairs(int one, int other) {
        int from = first[one];
        int to = first[one + 1];
        int start = first[other];
        int end = first[other + 1];
        return Arrays.equals(candidate, from, to, candidate, start, end)
                && Arrays.equals(points, from, to, points, start, end)
                && Arrays.equals(metres, from, to, metres, start, end);
    }

    /** A number that is equal for rows of pairs that are the same. */
    long hashOfPairs(int subject) {
        long hash = 0;
        for (int pair = first[subject]; pair < first[subject + 1]; pair++) {
            long own = ((long) candidate[pair] << 32 ^ metres[pair]) + points[pair] * 0x9E3779B97F4A7C15L;
            hash = (hash ^ own) * 0xBF58476D1CE4E5B9L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    Urgency tier(int subject) {
        return demands[subject].tier();
    }

    Members members() {
        return members;
    }

    @Override
    public String toString() {
        return "Market[subjects=" + demands.length + ", candidates=" + supplies.length + ", pairs=" + candidate.length
                + ", quotas=" + quotas.size() + "]";
    }
}
