package org.gridgov.rules.check;

import java.util.List;
import java.util.Objects;
import org.gridgov.basics.Place;
import org.gridgov.policy.RuleInfo;

/**
 * A rule that has been understood, whatever form it was written in: it holds when all its conditions hold.
 *
 * <p>Immutable, thread-safe.
 *
 * @param info the rule as people read it
 * @param place the row of the table, or the line of the text, on which it begins
 * @param conditions its conditions, in the order of the table's columns or the text; none means always
 */
public record Rule(RuleInfo info, Place place, List<Condition> conditions) {
    /** Copies the conditions. */
    public Rule {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(place, "place");
        conditions = List.copyOf(conditions);
    }
}
