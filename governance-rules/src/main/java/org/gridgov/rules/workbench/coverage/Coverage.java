package org.gridgov.rules.workbench.coverage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.LocalText;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.Ruling;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Condition;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.Band;
import org.gridgov.rules.pack.Scale;
import org.gridgov.rules.run.Interpreter;
import org.gridgov.rules.run.Truth;
import org.gridgov.rules.workbench.scenario.ScenarioSuite;

/**
 * Measures what the scenarios of a pack reach (覆盖率).
 *
 * <p>No rule feeds another, so a pack without a rule judges like the pack with it whose ruling is left out: one run
 * answers for all rules. Thread-safe. O(cases × rules × conditions) to run, O(cases × rules) to take each rule away.
 *
 * <p>Source: policy packs, {@code POLICY}: a rule that no scenario fires, a rule whose removal turns no scenario red.
 */
public final class Coverage {
    private Coverage() {}

    /**
     * Measures what scenarios reach.
     *
     * @param pack the pack
     * @param suite its scenarios
     * @return the counts
     */
    public static CoverageReport of(CheckedPack pack, ScenarioSuite suite) {
        List<CaseFacts> cases = suite.cases();
        List<Judgement> judgements = new Interpreter(pack).judge(cases);
        Map<String, Integer> fired = new HashMap<>();
        for (Judgement judgement : judgements) {
            judgement.rulings().forEach(ruling -> fired.merge(ruling.rule(), 1, Integer::sum));
        }
        return new CoverageReport(
                pack.version(),
                cases.size(),
                rows(pack, suite, judgements, fired),
                conditions(pack, judgements),
                boundaries(pack, cases),
                articles(pack, fired));
    }

    private static List<RowCoverage> rows(
            CheckedPack pack, ScenarioSuite suite, List<Judgement> judgements, Map<String, Integer> fired) {
        List<Boolean> green = suite.passed(judgements);
        List<RowCoverage> rows = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            String id = rule.info().id();
            int count = fired.getOrDefault(id, 0);
            boolean needed = count > 0 && turnsRed(green, suite.passed(without(id, judgements)));
            rows.add(new RowCoverage(id, rule.place(), count, needed));
        }
        return rows;
    }

    private static boolean turnsRed(List<Boolean> before, List<Boolean> after) {
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i) && !after.get(i)) {
                return true;
            }
        }
        return false;
    }

    private static List<Judgement> without(String rule, List<Judgement> judgements) {
        List<Judgement> rest = new ArrayList<>(judgements.size());
        for (Judgement judgement : judgements) {
            List<Ruling> others = judgement.rulings().stream()
                    .filter(ruling -> !ruling.rule().equals(rule))
                    .toList();
            boolean same = others.size() == judgement.rulings().size();
            rest.add(same ? judgement : Judgement.of(others, judgement.seen()));
        }
        return rest;
    }

    private static List<ConditionCoverage> conditions(CheckedPack pack, List<Judgement> judgements) {
        List<ConditionCoverage> conditions = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            for (int i = 0; i < rule.conditions().size(); i++) {
                Condition condition = rule.conditions().get(i);
                Map<Truth, Integer> seen = new EnumMap<>(Truth.class);
                judgements.forEach(judgement -> seen.merge(Truth.of(condition, judgement.seen()), 1, Integer::sum));
                conditions.add(new ConditionCoverage(
                        rule.info().id(),
                        rule.place(),
                        i,
                        condition.sentence(),
                        seen.getOrDefault(Truth.TRUE, 0),
                        seen.getOrDefault(Truth.FALSE, 0),
                        seen.getOrDefault(Truth.UNKNOWN, 0)));
            }
        }
        return conditions;
    }

    private static List<BoundaryCoverage> boundaries(CheckedPack pack, List<CaseFacts> cases) {
        List<BoundaryCoverage> boundaries = new ArrayList<>();
        for (Attribute attribute : pack.attributesRead()) {
            attribute.scale().ifPresent(scale -> boundaries(attribute, scale, cases, boundaries));
        }
        return boundaries;
    }

    private static void boundaries(
            Attribute attribute, Scale scale, List<CaseFacts> cases, List<BoundaryCoverage> boundaries) {
        List<Long> numbers = new ArrayList<>();
        for (CaseFacts each : cases) {
            Long number = each.measures().get(scale.measure());
            if (number != null) {
                numbers.add(number);
            }
        }
        for (Band band : scale.bands()) {
            long cut = band.below();
            if (cut != Long.MAX_VALUE) {
                boundaries.add(new BoundaryCoverage(
                        attribute.name(),
                        attribute.label(),
                        cut,
                        Collections.frequency(numbers, cut - 1),
                        Collections.frequency(numbers, cut)));
            }
        }
    }

    private static List<ArticleCoverage> articles(CheckedPack pack, Map<String, Integer> fired) {
        Map<LocalText, List<String>> rules = new LinkedHashMap<>();
        for (Rule rule : pack.rules()) {
            rules.computeIfAbsent(rule.info().article(), article -> new ArrayList<>())
                    .add(rule.info().id());
        }
        List<ArticleCoverage> articles = new ArrayList<>();
        rules.forEach((article, ids) -> articles.add(new ArticleCoverage(
                article, ids, (int) ids.stream().filter(fired::containsKey).count())));
        return articles;
    }
}
