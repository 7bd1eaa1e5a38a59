package org.gridgov.basics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Objects;

/**
 * Wall-clock time from a first minute up to, and not including, a last one, in the time zone of the community.
 *
 * <p>Written {@code 2026-12-03T09:00/2026-12-03T10:30}. 09–10 abuts 10–11 and does not overlap it. Immutable,
 * thread-safe.
 *
 * @param from the start, inclusive
 * @param to the end, exclusive
 */
public record TimeSlot(LocalDateTime from, LocalDateTime to) {
    private static final DateTimeFormatter MINUTES = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .appendValue(ChronoField.HOUR_OF_DAY, 2)
            .appendLiteral(':')
            .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
            .toFormatter(Locale.ROOT);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the start is not before the end, or one of them is not a whole minute
     */
    public TimeSlot {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Require.day("a start", from.toLocalDate());
        Require.day("an end", to.toLocalDate());
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A slot must start before it ends, but is " + from + "/" + to);
        }
        if (from.getSecond() + from.getNano() + to.getSecond() + to.getNano() != 0) {
            throw new IllegalArgumentException("A slot must start and end on a minute, but is " + from + "/" + to);
        }
    }

    /**
     * Reads what {@link #toString()} prints.
     *
     * @param text {@code start/end}, each a date, {@code T} and a time of day
     * @return the slot
     * @throws IllegalArgumentException if it is not of that form, or empty
     */
    @JsonCreator
    public static TimeSlot parse(String text) {
        int slash = text.indexOf('/');
        try {
            if (slash > 0) {
                return new TimeSlot(
                        LocalDateTime.parse(text.substring(0, slash).strip(), MINUTES),
                        LocalDateTime.parse(text.substring(slash + 1).strip(), MINUTES));
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(formMessage(text), e);
        }
        throw new IllegalArgumentException(formMessage(text));
    }

    private static String formMessage(String text) {
        return "A slot must be written start/end, such as 2026-12-03T09:00/2026-12-03T10:30, but is '"
                + Require.abbreviate(text) + "'";
    }

    /**
     * Tells whether two slots share a minute. Neighbours that only touch do not.
     *
     * @param other the other slot
     * @return whether they overlap
     */
    public boolean overlaps(TimeSlot other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /**
     * Tells whether one slot ends in the minute in which the other starts.
     *
     * @param other the other slot
     * @return whether they touch without overlapping
     */
    public boolean abuts(TimeSlot other) {
        return to.equals(other.from) || other.to.equals(from);
    }

    /**
     * The minutes that lie between two slots.
     *
     * @param other the other slot
     * @return whole minutes from the end of the earlier to the start of the later; negative if they overlap
     */
    public long minutesBetween(TimeSlot other) {
        return from.isBefore(other.from)
                ? Duration.between(to, other.from).toMinutes()
                : Duration.between(other.to, from).toMinutes();
    }

    /** {@return the day on which the slot starts} */
    public LocalDate day() {
        return from.toLocalDate();
    }

    /** {@return the length in whole minutes, at least 1} */
    public long minutes() {
        return Duration.between(from, to).toMinutes();
    }

    @Override
    @JsonValue
    public String toString() {
        return MINUTES.format(from) + "/" + MINUTES.format(to);
    }
}
