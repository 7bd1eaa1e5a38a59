package org.gridgov.report;

import java.util.List;
import java.util.Map;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Language;
import org.gridgov.basics.Level;
import org.gridgov.basics.Ratio;
import org.gridgov.basics.Terms;
import org.gridgov.decision.Objective;
import org.gridgov.decision.Plan;
import org.gridgov.decision.Unmet;
import org.gridgov.grid.PrincipleReport;
import org.gridgov.lists.Urgency;
import org.gridgov.merging.Residual;
import org.gridgov.project.Figure;
import org.gridgov.snapshot.CommunityInfo;
import org.gridgov.snapshot.FormulaReport;

/**
 * Prints a run as plain text, a screen and a half long.
 *
 * <p>Equal runs print equal bytes; lines end with {@code \n}. Thread-safe.
 */
public final class TextReport {
    /** At most so many findings and open items are listed; the files beside it have all. */
    private static final int LISTED = 6;

    private final RunReport run;
    private final Language language;
    private final StringBuilder out = new StringBuilder();

    private TextReport(RunReport run, Language language) {
        this.run = run;
        this.language = language;
    }

    /**
     * Prints a run.
     *
     * @param run the run
     * @param language the language of the reader
     * @return the text
     */
    public static String print(RunReport run, Language language) {
        return new TextReport(run, language).print();
    }

    private String print() {
        CommunityInfo info = run.community().info();
        out.append(Catalogue.core()
                        .text("text.title", info.name(), run.community().today())
                        .in(language))
                .append('\n');
        if (info.synthetic() != null) {
            out.append(info.synthetic().in(language)).append('\n');
        }
        section("ground");
        line(
                "ground",
                run.community().grids().units().size(),
                run.community().grids().leaves().size(),
                run.community().territory().atoms().size(),
                run.community().territory().households());
        for (PrincipleReport report : run.principles()) {
            line(
                    "principle",
                    Terms.name(report.principle()),
                    report.score().part(),
                    report.score().whole(),
                    report.findings().size());
        }
        for (FormulaReport report : run.formulas()) {
            line("formula", report.formula().name(), report.formula().text(), text(report.holds() ? "holds" : "fails"));
        }
        section("merge");
        line(
                "merge",
                run.merge().lines().size(),
                run.merge().pieces().size(),
                run.merge().crosswalk().size(),
                run.merge().conflicts().size());
        line(
                "residuals",
                residuals(Residual.Kind.GAP),
                residuals(Residual.Kind.OVERLAP),
                residuals(Residual.Kind.NO_HOLDER));
        plan("tasks", run.tasks());
        plan("needs", run.needs());
        section("roster");
        long seats = run.roster().firstWave().size();
        long open = run.roster().open().stream().mapToLong(Unmet::amount).sum();
        line("roster", seats + open, seats, run.roster().invitations().size() - seats, open);
        line(
                "fairness",
                run.roster().fairness().invited(),
                run.roster().fairness().volunteers(),
                run.roster().fairness().least(),
                run.roster().fairness().most());
        section("figures");
        for (Figure figure : run.figures()) {
            line(
                    figure.denominator() == figure.value() ? "figure" : "share",
                    figure.definition(),
                    figure.value(),
                    figure.unit(),
                    figure.denominator());
        }
        section("findings");
        line("findings", run.findings().count(Level.ERROR), run.findings().count(Level.WARNING));
        List<Finding> findings = run.findings().gravestFirst();
        findings.stream()
                .limit(LISTED)
                .forEach(finding -> out.append("  ")
                        .append(finding.code())
                        .append(' ')
                        .append(finding.cause().in(language))
                        .append('\n'));
        more(findings.size());
        return out.toString();
    }

    private void plan(String what, Plan plan) {
        section(what);
        for (Map.Entry<Urgency, Ratio> tier : plan.objective().served().entrySet()) {
            line(
                    "tier",
                    Terms.name(tier.getKey()),
                    tier.getValue().part(),
                    tier.getValue().whole());
        }
        line("proven", plan.objective().points(), plan.objective().metres(), plan.pack());
        Objective objective = plan.objective();
        line(
                "measures",
                Terms.name(plan.mode()),
                objective.leastGroup(),
                objective.mostGroup(),
                objective.envy(),
                objective.missed(),
                objective.kept());
        plan.unmet().stream()
                .limit(LISTED)
                .forEach(rest -> line("unmet", rest.subject(), rest.amount(), Terms.name(rest.cause())));
        more(plan.unmet().size());
    }

    private long residuals(Residual.Kind kind) {
        return run.merge().residuals().stream()
                .filter(residual -> residual.kind() == kind)
                .count();
    }

    private void more(int count) {
        if (count > LISTED) {
            line("more", count - LISTED);
        }
    }

    private void section(String key) {
        out.append('\n').append(text("section." + key)).append('\n');
    }

    private void line(String key, Object... arguments) {
        out.append("  ")
                .append(Catalogue.core().text("text." + key, arguments).in(language))
                .append('\n');
    }

    private String text(String key) {
        return Catalogue.core().text("text." + key).in(language);
    }
}
