package org.gridgov.rules.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gridgov.policy.Effect;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Condition;
import org.gridgov.rules.check.Rule;

/**
 * Writes a checked pack in the rule language of Drools.
 *
 * <p>A rule that qualifies or prefers needs every condition known to be true. A rule that forbids needs no condition
 * known to be false, and says whether all of them are known. Both are written out with two boolean methods of the fact,
 * so the engine never has to know what an unknown value is.
 *
 * <p>Identifiers and codes are letters, digits and {@code . _ - /} by the time they arrive here, so nothing in the text
 * can end a string early. The text is ASCII: the engine passes names through the default charset, where Chinese ones
 * would become equal and rules would be lost. Thread-safe; the same pack gives the same text.
 *
 * <p>Source: invariant A1.
 */
public final class DrlText {
    static final String PACKAGE = "org.gridgov.rules.generated";

    /** So many alternatives stand side by side; more of them stand in brackets, for the engine reads them by recursion. */
    private static final int MOST_SIDE_BY_SIDE = 64;

    private DrlText() {}

    /**
     * Writes the rules.
     *
     * @param pack the pack
     * @return one rule per row, ordered by identifier
     */
    public static String of(CheckedPack pack) {
        StringBuilder text = new StringBuilder()
                .append("package ")
                .append(PACKAGE)
                .append(";\nimport ")
                .append(ProfileFact.class.getName())
                .append(";\n");
        pack.rules().forEach(rule -> append(text, rule));
        return text.toString();
    }

    private static void append(StringBuilder text, Rule rule) {
        boolean forbids = rule.info().effect() == Effect.FORBID;
        String when = rule.conditions().stream()
                .map(condition -> forbids ? possible(condition) : certain(condition))
                .collect(Collectors.joining(",\n        "));
        String name = quoted(rule.info().id());
        text.append("\nrule ")
                .append(name)
                .append("\nwhen\n    $case : ProfileFact(\n        ")
                .append(when)
                .append(")\nthen\n    $case.answer(")
                .append(name)
                .append(", ")
                .append(forbids ? allKnown(rule.conditions()) : "true")
                .append(");\nend\n");
    }

    private static String certain(Condition condition) {
        return condition.negated() ? knows(condition) + ", " + hasNone(condition) : hasAny(condition);
    }

    private static String possible(Condition condition) {
        return condition.negated() ? hasNone(condition) : "!" + knows(condition) + " || " + hasAny(condition);
    }

    private static String allKnown(List<Condition> conditions) {
        return conditions.isEmpty()
                ? "true"
                : conditions.stream()
                        .map(condition -> "$case." + knows(condition))
                        .distinct()
                        .collect(Collectors.joining(" && "));
    }

    private static String knows(Condition condition) {
        return "knows(" + quoted(condition.attribute().name()) + ")";
    }

    private static String hasAny(Condition condition) {
        List<String> alternatives =
                condition.codes().stream().map(code -> has(condition, code)).toList();
        while (alternatives.size() > MOST_SIDE_BY_SIDE) {
            List<String> bracketed = new ArrayList<>();
            for (int i = 0; i < alternatives.size(); i += MOST_SIDE_BY_SIDE) {
                int end = Math.min(alternatives.size(), i + MOST_SIDE_BY_SIDE);
                bracketed.add("(" + String.join(" || ", alternatives.subList(i, end)) + ")");
            }
            alternatives = bracketed;
        }
        return String.join(" || ", alternatives);
    }

    private static String hasNone(Condition condition) {
        if (condition.codes().size() > MOST_SIDE_BY_SIDE) {
            return "!(" + hasAny(condition) + ")";
        }
        return condition.codes().stream()
                .map(code -> "!" + has(condition, code))
                .collect(Collectors.joining(", "));
    }

    private static String has(Condition condition, String code) {
        return "has(" + quoted(condition.attribute().name()) + ", " + quoted(code) + ")";
    }

    private static String quoted(String word) {
        return '"' + AsciiWord.of(word) + '"';
    }
}
