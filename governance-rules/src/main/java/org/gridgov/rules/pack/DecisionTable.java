package org.gridgov.rules.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.jspecify.annotations.Nullable;

/**
 * A decision table as it stands in the file (决策表): what each column is for, what it is called, and the rules.
 *
 * <p>Nothing in it has been understood yet; the check does that. Immutable, thread-safe.
 *
 * @param name its name: the title, or the file's name without its ending
 * @param source the file
 * @param since the day from which its rules hold; null if they hold as long as the pack
 * @param roles what each column is for: 编号, 条件, 结果, 条文
 * @param headings what each column is called
 * @param rows the rules, in the order of the file
 */
public record DecisionTable(
        String name, String source, @Nullable LocalDate since, RuleRow roles, RuleRow headings, List<RuleRow> rows) {
    /** Copies the rows. */
    public DecisionTable {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(roles, "roles");
        Objects.requireNonNull(headings, "headings");
        rows = List.copyOf(rows);
    }

    /** {@return the day from which its rules hold; empty if they hold as long as the pack} */
    public Optional<LocalDate> from() {
        return Optional.ofNullable(since);
    }

    /** {@return how many columns it has: as many as its roles or its headings, whichever go further} */
    public int columns() {
        return Math.max(roles.cells().size(), headings.cells().size());
    }

    /**
     * The title of a column.
     *
     * @param column the column, from 0
     * @return its heading, or its role if it has none
     */
    public String title(int column) {
        String heading = headings.cell(column);
        return Require.abbreviate(heading.isEmpty() ? roles.cell(column) : heading);
    }

    /**
     * Where a row stands.
     *
     * @param row one of its rows
     * @return the place of the row
     */
    public Place place(RuleRow row) {
        return Place.of(source).row(row.number());
    }

    /**
     * Where a cell stands. O(columns).
     *
     * @param row one of its rows
     * @param column the column, from 0
     * @return the place; its column is a reference such as {@code C9} in a sheet, elsewhere the title of the column, with
     *     its position behind it, as in {@code 技能#4}, if another column bears the same title
     */
    public Place place(RuleRow row, int column) {
        Place place = Place.of(source).row(row.line(column));
        if (CellReference.isSheet(source)) {
            return place.column(CellReference.of(row.number(), column));
        }
        String title = title(column);
        for (int other = 0; other < columns(); other++) {
            if (other != column && column < columns() && title(other).equals(title)) {
                return place.column(title + "#" + (column + 1));
            }
        }
        return place.column(title);
    }
}
