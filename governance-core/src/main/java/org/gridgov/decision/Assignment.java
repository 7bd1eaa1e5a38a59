package org.gridgov.decision;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Comparator;
import org.gridgov.lists.Urgency;

/**
 * One line of a plan: so much of a subject is served by a candidate (派单、匹配).
 *
 * <p>Ordered by subject, then candidate. Immutable, thread-safe.
 *
 * @param subject the task or need
 * @param candidate the post or resource
 * @param amount how much, in the unit of the subject; 1 for a task
 * @param tier the tier of the subject
 * @param points what the policy gave the pair, per unit
 * @param metres the distance between the two; -1 if an address is unknown
 */
@JsonPropertyOrder({"subject", "candidate", "amount", "tier", "points", "metres"})
public record Assignment(String subject, String candidate, long amount, Urgency tier, int points, long metres)
        implements Comparable<Assignment> {
    private static final Comparator<Assignment> ORDER =
            Comparator.comparing(Assignment::subject).thenComparing(Assignment::candidate);

    @Override
    public int compareTo(Assignment other) {
        return ORDER.compare(this, other);
    }
}
