package org.gridgov.rules.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridgov.policy.CaseFacts;

/** Parts of one kind, sorted by what the rules can tell of them. */
final class Parts {
    private final int[] classOf;
    private final List<int[]> answers;
    private final List<CaseFacts> representatives;
    private final boolean[] states;

    private Parts(int[] classOf, List<int[]> answers, List<CaseFacts> representatives, boolean[] states) {
        this.classOf = classOf;
        this.answers = answers;
        this.representatives = representatives;
        this.states = states;
    }

    static Parts of(Questions questions, List<CaseFacts> parts) {
        int[] classOf = new int[parts.size()];
        List<int[]> answers = new ArrayList<>();
        List<CaseFacts> representatives = new ArrayList<>();
        boolean[] states = new boolean[questions.count()];
        Map<Key, Integer> known = new HashMap<>();
        Key asked = new Key(new int[states.length]);
        for (int i = 0; i < classOf.length; i++) {
            questions.answer(parts.get(i), asked.row);
            Integer before = known.get(asked);
            classOf[i] = before == null ? answers.size() : before;
            if (before == null) {
                int[] row = asked.row.clone();
                known.put(new Key(row), answers.size());
                answers.add(row);
                representatives.add(parts.get(i));
                for (int q = 0; q < row.length; q++) {
                    states[q] |= row[q] != 0;
                }
            }
        }
        return new Parts(classOf, answers, representatives, states);
    }

    int classes() {
        return answers.size();
    }

    /** What the parts of a class answer to a question; 0 where they state nothing. */
    int answer(int each, int question) {
        return answers.get(each)[question];
    }

    CaseFacts representative(int each) {
        return representatives.get(each);
    }

    /** Whether any part states an attribute. */
    boolean states(int question) {
        return states[question];
    }

    /** The bits that each part leaves, so many words a part, over the attributes that its kind states. */
    long[] masks(Questions questions, RuleBits bits) {
        int words = bits.words();
        Map<Integer, long[]> ofAnswer = new HashMap<>();
        long[] ofClass = new long[answers.size() * words];
        for (int each = 0; each < answers.size(); each++) {
            System.arraycopy(bits.all(), 0, ofClass, each * words, words);
            for (int q = 0; q < states.length; q++) {
                if (states[q]) {
                    int question = q;
                    int answer = answers.get(each)[q];
                    RuleBits.and(
                            ofClass,
                            each * words,
                            ofAnswer.computeIfAbsent(
                                    answer * states.length + q, unseen -> bits.of(questions.truths(question, answer))));
                }
            }
        }
        long[] masks = new long[classOf.length * words];
        for (int i = 0; i < classOf.length; i++) {
            System.arraycopy(ofClass, classOf[i] * words, masks, i * words, words);
        }
        return masks;
    }

    /** Numbers that are equal by their content. */
    private static final class Key {
        private final int[] row;

        Key(int[] row) {
            this.row = row;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(row, key.row);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(row);
        }
    }
}
