package org.gridgov.decision;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import org.gridgov.policy.RuleInfo;

/**
 * All explanations of a run, with the rules that they name.
 *
 * <p>Written beside a plan, it answers every later question without running anything again. Immutable, thread-safe.
 *
 * @param rules every rule of the policies that judged
 * @param explanations one per subject, tasks first, then needs, then visits
 */
@JsonPropertyOrder({"rules", "explanations"})
public record ExplanationBook(List<RuleInfo> rules, List<Explanation> explanations) {
    /** Copies the lists. */
    public ExplanationBook {
        rules = List.copyOf(rules);
        explanations = List.copyOf(explanations);
    }

    /**
     * Finds the explanation of a subject.
     *
     * @param subject the task, need or visit
     * @return its explanation, empty if the run had no such subject
     */
    public Optional<Explanation> find(String subject) {
        return explanations.stream()
                .filter(explanation -> explanation.subject().equals(subject))
                .findFirst();
    }

    /**
     * Finds a rule.
     *
     * @param id its identifier
     * @return the rule, empty if no policy of the run has it
     */
    public Optional<RuleInfo> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
