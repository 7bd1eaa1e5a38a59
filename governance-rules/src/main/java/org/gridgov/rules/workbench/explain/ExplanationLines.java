package org.gridgov.rules.workbench.explain;

import java.util.List;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Terms;
import org.gridgov.policy.Effect;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.run.Truth;

/** Says an explanation in sentences. Not thread-safe: one object writes one text. */
final class ExplanationLines {
    private static final int MOST_NEARLY = 5;

    private final CaseExplanation why;
    private final Language language;
    private final StringBuilder out = new StringBuilder();

    ExplanationLines(CaseExplanation why, Language language) {
        this.why = why;
        this.language = language;
    }

    String text() {
        line(0, why.eligible() ? "why.eligible" : "why.not-eligible", why.pack(), why.points());
        section("why.because", why.because());
        section("why.depends", why.notShown());
        if (!why.eligible()) {
            because();
        }
        if (!why.nearly().isEmpty()) {
            line(0, "why.nearly");
            why.nearly().stream().limit(MOST_NEARLY).forEach(row -> {
                line(1, "why.lacks", row.rule(), row.lacking().size(), row.article());
                row.lacking().forEach(this::condition);
                row.conditions().stream()
                        .filter(condition -> condition.truth() == null)
                        .forEach(this::condition);
            });
        }
        advice();
        return out.toString();
    }

    private void section(String key, List<RowView> rows) {
        if (rows.isEmpty()) {
            return;
        }
        line(0, key);
        for (RowView row : rows) {
            line(
                    1,
                    row.points() == 0 ? "why.rule" : "why.rule-with-points",
                    row.rule(),
                    Terms.name(row.effect()),
                    row.article(),
                    row.points(),
                    row.pointsFrom());
            row.conditions().forEach(this::condition);
        }
    }

    /** Why not: nothing qualifies, a row forbids, or a fact is missing. */
    private void because() {
        boolean qualified = why.because().stream().anyMatch(row -> row.effect() == Effect.QUALIFY);
        List<RowView> forbidding = why.because().stream()
                .filter(row -> row.effect() == Effect.FORBID)
                .toList();
        for (RowView row : forbidding) {
            boolean certain = row.standing() == Standing.COUNTS;
            List<LocalText> missing =
                    row.lacking().stream().map(ConditionView::sentence).toList();
            line(0, certain ? "why.forbidden" : "why.unknown-forbids", row.rule(), RuleMessages.list(missing));
        }
        if (!qualified) {
            boolean mayBe = why.notShown().stream().anyMatch(row -> row.effect() == Effect.QUALIFY);
            line(0, mayBe ? "why.unqualified-by-what-is-shown" : "why.unqualified");
        }
        if (!why.notShown().isEmpty() && (qualified && forbidding.isEmpty())) {
            line(0, "why.hidden-decides");
        }
    }

    private void condition(ConditionView condition) {
        Truth truth = condition.truth();
        if (truth == null) {
            line(2, "why.hidden-condition", condition.sentence());
        } else {
            line(2, "why.condition", condition.sentence(), Terms.name(truth), condition.actual(), condition.origin());
        }
    }

    private void advice() {
        Advice advice = why.advice();
        switch (advice.outcome()) {
            case IMPOSSIBLE -> line(0, "why.impossible");
            case NOT_CERTAIN -> line(0, "why.not-certain");
            case UNDECIDED -> line(0, "why.undecided");
            case FLIPS -> {
                line(
                        0,
                        why.eligible() ? "why.would-not-be" : "why.would-be",
                        advice.changes().size());
                for (Change change : advice.changes()) {
                    line(
                            1,
                            change.kind() == Change.Kind.TELL ? "why.tell" : "why.change",
                            change.label(),
                            change.from(),
                            change.to());
                }
            }
        }
    }

    private void line(int depth, String key, Object... arguments) {
        out.append("  ".repeat(depth))
                .append(RuleMessages.text(key, arguments).in(language))
                .append('\n');
    }
}
