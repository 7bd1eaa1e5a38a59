package org.gridgov.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridgov.basics.Place;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.DisplayWidth;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.pack.RuleRow;

/**
 * A line to be shown with one part of it underlined.
 *
 * @param before what stands before that part
 * @param marked the part; empty to underline nothing
 * @param after what stands behind it
 * @param position the number of the cell or character, from 1; 0 if nothing is underlined
 */
record Excerpt(String before, String marked, String after, int position) {
    private static final int WIDEST_CELL = 30;
    private static final int WIDEST_SIDE = 60;
    private static final String GAP = "  ";
    private static final String EMPTY = "__";

    /** The row of a table at a place; empty if it has none there. */
    static Optional<Excerpt> of(DecisionTable table, Place place) {
        List<RuleRow> rows = new ArrayList<>(List.of(table.roles(), table.headings()));
        rows.addAll(table.rows());
        for (RuleRow row : rows) {
            int columns = Math.max(table.columns(), row.cells().size());
            for (int i = 0; i < columns; i++) {
                if (!place.column().isEmpty() && table.place(row, i).equals(place)) {
                    return Optional.of(of(row, i, columns));
                }
            }
        }
        return rows.stream()
                .filter(row -> row.number() == place.row())
                .findFirst()
                .map(row -> of(row, -1, row.cells().size()));
    }

    private static Excerpt of(RuleRow row, int column, int columns) {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        String marked = "";
        for (int i = 0; i < columns; i++) {
            String text = cut(clean(row.written(i)), WIDEST_CELL);
            String shown = text.isEmpty() ? EMPTY : text;
            if (i < column) {
                before.append(shown).append(GAP);
            } else if (i == column) {
                marked = shown;
            } else {
                after.append(after.isEmpty() && column < 0 ? "" : GAP).append(shown);
            }
        }
        return new Excerpt(tail(before.toString()), marked, cut(after.toString(), WIDEST_SIDE), column + 1);
    }

    /** The line of a file at a place; empty if the file is shorter. */
    static Optional<Excerpt> of(PackText text, Place place) {
        String line = text.text().lines().skip(place.row() - 1L).findFirst().orElse("");
        if (line.isBlank()) {
            return Optional.empty();
        }
        int at = line.indexOf(place.column());
        int length = place.column().length();
        if (place.column().matches("[0-9]{1,6}")) {
            at = Math.min(Integer.parseInt(place.column()), line.length()) - 1;
            length = at < 0 ? 0 : Character.charCount(line.codePointAt(at));
        }
        if (place.column().isEmpty() || at < 0) {
            return Optional.of(new Excerpt("", "", cut(clean(line), WIDEST_SIDE), 0));
        }
        return Optional.of(new Excerpt(
                tail(clean(line.substring(0, at))),
                clean(line.substring(at, at + length)),
                cut(clean(line.substring(at + length)), WIDEST_SIDE),
                line.codePointCount(0, at) + 1));
    }

    /** Two lines with a margin that holds the number of the row. */
    String print(int row) {
        String number = " " + row + " ";
        String line = number + "│ " + before + marked + after + "\n";
        return marked.isEmpty()
                ? line
                : line
                        + " ".repeat(number.length())
                        + "│ "
                        + " ".repeat(DisplayWidth.of(before))
                        + "^".repeat(Math.max(1, DisplayWidth.of(marked)))
                        + "\n";
    }

    /** One line without anything that steers a display. */
    static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}]", " ").replaceAll("[\\p{Cf}\\p{Co}\\p{Cs}]", "");
    }

    private static String cut(String text, int most) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += DisplayWidth.of(text.codePointAt(i));
            if (width > most) {
                return text.substring(0, i) + "…";
            }
        }
        return text;
    }

    private static String tail(String text) {
        int from = 0;
        while (DisplayWidth.of(text.substring(from)) > WIDEST_SIDE) {
            from += Character.charCount(text.codePointAt(from));
        }
        return from == 0 ? text : "…" + text.substring(from);
    }
}
