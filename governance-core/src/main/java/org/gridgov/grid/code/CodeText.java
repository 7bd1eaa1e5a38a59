package org.gridgov.grid.code;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;

/** A text of a code as messages show it: in one line, with a mark below the character that is meant. */
final class CodeText {
    private static final int SHOWN = 40;

    private final String shown;

    CodeText(String text) {
        shown = Require.abbreviate(text);
    }

    /**
     * A finding about one character of the text.
     *
     * @param position the character, the first being 1
     * @param more what replaces {1}, {2} and so on; {0} is the text, {8} the two lines with the mark, {9} the position
     */
    Finding at(Level level, String code, Place place, int position, Object... more) {
        Object[] arguments = new Object[10];
        Arrays.fill(arguments, "");
        arguments[0] = shown;
        System.arraycopy(more, 0, arguments, 1, more.length);
        arguments[8] = marked(position);
        arguments[9] = position;
        return Catalogue.core().finding(level, code, place, arguments);
    }

    /** The text in a line of its own and below it a mark under one character. */
    private String marked(int position) {
        StringBuilder mark = new StringBuilder();
        int[] characters = shown.codePoints().toArray();
        for (int i = 0; i < Math.min(position - 1, SHOWN); i++) {
            mark.append(i < characters.length && Lookalikes.isWide(characters[i]) ? '\u3000' : ' ');
        }
        return "\n    " + shown + "\n    " + mark + "^";
    }

    /** How a single character is shown: itself, unless it can't be seen, and its number. */
    static String character(int codePoint) {
        StringBuilder number = new StringBuilder(Integer.toHexString(codePoint).toUpperCase(Locale.ROOT));
        while (number.length() < 4) {
            number.insert(0, '0');
        }
        boolean seen = !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.FORMAT
                && Character.getType(codePoint) != Character.SURROGATE
                && Character.getType(codePoint) != Character.NON_SPACING_MARK;
        return seen ? "'" + Character.toString(codePoint) + "' (U+" + number + ")" : "U+" + number;
    }

    static LocalText text(String key, Object... arguments) {
        return Catalogue.core().text(key, arguments);
    }

    /** Several lengths in words. */
    static LocalText lengths(List<Integer> lengths) {
        List<String> texts = lengths.stream().map(String::valueOf).toList();
        if (texts.size() == 1) {
            return LocalText.parse(texts.get(0));
        }
        int last = texts.size() - 1;
        return LocalText.of(
                String.join("、", texts.subList(0, last)) + " 或 " + texts.get(last),
                String.join(", ", texts.subList(0, last)) + " or " + texts.get(last));
    }
}
