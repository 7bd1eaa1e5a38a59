package org.gridgov.rules.pack;

import java.util.Collection;
import java.util.Locale;

/**
 * The different ways in which people type one word: full-width letters, quotation marks, capitals, stray blanks.
 *
 * <p>Thread-safe; O(length).
 *
 * <p>Source: policy packs, {@code POLICY}: full-width forms are accepted and normalised.
 */
public final class Spelling {
    private static final String QUOTES = "\"'“”‘’「」『』";
    private static final String DASHES = "‐‑‒–—―−";

    private Spelling() {}

    /**
     * Brings a text into one form.
     *
     * @param written the text as typed
     * @return full-width forms as ASCII, every dash as {@code -}, without quotation marks, each run of blanks as one, and
     *     none at either end
     */
    public static String plain(String written) {
        StringBuilder text = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = narrow(written.charAt(i));
            boolean blank = isBlank(c);
            if (isQuote(c) || (blank && (text.isEmpty() || text.charAt(text.length() - 1) == ' '))) {
                continue;
            }
            text.append(blank ? ' ' : c);
        }
        return text.toString().strip();
    }

    /**
     * The narrow form of one character.
     *
     * @param c a character
     * @return ASCII for a full-width form, {@code -} for every dash, any other character itself
     */
    public static char narrow(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        return DASHES.indexOf(c) >= 0 ? '-' : c;
    }

    /**
     * Tells whether a character parts words.
     *
     * @param c a character
     * @return whether it is a blank of any width
     */
    public static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /**
     * Tells whether a character is a quotation mark, which the spelling of a word passes over.
     *
     * @param c a character
     * @return whether it is one
     */
    public static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    /**
     * Brings a word into the form in which words are compared.
     *
     * @param written the word as typed
     * @return its plain form in lower case
     */
    public static String key(String written) {
        return plain(written).toLowerCase(Locale.ROOT);
    }

    /**
     * Tells whether a text spells one of several words.
     *
     * @param written the text as typed
     * @param words the words
     * @return whether one of them has the same key
     */
    static boolean same(String written, Collection<String> words) {
        String key = key(written);
        return words.stream().anyMatch(word -> key(word).equals(key));
    }
}
