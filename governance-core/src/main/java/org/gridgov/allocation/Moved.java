package org.gridgov.allocation;

import org.gridgov.decision.PlanDiff;

/**
 * What an event moved of one subject, and why.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: invariant A5: what moved is listed.
 *
 * @param subject the subject
 * @param why why
 * @param by the subject that took its place, the candidate that withdrew it, or what freed the place that it has now
 * @param lines what it had and has no more, and what it has now
 */
public record Moved(String subject, Why why, String by, PlanDiff lines) {
    /** Why something moved. */
    public enum Why {
        /** It is what the event was about. */
        ASKED,
        /** A subject of a higher tier has its place. */
        OUTRANKED,
        /** A subject of no higher tier has its place, because all together gain by it. */
        EXCHANGED,
        /** The candidate gives less than before. */
        WITHDRAWN,
        /** Something better, or anything at all, came free. */
        FREED
    }
}
