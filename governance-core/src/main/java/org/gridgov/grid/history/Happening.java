package org.gridgov.grid.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.gridgov.basics.Place;
import org.gridgov.grid.GridCode;
import org.jspecify.annotations.Nullable;

/** All rows of an event as they were recorded on one day, and which of them speak of which unit. Immutable. */
final class Happening {
    static final Comparator<EventRow> BY_CODES = Comparator.comparing(
                    EventRow::before, Comparator.nullsFirst(Comparator.<GridCode>naturalOrder()))
            .thenComparing(EventRow::after, Comparator.nullsFirst(Comparator.<GridCode>naturalOrder()))
            .thenComparing(EventRow::share)
            .thenComparing(EventRow::toString);

    private final EventId id;
    private final EventKind kind;
    private final LocalDate day;
    private final List<EventRow> rows;
    private final Place place;
    private final SortedMap<GridCode, List<EventRow>> from = new TreeMap<>();
    private final SortedMap<GridCode, List<EventRow>> to = new TreeMap<>();

    /**
     * Puts rows together.
     *
     * @param id the event
     * @param kind what happens
     * @param day the day on which it takes effect
     * @param rows its rows, by old and new code
     * @param place where the first of them stands
     */
    Happening(EventId id, EventKind kind, LocalDate day, List<EventRow> rows, Place place) {
        this.id = id;
        this.kind = kind;
        this.day = day;
        this.rows = List.copyOf(rows);
        this.place = place;
        for (EventRow row : rows) {
            if (row.before() != null) {
                from.computeIfAbsent(row.before(), code -> new ArrayList<>()).add(row);
            }
            if (row.after() != null) {
                to.computeIfAbsent(row.after(), code -> new ArrayList<>()).add(row);
            }
        }
    }

    EventId id() {
        return id;
    }

    EventKind kind() {
        return kind;
    }

    LocalDate day() {
        return day;
    }

    List<EventRow> rows() {
        return rows;
    }

    Place place() {
        return place;
    }

    /** The units that it ends, by code. */
    Set<GridCode> olds() {
        return Collections.unmodifiableSet(from.keySet());
    }

    /** The units that it leads to, by code. */
    Set<GridCode> news() {
        return Collections.unmodifiableSet(to.keySet());
    }

    List<EventRow> from(GridCode old) {
        return Collections.unmodifiableList(from.getOrDefault(old, List.of()));
    }

    List<EventRow> to(GridCode code) {
        return Collections.unmodifiableList(to.getOrDefault(code, List.of()));
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
