package org.gridgov.rules.workbench.gate;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.lint.Lint;
import org.gridgov.rules.check.lint.LintSettings;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.reload.ActivationStep;
import org.gridgov.rules.reload.Candidate;
import org.gridgov.rules.workbench.scenario.ScenarioReport;
import org.gridgov.rules.workbench.scenario.ScenarioSuite;

/**
 * Makes gates that a version must pass before it comes into force.
 *
 * <pre>{@code
 * PolicyRegistry.open(id, trust, List.of(PolicyGates.lint(settings), PolicyGates.scenarios(pack.scenarios())), newest);
 * }</pre>
 *
 * <p>Thread-safe, and so are the gates; they change nothing.
 *
 * <p>Source: activation, {@code POLICY}.
 */
public final class PolicyGates {
    /** What no pack should bring into force: rows that never do anything, and conditions that nothing can meet. */
    public static final Set<String> DEAD_ROWS = Set.of("GP-LINT-03", "GP-LINT-04", "GP-LINT-05", "GP-LINT-07");

    private PolicyGates() {}

    /**
     * A gate that stops versions with rows that never do anything ({@link #DEAD_ROWS}).
     *
     * @param settings the limits of lint
     * @return the gate, named {@code lint}; everything else that lint finds it passes on as it is
     */
    public static ActivationStep lint(LintSettings settings) {
        return lint(settings, DEAD_ROWS);
    }

    /**
     * A gate that stops versions of which lint finds certain things.
     *
     * @param settings the limits of lint
     * @param refused the codes that stop a version
     * @return the gate, named {@code lint}
     */
    public static ActivationStep lint(LintSettings settings, Collection<String> refused) {
        Set<String> codes = Set.copyOf(refused);
        return new Step("lint", candidate -> {
            Findings found = Lint.of(candidate.bundle().pack(), settings).findings();
            return Findings.of(found.stream()
                    .map(finding -> codes.contains(finding.code()) ? asError(finding) : finding)
                    .toList());
        });
    }

    /**
     * A gate that stops versions of which a scenario comes out otherwise than expected, or can't be read.
     *
     * @param files the scenarios, as the pack holds them
     * @return the gate, named {@code scenarios}; it runs them by reading the rules and by the engine to be activated
     */
    public static ActivationStep scenarios(List<PackText> files) {
        List<PackText> copy = List.copyOf(files);
        return new Step("scenarios", candidate -> {
            CheckedPack pack = candidate.bundle().pack();
            Loaded<ScenarioSuite> suite = ScenarioSuite.read(pack, copy);
            ScenarioReport report = suite.value().run(pack, candidate.engine());
            return suite.findings().and(report.findings());
        });
    }

    private static Finding asError(Finding finding) {
        return new Finding(
                Level.ERROR, finding.code(), finding.place(), finding.cause(), finding.effect(), finding.cure());
    }

    /** What a gate looks at. */
    private interface Look {
        Findings at(Candidate candidate);
    }

    private record Step(String name, Look look) implements ActivationStep {
        @Override
        public Findings check(Candidate candidate) {
            return look.at(candidate);
        }
    }
}
