package org.gridgov.decision;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Comparator;
import java.util.List;
import org.gridgov.lists.Urgency;

/**
 * What stayed unserved of a subject, and why (未满足).
 *
 * <p>Ordered by subject. Immutable, thread-safe.
 *
 * <p>Source: invariant A2: every unmet need has reasons.
 *
 * @param subject the task, need or visit
 * @param amount how much of it, in its unit; seats for a visit
 * @param tier its tier
 * @param cause why
 * @param rules the rules that forbade candidates, if that is why, in natural order
 */
@JsonPropertyOrder({"subject", "amount", "tier", "cause", "rules"})
public record Unmet(String subject, long amount, Urgency tier, UnmetCause cause, List<String> rules)
        implements Comparable<Unmet> {
    private static final Comparator<Unmet> ORDER = Comparator.comparing(Unmet::subject);

    /** Copies the rules. */
    public Unmet {
        rules = List.copyOf(rules);
    }

    @Override
    public int compareTo(Unmet other) {
        return ORDER.compare(this, other);
    }
}
