package org.gridgov.io;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Nearest;

/** Compares names as people write them. */
final class Headings {
    private Headings() {}

    /** What two spellings of one name have in common: no width, no case, no blanks, hyphens or underscores. */
    static String key(String name) {
        String plain = halfWidth(name).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != '_' && c != '-')
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    /** Digits, letters and signs of full width in their usual form. */
    static String halfWidth(String text) {
        return text.chars().allMatch(c -> c < 0x80) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** "Maybe 'x' was meant", or a list of what would have been right. */
    static LocalText hint(String written, Collection<String> known) {
        return Nearest.of(written, known)
                .map(word -> Remarks.text("hint.nearest", word))
                .orElseGet(() -> known.isEmpty() ? LocalText.of("", "") : Remarks.text("hint.known", list(known)));
    }

    /** The first dozen of some words. */
    static String list(Collection<String> words) {
        String list = String.join(", ", words.stream().limit(12).toList());
        return words.size() > 12 ? list + ", …" : list;
    }
}
