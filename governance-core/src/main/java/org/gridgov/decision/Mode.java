package org.gridgov.decision;

import org.gridgov.basics.Term;

/**
 * What "best" means; one problem can be solved under each.
 *
 * <p>Source: {@code FACTS}, "Allocation and scheduling"; invariants A3 and C4.
 */
public enum Mode {
    /** Most units served; among those, higher tiers first; then points and metres; then least change (default). */
    @Term(zh = "分级优先", en = "tiers first")
    STRICT_TIERS,
    /** The greatest sum of points, metres and a fixed worth for each tier; what is not worth its way is not done. */
    @Term(zh = "总效益", en = "welfare")
    WELFARE,
    /** Most units served; among those, the least share of a group as large as can be, then the next; then as {@link #STRICT_TIERS}. */
    @Term(zh = "均衡", en = "fair shares")
    FAIR,
    /** No need and no resource would both rather have each other; ties are used to serve more. */
    @Term(zh = "稳定", en = "stable")
    STABLE
}
