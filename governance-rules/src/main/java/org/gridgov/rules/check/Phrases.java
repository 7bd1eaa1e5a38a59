package org.gridgov.rules.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Language;
import org.gridgov.basics.Place;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.pack.Spelling;

/**
 * Writes the phrases of a vocabulary as a file with which editors complete sentences (短语表).
 *
 * <p>The file is in the DSL syntax of Drools; each phrase stands for a constraint of the rules for developers. It helps
 * an editor and nothing else: a pack reads its sentences by its vocabulary, never by this file. A phrase that the syntax
 * can't hold is left out. Thread-safe; O(values²) per attribute.
 *
 * <p>Source: sentences of policy packs, {@code POLICY}.
 */
public final class Phrases {
    /** The number of alternatives up to which a phrase is written out; sentences may have more. */
    private static final int MOST_ALTERNATIVES = 4;

    private static final String BESIDE_LETTERS = " -_.()+%&~<>";
    private static final String KEYWORDS = """
            # Generated from vocabulary.yaml; changes to this file do not change what a sentence means.
            [keyword]^\\s*规则 "{name:[^"]*}" 依据 "{article:[^"]*}"=rule "{name}" @article("{article}")
            [keyword]^\\s*rule "{name:[^"]*}" article "{article:[^"]*}"=rule "{name}" @article("{article}")
            [keyword]^\\s*当(?!\\S)=when
            [keyword]^\\s*则(?!\\S)=then
            [keyword]^\\s*结束(?!\\S)=end
            """;
    private static final String RESULTS = """
            [then]^\\s*不可选=$c.forbid();
            [then]^\\s*可选 加 {n:[0-9]+} 分=$c.qualify({n});
            [then]^\\s*可选 减 {n:[0-9]+} 分=$c.qualify(-{n});
            [then]^\\s*可选=$c.qualify();
            [then]^\\s*加减分 加 {n:[0-9]+} 分=$c.prefer({n});
            [then]^\\s*加减分 减 {n:[0-9]+} 分=$c.prefer(-{n});
            [then]^\\s*qualify, {n:-?[0-9]+} points=$c.qualify({n});
            [then]^\\s*qualify=$c.qualify();
            [then]^\\s*prefer, {n:-?[0-9]+} points=$c.prefer({n});
            [then]^\\s*forbid=$c.forbid();
            """;

    private Phrases() {}

    /** A phrase and its place among the others: what could be the beginning of another one comes later. */
    private record Phrase(String label, int alternatives, String line) {}

    /**
     * The phrases of a vocabulary.
     *
     * @param attributes the attributes, in the order of the file
     * @return the text of a {@code .dsl} file, line ends as {@code \n}
     */
    public static String dsl(List<Attribute> attributes) {
        DrlNames names = new DrlNames(attributes);
        List<Phrase> phrases = new ArrayList<>();
        for (Attribute attribute : attributes) {
            for (Language language : Language.values()) {
                add(attribute, names.of(attribute), language, phrases);
            }
        }
        phrases.sort(Comparator.<Phrase>comparingInt(phrase -> -phrase.label().length())
                .thenComparing(Phrase::label)
                .thenComparingInt(phrase -> -phrase.alternatives())
                .thenComparing(Phrase::line));
        StringBuilder text = new StringBuilder(KEYWORDS);
        phrases.stream()
                .map(Phrase::line)
                .distinct()
                .forEach(line -> text.append(line).append('\n'));
        return text.append(RESULTS).toString();
    }

    /** Warns of phrase files that do not fit the vocabulary. */
    static void check(PolicyPack pack, List<Attribute> attributes, List<Finding> findings) {
        if (pack.phrases().isEmpty()) {
            return;
        }
        String expected = dsl(attributes).strip();
        for (PackText file : pack.phrases()) {
            if (!file.text().strip().equals(expected)) {
                findings.add(RuleMessages.warning("GP-SEN-09", Place.of(file.source())));
            }
        }
    }

    private static void add(Attribute attribute, String name, Language language, List<Phrase> phrases) {
        String label = Spelling.plain(attribute.label().in(language));
        List<AttributeValue> values = attribute.values().stream()
                .filter(value -> isFit(Spelling.plain(value.name().in(language))))
                .sorted(Comparator.comparingInt(
                        value -> -value.name().in(language).length()))
                .toList();
        if (!isFit(label) || values.isEmpty()) {
            return;
        }
        boolean set = attribute.type() == AttributeType.SET;
        for (boolean negated : new boolean[] {false, true}) {
            String verb = RuleMessages.text(
                            "condition." + (set ? "includes" : "is") + (negated ? "-not" : ""), escaped(label), "")
                    .in(language)
                    .strip();
            for (int i = 1; i <= Math.min(values.size(), MOST_ALTERNATIVES); i++) {
                String alternatives = alternatives(values, language, i);
                String meaning = meaning(attribute, name, negated, cases(attribute, values, language), i);
                phrases.add(new Phrase(label, i, "[when]" + verb + " " + alternatives + "=" + meaning));
            }
        }
    }

    /** {@code {v1:紧急|较急}或{v2:紧急|较急}}. */
    private static String alternatives(List<AttributeValue> values, Language language, int count) {
        String words = String.join(
                "|",
                values.stream()
                        .map(value -> escaped(Spelling.plain(value.name().in(language))))
                        .toList());
        List<String> variables = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            variables.add("{v" + i + ":" + words + "}");
        }
        return String.join(language == Language.ZH ? "或" : " or ", variables);
    }

    /** {@code 紧急?urgent/较急?priority/routine}: which code each word stands for. */
    private static String cases(Attribute attribute, List<AttributeValue> values, Language language) {
        List<String> cases = new ArrayList<>();
        for (AttributeValue value : values) {
            cases.add(Spelling.plain(value.name().in(language)) + "?" + literal(attribute, value.code()));
        }
        return String.join("/", cases) + "/-";
    }

    private static String literal(Attribute attribute, String code) {
        return attribute.type() == AttributeType.FLAG ? String.valueOf(code.equals("yes")) : code;
    }

    private static String meaning(Attribute attribute, String name, boolean negated, String cases, int count) {
        boolean set = attribute.type() == AttributeType.SET;
        String quote = attribute.type() == AttributeType.FLAG ? "" : "\"";
        String verb = set ? (negated ? " not contains " : " contains ") : (negated ? " != " : " == ");
        List<String> parts = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            parts.add(name + verb + quote + "{v" + i + "!" + cases + "}" + quote);
        }
        // Drools takes a transformed variable to reach to the last brace of its line, so each has a line of its own.
        return count == 1 ? parts.get(0) : "( " + String.join(negated ? " &&\\n " : " ||\\n ", parts) + " )";
    }

    private static boolean isFit(String word) {
        return !word.isEmpty()
                && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || BESIDE_LETTERS.indexOf(c) >= 0);
    }

    private static String escaped(String word) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (".()+".indexOf(word.charAt(i)) >= 0) {
                text.append('\\');
            }
            text.append(word.charAt(i));
        }
        return text.toString();
    }
}
