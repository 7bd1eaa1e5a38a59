package org.gridgov.rules.workbench.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.policy.PackVersion;
import org.gridgov.rules.pack.RuleMessages;

/**
 * How all scenarios of a pack came out.
 *
 * <p>Immutable, thread-safe.
 *
 * @param pack the version that judged
 * @param outcomes one per scenario, same order
 * @param disagreements where two engines, or two orders of one engine, judged a case differently
 */
public record ScenarioReport(PackVersion pack, List<ScenarioOutcome> outcomes, Findings disagreements) {
    /** Copies the outcomes. */
    public ScenarioReport {
        Objects.requireNonNull(pack, "pack");
        outcomes = List.copyOf(outcomes);
        Objects.requireNonNull(disagreements, "disagreements");
    }

    /** {@return whether everything came out as expected and nobody disagreed} */
    public boolean passed() {
        return disagreements.isEmpty() && outcomes.stream().allMatch(ScenarioOutcome::passed);
    }

    /** {@return one error per red line, and the disagreements} */
    public Findings findings() {
        List<Finding> findings = new ArrayList<>();
        for (ScenarioOutcome outcome : outcomes) {
            for (OutcomeLine line : outcome.red()) {
                findings.add(RuleMessages.error(
                        "GP-SCN-16", outcome.place(), outcome.title(line), line.expected(), line.actual()));
            }
        }
        return Findings.of(findings).and(disagreements);
    }
}
