package org.gridgov.rules.run;

import org.gridgov.basics.Facts;
import org.gridgov.basics.Term;
import org.gridgov.rules.check.Condition;
import org.gridgov.rules.check.Rule;

/**
 * Three answers to a condition, from the strongest to the weakest, after Kleene.
 *
 * <p>Source: invariant A1; S. Kleene, Introduction to Metamathematics, 1952.
 */
public enum Truth {
    /** It is known to hold. */
    @Term(zh = "成立", en = "holds")
    TRUE,
    /** A fact that it reads is not known. */
    @Term(zh = "不清楚", en = "is not known")
    UNKNOWN,
    /** It is known not to hold. */
    @Term(zh = "不成立", en = "does not hold")
    FALSE;

    /**
     * Joins two answers.
     *
     * @param other the other answer
     * @return the weaker of the two
     */
    public Truth and(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * Asks all conditions of a rule.
     *
     * @param rule the rule
     * @param facts the attributes after banding
     * @return the weakest answer; TRUE if there is no condition
     */
    public static Truth of(Rule rule, Facts facts) {
        Truth truth = TRUE;
        for (Condition condition : rule.conditions()) {
            truth = truth.and(of(condition, facts));
        }
        return truth;
    }

    /**
     * Asks a condition.
     *
     * @param condition the condition
     * @param facts the attributes after banding
     * @return the answer; UNKNOWN only if the attribute is absent
     */
    public static Truth of(Condition condition, Facts facts) {
        String attribute = condition.attribute().name();
        if (!facts.knows(attribute)) {
            return UNKNOWN;
        }
        boolean holdsOne = facts.holdsAny(attribute, condition.codes());
        return holdsOne != condition.negated() ? TRUE : FALSE;
    }
}
