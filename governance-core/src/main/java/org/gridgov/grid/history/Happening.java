package org.gridgov.grid.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.gridgov.basics.Place;
import org.gridgov.grid.GridCode;
import org.jspecify.annotations.Nullable;

/**
 * All rows of an event as they were recorded on one day. Immutable.
 *
 * @param id the event
 * @param kind what happens
 * @param day the day on which it takes effect
 * @param rows its rows, by old and new code
 * @param place where the first of them stands
 */
record Happening(EventId id, EventKind kind, LocalDate day, List<EventRow> rows, Place place) {
    static final Comparator<EventRow> BY_CODES = Comparator.comparing(
                    EventRow::before, Comparator.nullsFirst(Comparator.<GridCode>naturalOrder()))
            .thenComparing(EventRow::after, Comparator.nullsFirst(Comparator.<GridCode>naturalOrder()))
            .thenComparing(EventRow::share)
            .thenComparing(EventRow::toString);

    /** The units that it ends. */
    SortedSet<GridCode> olds() {
        SortedSet<GridCode> olds = new TreeSet<>();
        for (EventRow row : rows) {
            if (row.before() != null) {
                olds.add(row.before());
            }
        }
        return olds;
    }

    /** The units that it leads to. */
    SortedSet<GridCode> news() {
        SortedSet<GridCode> news = new TreeSet<>();
        for (EventRow row : rows) {
            if (row.after() != null) {
                news.add(row.after());
            }
        }
        return news;
    }

    List<EventRow> from(GridCode old) {
        return rows.stream().filter(row -> old.equals(row.before())).toList();
    }

    List<EventRow> to(GridCode code) {
        return rows.stream().filter(row -> code.equals(row.after())).toList();
    }

    /** The one row that says most about a new unit: what any of its rows says, since they do not contradict. */
    EventRow told(GridCode code) {
        List<EventRow> into = to(code);
        EventRow told = into.get(0);
        for (EventRow row : into) {
            told = told.describing(
                    first(told.name(), row.name()),
                    first(told.unitKind(), row.unitKind()),
                    first(told.parent(), row.parent()));
        }
        return told;
    }

    /** Whether a row says what the new unit is; then it can't be one that goes on. */
    boolean describes(GridCode code) {
        EventRow told = told(code);
        return told.name() != null || told.unitKind() != null || told.parent() != null;
    }

    /** Whether two rows say different things of one new unit. */
    boolean contradicts(GridCode code) {
        return several(code, EventRow::name) || several(code, EventRow::unitKind) || several(code, EventRow::parent);
    }

    private boolean several(GridCode code, Function<EventRow, @Nullable Object> told) {
        Set<Object> values = new HashSet<>();
        for (EventRow row : to(code)) {
            Object value = told.apply(row);
            if (value != null) {
                values.add(value);
            }
        }
        return values.size() > 1;
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}
