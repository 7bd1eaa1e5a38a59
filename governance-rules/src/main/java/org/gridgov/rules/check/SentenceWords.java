package org.gridgov.rules.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridgov.basics.LocalText;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.AttributeValue;

/** All words of which the sentences of a pack may be made. */
final class SentenceWords {
    /** What joins alternatives. */
    static final PrefixWords<String> OR =
            new PrefixWords<String>().put("或", "或").put("、", "、").put("or", "or");

    private static final PrefixWords<Boolean> IS = new PrefixWords<Boolean>()
            .put("是", false)
            .put("不是", true)
            .put("is", false)
            .put("is not", true);
    private static final PrefixWords<Boolean> INCLUDES = new PrefixWords<Boolean>()
            .put("包含", false)
            .put("不包含", true)
            .put("include", false)
            .put("includes", false)
            .put("do not include", true)
            .put("does not include", true);
    private static final PrefixWords<Boolean> ANY_FORM = new PrefixWords<Boolean>()
            .put("是", false)
            .put("不是", false)
            .put("包含", false)
            .put("不包含", false)
            .put("is", false)
            .put("include", false)
            .put("includes", false)
            .put("does", false)
            .put("do", false);
    private static final String STOPS = ",;。";

    private final List<Attribute> vocabulary;
    private final PrefixWords<Attribute> attributes = new PrefixWords<>();
    private final Map<String, PrefixWords<AttributeValue>> values = new HashMap<>();
    private final Map<String, ValueWords> valueWords = new HashMap<>();

    /** What a line says where a value stands: some values, and where the line goes on. */
    record Value(SortedSet<String> codes, int end) {}

    SentenceWords(List<Attribute> vocabulary) {
        this.vocabulary = vocabulary;
        for (Attribute attribute : vocabulary) {
            attribute.spellings().forEach(word -> attributes.put(word, attribute));
            PrefixWords<AttributeValue> words = new PrefixWords<>();
            attribute.values().forEach(value -> Attribute.spellings(value).forEach(word -> words.put(word, value)));
            values.put(attribute.name(), words);
            valueWords.put(attribute.name(), new ValueWords(attribute, vocabulary));
        }
    }

    List<Attribute> vocabulary() {
        return vocabulary;
    }

    PrefixWords<Attribute> attributes() {
        return attributes;
    }

    /** What words mean as values of an attribute. */
    ValueWords of(Attribute attribute) {
        return Objects.requireNonNull(valueWords.get(attribute.name()), attribute.name());
    }

    /** Everything that can stand as a value at a position: names, the longest first, and then texts about numbers. */
    List<Value> valuesAt(Attribute attribute, String text, int from) {
        List<Value> found = new ArrayList<>();
        values.getOrDefault(attribute.name(), new PrefixWords<>())
                .at(text, from)
                .forEach(match -> {
                    found.add(new Value(new TreeSet<>(List.of(match.value().code())), match.end()));
                });
        for (int end : ends(text, from)) {
            if (found.stream().noneMatch(value -> value.end() == end)) {
                of(attribute)
                        .codesOfNumbers(text.substring(from, end))
                        .ifPresent(codes -> found.add(new Value(codes, end)));
            }
        }
        return found;
    }

    /**
     * Where a text about numbers can end: at the next word for "or" or at the one after, because {@code 500米或以上} holds
     * one itself, or at the end of the line.
     */
    private static NavigableSet<Integer> ends(String text, int from) {
        NavigableSet<Integer> ends = new TreeSet<>();
        int at = from - 1;
        for (int i = 0; i < 2 && at < text.length(); i++) {
            at = OR.next(text, at + 1);
            int end = isEnd(text, text.length() - 1) && at == text.length() ? at - 1 : at;
            while (end > from && text.charAt(end - 1) == ' ') {
                end--;
            }
            if (end > from) {
                ends.add(end);
            }
        }
        return ends;
    }

    /** Whether a line ends at a position, but for a stop. */
    static boolean isEnd(String text, int at) {
        return at == text.length() || (at == text.length() - 1 && STOPS.indexOf(text.charAt(at)) >= 0);
    }

    /** The part of a line up to what looks like the next alternative. */
    String segment(Attribute attribute, String text, int from) {
        for (int end : ends(text, from).descendingSet()) {
            if (of(attribute).areNumbers(text.substring(from, end))) {
                return text.substring(from, end);
            }
        }
        return text.substring(from, OR.next(text, from)).strip();
    }

    /** The verbs of an attribute, each with whether it negates. */
    static PrefixWords<Boolean> verbs(Attribute attribute) {
        return attribute.type() == AttributeType.SET ? INCLUDES : IS;
    }

    /** The verb that a sentence on an attribute is printed with. */
    static LocalText verb(Attribute attribute) {
        return attribute.type() == AttributeType.SET ? LocalText.of("包含", "include") : LocalText.of("是", "is");
    }

    /** Where the first verb of any attribute begins; the text's end if there is none. */
    static int firstVerb(String text) {
        return ANY_FORM.next(text, 0);
    }
}
