package org.gridgov.examples.cli;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Ratio;
import org.gridgov.basics.Terms;
import org.gridgov.decision.Mode;
import org.gridgov.decision.Objective;
import org.gridgov.decision.Plan;
import org.gridgov.decision.UnmetCause;
import org.gridgov.lists.Urgency;

/** An allotment as people read it. */
final class AllotmentText {
    private static final int LISTED = 10;
    private static final int MOST_FINDINGS = 40;

    private final StringBuilder text = new StringBuilder();
    private final Language language;

    private AllotmentText(Language language) {
        this.language = language;
    }

    static String of(Allotment allotment, Language language) {
        AllotmentText out = new AllotmentText(language);
        out.findings(allotment.findings());
        allotment.plans().forEach((name, plan) -> {
            out.plan(name, plan);
            SortedMap<Mode, Objective> modes = allotment.modes().getOrDefault(name, new TreeMap<>());
            if (!modes.isEmpty()) {
                out.line("modes");
                modes.forEach((mode, objective) -> out.mode(mode, objective));
            }
        });
        return out.text.toString();
    }

    private void line(String key, Object... arguments) {
        text.append(Texts.of("allocate." + key, arguments).in(language)).append('\n');
    }

    private void findings(Findings findings) {
        findings.gravestFirst().stream()
                .limit(MOST_FINDINGS)
                .map((Finding finding) -> finding.in(language))
                .forEach(finding -> text.append(finding).append('\n'));
        more(findings.gravestFirst().size(), MOST_FINDINGS);
    }

    private void plan(String name, Plan plan) {
        line("head." + name, Terms.name(plan.mode()));
        Objective objective = plan.objective();
        for (Map.Entry<Urgency, Ratio> tier : objective.served().entrySet()) {
            line("tier", Terms.name(tier.getKey()), tier.getValue());
        }
        line("sum", objective.servedOfAll(), objective.points(), objective.metres());
        line("measures", measures(objective));
        plan.assignments().stream()
                .limit(LISTED)
                .forEach(one -> line(
                        one.metres() < 0 ? "line.nowhere" : "line",
                        one.subject(),
                        one.candidate(),
                        one.amount(),
                        one.points(),
                        one.metres()));
        more(plan.assignments().size(), LISTED);
        SortedMap<UnmetCause, Long> causes = new TreeMap<>();
        plan.unmet().forEach(rest -> causes.merge(rest.cause(), rest.amount(), Long::sum));
        causes.forEach((cause, amount) -> line("unmet", amount, Terms.name(cause)));
        boolean isPlain = plan.pack().equals(AllocationInput.NO_POLICY);
        line(isPlain ? "proven.plain" : "proven", plan.pack(), proof(plan));
    }

    /** What the proof of a plan says. */
    static LocalText proof(Plan plan) {
        return Texts.of(plan.mode() == Mode.STABLE ? "allocate.proof.stable" : "allocate.proof.best");
    }

    private void mode(Mode mode, Objective objective) {
        line(
                "mode",
                Terms.name(mode),
                Texts.of("allocate.sum", objective.servedOfAll(), objective.points(), objective.metres())
                        .in(language)
                        .strip(),
                measures(objective));
    }

    private String measures(Objective objective) {
        return Texts.of(
                        "allocate.values",
                        objective.leastGroup(),
                        objective.mostGroup(),
                        objective.envy(),
                        objective.missed(),
                        objective.kept())
                .in(language);
    }

    private void more(int count, int listed) {
        if (count > listed) {
            line("more", count - listed);
        }
    }
}
