package org.gridgov.basics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;

/**
 * Days from a first one up to, and not including, a last one: half-open {@code [from, to)}.
 *
 * <p>Written {@code 2026-11-01/2026-12-01}; {@code ..} stands for an open end, as in {@code 2026-11-01/..}. An open end
 * is stored as {@link LocalDate#MIN} or {@link LocalDate#MAX}. A range holds at least one day. Immutable, thread-safe.
 *
 * @param from the first day, inclusive
 * @param to the day after the last one, exclusive
 */
public record DateRange(LocalDate from, LocalDate to) {
    /** All days. */
    public static final DateRange ALWAYS = new DateRange(LocalDate.MIN, LocalDate.MAX);

    /**
     * Checks the order of the bounds.
     *
     * @throws IllegalArgumentException if {@code from} is not before {@code to}, or a bound that is not open lies outside
     *     the years 1900 to 2999
     */
    public DateRange {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (!from.equals(LocalDate.MIN)) {
            Require.day("a first day", from);
        }
        if (!to.equals(LocalDate.MAX)) {
            Require.day("a last day", to);
        }
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "A range must start before it ends, but is " + print(from) + "/" + print(to));
        }
    }

    /**
     * Makes a range.
     *
     * @param fromInclusive the first day
     * @param toExclusive the day after the last one
     * @return the range
     * @throws IllegalArgumentException if it would be empty
     */
    public static DateRange of(LocalDate fromInclusive, LocalDate toExclusive) {
        return new DateRange(fromInclusive, toExclusive);
    }

    /**
     * Reads what {@link #toString()} prints.
     *
     * @param text {@code from/to}, either of them {@code ..}
     * @return the range
     * @throws IllegalArgumentException if it is not of that form, or empty
     */
    @JsonCreator
    public static DateRange parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(
                    "A range must be written from/to, such as 2026-11-01/2026-12-01, but is '"
                            + Require.abbreviate(text) + "'");
        }
        String from = text.substring(0, slash).strip();
        String to = text.substring(slash + 1).strip();
        return new DateRange(from.equals("..") ? LocalDate.MIN : day(from), to.equals("..") ? LocalDate.MAX : day(to));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "A day must be written as 2026-11-01, but is '" + Require.abbreviate(text) + "'", e);
        }
    }

    /**
     * Tells whether a day lies in the range.
     *
     * @param day the day
     * @return {@code from <= day < to}
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /**
     * Tells whether two ranges share a day. Neighbours that only touch do not.
     *
     * @param other the other range
     * @return whether at least one day lies in both
     */
    public boolean overlaps(DateRange other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /**
     * Tells whether every day of the other range lies in this one.
     *
     * @param other the other range
     * @return whether it is enclosed; a range encloses itself
     */
    public boolean encloses(DateRange other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /**
     * Tells whether one range ends on the day on which the other starts.
     *
     * @param other the other range
     * @return whether they touch without a gap and without a shared day
     */
    public boolean abuts(DateRange other) {
        return to.equals(other.from) || other.to.equals(from);
    }

    /**
     * The days that lie in both ranges.
     *
     * @param other the other range
     * @return the shared days, empty if there are none
     */
    public Optional<DateRange> intersection(DateRange other) {
        return overlaps(other)
                ? Optional.of(new DateRange(
                        from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to))
                : Optional.empty();
    }

    private static String print(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? ".." : day.toString();
    }

    @Override
    @JsonValue
    public String toString() {
        return print(from) + "/" + print(to);
    }
}
