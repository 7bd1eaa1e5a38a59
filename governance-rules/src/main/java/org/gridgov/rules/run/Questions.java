package org.gridgov.rules.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.gridgov.basics.Facts;
import org.gridgov.policy.CaseFacts;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Condition;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.Scale;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that a pack reads, each as a question with numbered answers; answer 0 is "unknown".
 *
 * <p>Not thread-safe: answers are numbered as they come.
 */
final class Questions {
    private final List<Rule> rules;
    private final List<Question> questions = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final int[] scales;

    Questions(CheckedPack pack) {
        rules = pack.rules();
        for (Attribute attribute : pack.attributesRead()) {
            byName.put(attribute.name(), questions.size());
            questions.add(new Question(attribute));
        }
        scales = IntStream.range(0, questions.size())
                .filter(question -> questions.get(question).scale != null)
                .toArray();
    }

    int count() {
        return questions.size();
    }

    int rules() {
        return rules.size();
    }

    String name(int question) {
        return questions.get(question).attribute.name();
    }

    /** Every answer that a part gives, by question; 0 where it gives none. O(facts of the part). */
    void answer(CaseFacts part, int[] answers) {
        Arrays.fill(answers, 0);
        part.codes().forEach((name, codes) -> {
            Integer question = byName.get(name);
            if (question != null) {
                answers[question] = questions.get(question).answer(codes);
            }
        });
        for (int scaled : scales) {
            answers[scaled] = questions.get(scaled).answer(part.measures());
        }
    }

    /** What the conditions of each rule on one attribute come to when the attribute has an answer. */
    List<Truth> truths(int question, int answer) {
        return questions.get(question).truths.get(answer);
    }

    /** The attributes that a rule reads, by question. */
    int[] readBy(int rule) {
        return rules.get(rule).conditions().stream()
                .mapToInt(condition -> byName.getOrDefault(condition.attribute().name(), 0))
                .distinct()
                .sorted()
                .toArray();
    }

    private final class Question {
        private final Attribute attribute;
        private final @Nullable Scale scale;
        private final Map<String, Integer> ofCode = new HashMap<>();
        private final Map<List<String>, Integer> ofCodes = new HashMap<>();
        private final Map<List<Truth>, Integer> ofTruths = new HashMap<>();
        private final List<List<Truth>> truths = new ArrayList<>();
        private final int[] ofBand;

        Question(Attribute attribute) {
            this.attribute = attribute;
            scale = attribute.scale().orElse(null);
            truths.add(read(Facts.NONE));
            ofBand = scale == null
                    ? new int[0]
                    : scale.bands().stream()
                            .mapToInt(band -> number(Facts.NONE.with(
                                    attribute.name(), band.value().code())))
                            .toArray();
        }

        int answer(SortedMap<String, Long> measures) {
            Long number = scale == null ? null : measures.get(scale.measure());
            return scale == null || number == null ? 0 : ofBand[scale.indexOf(number)];
        }

        int answer(List<String> codes) {
            if (scale != null) {
                return 0;
            }
            // Nearly every attribute holds one code, and a code knows its hash already.
            boolean single = codes.size() == 1;
            Integer known = single ? ofCode.get(codes.get(0)) : ofCodes.get(codes);
            if (known == null) {
                known = number(Facts.NONE.with(attribute.name(), codes));
                if (single) {
                    ofCode.put(codes.get(0), known);
                } else {
                    ofCodes.put(codes, known);
                }
            }
            return known;
        }

        /** Answers of which every condition says the same have one number. */
        private int number(Facts answer) {
            List<Truth> read = read(answer);
            return ofTruths.computeIfAbsent(read, unseen -> {
                truths.add(unseen);
                return truths.size() - 1;
            });
        }

        private List<Truth> read(Facts answer) {
            List<Truth> read = new ArrayList<>();
            for (Rule rule : rules) {
                Truth truth = Truth.TRUE;
                for (Condition condition : rule.conditions()) {
                    boolean asked = condition.attribute().name().equals(attribute.name());
                    truth = asked ? truth.and(Truth.of(condition, answer)) : truth;
                }
                read.add(truth);
            }
            return List.copyOf(read);
        }
    }
}
