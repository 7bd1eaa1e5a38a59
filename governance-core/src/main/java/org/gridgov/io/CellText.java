package org.gridgov.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridgov.basics.Place;

/**
 * Makes the texts of a row fit to be read by anybody: no blanks around, nothing that can't be seen.
 *
 * <p>Characters that only steer a display, such as a zero-width space or a change of writing direction, are taken out
 * with a warning, because they come by pasting and no value is meant by them; a caller who reads texts as they stand
 * looks for them instead. Control characters are an error: where
 * they stand, the file is broken.
 */
final class CellText {
    private CellText() {}

    /**
     * The clean texts of a row; empty if one of them can't be used. All bad cells are reported.
     *
     * @param asWritten whether what only steers a display stays where it is, for a caller who looks for it
     */
    static Optional<List<String>> clean(
            List<String> cells,
            List<String> heading,
            Place place,
            ReadLimits limits,
            boolean asWritten,
            Remarks remarks) {
        List<String> clean = new ArrayList<>(cells.size());
        boolean good = true;
        for (int i = 0; i < cells.size(); i++) {
            Place cell = place.column(i < heading.size() ? heading.get(i) : letters(i));
            String text = cells.get(i);
            if (text.length() > limits.maxCellChars()) {
                remarks.error(Code.CELL_TOO_LONG, cell, limits.maxCellChars(), text.length());
                good = false;
                continue;
            }
            Optional<String> visible = visible(text, cell, asWritten, remarks);
            visible.ifPresent(clean::add);
            good &= visible.isPresent();
        }
        return good ? Optional.of(clean) : Optional.empty();
    }

    /** A text without blanks around it and without invisible characters; empty if it holds a control character. */
    static Optional<String> visible(String text, Place place, Remarks remarks) {
        return visible(text, place, false, remarks);
    }

    private static Optional<String> visible(String text, Place place, boolean asWritten, Remarks remarks) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            int type = Character.getType(c);
            boolean steers = type == Character.CONTROL && c != '\t' && c != '\n';
            if (steers || type == Character.SURROGATE) {
                remarks.error(Code.CONTROL_CHARACTER, place, name(c));
                return Optional.empty();
            }
            if (type == Character.FORMAT && !asWritten) {
                if (clean == null) {
                    clean = new StringBuilder(text.length()).append(text, 0, i);
                    remarks.warning(Code.INVISIBLE_CHARACTER, place, name(c));
                }
            } else if (clean != null) {
                clean.appendCodePoint(c);
            }
        }
        return Optional.of(strip(clean == null ? text : clean.toString()));
    }

    /** Strips no-break blanks as well, which {@link String#strip()} leaves. */
    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String name(int codePoint) {
        String hex = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    }

    /** The letters by which a spreadsheet names a column: A, B, …, Z, AA. */
    static String letters(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
