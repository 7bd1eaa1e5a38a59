package org.gridgov.report;

import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Terms;
import org.gridgov.decision.Explanation;
import org.gridgov.decision.ExplanationBook;
import org.gridgov.decision.Standing;
import org.gridgov.decision.Verdict;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.RuleInfo;
import org.gridgov.policy.Ruling;

/**
 * Says in sentences why a subject was decided as it was.
 *
 * <p>Thread-safe; reads what the explanation carries and runs nothing.
 *
 * <p>Source: invariant Q3.
 */
public final class ExplanationText {
    private static final int RUNNERS_UP = 3;

    private final ExplanationBook book;
    private final Language language;
    private final boolean invites;
    private final StringBuilder out = new StringBuilder();

    private ExplanationText(ExplanationBook book, Explanation explanation, Language language) {
        this.book = book;
        this.invites = explanation.question() == CaseKind.SHIFT;
        this.language = language;
    }

    /**
     * Why a subject is served as it is: what was chosen, the runners-up, and what stayed unmet.
     *
     * @param book the explanations of the run
     * @param explanation the subject's explanation
     * @param language the language of the reader
     * @return sentences, one line each
     */
    public static String why(ExplanationBook book, Explanation explanation, Language language) {
        ExplanationText text = new ExplanationText(book, explanation, language);
        text.line("head", explanation.subject(), Terms.name(explanation.question()));
        long eligible = explanation.verdicts().stream()
                .filter(verdict -> verdict.judgement().eligible())
                .count();
        text.line("counts", explanation.verdicts().size(), eligible);
        explanation.verdicts().stream()
                .filter(verdict -> verdict.standing() == Standing.CHOSEN)
                .forEach(text::verdict);
        explanation.verdicts().stream()
                .filter(verdict -> verdict.standing() == Standing.STAND_IN || verdict.standing() == Standing.ELIGIBLE)
                .limit(RUNNERS_UP)
                .forEach(text::verdict);
        if (explanation.unmet() != null) {
            text.line(
                    "unmet",
                    explanation.unmet().amount(),
                    Terms.name(explanation.unmet().cause()));
            explanation.unmet().rules().forEach(text::rule);
        }
        return text.out.toString();
    }

    /**
     * Why one candidate was not chosen, or that it was.
     *
     * @param book the explanations of the run
     * @param explanation the subject's explanation
     * @param candidate the candidate
     * @param language the language of the reader
     * @return sentences, one line each
     */
    public static String whyNot(ExplanationBook book, Explanation explanation, String candidate, Language language) {
        ExplanationText text = new ExplanationText(book, explanation, language);
        text.line("head", explanation.subject(), Terms.name(explanation.question()));
        explanation.find(candidate).ifPresentOrElse(text::verdict, () -> text.line("nocandidate", candidate));
        return text.out.toString();
    }

    private void verdict(Verdict verdict) {
        line(
                "verdict",
                verdict.candidate(),
                Terms.name(verdict.standing()),
                verdict.judgement().points());
        for (Ruling ruling : verdict.judgement().rulings()) {
            rule(ruling.rule());
            if (!ruling.certain()) {
                detail("uncertain");
            }
        }
        switch (verdict.standing()) {
            case ELIGIBLE -> detail(invites ? "notasked" : verdict.full() ? "full" : "better");
            case NOT_QUALIFIED -> detail("unqualified");
            case CHOSEN, STAND_IN, FORBIDDEN -> {}
        }
        detail("seen", verdict.judgement().seen());
    }

    private void rule(String id) {
        book.rule(id)
                .ifPresentOrElse(this::rule, () -> out.append("    ").append(id).append('\n'));
    }

    private void rule(RuleInfo rule) {
        LocalText and = Catalogue.core().text("explain.and");
        String conditions = String.join(
                and.in(language),
                rule.conditions().stream()
                        .map(condition -> condition.in(language))
                        .toList());
        detail("rule", rule.id(), Terms.name(rule.effect()), rule.points(), conditions, rule.article());
    }

    private void detail(String key, Object... arguments) {
        out.append("    ");
        line(key, arguments);
    }

    private void line(String key, Object... arguments) {
        out.append(Catalogue.core().text("explain." + key, arguments).in(language))
                .append('\n');
    }
}
