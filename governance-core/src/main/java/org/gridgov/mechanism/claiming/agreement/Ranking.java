package org.gridgov.mechanism.claiming.agreement;

import org.gridgov.mechanism.claiming.Claim;
import org.gridgov.mechanism.claiming.Side;

/**
 * How highly policy ranks a claim on either side (认领评分).
 *
 * <p>Implementations are pure.
 *
 * <p>Source: C4, {@code INVARIANTS}; the scores are policy.
 */
@FunctionalInterface
public interface Ranking {
    /** Ranks all alike, so that ties decide everything. */
    Ranking ALIKE = (side, claim) -> 0;

    /**
     * Scores a claim.
     *
     * @param side the partner, whose resource ranks needs, or the community, whose need ranks resources
     * @param claim the claim
     * @return the score; higher is better
     */
    long score(Side side, Claim claim);
}
