package org.gridgov.policy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Comparator;

/**
 * What one rule said about one case.
 *
 * <p>A FORBID whose conditions can't be excluded because a fact is unknown counts, and says that it is not certain:
 * missing data qualifies nobody. Ordered by rule. Immutable, thread-safe.
 *
 * <p>Source: invariant A1.
 *
 * @param rule the rule's identifier
 * @param effect its effect
 * @param points what it added
 * @param certain whether every condition is known to hold
 */
@JsonPropertyOrder({"rule", "effect", "points", "certain"})
public record Ruling(String rule, Effect effect, int points, boolean certain) implements Comparable<Ruling> {
    private static final Comparator<Ruling> ORDER =
            Comparator.comparing(Ruling::rule).thenComparing(Ruling::effect).thenComparingInt(Ruling::points);

    @Override
    public int compareTo(Ruling other) {
        return ORDER.compare(this, other);
    }
}
