package org.gridgov.allocation;

import java.util.Arrays;

/**
 * Counts the pairs that would both rather have each other than what they have.
 *
 * <p>A subject would rather have a candidate if a unit of it is unserved, or served by one of lower points less metres; a
 * candidate would rather have a subject if it has a unit left, or gives one to a subject of a lower tier or, in the same
 * tier, of lower points less metres. Quotas are not looked at. O(pairs).
 *
 * <p>Source: invariant C4.
 */
final class Envy {
    private Envy() {}

    static long count(Market market, int[] units) {
        long[] worstOfSubject = new long[market.subjects()];
        long[] worstOfCandidate = new long[market.candidates()];
        long[] free = new long[market.candidates()];
        Arrays.fill(worstOfSubject, Long.MAX_VALUE);
        Arrays.fill(worstOfCandidate, Long.MAX_VALUE);
        for (int s = 0; s < market.candidates(); s++) {
            free[s] = market.supply(s).amount();
        }
        for (int d = 0; d < market.subjects(); d++) {
            long open = market.demand(d).amount();
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                if (units[pair] > 0) {
                    int s = market.candidate(pair);
                    open -= units[pair];
                    free[s] -= units[pair];
                    worstOfSubject[d] = Math.min(worstOfSubject[d], market.utility(pair));
                    worstOfCandidate[s] = Math.min(worstOfCandidate[s], likes(market, d, pair));
                }
            }
            if (open > 0) {
                worstOfSubject[d] = Long.MIN_VALUE;
            }
        }
        long count = 0;
        for (int d = 0; d < market.subjects(); d++) {
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                int s = market.candidate(pair);
                if (worstOfSubject[d] < market.utility(pair)
                        && (free[s] > 0 || worstOfCandidate[s] < likes(market, d, pair))) {
                    count++;
                }
            }
        }
        return count;
    }

    /** How much a candidate likes a subject: by tier, then by points less metres. */
    static long likes(Market market, int subject, int pair) {
        return ((long) market.tier(subject).rank() << 40) + market.utility(pair);
    }
}
