package org.gridgov.rules.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.pack.RuleMessages;

/**
 * Reads a condition written as a sentence: attribute, verb, values parted by 或.
 *
 * <p>Words hold blanks and other words, so every way to read a line to its end is followed. A line that has two meanings
 * is refused, because nobody can see which one counts.
 */
final class SentenceReader {
    /** What was missing where a reading went no further. */
    private enum Stage {
        ATTRIBUTE,
        VERB,
        VALUE,
        END
    }

    /** How far the best reading came: what it needed at a position, and where the value before that began. */
    private record Halt(Stage stage, int at, int valueStart, Optional<Attribute> attribute) {}

    private static final LocalText OR = LocalText.of(" 或 ", " or ");

    private final SentenceWords words;
    private final PackText file;
    private final List<Finding> findings;

    SentenceReader(SentenceWords words, PackText file, List<Finding> findings) {
        this.words = words;
        this.file = file;
        this.findings = findings;
    }

    SentenceWords words() {
        return words;
    }

    /** The condition of a line; empty, with a finding, if it can't be understood. */
    Optional<Condition> read(TextLine line, int number) {
        Readings readings = new Readings(line.key());
        for (PrefixWords.Match<Attribute> attribute : words.attributes().at(line.key(), 0)) {
            readings.follow(attribute.value(), TextLine.skipBlank(line.key(), attribute.end()));
        }
        if (readings.found.size() == 1 && !readings.ambiguous) {
            return Optional.of(readings.found.iterator().next());
        }
        if (readings.found.isEmpty() && !readings.ambiguous) {
            report(readings.furthest, line, number);
        } else {
            findings.add(RuleMessages.error(
                    "GP-SEN-06", file.place(number, line.column(0)), Require.abbreviate(line.key())));
        }
        return Optional.empty();
    }

    /** Every way to read one line. */
    private final class Readings {
        private final String text;
        private final Set<Condition> found = new LinkedHashSet<>();
        private boolean ambiguous;
        private Halt furthest = new Halt(Stage.ATTRIBUTE, 0, 0, Optional.empty());

        Readings(String text) {
            this.text = text;
        }

        void follow(Attribute attribute, int at) {
            List<PrefixWords.Match<Boolean>> verbs =
                    SentenceWords.verbs(attribute).at(text, at);
            if (verbs.isEmpty()) {
                halt(new Halt(Stage.VERB, at, at, Optional.of(attribute)));
            }
            for (PrefixWords.Match<Boolean> verb : verbs) {
                followValues(attribute, verb.value(), TextLine.skipBlank(text, verb.end()));
            }
        }

        /** Goes through the line once and counts in how many ways each position can be the beginning of a value. */
        private void followValues(Attribute attribute, boolean negated, int start) {
            int[] ways = new int[text.length() + 1];
            int[] before = new int[text.length() + 1];
            Map<Integer, SortedSet<String>> codesBefore = new HashMap<>();
            ways[start] = 1;
            int end = text.length();
            int waysToEnd = 0;
            int last = start;
            SortedSet<String> codes = new TreeSet<>();
            for (int at = start; at <= end; at++) {
                if (ways[at] == 0) {
                    continue;
                }
                List<SentenceWords.Value> values = words.valuesAt(attribute, text, at);
                if (values.isEmpty()) {
                    halt(new Halt(Stage.VALUE, at, at, Optional.of(attribute)));
                }
                for (SentenceWords.Value value : values) {
                    int behind = TextLine.skipBlank(text, value.end());
                    if (SentenceWords.isEnd(text, behind)) {
                        waysToEnd += ways[at];
                        last = at;
                        codes = new TreeSet<>(value.codes());
                        continue;
                    }
                    List<PrefixWords.Match<String>> joints = SentenceWords.OR.at(text, behind);
                    if (joints.isEmpty()) {
                        halt(new Halt(Stage.END, behind, at, Optional.of(attribute)));
                    }
                    for (PrefixWords.Match<String> joint : joints) {
                        int next = TextLine.skipBlank(text, joint.end());
                        ways[next] = Math.min(2, ways[next] + ways[at]);
                        before[next] = at;
                        codesBefore.put(next, value.codes());
                    }
                }
            }
            ambiguous |= waysToEnd > 1;
            if (waysToEnd == 1) {
                for (int at = last; at > start; at = before[at]) {
                    codes.addAll(codesBefore.getOrDefault(at, new TreeSet<>()));
                }
                found.add(new Condition(attribute, negated, codes));
            }
        }

        private void halt(Halt halt) {
            if (halt.at() > furthest.at()
                    || (halt.at() == furthest.at() && halt.stage().compareTo(furthest.stage()) > 0)) {
                furthest = halt;
            }
        }
    }

    private void report(Halt halt, TextLine line, int number) {
        Place place = file.place(number, line.column(halt.at()));
        String text = line.key();
        String rest = text.substring(halt.at());
        if (halt.attribute().isEmpty()) {
            reportAttribute(text, place);
            return;
        }
        Attribute attribute = halt.attribute().get();
        switch (halt.stage()) {
            case VALUE -> {
                String word = words.segment(attribute, text, halt.at());
                findings.add(
                        word.isEmpty()
                                ? RuleMessages.error(
                                        "GP-SEN-04",
                                        place,
                                        attribute.label(),
                                        RuleMessages.list(attribute.values().stream()
                                                .map(AttributeValue::name)
                                                .toList()))
                                : words.of(attribute).unknown(word, place));
            }
            case END -> {
                String word = words.segment(attribute, text, halt.valueStart());
                ValueWords values = words.of(attribute);
                findings.add(values.conjunction(word, place, OR)
                        .orElseGet(() -> RuleMessages.error(
                                "GP-SEN-05",
                                place,
                                Require.abbreviate(text.substring(halt.valueStart(), halt.at())
                                        .strip()),
                                Require.abbreviate(rest),
                                values.unknown(word, place).cure())));
            }
            default -> {
                LocalText verb = SentenceWords.verb(attribute);
                LocalText phrase = LocalText.of(
                        attribute.label().zh() + " " + verb.zh(),
                        attribute.label().en() + " " + verb.en());
                findings.add(RuleMessages.error(
                        "GP-SEN-03",
                        place,
                        attribute.label(),
                        Require.abbreviate(rest),
                        RuleMessages.text("hint.near", phrase)));
            }
        }
    }

    private void reportAttribute(String text, Place place) {
        List<String> known = new ArrayList<>();
        words.vocabulary().forEach(attribute -> known.addAll(attribute.spellings()));
        int verb = SentenceWords.firstVerb(text);
        String subject = text.substring(0, verb == 0 ? text.length() : verb).strip();
        findings.add(RuleMessages.error(
                "GP-SEN-02",
                place,
                Require.abbreviate(text),
                RuleMessages.hint(
                        subject,
                        known,
                        words.vocabulary().stream().map(Attribute::label).toList())));
    }
}
