package org.gridgov.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.check.lint.Lint;
import org.gridgov.rules.check.lint.LintSettings;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;
import org.gridgov.rules.pack.PrivacyClass;
import org.gridgov.rules.workbench.coverage.Coverage;
import org.gridgov.rules.workbench.diff.PolicyDiff;
import org.gridgov.rules.workbench.explain.CaseExplanation;
import org.gridgov.rules.workbench.explain.Reader;
import org.gridgov.rules.workbench.scenario.ScenarioSuite;

/** Does at a desk what policy staff do; run on a machine that has no rule engine at all. */
public final class DeskProbe {
    private DeskProbe() {}

    /** Checks, lints, tests, compares and explains the packs in the folders that are named. */
    public static void main(String[] folders) {
        for (String folder : folders) {
            Path path = Path.of(folder);
            PolicyPack pack = PolicyPacks.read(path).value().orElseThrow();
            CheckedPack checked = PackCheck.of(pack).value().orElseThrow();
            ScenarioSuite suite = ScenarioSuite.read(checked, pack.scenarios()).value();
            List<CaseFacts> cases = suite.cases();
            String explained = CaseExplanation.of(checked, cases.get(0), new Reader(PrivacyClass.INTERNAL))
                    .pack()
                    .id();
            try (PolicyEngine engine = PolicyEngines.interpreter(pack)) {
                System.out.println(
                        explained + " errors " + PolicyEngines.check(path).hasErrors() + " proved "
                                + Lint.of(pack, LintSettings.of(LocalDate.of(2026, 12, 1)))
                                        .proved() + " passed "
                                + suite.run(checked, engine).passed() + " needed "
                                + Coverage.of(checked, suite).unneeded().isEmpty() + " same "
                                + PolicyDiff.of(checked, checked).sameMeaning());
            }
        }
    }
}
