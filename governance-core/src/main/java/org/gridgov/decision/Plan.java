package org.gridgov.decision;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.gridgov.policy.PackVersion;

/**
 * Who or what serves each task or need, what stayed unmet, and the proof that nothing better exists (方案).
 *
 * <p>Served and unmet amounts together are all that was asked for. A plan is a proposal: the host applies it. Immutable,
 * thread-safe.
 *
 * <p>Source: invariants A2, A3 and Q1.
 *
 * @param pack the one policy version that judged
 * @param mode what it is best for
 * @param assignments who serves what, by subject and candidate
 * @param unmet what stayed unserved, by subject
 * @param objective what the plan achieves
 * @param certificate the proof that nothing better exists
 */
@JsonPropertyOrder({"pack", "mode", "objective", "assignments", "unmet", "certificate"})
public record Plan(
        PackVersion pack,
        Mode mode,
        List<Assignment> assignments,
        List<Unmet> unmet,
        Objective objective,
        Certificate certificate) {
    /** Sorts the lists. */
    public Plan {
        assignments = assignments.stream().sorted().toList();
        unmet = unmet.stream().sorted().toList();
    }

    /**
     * The lines of one subject.
     *
     * @param subject the task or need
     * @return its assignments, by candidate
     */
    public List<Assignment> assignmentsOf(String subject) {
        return assignments.stream()
                .filter(assignment -> assignment.subject().equals(subject))
                .toList();
    }
}
