package org.gridgov.flow;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Looks whether an assignment keeps its limits and is stable, from the definition alone.
 *
 * <p>An edge blocks if its demand has a unit unserved or at a supply that it likes strictly less, and its supply has
 * room or a unit of a demand that it likes strictly less. Both looks are O(demands + supplies + edges). Thread-safe.
 *
 * <p>Source: invariant C4.
 */
public final class StabilityChecker {
    private StabilityChecker() {}

    /**
     * Finds an edge that carries too much.
     *
     * @param market who wants what of whom
     * @param units how many units go over each edge
     * @return the first edge that carries fewer than no units, or with which its demand or its supply is given beyond
     *     its amount or capacity; empty if there is none
     * @throws IllegalArgumentException if there is not one number for each edge
     */
    public static OptionalInt findBrokenLimit(TwoSidedMarket market, int[] units) {
        requireOneEach(market, units);
        long[] used = new long[market.supplies()];
        for (int d = 0; d < market.demands(); d++) {
            long served = 0;
            for (int e = market.first[d]; e < market.first[d + 1]; e++) {
                int s = market.supplyOf[e];
                served += units[e];
                used[s] += units[e];
                boolean tooMuch = served > market.amount[d] || used[s] > market.capacity[s];
                if (units[e] < 0 || (units[e] > 0 && tooMuch)) {
                    return OptionalInt.of(e);
                }
            }
        }
        return OptionalInt.empty();
    }

    /**
     * Finds an edge whose two ends would both rather have each other.
     *
     * @param market who wants what of whom
     * @param units how many units go over each edge, within the limits
     * @return the first blocking edge; empty if the assignment is stable
     * @throws IllegalArgumentException if there is not one number for each edge
     */
    public static OptionalInt findBlockingEdge(TwoSidedMarket market, int[] units) {
        requireOneEach(market, units);
        long[] used = new long[market.supplies()];
        long[] leastLiked = new long[market.supplies()];
        Arrays.fill(leastLiked, Long.MAX_VALUE);
        for (int e = 0; e < units.length; e++) {
            if (units[e] > 0) {
                int s = market.supplyOf[e];
                used[s] += units[e];
                leastLiked[s] = Math.min(leastLiked[s], market.supplyKey[e]);
            }
        }
        for (int d = 0; d < market.demands(); d++) {
            long served = 0;
            long worst = Long.MAX_VALUE;
            for (int e = market.first[d]; e < market.first[d + 1]; e++) {
                if (units[e] > 0) {
                    served += units[e];
                    worst = Math.min(worst, market.demandKey[e]);
                }
            }
            for (int e = market.first[d]; e < market.first[d + 1]; e++) {
                int s = market.supplyOf[e];
                boolean demandWould = served < market.amount[d] || worst < market.demandKey[e];
                boolean supplyWould = used[s] < market.capacity[s] || leastLiked[s] < market.supplyKey[e];
                if (demandWould && supplyWould) {
                    return OptionalInt.of(e);
                }
            }
        }
        return OptionalInt.empty();
    }

    private static void requireOneEach(TwoSidedMarket market, int[] units) {
        if (units.length != market.edges()) {
            throw new IllegalArgumentException(
                    "There must be " + market.edges() + " numbers of units, but are " + units.length);
        }
    }
}
