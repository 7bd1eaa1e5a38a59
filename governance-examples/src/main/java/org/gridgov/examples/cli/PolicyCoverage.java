package org.gridgov.examples.cli;

import java.util.List;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.Loaded;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.workbench.coverage.ArticleCoverage;
import org.gridgov.rules.workbench.coverage.BoundaryCoverage;
import org.gridgov.rules.workbench.coverage.Coverage;
import org.gridgov.rules.workbench.coverage.CoverageReport;
import org.gridgov.rules.workbench.coverage.RowCoverage;
import org.gridgov.rules.workbench.scenario.ScenarioSuite;
import picocli.CommandLine.Command;

/** {@code gridgov policy coverage PACK}: what the scenarios reach, and what they would notice. */
@Command(name = "coverage", description = "Say what the scenarios reach and would notice. / 情景测试的覆盖情况。")
final class PolicyCoverage extends PolicyQuestion {
    @Override
    Answer answer(PolicyPack pack, Session session) {
        CheckedPack checked = checked(pack);
        Loaded<ScenarioSuite> suite = ScenarioSuite.read(checked, pack.scenarios());
        CoverageReport report = Coverage.of(checked, suite.value());
        Findings findings = suite.findings().and(report.findings());
        // A rule that nothing would miss is a failed test of the tests, although it is only a warning about the pack.
        boolean complete = !findings.hasErrors() && report.unneeded().isEmpty();
        return new Answer(
                report,
                language -> text(report, language) + below(pack, findings, language),
                findings,
                List.of(),
                complete ? ExitCode.FINE : ExitCode.FINDINGS);
    }

    private static String text(CoverageReport report, Language language) {
        StringBuilder text = new StringBuilder();
        for (RowCoverage row : report.rows()) {
            PolicyLint.line(
                    text,
                    Texts.of(
                            row.fired() == 0
                                    ? "policy.row.never"
                                    : row.needed() ? "policy.row.needed" : "policy.row.unneeded",
                            row.rule(),
                            row.fired()),
                    language);
        }
        long rows = report.rows().stream().filter(row -> row.fired() > 0).count();
        long needed = report.rows().stream().filter(RowCoverage::needed).count();
        long cuts =
                report.boundaries().stream().filter(BoundaryCoverage::complete).count();
        long articles =
                report.articles().stream().filter(ArticleCoverage::complete).count();
        PolicyLint.line(
                text,
                Texts.of(
                        "policy.covered",
                        rows,
                        report.rows().size(),
                        needed,
                        cuts + "/" + report.boundaries().size(),
                        articles + "/" + report.articles().size()),
                language);
        return text.toString();
    }
}
