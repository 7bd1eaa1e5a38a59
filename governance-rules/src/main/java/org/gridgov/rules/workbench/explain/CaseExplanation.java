package org.gridgov.rules.workbench.explain;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.Effect;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PackVersion;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Condition;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.run.Interpreter;
import org.gridgov.rules.run.Truth;

/**
 * Why a pack judges one case as it does, for one reader (说明).
 *
 * <pre>{@code
 * CaseExplanation why = CaseExplanation.of(checked, oneCase.facts(), new Reader(PrivacyClass.INTERNAL));
 * print(why.text(Language.ZH));
 * }</pre>
 *
 * <p>It takes the facts of the case alone, so it can name nobody else. Besides the verdict itself nothing in it depends on
 * a fact that the reader may not see: two cases that look alike to the reader and get the same verdict get the same
 * explanation, to the last byte. A row that reads a hidden fact is told only as far as its shown conditions decide it;
 * the rest is said to depend on a personal circumstance. Immutable, thread-safe.
 *
 * <p>Source: invariants Q3 and A1; runs of whole plans are explained by {@code decision.Explanation}.
 *
 * @param pack the version that judged
 * @param eligible the verdict
 * @param points the sum of the points of the rows in {@code because}; meaningless unless eligible
 * @param because the rows that counted, by identifier
 * @param notShown the rows of which the reader may not know whether they counted, by identifier
 * @param nearly if nothing shown qualified: the rows that would qualify, those that lack least first, then by identifier
 * @param advice a smallest change that flips the verdict
 */
@JsonPropertyOrder({"pack", "eligible", "points", "because", "notShown", "nearly", "advice"})
public record CaseExplanation(
        PackVersion pack,
        boolean eligible,
        int points,
        List<RowView> because,
        List<RowView> notShown,
        List<RowView> nearly,
        Advice advice) {
    /** Copies the lists. */
    public CaseExplanation {
        Objects.requireNonNull(pack, "pack");
        because = List.copyOf(because);
        notShown = List.copyOf(notShown);
        nearly = List.copyOf(nearly);
        Objects.requireNonNull(advice, "advice");
    }

    /**
     * Explains a case.
     *
     * <p>Reading the rules is O(rules × conditions). The search for the nearest change is exact and can grow beyond all
     * bounds with the rules that forbid; it is given up after 300 000 steps, and the advice then says so.
     *
     * @param pack the pack
     * @param facts what is known of the case
     * @param reader who reads the explanation
     * @return the explanation
     */
    public static CaseExplanation of(CheckedPack pack, CaseFacts facts, Reader reader) {
        Judgement judgement = new Interpreter(pack).judge(facts);
        FactWords words = new FactWords(pack, reader);
        List<RowView> because = new ArrayList<>();
        List<RowView> notShown = new ArrayList<>();
        List<RowView> nearly = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            RowView row = row(rule, facts, judgement, reader, words);
            switch (row.standing()) {
                case COUNTS, CANNOT_BE_EXCLUDED -> because.add(row);
                case NOT_SHOWN -> notShown.add(row);
                case LACKS -> {
                    if (row.effect() == Effect.QUALIFY) {
                        nearly.add(row);
                    }
                }
            }
        }
        boolean qualified = because.stream().anyMatch(row -> row.effect() == Effect.QUALIFY);
        nearly.sort(
                Comparator.<RowView>comparingInt(row -> row.lacking().size()).thenComparing(RowView::rule));
        return new CaseExplanation(
                pack.version(),
                judgement.eligible(),
                because.stream().mapToInt(RowView::points).sum(),
                because,
                notShown,
                qualified || judgement.eligible() ? List.of() : nearly,
                new Flip(pack, facts, judgement, reader).advice());
    }

    private static RowView row(Rule rule, CaseFacts facts, Judgement judgement, Reader reader, FactWords words) {
        Truth shown = Truth.TRUE;
        boolean whole = true;
        List<ConditionView> conditions = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            if (reader.maySee(condition.attribute())) {
                Truth truth = Truth.of(condition, judgement.seen());
                shown = shown.and(truth);
                conditions.add(new ConditionView(
                        condition.sentence(),
                        truth,
                        words.actual(condition.attribute(), facts, judgement.seen()),
                        words.origin(condition.attribute(), facts)));
            } else {
                whole = false;
                LocalText nothing = LocalText.of("", "");
                conditions.add(new ConditionView(RuleMessages.text("why.not-shown"), null, nothing, nothing));
            }
        }
        return new RowView(
                rule.info().id(),
                rule.info().effect(),
                rule.info().points(),
                words.pointsFrom(rule.info().id()),
                rule.info().article(),
                standing(rule.info().effect(), shown, whole),
                conditions);
    }

    private static Standing standing(Effect effect, Truth shown, boolean whole) {
        boolean possible = effect == Effect.FORBID ? shown != Truth.FALSE : shown == Truth.TRUE;
        if (!possible) {
            return Standing.LACKS;
        }
        if (!whole) {
            return Standing.NOT_SHOWN;
        }
        return shown == Truth.TRUE ? Standing.COUNTS : Standing.CANNOT_BE_EXCLUDED;
    }

    /**
     * The explanation in sentences.
     *
     * @param language the language of the reader
     * @return the verdict, the rows with their conditions, and the advice, one line each, each ended by a line break
     */
    public String text(Language language) {
        return new ExplanationLines(this, language).text();
    }
}
