package org.gridgov.rules.workbench.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Terms;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.Ruling;
import org.gridgov.rules.pack.RuleMessages;

/** Compares what came out with what was expected, and says both in words. */
final class Verdicts {
    private Verdicts() {}

    /** One judgement per trial, same order. */
    static ScenarioOutcome of(Scenario scenario, List<Judgement> judgements) {
        List<OutcomeLine> lines = new ArrayList<>();
        for (int i = 0; i < judgements.size(); i++) {
            Trial trial = scenario.trials().get(i);
            Judgement judgement = judgements.get(i);
            lines.add(new OutcomeLine(
                    trial.label(),
                    trial.expect().holds(judgement),
                    words(trial.expect()),
                    words(judgement),
                    judgement.rulings().stream().map(Ruling::rule).toList()));
        }
        if (!scenario.overall().isEmpty()) {
            lines.add(overall(scenario, judgements));
        }
        return new ScenarioOutcome(scenario.name(), scenario.place(), lines);
    }

    /** Whether everything came out as expected, without a word. */
    static boolean passes(Scenario scenario, List<Judgement> judgements) {
        for (int i = 0; i < judgements.size(); i++) {
            if (!scenario.trials().get(i).expect().holds(judgements.get(i))) {
                return false;
            }
        }
        return scenario.overall().isEmpty() || holds(scenario, judgements);
    }

    private static boolean holds(Scenario scenario, List<Judgement> judgements) {
        Overall overall = scenario.overall();
        List<List<String>> order = order(scenario, judgements);
        long eligible = eligible(judgements);
        boolean holds = overall.chosen() == null || chosen(overall.chosen()).equals(first(order));
        holds &= overall.order().isEmpty() || overall.order().equals(order);
        holds &= overall.eligibleCount() == null || overall.eligibleCount() == eligible;
        holds &= overall.eligiblePercent() == null
                || (long) overall.eligiblePercent() * judgements.size() == 100 * eligible;
        return holds;
    }

    private static OutcomeLine overall(Scenario scenario, List<Judgement> judgements) {
        Overall overall = scenario.overall();
        List<List<String>> order = order(scenario, judgements);
        List<LocalText> expected = new ArrayList<>();
        List<LocalText> actual = new ArrayList<>();
        String chosen = overall.chosen();
        if (chosen != null) {
            expected.add(RuleMessages.text("scenario.chosen", words(chosen(chosen))));
            actual.add(RuleMessages.text("scenario.chosen", words(first(order))));
        }
        if (!overall.order().isEmpty()) {
            expected.add(RuleMessages.text("scenario.order", words(overall.order())));
            actual.add(RuleMessages.text("scenario.order", words(order)));
        }
        if (overall.eligibleCount() != null) {
            expected.add(RuleMessages.text("scenario.count", overall.eligibleCount()));
            actual.add(RuleMessages.text("scenario.count", eligible(judgements)));
        }
        if (overall.eligiblePercent() != null) {
            expected.add(RuleMessages.text("scenario.share", overall.eligiblePercent() + "%"));
            actual.add(RuleMessages.text("scenario.share", eligible(judgements) + "/" + judgements.size()));
        }
        return new OutcomeLine("", holds(scenario, judgements), joined(expected), joined(actual), List.of());
    }

    private static long eligible(List<Judgement> judgements) {
        return judgements.stream().filter(Judgement::eligible).count();
    }

    /** The eligible candidates by falling points; those of equal points stand together, by name. */
    private static List<List<String>> order(Scenario scenario, List<Judgement> judgements) {
        TreeMap<Integer, List<String>> byPoints = new TreeMap<>(Comparator.reverseOrder());
        for (int i = 0; i < judgements.size(); i++) {
            if (judgements.get(i).eligible()) {
                byPoints.computeIfAbsent(judgements.get(i).points(), points -> new ArrayList<>())
                        .add(scenario.trials().get(i).label());
            }
        }
        return byPoints.values().stream()
                .map(tied -> tied.stream().sorted().toList())
                .toList();
    }

    private static List<List<String>> first(List<List<String>> order) {
        return order.stream().limit(1).toList();
    }

    /** An order of the one who is chosen, or of nobody. */
    private static List<List<String>> chosen(String label) {
        return label.isEmpty() ? List.of() : List.of(List.of(label));
    }

    private static LocalText words(List<List<String>> order) {
        List<LocalText> places = new ArrayList<>();
        for (List<String> tied : order) {
            places.add(joined(tied.stream().map(Verdicts::local).toList(), " = ", " = "));
        }
        return places.isEmpty() ? RuleMessages.text("scenario.nobody") : joined(places, " > ", " > ");
    }

    /** The label of a case by language, if it was written as {@code 中文|English}. */
    static LocalText local(String label) {
        int bar = label.indexOf('|');
        return bar >= 0 && bar == label.lastIndexOf('|')
                ? LocalText.parse(label)
                : LocalText.parse(label.replace('|', '/'));
    }

    private static LocalText words(Expectation expect) {
        List<LocalText> parts = new ArrayList<>();
        if (expect.decision() != null) {
            parts.add(Terms.name(expect.decision()));
        }
        if (expect.points() != null) {
            parts.add(RuleMessages.text("scenario.points", expect.points()));
        }
        if (!expect.reasons().isEmpty()) {
            parts.add(RuleMessages.text("scenario.reasons", String.join("、", expect.reasons())));
        }
        if (!expect.notBecause().isEmpty()) {
            parts.add(RuleMessages.text("scenario.not-because", String.join("、", expect.notBecause())));
        }
        return joined(parts);
    }

    private static LocalText words(Judgement judgement) {
        List<LocalText> parts = new ArrayList<>();
        parts.add(Terms.name(Decision.of(judgement)));
        parts.add(RuleMessages.text("scenario.points", judgement.points()));
        if (!judgement.rulings().isEmpty()) {
            parts.add(RuleMessages.text(
                    "scenario.reasons",
                    judgement.rulings().stream().map(Ruling::rule).collect(Collectors.joining("、"))));
        }
        return joined(parts);
    }

    private static LocalText joined(List<LocalText> parts) {
        return joined(parts, "，", ", ");
    }

    private static LocalText joined(List<LocalText> parts, String zh, String en) {
        return LocalText.of(
                parts.stream().map(LocalText::zh).collect(Collectors.joining(zh)),
                parts.stream().map(LocalText::en).collect(Collectors.joining(en)));
    }
}
