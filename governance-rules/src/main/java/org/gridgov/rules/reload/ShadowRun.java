package org.gridgov.rules.reload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Place;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.run.Engines;

/** Tries a candidate on recent cases: against its own text, and against what is in force. */
final class ShadowRun {
    private final List<Finding> findings = new ArrayList<>();
    private final ShadowReport report;

    ShadowRun(Candidate candidate, Optional<PolicyEngine> inForce, ShadowBudget budget, Place place) {
        List<PolicyCase> cases = candidate.recent();
        inForce.map(PolicyEngine::pack)
                .filter(present -> present.kind() != candidate.engine().pack().kind())
                .ifPresent(present -> findings.add(RuleMessages.error(
                        "GP-BUN-12", place, candidate.engine().pack().kind(), present.kind())));
        List<Judgement> after = findings.isEmpty() ? judgedTwice(candidate, place) : List.of();
        if (inForce.isEmpty() || !findings.isEmpty()) {
            report = new ShadowReport(cases.size(), 0, 0, 0, List.of());
            return;
        }
        report = ShadowReport.of(cases, inForce.get().judge(cases), after);
        if (report.cases() < budget.fewestCases()) {
            findings.add(RuleMessages.error("GP-BUN-19", place, report.cases(), budget.fewestCases()));
        }
        if (exceeds(report.changed(), budget.mostChangedPerMille())) {
            findings.add(RuleMessages.error(
                    "GP-BUN-17", place, report.changed(), report.cases(), budget.mostChangedPerMille()));
        }
        if (exceeds(report.lost(), budget.mostLostPerMille())) {
            findings.add(
                    RuleMessages.error("GP-BUN-18", place, report.lost(), report.cases(), budget.mostLostPerMille()));
        }
    }

    /** The compiled rules and the written ones must say the same; otherwise somebody has compiled something else. */
    private List<Judgement> judgedTwice(Candidate candidate, Place place) {
        List<PolicyCase> cases = candidate.recent();
        List<Judgement> compiled;
        try {
            compiled = candidate.engine().judge(cases);
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            findings.add(RuleMessages.error("GP-BUN-20", place, "?", "?"));
            return List.of();
        }
        try (PolicyEngine interpreter = Engines.interpreter(candidate.bundle().pack())) {
            List<Judgement> written = interpreter.judge(cases);
            for (int i = 0; i < cases.size(); i++) {
                if (!written.get(i).equals(compiled.get(i))) {
                    PolicyCase other = cases.get(i);
                    findings.add(RuleMessages.error("GP-BUN-20", place, other.subject(), other.candidate()));
                    return compiled;
                }
            }
        }
        return compiled;
    }

    private boolean exceeds(int count, int perMille) {
        return count * 1000L > (long) perMille * report.cases();
    }

    ShadowReport report() {
        return report;
    }

    Findings findings() {
        return Findings.of(findings);
    }
}
