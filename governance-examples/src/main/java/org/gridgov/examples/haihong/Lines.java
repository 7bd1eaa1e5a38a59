package org.gridgov.examples.haihong;

import java.util.List;
import org.gridgov.basics.LocalText;

/** Small tables written as text: one row a line, columns divided by semicolons, {@code -} for nothing. */
final class Lines {
    private Lines() {}

    static List<Line> of(String block) {
        return block.lines()
                .filter(line -> !line.isBlank())
                .map(line -> new Line(List.of(line.strip().split(" *; *"))))
                .toList();
    }

    /** Reads a column of codes divided by commas. */
    static List<String> codes(String column) {
        return column.equals("-") ? List.of() : List.of(column.split(","));
    }

    /** A row. */
    record Line(List<String> columns) {
        String text(int column) {
            return columns.get(column);
        }

        int number(int column) {
            return Integer.parseInt(columns.get(column));
        }

        LocalText name(int column) {
            return LocalText.parse(columns.get(column));
        }

        List<String> codes(int column) {
            return Lines.codes(columns.get(column));
        }
    }
}
