package org.gridgov.rules.compile;

import java.util.Locale;

/**
 * Spells a word in ASCII, so that no default charset on the way through the engine can change it.
 *
 * <p>A character beyond ASCII becomes {@code ~} and its four hexadecimal digits; identifiers and codes never contain
 * {@code ~} themselves, so different words stay different and the spelling can be read back. Thread-safe.
 */
final class AsciiWord {
    private AsciiWord() {}

    static String of(String word) {
        if (word.chars().allMatch(character -> character < 128)) {
            return word;
        }
        StringBuilder ascii = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char character = word.charAt(i);
            ascii.append(
                    character < 128 ? String.valueOf(character) : String.format(Locale.ROOT, "~%04x", (int) character));
        }
        return ascii.toString();
    }

    static String read(String ascii) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < ascii.length(); i++) {
            if (ascii.charAt(i) == '~') {
                word.append((char) Integer.parseInt(ascii, i + 1, i + 5, 16));
                i += 4;
            } else {
                word.append(ascii.charAt(i));
            }
        }
        return word.toString();
    }
}
