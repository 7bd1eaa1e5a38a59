package org.gridgov.allocation;

import org.gridgov.basics.Require;
import org.gridgov.flow.FlowNetwork;
import org.gridgov.lists.Urgency;

/**
 * How large a market may become while its plan is kept up to date.
 *
 * <p>Tiers, points and metres are one number; what a tier weighs in it has to be chosen before the first event, so that it
 * outweighs every exchange of points and metres in any market within these bounds. Immutable, thread-safe.
 *
 * <p>Source: invariant A3, "lexicographic by tier".
 *
 * @param mostSubjects how many subjects there are at most at any time, {@code 1 .. 2^22}
 * @param mostCandidates how many candidates there are at most at any time, {@code 1 .. 2^22}
 * @param mostPoints the greatest points of a pair, positive or negative, {@code 0 .. 10^6}
 */
public record LiveBounds(int mostSubjects, int mostCandidates, int mostPoints) {
    private static final long MOST_WORTH = 1L << 60;
    private static final int MOST_MEMBERS = 1 << 22;
    private static final int GREATEST_POINTS = 1_000_000;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of bounds, or together they are too large for exact numbers
     */
    public LiveBounds {
        Require.between("The most subjects", mostSubjects, 1, MOST_MEMBERS);
        Require.between("The most candidates", mostCandidates, 1, MOST_MEMBERS);
        Require.between("The most points", mostPoints, 0, GREATEST_POINTS);
        Require.between(
                "The worth of a tier among " + mostSubjects + " subjects and " + mostCandidates + " candidates with "
                        + mostPoints + " points",
                step(mostSubjects, mostCandidates, mostPoints),
                1,
                FlowNetwork.MAX_COST / (Urgency.TIERS + 1));
    }

    /** What a unit of the lowest tier is worth beyond points and metres; a higher tier is worth two or three of it. */
    long step() {
        return step(mostSubjects, mostCandidates, mostPoints);
    }

    private static long step(int subjects, int candidates, int points) {
        long most = (long) points * Market.POINT_WORTH + Market.FARTHEST_METRES;
        return 2 * most * (Math.min(subjects, candidates) + 1L) + 1;
    }

    /** {@return how many units all subjects may ask for together, and all candidates give: then no worth exceeds 2^60} */
    public long mostUnits() {
        return MOST_WORTH / ((Urgency.TIERS + 1) * step());
    }

    void requirePoints(Link link) {
        Require.between("The points of the pair with " + link.other(), link.points(), -mostPoints, mostPoints);
    }
}
