package org.gridgov.mechanism.rotation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Require;

/**
 * Which days make which period of a rotating lead (轮值周期).
 *
 * <p>Period 0 starts on {@code start}; each one is as long as {@code length}, such as {@code P7D}, {@code P1M},
 * {@code P3M} or {@code P100D}. Every period is counted from {@code start}, so a monthly rotation that starts on a 31st
 * comes back to the 31st wherever a month has one. Immutable, thread-safe; each method is O(1).
 *
 * <p>Source: rotating lead, seed paragraph 2, which leaves the term open; R1, {@code INVARIANTS}.
 *
 * @param start the first day of period 0
 * @param length how long a period is: years, months or days, none of them negative and not all zero; at most 1,200
 *     months and 36,525 days
 */
@JsonPropertyOrder({"start", "length"})
public record RotationCalendar(LocalDate start, Period length) {
    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if it is zero, negative or longer
     */
    @JsonCreator
    public RotationCalendar {
        Require.day("a rotation's start", start);
        Objects.requireNonNull(length, "length");
        if (length.isNegative()
                || length.isZero()
                || length.toTotalMonths() > 1200
                || length.get(ChronoUnit.DAYS) > 36_525) {
            throw new IllegalArgumentException(
                    "A period must be longer than no time and at most 1,200 months and 36,525 days, such as P1M, but is "
                            + length);
        }
    }

    /**
     * The days of a period.
     *
     * @param period its number, from 0
     * @return its days
     * @throws IllegalArgumentException if the number is negative or the period starts after the year 2999
     */
    public DateRange days(int period) {
        Require.between("The number of a period", period, 0, 1_000_000);
        return DateRange.of(first(period), first(period + 1));
    }

    /**
     * Finds the period that holds a day.
     *
     * @param day the day
     * @return its number; -1 for a day before the start
     */
    public int periodOf(LocalDate day) {
        if (day.isBefore(start)) {
            return -1;
        }
        int from = 0;
        int to = 1_000_000;
        while (from + 1 < to) {
            int middle = (from + to) >>> 1;
            if (first(middle).isAfter(day)) {
                to = middle;
            } else {
                from = middle;
            }
        }
        return from;
    }

    private LocalDate first(int period) {
        long months = Math.multiplyExact(length.toTotalMonths(), (long) period);
        return start.plusMonths(months).plusDays(Math.multiplyExact(length.get(ChronoUnit.DAYS), (long) period));
    }
}
