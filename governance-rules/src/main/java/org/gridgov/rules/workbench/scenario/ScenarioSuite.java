package org.gridgov.rules.workbench.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PackVersion;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.pack.ScenarioSheet;
import org.gridgov.rules.run.Interpreter;
import org.gridgov.rules.workbench.CaseOf;

/**
 * All scenarios of a pack (场景测试).
 *
 * <pre>{@code
 * Loaded<ScenarioSuite> suite = ScenarioSuite.read(checked, pack.scenarios());
 * ScenarioReport report = suite.value().run(checked);
 * }</pre>
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: policy packs, {@code POLICY}: given/expect tests; invariant A1: the order of cases changes nothing.
 */
public final class ScenarioSuite {
    private final List<Scenario> scenarios;

    private ScenarioSuite(List<Scenario> scenarios) {
        this.scenarios = List.copyOf(scenarios);
    }

    /**
     * Reads the scenarios of a pack.
     *
     * @param pack the pack, by whose words and rules they are understood; numbers for a step of a scale are those in force
     * @param files the files, {@code PolicyPack.scenarios()}
     * @return the scenarios without errors, by file and in the order of each file; with a finding for every unknown word,
     *     attribute, rule, missing expectation, and for a pack without scenarios; three of each cause and their number
     */
    public static Loaded<ScenarioSuite> read(CheckedPack pack, List<PackText> files) {
        List<Finding> findings = new ArrayList<>();
        List<Scenario> scenarios = new ArrayList<>();
        for (PackText file : files) {
            Loaded<ScenarioSheet> sheet = ScenarioSheet.read(file);
            sheet.findings().forEach(findings::add);
            scenarios.addAll(new ScenarioMaker(pack, findings).scenarios(sheet.value()));
        }
        if (scenarios.isEmpty() && findings.isEmpty()) {
            findings.add(RuleMessages.warning(
                    "GP-SCN-18", Place.of("scenarios"), pack.version().id()));
        }
        // One word of a sweep is read for every case.
        return new Loaded<>(new ScenarioSuite(scenarios), PackCheck.brief(Findings.of(new LinkedHashSet<>(findings))));
    }

    /** {@return the scenarios, by file and in the order of each file} */
    public List<Scenario> scenarios() {
        return scenarios;
    }

    /** {@return the facts of all cases, scenario by scenario} */
    public List<CaseFacts> cases() {
        return scenarios.stream()
                .flatMap(scenario -> scenario.trials().stream())
                .map(Trial::facts)
                .toList();
    }

    /**
     * Runs all scenarios by reading the rules one after the other.
     *
     * @param pack the pack
     * @return how they came out
     */
    public ScenarioReport run(CheckedPack pack) {
        return run(pack.version(), new Interpreter(pack)::judge, List.of());
    }

    /**
     * Runs all scenarios by reading the rules, and by an engine, which must agree to the last ruling.
     *
     * @param pack the pack
     * @param engine an open engine of the same pack
     * @return how they came out by reading the rules, with every disagreement
     */
    public ScenarioReport run(CheckedPack pack, PolicyEngine engine) {
        return run(pack.version(), new Interpreter(pack)::judge, List.of(by(engine)));
    }

    /**
     * Runs all scenarios by an engine alone.
     *
     * @param engine an open engine of the pack
     * @return how they came out
     */
    public ScenarioReport run(PolicyEngine engine) {
        return run(engine.pack(), by(engine), List.of());
    }

    /**
     * How the scenarios come out if their cases are judged so.
     *
     * @param version the version that judged
     * @param judgements one per case, in the order of {@link #cases()}
     * @return the report
     * @throws IllegalArgumentException if there are more or fewer judgements than cases
     */
    public ScenarioReport report(PackVersion version, List<Judgement> judgements) {
        List<ScenarioOutcome> outcomes = new ArrayList<>();
        List<List<Judgement>> parts = parts(judgements);
        for (int i = 0; i < scenarios.size(); i++) {
            outcomes.add(Verdicts.of(scenarios.get(i), parts.get(i)));
        }
        return new ScenarioReport(version, outcomes, Findings.NONE);
    }

    /**
     * Which scenarios come out as expected if their cases are judged so: the same as {@link #report}, without words.
     *
     * @param judgements one per case, in the order of {@link #cases()}
     * @return one answer per scenario, same order
     * @throws IllegalArgumentException if there are more or fewer judgements than cases
     */
    public List<Boolean> passed(List<Judgement> judgements) {
        List<Boolean> passed = new ArrayList<>();
        List<List<Judgement>> parts = parts(judgements);
        for (int i = 0; i < scenarios.size(); i++) {
            passed.add(Verdicts.passes(scenarios.get(i), parts.get(i)));
        }
        return passed;
    }

    private List<List<Judgement>> parts(List<Judgement> judgements) {
        List<List<Judgement>> parts = new ArrayList<>();
        int at = 0;
        for (Scenario scenario : scenarios) {
            int next = at + scenario.trials().size();
            if (next > judgements.size()) {
                break;
            }
            parts.add(judgements.subList(at, next));
            at = next;
        }
        if (parts.size() != scenarios.size() || at != judgements.size()) {
            throw new IllegalArgumentException("There must be one judgement per case, but there are "
                    + judgements.size() + " for " + cases().size());
        }
        return parts;
    }

    private static Function<List<CaseFacts>, List<Judgement>> by(PolicyEngine engine) {
        return facts -> {
            List<PolicyCase> cases = new ArrayList<>();
            facts.forEach(each -> cases.add(CaseOf.madeUp(engine.pack().kind(), each)));
            return engine.judge(cases);
        };
    }

    /** Judges all cases forwards and backwards, because a judgement must not depend on what was judged before. */
    private ScenarioReport run(
            PackVersion version,
            Function<List<CaseFacts>, List<Judgement>> first,
            List<Function<List<CaseFacts>, List<Judgement>>> others) {
        List<CaseFacts> cases = cases();
        List<CaseFacts> turned = new ArrayList<>(cases);
        Collections.reverse(turned);
        List<Judgement> judgements = first.apply(cases);
        List<Finding> disagreements = new ArrayList<>();
        List<Judgement> again = new ArrayList<>(first.apply(turned));
        Collections.reverse(again);
        compare(judgements, again, "scenario.order-matters", disagreements);
        for (Function<List<CaseFacts>, List<Judgement>> other : others) {
            List<Judgement> forwards = other.apply(cases);
            compare(judgements, forwards, "scenario.engines-differ", disagreements);
            List<Judgement> backwards = new ArrayList<>(other.apply(turned));
            Collections.reverse(backwards);
            compare(forwards, backwards, "scenario.order-matters", disagreements);
        }
        return new ScenarioReport(version, report(version, judgements).outcomes(), Findings.of(disagreements));
    }

    private void compare(List<Judgement> one, List<Judgement> other, String reason, List<Finding> disagreements) {
        int at = 0;
        for (Scenario scenario : scenarios) {
            for (Trial trial : scenario.trials()) {
                if (!one.get(at).equals(other.get(at))) {
                    disagreements.add(RuleMessages.error(
                            "GP-SCN-17",
                            scenario.place(),
                            ScenarioOutcome.title(scenario.name(), trial.label()),
                            RuleMessages.text(reason)));
                }
                at++;
            }
        }
    }
}
