package org.gridgov.rules.pack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way in which spreadsheets name cells: {@code C9} is the third cell of row 9. */
final class CellReference {
    static final String SHEET = " › ";
    private static final Pattern FORM = Pattern.compile("([A-Z]{1,3})[0-9]{1,7}");

    private CellReference() {}

    /** Whether a source is a sheet of a workbook. */
    static boolean isSheet(String source) {
        return source.contains(SHEET);
    }

    static String of(int row, int column) {
        return letters(column) + row;
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** The column of a reference, from 0; -1 if the text is none. */
    static int column(String reference) {
        Matcher matcher = FORM.matcher(reference);
        if (!matcher.matches()) {
            return -1;
        }
        int column = 0;
        String letters = matcher.group(1);
        for (int i = 0; i < letters.length(); i++) {
            column = 26 * column + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
