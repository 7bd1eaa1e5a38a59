package org.gridgov.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.Effect;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PolicyCase;

/**
 * Puts together explanations of what judgements and plans already carry; nothing is run again.
 *
 * <p>Thread-safe; O(cases log cases).
 *
 * <p>Source: way of the data, {@code ARCHITECTURE}.
 */
public final class Explanations {
    private Explanations() {}

    /**
     * Explains a plan.
     *
     * @param cases the cases that were judged
     * @param judgements one judgement per case, same order
     * @param plan the plan made of them
     * @return one explanation per subject that has a case or stayed unmet, by subject
     */
    public static List<Explanation> of(List<? extends PolicyCase> cases, List<Judgement> judgements, Plan plan) {
        Map<String, Assignment> chosen = new HashMap<>();
        plan.assignments().forEach(line -> chosen.put(line.subject() + "/" + line.candidate(), line));
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            PolicyCase judged = cases.get(i);
            Judgement judgement = judgements.get(i);
            Assignment line = chosen.get(judged.subject() + "/" + judged.candidate());
            verdicts.add(new Verdict(
                    judged.candidate(),
                    line != null ? Standing.CHOSEN : standing(judgement),
                    line == null ? 0 : line.amount(),
                    plan.certificate().isScarce(judged.candidate()),
                    judgement));
        }
        return group(plan.pack().kind(), cases, verdicts, plan.unmet());
    }

    /**
     * Explains a roster.
     *
     * @param cases the cases that were judged
     * @param judgements one judgement per case, same order
     * @param roster the roster made of them
     * @return one explanation per visit that has a case or open seats, by visit
     */
    public static List<Explanation> of(List<? extends PolicyCase> cases, List<Judgement> judgements, Roster roster) {
        Map<String, Integer> wave = new HashMap<>();
        roster.invitations()
                .forEach(asked -> wave.merge(asked.visit() + "/" + asked.volunteer(), asked.wave(), Math::min));
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            PolicyCase judged = cases.get(i);
            Judgement judgement = judgements.get(i);
            int asked = wave.getOrDefault(judged.subject() + "/" + judged.candidate(), 0);
            Standing standing = switch (asked) {
                case 0 -> standing(judgement);
                case 1 -> Standing.CHOSEN;
                default -> Standing.STAND_IN;
            };
            verdicts.add(new Verdict(judged.candidate(), standing, asked == 1 ? 1 : 0, false, judgement));
        }
        return group(roster.pack().kind(), cases, verdicts, roster.open());
    }

    /**
     * Why nobody could serve a subject, by the judgements on its candidates alone.
     *
     * @param judgements the judgements on its candidates
     * @param ifEligible the cause if at least one is eligible
     * @return the cause
     */
    public static UnmetCause cause(List<Judgement> judgements, UnmetCause ifEligible) {
        if (judgements.isEmpty()) {
            return UnmetCause.NO_CANDIDATE;
        }
        if (judgements.stream().anyMatch(Judgement::eligible)) {
            return ifEligible;
        }
        return judgements.stream()
                        .anyMatch(
                                judgement -> !judgement.rulings(Effect.QUALIFY).isEmpty())
                ? UnmetCause.FORBIDDEN
                : UnmetCause.NOT_QUALIFIED;
    }

    /**
     * The rules that forbade candidates.
     *
     * @param judgements the judgements on the candidates
     * @return the rules, each once, in natural order
     */
    public static List<String> forbidding(List<Judgement> judgements) {
        return judgements.stream()
                .flatMap(judgement -> judgement.rulings(Effect.FORBID).stream())
                .map(ruling -> ruling.rule())
                .distinct()
                .sorted()
                .toList();
    }

    private static Standing standing(Judgement judgement) {
        if (judgement.eligible()) {
            return Standing.ELIGIBLE;
        }
        return judgement.rulings(Effect.FORBID).isEmpty() ? Standing.NOT_QUALIFIED : Standing.FORBIDDEN;
    }

    private static List<Explanation> group(
            CaseKind question, List<? extends PolicyCase> cases, List<Verdict> verdicts, List<Unmet> unmet) {
        Map<String, Unmet> unmetOf = new LinkedHashMap<>();
        unmet.forEach(rest -> unmetOf.put(rest.subject(), rest));
        Map<String, List<Verdict>> bySubject = new TreeMap<>();
        unmetOf.keySet().forEach(subject -> bySubject.put(subject, new ArrayList<>()));
        for (int i = 0; i < cases.size(); i++) {
            bySubject
                    .computeIfAbsent(cases.get(i).subject(), subject -> new ArrayList<>())
                    .add(verdicts.get(i));
        }
        List<Explanation> explanations = new ArrayList<>();
        bySubject.forEach(
                (subject, own) -> explanations.add(new Explanation(question, subject, own, unmetOf.get(subject))));
        return List.copyOf(explanations);
    }
}
