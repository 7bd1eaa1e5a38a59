package org.gridgov.rules.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridgov.rules.pack.Attribute;

/**
 * How rules for developers name attributes: {@code urgency}, {@code onDuty} for {@code on-duty}, and
 * {@code this["on-duty"]} for any.
 *
 * <p>An attribute's own name counts before another one's short form; a short form of two attributes means neither.
 */
final class DrlNames {
    /** Words that mean something else where an attribute may stand. */
    static final Set<String> RESERVED = Set.of(
            "this",
            "in",
            "not",
            "contains",
            "true",
            "false",
            "null",
            "rule",
            "when",
            "then",
            "end",
            "package",
            "import");

    private final Map<String, Attribute> byWord = new HashMap<>();
    private final Map<String, Attribute> byName = new HashMap<>();

    DrlNames(List<Attribute> vocabulary) {
        Set<String> shared = new HashSet<>();
        for (Attribute attribute : vocabulary) {
            byName.put(attribute.name(), attribute);
            String word = shortForm(attribute.name());
            if (byWord.putIfAbsent(word, attribute) != null) {
                shared.add(word);
            }
        }
        shared.forEach(byWord::remove);
        vocabulary.stream()
                .filter(attribute -> isWord(attribute.name()))
                .forEach(attribute -> byWord.put(attribute.name(), attribute));
        byWord.keySet().removeIf(word -> !isWord(word) || RESERVED.contains(word));
    }

    /** The attribute that a word names. */
    Optional<Attribute> byWord(String word) {
        return Optional.ofNullable(byWord.get(word));
    }

    /** The attribute of exactly this name. */
    Optional<Attribute> byName(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The words for attributes. */
    Set<String> words() {
        return byWord.keySet();
    }

    /** How to name an attribute. */
    String of(Attribute attribute) {
        String word = shortForm(attribute.name());
        return byWord(word).filter(attribute::equals).isPresent() ? word : "this[\"" + attribute.name() + "\"]";
    }

    private static String shortForm(String name) {
        StringBuilder word = new StringBuilder();
        boolean raise = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '-' || c == '.') {
                raise = true;
            } else {
                word.append(raise ? Character.toUpperCase(c) : c);
                raise = false;
            }
        }
        return word.toString();
    }

    private static boolean isWord(String text) {
        return !text.isEmpty()
                && (Character.isLetter(text.charAt(0)) || text.charAt(0) == '_')
                && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    }
}
