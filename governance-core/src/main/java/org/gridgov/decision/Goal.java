package org.gridgov.decision;

/**
 * One of the goals that a plan is best for, in order of weight; each is a number that should be high.
 *
 * <p>Source: invariant A3, "lexicographic by tier".
 */
public enum Goal {
    /** Units served, higher tiers first, then points and metres: all in one number, where it is large enough. */
    TIERS,
    /** Units served. */
    SERVED,
    /** Units by which minimum shares are missed, subtracted. */
    SHORTFALL,
    /** The least share of a group, then the next, and so on. */
    FAIRNESS,
    /** Units served of the first tier. */
    URGENT,
    /** Units served of the first and second tier. */
    PRIORITY,
    /** Points, with metres subtracted. */
    UTILITY,
    /** A fixed worth for each tier, with points and metres, so that far and poor service may be left undone. */
    WELFARE,
    /** Units that stay where a standing plan has them. */
    KEPT
}
