package org.gridgov.decision;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What changed from one plan to another.
 *
 * <p>From {@code T-1→P-1} to {@code T-1→P-2}: {@code gone} has {@code T-1→P-1}, {@code come} has {@code T-1→P-2}. The
 * difference of a plan to itself is empty; exchanging the plans exchanges the lists. Immutable, thread-safe.
 *
 * <p>Source: invariant A5.
 *
 * @param gone lines that stand in the first plan only, in the order of plans
 * @param come lines that stand in the second plan only, in the order of plans
 */
@JsonPropertyOrder({"gone", "come"})
public record PlanDiff(List<Assignment> gone, List<Assignment> come) {
    /** Copies the lists. */
    public PlanDiff {
        gone = List.copyOf(gone);
        come = List.copyOf(come);
    }

    /**
     * Compares two plans.
     *
     * @param before the first plan
     * @param after the second plan
     * @return what went and what came
     */
    public static PlanDiff of(Plan before, Plan after) {
        return new PlanDiff(
                without(before.assignments(), after.assignments()), without(after.assignments(), before.assignments()));
    }

    private static List<Assignment> without(List<Assignment> lines, List<Assignment> others) {
        Set<Assignment> known = new HashSet<>(others);
        return lines.stream().filter(line -> !known.contains(line)).toList();
    }

    /** {@return whether nothing changed} */
    public boolean isEmpty() {
        return gone.isEmpty() && come.isEmpty();
    }
}
