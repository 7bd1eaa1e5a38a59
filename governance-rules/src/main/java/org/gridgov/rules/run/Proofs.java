package org.gridgov.rules.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.Ruling;

/**
 * Has the engine judge every combination of answers to which any rule could answer differently, and insists that it
 * answers as the bits do.
 *
 * <p>A rule reads its own conditions alone, so what the engine said of a rule for some truths of its conditions holds for
 * every case with these truths; it is asked once per version and remembered. Thread-safe.
 */
final class Proofs {
    /** What was asked of a rule: the truth of its conditions on each attribute that it reads, whichever part states it. */
    private record Asked(int rule, List<Truth> truths) {}

    private final Set<Asked> proven = ConcurrentHashMap.newKeySet();

    /** One class of each kind, standing for all pairs that look so. */
    private record Example(int subject, int between, int candidate) {}

    /**
     * Asks the engine whatever it was not asked before.
     *
     * @throws IllegalStateException if the engine rules otherwise than the rules read
     */
    void prove(
            PackEngine engine, Questions questions, RuleBits bits, Parts subjects, Parts betweens, Parts candidates) {
        Map<Asked, Example> open = new LinkedHashMap<>();
        int rules = questions.rules();
        for (int rule = 0; rule < rules; rule++) {
            int[] read = questions.readBy(rule);
            Map<List<Truth>, Integer> first = distinct(questions, subjects, rule, read);
            Map<List<Truth>, Integer> second = distinct(questions, betweens, rule, read);
            Map<List<Truth>, Integer> third = distinct(questions, candidates, rule, read);
            for (Map.Entry<List<Truth>, Integer> s : first.entrySet()) {
                for (Map.Entry<List<Truth>, Integer> b : second.entrySet()) {
                    for (Map.Entry<List<Truth>, Integer> c : third.entrySet()) {
                        List<Truth> truths = new ArrayList<>();
                        for (int i = 0; i < read.length; i++) {
                            List<Truth> stated = subjects.states(read[i]) ? s.getKey() : c.getKey();
                            truths.add((betweens.states(read[i]) ? b.getKey() : stated).get(i));
                        }
                        Asked asked = new Asked(rule, truths);
                        if (!proven.contains(asked)) {
                            open.put(asked, new Example(s.getValue(), b.getValue(), c.getValue()));
                        }
                    }
                }
            }
        }
        Set<Example> distinct = new LinkedHashSet<>(open.values());
        List<CaseFacts> cases = new ArrayList<>();
        for (Example example : distinct) {
            cases.add(MaskedPairs.together(
                    subjects.representative(example.subject()),
                    betweens.representative(example.between()),
                    candidates.representative(example.candidate())));
        }
        compare(engine.judgeFacts(cases), cases, questions, bits);
        proven.addAll(open.keySet());
    }

    private static void compare(List<Judgement> judgements, List<CaseFacts> cases, Questions questions, RuleBits bits) {
        for (int i = 0; i < cases.size(); i++) {
            long[] mask = bits.all();
            int[] answers = new int[questions.count()];
            questions.answer(cases.get(i), answers);
            for (int q = 0; q < questions.count(); q++) {
                RuleBits.and(mask, 0, bits.of(questions.truths(q, answers[q])));
            }
            List<Ruling> expected = bits.rulings(mask);
            if (!judgements.get(i).rulings().equals(expected)) {
                throw new IllegalStateException("The engine must rule as the rules read, but said "
                        + judgements.get(i).rulings() + " where the rules read " + expected);
            }
        }
    }

    /** The truths of a rule's conditions, by question, among parts of one kind, each with a class that has them. */
    private static Map<List<Truth>, Integer> distinct(Questions questions, Parts parts, int rule, int[] read) {
        Map<List<Truth>, Integer> distinct = new HashMap<>();
        for (int each = 0; each < parts.classes(); each++) {
            List<Truth> truths = new ArrayList<>();
            for (int q : read) {
                truths.add(questions.truths(q, parts.answer(each, q)).get(rule));
            }
            distinct.putIfAbsent(truths, each);
        }
        return distinct;
    }
}
