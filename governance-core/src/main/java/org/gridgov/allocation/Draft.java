package org.gridgov.allocation;

/**
 * What the parts of a market write their results to; each part writes to places of its own.
 *
 * <p>Safe for parts on different threads, because no two of them share a place.
 */
final class Draft {
    private final int[] units;
    private final long[][] classPrices;
    private final long[][] candidatePrices;
    private final long[][] limitPrices;

    Draft(int goals, int pairs, int classes, int candidates, int limits) {
        units = new int[pairs];
        classPrices = new long[goals][classes];
        candidatePrices = new long[goals][candidates];
        limitPrices = new long[goals][limits];
    }

    /** The units that a class, named by its example's pair, gets from a candidate. */
    void setUnits(int pair, long amount) {
        units[pair] = Math.toIntExact(amount);
    }

    int[] units() {
        return units;
    }

    void setClassPrice(int goal, int number, long price) {
        classPrices[goal][number] = price;
    }

    void setCandidatePrice(int goal, int candidate, long price) {
        candidatePrices[goal][candidate] = price;
    }

    void setLimitPrice(int goal, int limit, long price) {
        limitPrices[goal][limit] = price;
    }

    long classPrice(int goal, int number) {
        return classPrices[goal][number];
    }

    /** The prices of all candidates; those that lexicographically are negative are none. */
    long[][] candidatePrices() {
        for (int candidate = 0;
                candidate < (candidatePrices.length == 0 ? 0 : candidatePrices[0].length);
                candidate++) {
            if (sign(candidatePrices, candidate) < 0) {
                for (long[] prices : candidatePrices) {
                    prices[candidate] = 0;
                }
            }
        }
        return candidatePrices;
    }

    long[][] limitPrices() {
        return limitPrices;
    }

    private static int sign(long[][] prices, int at) {
        for (long[] goal : prices) {
            if (goal[at] != 0) {
                return goal[at] > 0 ? 1 : -1;
            }
        }
        return 0;
    }
}
