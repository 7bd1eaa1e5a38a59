package org.gridgov.decision;

/**
 * What "best" means; one problem can be solved under each.
 *
 * <p>Source: {@code FACTS}, "Allocation and scheduling"; invariants A3 and C4.
 */
public enum Mode {
    /** Most units served; among those, higher tiers first; then points and metres; then least change (default). */
    STRICT_TIERS,
    /** The greatest sum of points, metres and a fixed worth for each tier; what is not worth its way is not done. */
    WELFARE,
    /** Most units served; among those, the least share of a group as large as can be, then the next; then as {@link #STRICT_TIERS}. */
    FAIR,
    /** No need and no resource would both rather have each other; ties are used to serve more. */
    STABLE
}
