package org.gridgov.rules.run;

import org.gridgov.basics.Facts;
import org.gridgov.rules.check.Condition;
import org.gridgov.rules.check.Rule;

/** Three answers to a condition, from the strongest to the weakest, after Kleene. */
enum Truth {
    TRUE,
    UNKNOWN,
    FALSE;

    /** Both together are as weak as the weaker one. */
    Truth and(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    static Truth of(Rule rule, Facts facts) {
        Truth truth = TRUE;
        for (Condition condition : rule.conditions()) {
            truth = truth.and(of(condition, facts));
        }
        return truth;
    }

    static Truth of(Condition condition, Facts facts) {
        String attribute = condition.attribute().name();
        if (!facts.knows(attribute)) {
            return UNKNOWN;
        }
        boolean holdsOne = facts.holdsAny(attribute, condition.codes());
        return holdsOne != condition.negated() ? TRUE : FALSE;
    }
}
