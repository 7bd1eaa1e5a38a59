package org.gridgov.basics;

import java.util.Comparator;
import java.util.Objects;

/**
 * Where a finding stands: file, row and column as a person sees them in a spreadsheet.
 *
 * <p>Ordered by source, row, column. Immutable, thread-safe.
 *
 * @param source the file, sheet or data set; empty if the finding concerns the whole case
 * @param row the row, the heading being row 1; 0 if it concerns no single row
 * @param column the heading of the column; empty if it concerns no single column
 */
public record Place(String source, int row, String column) implements Comparable<Place> {
    /** No particular place. */
    public static final Place NONE = new Place("", 0, "");

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::source).thenComparingInt(Place::row).thenComparing(place -> place.column);

    /**
     * Checks the row.
     *
     * @throws IllegalArgumentException if the row is negative
     */
    public Place {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(column, "column");
        Require.between("A row", row, 0, Integer.MAX_VALUE);
    }

    /**
     * A whole file or data set.
     *
     * @param source its name
     * @return the place
     */
    public static Place of(String source) {
        return new Place(source, 0, "");
    }

    /**
     * A row of a file.
     *
     * @param row the row, the heading being row 1
     * @return the place
     */
    public Place row(int row) {
        return new Place(source, row, column);
    }

    /**
     * A column of a file or row.
     *
     * @param column its heading
     * @return the place
     */
    public Place column(String column) {
        return new Place(source, row, column);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@return the place as a short text, such as {@code needs.csv:17:window}; empty for no place} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(source);
        if (row > 0) {
            text.append(':').append(row);
        }
        if (!column.isEmpty()) {
            text.append(':').append(column);
        }
        return text.toString();
    }
}
