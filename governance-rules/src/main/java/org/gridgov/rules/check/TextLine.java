package org.gridgov.rules.check;

import java.util.Arrays;
import org.gridgov.rules.pack.Spelling;

/**
 * A line in the form in which words are compared, which still knows where each of its characters stood.
 *
 * <p>The form is that of {@link Spelling#key}, made character by character.
 */
final class TextLine {
    private final String key;
    private final int[] columns;

    private TextLine(String key, int[] columns) {
        this.key = key;
        this.columns = columns;
    }

    static TextLine of(String written) {
        StringBuilder key = new StringBuilder(written.length());
        int[] columns = new int[written.length() + 1];
        for (int i = 0; i < written.length(); i++) {
            char c = Spelling.narrow(written.charAt(i));
            boolean blank = Spelling.isBlank(c);
            boolean needless = blank && (key.isEmpty() || key.charAt(key.length() - 1) == ' ');
            if (!needless && !Spelling.isQuote(c)) {
                columns[key.length()] = i + 1;
                key.append(blank ? ' ' : Character.toLowerCase(c));
            }
        }
        int length = key.length() > 0 && key.charAt(key.length() - 1) == ' ' ? key.length() - 1 : key.length();
        columns[length] = written.stripTrailing().length() + 1;
        return new TextLine(key.substring(0, length), Arrays.copyOf(columns, length + 1));
    }

    /** The form in which a word is compared. */
    static String key(String word) {
        return of(word).key;
    }

    String key() {
        return key;
    }

    /** The column, from 1, at which a character of the key stood; for the key's end that after the last character. */
    int column(int at) {
        return columns[at];
    }

    /** The first position, from one on, that is no blank. */
    static int skipBlank(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
