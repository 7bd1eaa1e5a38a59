package org.gridgov.rules.run;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PairJudge;

/** Judges pairs by the bits of their parts, after the engine has proven the bits right. */
final class MaskedPairs implements PairJudge {
    private final Banding banding;
    private final RuleBits bits;
    private final int words;
    private final List<CaseFacts> subjects;
    private final List<CaseFacts> betweens;
    private final List<CaseFacts> candidates;
    private final long[] subjectMask;
    private final long[] betweenMask;
    private final long[] candidateMask;

    MaskedPairs(
            PackEngine engine,
            Proofs proofs,
            List<CaseFacts> subjects,
            List<CaseFacts> betweens,
            List<CaseFacts> candidates) {
        if (betweens.isEmpty()) {
            throw new IllegalArgumentException("Pairs must have something between them, if only no facts at all");
        }
        banding = new Banding(engine.checked());
        this.subjects = List.copyOf(subjects);
        this.betweens = List.copyOf(betweens);
        this.candidates = List.copyOf(candidates);
        Questions questions = new Questions(engine.checked());
        bits = engine.bits();
        words = bits.words();
        Parts first = Parts.of(questions, this.subjects);
        Parts second = Parts.of(questions, this.betweens);
        Parts third = Parts.of(questions, this.candidates);
        long[] open = bits.all();
        for (int q = 0; q < questions.count(); q++) {
            int kinds = (first.states(q) ? 1 : 0) + (second.states(q) ? 1 : 0) + (third.states(q) ? 1 : 0);
            if (kinds > 1) {
                throw new IllegalArgumentException(
                        "Parts of one kind only must state '" + questions.name(q) + "', but " + kinds + " do");
            }
            if (kinds == 0) {
                RuleBits.and(open, 0, bits.of(questions.truths(q, 0)));
            }
        }
        proofs.prove(engine, questions, bits, first, second, third);
        subjectMask = first.masks(questions, bits);
        betweenMask = second.masks(questions, bits);
        candidateMask = third.masks(questions, bits);
        for (int i = 0; i < betweenMask.length; i++) {
            betweenMask[i] &= open[i % words];
        }
    }

    @Override
    public int score(int subject, int between, int candidate) {
        if (words > 1) {
            long[] mask = mask(subject, between, candidate);
            int sum = 0;
            for (int i = 0; i < words; i++) {
                sum += bits.points(mask[i], i);
            }
            return bits.eligible(mask) ? sum : NOT_ELIGIBLE;
        }
        long mask = subjectMask[subject] & betweenMask[between] & candidateMask[candidate];
        // Points are summed for everybody: which pairs are eligible can't be guessed, and a wrong guess costs more.
        int sum = bits.points(mask, 0);
        return bits.eligible(mask) ? sum : NOT_ELIGIBLE;
    }

    @Override
    public Judgement judgement(int subject, int between, int candidate) {
        CaseFacts facts = together(subjects.get(subject), betweens.get(between), candidates.get(candidate));
        return Judgement.of(bits.rulings(mask(subject, between, candidate)), banding.of(facts));
    }

    private long[] mask(int subject, int between, int candidate) {
        long[] mask = Arrays.copyOfRange(subjectMask, subject * words, (subject + 1) * words);
        for (int i = 0; i < words; i++) {
            mask[i] &= betweenMask[between * words + i] & candidateMask[candidate * words + i];
        }
        return mask;
    }

    static CaseFacts together(CaseFacts subject, CaseFacts between, CaseFacts candidate) {
        SortedMap<String, Long> measures = new TreeMap<>(subject.measures());
        measures.putAll(candidate.measures());
        measures.putAll(between.measures());
        return CaseFacts.of(subject.codes().withAll(candidate.codes()).withAll(between.codes()), measures);
    }
}
