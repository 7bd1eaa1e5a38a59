package org.gridgov.examples.cli;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.Loaded;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.report.JUnitXml;
import org.gridgov.rules.PolicyEngines;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.workbench.scenario.OutcomeLine;
import org.gridgov.rules.workbench.scenario.ScenarioOutcome;
import org.gridgov.rules.workbench.scenario.ScenarioReport;
import org.gridgov.rules.workbench.scenario.ScenarioSuite;
import picocli.CommandLine.Command;

/** {@code gridgov policy test PACK}: runs its scenarios, by reading the rules and by the engine. */
@Command(name = "test", description = "Run the scenarios of a pack. / 运行政策包的情景测试。")
final class PolicyTrial extends PolicyQuestion {
    @Override
    Answer answer(PolicyPack pack, Session session) {
        CheckedPack checked = checked(pack);
        Loaded<ScenarioSuite> suite = ScenarioSuite.read(checked, pack.scenarios());
        ScenarioReport report;
        try (PolicyEngine engine = PolicyEngines.drools(pack)) {
            report = suite.value().run(checked, engine);
        }
        Findings findings = suite.findings().and(report.findings());
        return new Answer(
                report,
                language -> text(report, language) + below(pack, findings, language),
                findings,
                tests(report, suite.findings().and(report.disagreements()), session.language()),
                findings.hasErrors() ? ExitCode.FINDINGS : ExitCode.FINE);
    }

    private static String text(ScenarioReport report, Language language) {
        StringBuilder text = new StringBuilder();
        for (ScenarioOutcome outcome : report.outcomes()) {
            text.append(outcome.passed() ? "✓ " : "✗ ")
                    .append(outcome.name().in(language))
                    .append('\n');
        }
        long passed = report.outcomes().stream().filter(ScenarioOutcome::passed).count();
        PolicyLint.line(text, Texts.of("policy.tested", report.outcomes().size(), passed), language);
        return text.toString();
    }

    private static List<JUnitXml.Case> tests(ScenarioReport report, Findings others, Language language) {
        List<JUnitXml.Case> tests = new ArrayList<>();
        others.forEach(finding -> tests.add(asTest(finding, language)));
        for (ScenarioOutcome outcome : report.outcomes()) {
            List<String> red = new ArrayList<>();
            for (OutcomeLine line : outcome.red()) {
                red.add(Texts.of("policy.red", line.expected(), line.actual()).in(language));
            }
            tests.add(new JUnitXml.Case(outcome.name().in(language), String.join("\n", red)));
        }
        return tests;
    }
}
