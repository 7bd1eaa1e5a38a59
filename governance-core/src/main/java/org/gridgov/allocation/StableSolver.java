package org.gridgov.allocation;

import java.util.Arrays;
import java.util.List;
import org.gridgov.decision.Mode;
import org.gridgov.flow.StableAssignment;
import org.gridgov.flow.TwoSidedMarket;

/**
 * Solves a market so that no subject and candidate would both rather have each other.
 *
 * <p>A subject likes candidates by points less metres; a candidate likes subjects by tier, then by points less metres. Ties
 * are used to serve more, then go by identifiers. Stateless.
 *
 * <p>Source: invariant C4.
 */
final class StableSolver {
    private StableSolver() {}

    static Solution solve(Market market) {
        if (!market.quotas().isEmpty()) {
            throw new IllegalArgumentException("Quotas are not known under " + Mode.STABLE + ", but there are "
                    + market.quotas().size() + ". Maybe " + Mode.STRICT_TIERS + " is what is wanted");
        }
        int pairs = market.pairs();
        int[] first = new int[market.subjects() + 1];
        int[] candidate = new int[pairs];
        long[] subjectLikes = new long[pairs];
        long[] candidateLikes = new long[pairs];
        int[] amount = new int[market.subjects()];
        int[] capacity = new int[market.candidates()];
        for (int d = 0; d < market.subjects(); d++) {
            first[d + 1] = market.firstPair(d + 1);
            amount[d] = (int) market.demand(d).amount();
            for (int pair = first[d]; pair < first[d + 1]; pair++) {
                candidate[pair] = market.candidate(pair);
                subjectLikes[pair] = market.utility(pair);
                candidateLikes[pair] = Envy.likes(market, d, pair);
            }
        }
        Arrays.setAll(capacity, s -> (int) market.supply(s).amount());
        int[] units = StableAssignment.solve(
                TwoSidedMarket.of(first, candidate, amount, capacity, subjectLikes, candidateLikes));
        Proof none = new Proof(List.of(), 0, new long[0][], new long[0][], new long[0][], new long[0][]);
        return new Solution(market, Mode.STABLE, units, none, true);
    }
}
