package org.gridgov.rules.check;

import java.util.List;
import java.util.Objects;
import org.gridgov.basics.Place;
import org.gridgov.policy.RuleInfo;

/**
 * A row that has been understood: it holds when all its conditions hold.
 *
 * <p>Immutable, thread-safe.
 *
 * @param info the rule as people read it
 * @param place the row of the table on which it stands
 * @param conditions its conditions, in the order of the table's columns; none means always
 */
public record Rule(RuleInfo info, Place place, List<Condition> conditions) {
    /** Copies the conditions. */
    public Rule {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(place, "place");
        conditions = List.copyOf(conditions);
    }
}
