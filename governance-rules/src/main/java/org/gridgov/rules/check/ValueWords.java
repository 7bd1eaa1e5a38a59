package org.gridgov.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.pack.Spelling;
import org.jspecify.annotations.Nullable;

/** What a word means as a value of one attribute: its name, or an everyday way of writing numbers. Not thread-safe. */
final class ValueWords {
    private static final String BLANK = " ";

    private final Attribute attribute;
    private final List<Attribute> vocabulary;
    private @Nullable NumberWords numbers;

    ValueWords(Attribute attribute, List<Attribute> vocabulary) {
        this.attribute = attribute;
        this.vocabulary = vocabulary;
    }

    Attribute attribute() {
        return attribute;
    }

    /** The values that a word means; empty if it means none, or can't mean one only. */
    Optional<SortedSet<String>> codes(String word) {
        Optional<AttributeValue> value = attribute.findValue(word);
        if (value.isPresent()) {
            return Optional.of(new TreeSet<>(List.of(value.get().code())));
        }
        return codesOfNumbers(word);
    }

    /** The values that have exactly the numbers of a text; empty if it is not about numbers or cuts through a value. */
    Optional<SortedSet<String>> codesOfNumbers(String word) {
        return numbers().read(word).map(NumberWords.Meaning::codes).filter(codes -> !codes.isEmpty());
    }

    /** Whether a text is about the numbers of this attribute. */
    boolean areNumbers(String word) {
        return numbers().read(word).isPresent();
    }

    /** Made when the first word is no value's name, because most are. */
    private NumberWords numbers() {
        NumberWords made = numbers == null ? new NumberWords(attribute) : numbers;
        numbers = made;
        return made;
    }

    /** Whether a word means values, or what must not be. */
    boolean areKnown(String word) {
        return codes(word).isPresent() || codes(withoutNegation(word)).isPresent();
    }

    static String withoutNegation(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Spellings.shipped().of(Spellings.Word.NOT).stream()
                .filter(lower::startsWith)
                .map(negation -> word.substring(negation.length()).strip())
                .filter(rest -> !rest.isEmpty())
                .findFirst()
                .orElse(word);
    }

    static List<String> pieces(String word, Pattern between) {
        return List.of(between.split(word, -1)).stream().map(Spelling::plain).toList();
    }

    /** Refuses values joined by "and" or by nothing but a blank, with what to write instead; empty if the word is something else. */
    Optional<Finding> conjunction(String word, Place place, LocalText or) {
        List<String> between = new ArrayList<>(Spellings.shipped().of(Spellings.Word.AND));
        between.add(BLANK);
        for (String and : between) {
            List<String> pieces = pieces(word, Pattern.compile(Pattern.quote(and), Pattern.CASE_INSENSITIVE));
            if (pieces.size() > 1 && pieces.stream().allMatch(this::areKnown)) {
                LocalText instead = LocalText.of(String.join(or.zh(), pieces), String.join(or.en(), pieces));
                Object written = and.equals(BLANK) ? RuleMessages.text("cell.blank") : and.strip();
                return Optional.of(RuleMessages.error("GP-ROW-12", place, Require.abbreviate(word), written, instead));
            }
        }
        return Optional.empty();
    }

    /** Says why a word means no value, and what to write instead. */
    Finding unknown(String word, Place place) {
        Optional<NumberWords.Meaning> numbersMeant = numbers().read(word);
        if (numbersMeant.isPresent() && !numbersMeant.get().rival().isEmpty()) {
            return RuleMessages.error(
                    "GP-ROW-14",
                    place,
                    Require.abbreviate(word),
                    attribute.label(),
                    RuleMessages.list(numbersMeant.get().rival()));
        }
        if (numbersMeant.isPresent() && attribute.scale().isPresent()) {
            return RuleMessages.error(
                    "GP-ROW-13",
                    place,
                    Require.abbreviate(word),
                    attribute.label(),
                    numbers().cuts(),
                    numbersMeant.get().nearest());
        }
        return RuleParts.unknownValue(attribute, vocabulary, word, place);
    }
}
