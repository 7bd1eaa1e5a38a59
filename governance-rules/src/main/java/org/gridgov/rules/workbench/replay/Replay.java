package org.gridgov.rules.workbench.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PackVersion;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.policy.Ruling;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.run.Interpreter;

/**
 * Judges a log again.
 *
 * <p>Thread-safe; O(lines × rules).
 *
 * <p>Source: invariant Q2: replaying a logged decision gives the same bytes.
 */
public final class Replay {
    private Replay() {}

    /**
     * Judges a log again by reading the rules one after the other.
     *
     * @param log the log
     * @param pack the version that should have judged it
     * @return what came out; a line of another version is not judged and counts as a finding
     */
    public static ReplayReport of(DecisionLog log, CheckedPack pack) {
        Interpreter interpreter = new Interpreter(pack);
        return of(
                log,
                pack.version(),
                own -> own.stream()
                        .map(decision -> interpreter.judge(decision.facts()))
                        .toList());
    }

    /**
     * Judges a log again by an engine.
     *
     * @param log the log
     * @param engine an open engine of the version that should have judged it
     * @return what came out; a line of another version is not judged and counts as a finding
     */
    public static ReplayReport of(DecisionLog log, PolicyEngine engine) {
        return of(
                log,
                engine.pack(),
                own -> engine.judge(own.stream().map(LoggedDecision::judged).toList()));
    }

    private static ReplayReport of(
            DecisionLog log, PackVersion version, Function<List<LoggedDecision>, List<Judgement>> judge) {
        List<Finding> findings = new ArrayList<>();
        List<DecisionLog.Entry> own = new ArrayList<>();
        for (DecisionLog.Entry entry : log.entries()) {
            if (entry.decision().pack().equals(version)) {
                own.add(entry);
            } else {
                findings.add(RuleMessages.error(
                        "GP-REP-02", log.place(entry), entry.decision().pack(), version));
            }
        }
        List<Judgement> again =
                judge.apply(own.stream().map(DecisionLog.Entry::decision).toList());
        List<ReplayDifference> differences = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            LoggedDecision before = own.get(i).decision();
            LoggedDecision after =
                    new LoggedDecision(version, before.subject(), before.candidate(), before.facts(), again.get(i));
            if (!after.line().equals(before.line())) {
                differences.add(new ReplayDifference(own.get(i).row(), before.judgement(), again.get(i)));
                findings.add(RuleMessages.error(
                        "GP-REP-03",
                        log.place(own.get(i)),
                        verdict(before.judgement()),
                        verdict(again.get(i)),
                        String.join(", ", changed(before.judgement(), again.get(i)))));
            }
        }
        return new ReplayReport(version, own.size() - differences.size(), differences, Findings.of(findings));
    }

    private static Object verdict(Judgement judgement) {
        return RuleMessages.text(judgement.eligible() ? "replay.eligible" : "replay.not-eligible", judgement.points());
    }

    /** The rules whose rulings are on one side only. */
    private static List<String> changed(Judgement before, Judgement after) {
        return Stream.concat(before.rulings().stream(), after.rulings().stream())
                .filter(ruling ->
                        !before.rulings().contains(ruling) || !after.rulings().contains(ruling))
                .map(Ruling::rule)
                .distinct()
                .sorted()
                .toList();
    }
}
