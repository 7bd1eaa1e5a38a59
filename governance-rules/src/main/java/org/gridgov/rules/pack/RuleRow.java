package org.gridgov.rules.pack;

import java.util.List;
import org.gridgov.basics.Require;

/**
 * A row of a decision table as it stands in the file.
 *
 * <p>Immutable, thread-safe.
 *
 * @param number where it stands, as an editor counts; the first line of the file is 1
 * @param cells its texts
 * @param lines the line of each cell, where a row takes more than one; empty if all stand on the row's own
 */
public record RuleRow(int number, List<String> cells, List<Integer> lines) {
    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public RuleRow {
        Require.between("A row", number, 1, Integer.MAX_VALUE);
        cells = List.copyOf(cells);
        lines = List.copyOf(lines);
    }

    /**
     * A row on one line.
     *
     * @param number where it stands, as an editor counts; the first line of the file is 1
     * @param cells its texts
     * @throws IllegalArgumentException if the number is not positive
     */
    public RuleRow(int number, List<String> cells) {
        this(number, cells, List.of());
    }

    /**
     * The line of a cell.
     *
     * @param column the column, from 0
     * @return where it stands; the row's own number where nothing else is known
     */
    public int line(int column) {
        return column < lines.size() ? lines.get(column) : number;
    }

    /**
     * The text of a cell.
     *
     * @param column the column, from 0
     * @return its plain form; empty beyond the end of the row
     */
    public String cell(int column) {
        return Spelling.plain(written(column));
    }

    /**
     * The text of a cell as it was typed.
     *
     * @param column the column, from 0
     * @return the text without blanks at its ends; empty beyond the end of the row
     */
    public String written(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }
}
