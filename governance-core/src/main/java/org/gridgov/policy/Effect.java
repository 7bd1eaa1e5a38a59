package org.gridgov.policy;

import org.gridgov.basics.Term;

/**
 * What a rule does to a case when its conditions hold.
 *
 * <p>Source: policy semantics: eligible = at least one QUALIFY and no FORBID; PREFER adds or subtracts points.
 */
public enum Effect {
    /** The candidate may be chosen. */
    @Term(zh = "可选", en = "qualify")
    QUALIFY,
    /** The candidate must not be chosen, whatever else holds. */
    @Term(zh = "不可选", en = "forbid")
    FORBID,
    /** The candidate is liked more, or less. */
    @Term(zh = "加减分", en = "prefer")
    PREFER
}
