package org.gridgov.grid.history;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.grid.GridCode;
import org.jspecify.annotations.Nullable;

/**
 * One move of an open item from a unit to its successor.
 *
 * <p>Immutable, thread-safe; ordered by day, old unit, new unit.
 *
 * <p>Source: H3, {@code INVARIANTS}.
 *
 * @param day the day of the move
 * @param event the event that caused it; null if the old unit ended by its own dates
 * @param before the old unit
 * @param after the new unit
 * @param reason why there, for people
 */
@JsonPropertyOrder({"day", "event", "before", "after", "reason"})
public record TrailLine(LocalDate day, @Nullable EventId event, GridCode before, GridCode after, LocalText reason)
        implements Comparable<TrailLine> {
    private static final Comparator<TrailLine> ORDER = Comparator.comparing(TrailLine::day)
            .thenComparing(TrailLine::before)
            .thenComparing(TrailLine::after);

    /** Checks that all but the event are there. */
    public TrailLine {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public int compareTo(TrailLine other) {
        return ORDER.compare(this, other);
    }

    /** {@return the move in one line, such as {@code 2020-07-01 E-1 320611 -> 320613}} */
    @Override
    public String toString() {
        return day + " " + (event == null ? "—" : event) + " " + before + " -> " + after;
    }
}
