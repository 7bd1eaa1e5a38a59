package org.gridgov.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Words with what they stand for, found where a text goes on with one of them.
 *
 * <p>A word of Latin letters or digits ends only where they end, so {@code is} is not found in {@code island}.
 */
final class PrefixWords<V> {
    private final NavigableMap<String, V> words = new TreeMap<>();
    private int longest;

    /** A word that was found, and where the text goes on behind it. */
    record Match<V>(V value, int end) {}

    /** Adds a word; of two things with one word the first counts. */
    PrefixWords<V> put(String word, V value) {
        String key = TextLine.key(word);
        if (!key.isEmpty()) {
            words.putIfAbsent(key, value);
            longest = Math.max(longest, key.length());
        }
        return this;
    }

    /** Every word with which a text goes on at a position, the longest first. */
    List<Match<V>> at(String text, int from) {
        List<Match<V>> found = new ArrayList<>();
        int to = Math.min(text.length(), from + longest);
        // The greatest word not after the rest of the text is either a prefix of it, and then the longest one, or parts
        // from it where any prefix must have ended.
        while (to > from) {
            Map.Entry<String, V> entry = words.floorEntry(text.substring(from, to));
            if (entry == null) {
                return found;
            }
            String word = entry.getKey();
            int common = 0;
            while (common < word.length() && from + common < to && word.charAt(common) == text.charAt(from + common)) {
                common++;
            }
            to = from + common;
            if (common == word.length()) {
                if (isBetweenWords(text, to)) {
                    found.add(new Match<>(entry.getValue(), to));
                }
                to--;
            }
        }
        return found;
    }

    private static boolean isBetweenWords(String text, int at) {
        return at == 0 || at == text.length() || !isLatin(text.charAt(at - 1)) || !isLatin(text.charAt(at));
    }

    private static boolean isLatin(char c) {
        return c < '\u0250' && Character.isLetterOrDigit(c);
    }

    /** Where the first of the words begins, from a position on; the text's end if none does. */
    int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (isBetweenWords(text, i) && !at(text, i).isEmpty()) {
                return i;
            }
        }
        return text.length();
    }
}
