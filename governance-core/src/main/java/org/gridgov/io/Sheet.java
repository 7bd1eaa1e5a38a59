package org.gridgov.io;

import java.util.List;
import java.util.Objects;

/**
 * A table as it stands in a file: rows of texts, none of them interpreted yet.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: three lists as people keep them, seed paragraph 2.
 *
 * @param source the file, or file and sheet, from which it was read
 * @param rows its rows in the order of the file, the heading among them; blank rows are left out
 */
public record Sheet(String source, List<Row> rows) {
    /**
     * Copies the rows.
     */
    public Sheet {
        Objects.requireNonNull(source, "source");
        rows = List.copyOf(rows);
    }

    /**
     * A row of a sheet.
     *
     * @param number where it starts, as a person sees it in an editor or a spreadsheet; the first line is 1
     * @param cells its texts, without surrounding blanks; an empty cell is an empty text
     */
    public record Row(int number, List<String> cells) {
        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** {@return whether no cell holds anything} */
        public boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }
}
