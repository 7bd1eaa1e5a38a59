package org.gridgov.decision;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import org.gridgov.policy.CaseKind;
import org.jspecify.annotations.Nullable;

/**
 * Why a subject was decided as it was: every candidate with its rulings (说明).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: every candidate keeps all its rulings; invariant Q3.
 *
 * @param question the question that was answered
 * @param subject the task, need or visit
 * @param verdicts every candidate, chosen ones first
 * @param unmet what stayed unmet; null if nothing did
 */
@JsonPropertyOrder({"question", "subject", "unmet", "verdicts"})
public record Explanation(
        CaseKind question,
        String subject,
        List<Verdict> verdicts,
        @Nullable Unmet unmet) {
    /** Sorts the verdicts. */
    public Explanation {
        verdicts = verdicts.stream().sorted().toList();
    }

    /**
     * Finds the verdict on a candidate.
     *
     * @param candidate the candidate
     * @return its verdict, empty if it was no candidate
     */
    public Optional<Verdict> find(String candidate) {
        return verdicts.stream()
                .filter(verdict -> verdict.candidate().equals(candidate))
                .findFirst();
    }
}
