package org.gridgov.volunteers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridgov.basics.Require;
import org.gridgov.basics.TimeSlot;

/**
 * Hours of a weekday in which a volunteer is free, every week (空闲时段).
 *
 * <p>Written {@code TUE 09:00-11:30}; {@code 周二 09:00-11:30} is read as well. Half-open; within one day. Immutable,
 * thread-safe; ordered by day and time.
 *
 * @param day the day of the week
 * @param from the start, inclusive
 * @param to the end, exclusive
 */
public record Availability(DayOfWeek day, LocalTime from, LocalTime to) implements Comparable<Availability> {
    private static final Pattern FORM = Pattern.compile("(\\S+)\\s+(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)");
    private static final Map<String, DayOfWeek> DAYS = Map.ofEntries(
            Map.entry("MON", DayOfWeek.MONDAY),
            Map.entry("TUE", DayOfWeek.TUESDAY),
            Map.entry("WED", DayOfWeek.WEDNESDAY),
            Map.entry("THU", DayOfWeek.THURSDAY),
            Map.entry("FRI", DayOfWeek.FRIDAY),
            Map.entry("SAT", DayOfWeek.SATURDAY),
            Map.entry("SUN", DayOfWeek.SUNDAY),
            Map.entry("周一", DayOfWeek.MONDAY),
            Map.entry("周二", DayOfWeek.TUESDAY),
            Map.entry("周三", DayOfWeek.WEDNESDAY),
            Map.entry("周四", DayOfWeek.THURSDAY),
            Map.entry("周五", DayOfWeek.FRIDAY),
            Map.entry("周六", DayOfWeek.SATURDAY),
            Map.entry("周日", DayOfWeek.SUNDAY));
    private static final Comparator<Availability> ORDER = Comparator.comparing(Availability::day)
            .thenComparing(Availability::from)
            .thenComparing(Availability::to);

    /**
     * Checks the order of the bounds.
     *
     * @throws IllegalArgumentException if it does not start before it ends
     */
    public Availability {
        Objects.requireNonNull(day, "day");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("Free hours must start before they end, but are " + from + "-" + to);
        }
    }

    /**
     * Reads what {@link #toString()} prints.
     *
     * @param text weekday, blank, start, hyphen, end
     * @return the hours
     * @throws IllegalArgumentException if it is not of that form
     */
    @JsonCreator
    public static Availability parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        DayOfWeek day = matcher.matches() ? DAYS.get(matcher.group(1)) : null;
        if (day == null) {
            throw new IllegalArgumentException(
                    "Free hours must be written as TUE 09:00-11:30, but are '" + Require.abbreviate(text) + "'");
        }
        return new Availability(day, time(matcher, 2), time(matcher, 4));
    }

    private static LocalTime time(Matcher matcher, int group) {
        int hour = Integer.parseInt(matcher.group(group));
        int minute = Integer.parseInt(matcher.group(group + 1));
        Require.between("An hour", hour, 0, 23);
        Require.between("A minute", minute, 0, 59);
        return LocalTime.of(hour, minute);
    }

    /**
     * Tells whether a slot lies within these hours.
     *
     * @param slot the slot
     * @return whether it falls on this weekday, starts no earlier and ends no later
     */
    public boolean covers(TimeSlot slot) {
        return slot.from().getDayOfWeek() == day
                && slot.day().equals(slot.to().toLocalDate())
                && !slot.from().toLocalTime().isBefore(from)
                && !slot.to().toLocalTime().isAfter(to);
    }

    @Override
    public int compareTo(Availability other) {
        return ORDER.compare(this, other);
    }

    @Override
    @JsonValue
    public String toString() {
        return day.name().substring(0, 3) + " " + from + "-" + to;
    }
}
