package org.gridgov.rules.check.space;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.Effect;
import org.gridgov.rules.check.Condition;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.Scale;

/**
 * What some rules decide on one case.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: policy semantics: eligible = at least one QUALIFY and no FORBID; decision 001 on unknown facts.
 *
 * @param eligible whether at least one QUALIFY holds and no FORBID can hold
 * @param points the points of all rules that hold; 0 unless eligible, because they mean nothing then
 */
public record Outcome(boolean eligible, int points) {
    /** The outcome of a case that is not eligible. */
    public static final Outcome NOT_ELIGIBLE = new Outcome(false, 0);

    /**
     * Judges a case by reading one rule after the other. O(conditions).
     *
     * @param rules the rules
     * @param facts the case
     * @return what they decide
     */
    public static Outcome of(Collection<Rule> rules, CaseFacts facts) {
        boolean qualified = false;
        int points = 0;
        for (Rule rule : rules) {
            if (fires(rule, facts)) {
                if (rule.info().effect() == Effect.FORBID) {
                    return NOT_ELIGIBLE;
                }
                qualified |= rule.info().effect() == Effect.QUALIFY;
                points += rule.info().points();
            }
        }
        return qualified ? new Outcome(true, points) : NOT_ELIGIBLE;
    }

    /**
     * Tells whether a rule fires.
     *
     * @param rule the rule
     * @param facts the case
     * @return for QUALIFY and PREFER whether every condition is known to be true, for FORBID whether none is known to be
     *     false
     */
    public static boolean fires(Rule rule, CaseFacts facts) {
        boolean may = rule.info().effect() == Effect.FORBID;
        for (Condition condition : rule.conditions()) {
            Attribute attribute = condition.attribute();
            Optional<Scale> scale = attribute.scale();
            Long number =
                    scale.map(each -> facts.measures().get(each.measure())).orElse(null);
            boolean known = scale.isPresent() ? number != null : facts.codes().knows(attribute.name());
            Set<String> held = number == null
                    ? facts.codes().codes(attribute.name())
                    : Set.of(scale.orElseThrow().bandOf(number).code());
            boolean holds = !Collections.disjoint(held, condition.codes()) != condition.negated();
            if (known ? !holds : !may) {
                return false;
            }
        }
        return true;
    }
}
