package org.gridgov.basics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Checks of arguments whose messages carry the value that was refused.
 *
 * <p>Thread-safe; every method is O(length of the argument).
 */
public final class Require {
    static final String CODE_FORM = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}";

    private static final Pattern CODE = Pattern.compile(CODE_FORM);
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");
    private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final Instant FIRST_INSTANT = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST_INSTANT = Instant.parse("3000-01-01T00:00:00Z");

    private Require() {}

    /**
     * Requires an identifier: {@code [A-Za-z0-9][A-Za-z0-9._-]{0,63}}.
     *
     * @param what what the value is, for the message
     * @param value the value
     * @return the value
     * @throws IllegalArgumentException if it does not match
     */
    public static String id(String what, String value) {
        return match(what, value, PLAIN_ID, "1 to 64 of A-Z a-z 0-9 . _ -, the first a letter or digit");
    }

    /**
     * Requires a code of an open vocabulary: {@code [\p{L}\p{N}][\p{L}\p{N}._-]{0,63}}, so Chinese codes are welcome.
     *
     * @param what what the value is, for the message
     * @param value the value
     * @return the value
     * @throws IllegalArgumentException if it does not match
     */
    public static String code(String what, String value) {
        return match(what, value, CODE, "1 to 64 letters, digits or . _ -, the first a letter or digit");
    }

    /**
     * Requires a number within bounds.
     *
     * @param what what the value is, for the message
     * @param value the value
     * @param fromInclusive the least value allowed
     * @param toInclusive the greatest value allowed
     * @return the value
     * @throws IllegalArgumentException if it is out of bounds
     */
    public static long between(String what, long value, long fromInclusive, long toInclusive) {
        if (value < fromInclusive || value > toInclusive) {
            throw new IllegalArgumentException(
                    what + " must be in " + fromInclusive + ".." + toInclusive + ", but is " + value);
        }
        return value;
    }

    /**
     * Requires a day that a calendar of people can hold: in the years 1900 to 2999.
     *
     * @param what what the day is, for the message
     * @param day the day
     * @return the day
     * @throws IllegalArgumentException if it is out of bounds
     */
    public static LocalDate day(String what, LocalDate day) {
        between("The year of " + what, day.getYear(), 1900, 2999);
        return day;
    }

    /**
     * Requires an instant that a calendar of people can hold: in the years 1900 to 2999, UTC.
     *
     * @param what what the instant is, for the message
     * @param at the instant
     * @return the instant
     * @throws IllegalArgumentException if it is out of bounds
     */
    public static Instant instant(String what, Instant at) {
        if (at.isBefore(FIRST_INSTANT) || !at.isBefore(LAST_INSTANT)) {
            throw new IllegalArgumentException(
                    "The year of " + what + " must be in 1900..2999, but the instant is " + at);
        }
        return at;
    }

    private static String match(String what, String value, Pattern pattern, String rule) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " must be " + rule + ", but is '" + abbreviate(value) + "'");
        }
        return value;
    }

    /**
     * Shortens a text for a message.
     *
     * @param value the text
     * @return the text, or its first 40 characters and an ellipsis; control characters become blanks
     */
    public static String abbreviate(String value) {
        if (value.length() <= 40 && value.chars().allMatch(Require::isPlain)) {
            return value;
        }
        String oneLine = UNSEEN.matcher(value).replaceAll(" ");
        return oneLine.codePointCount(0, oneLine.length()) <= 40
                ? oneLine
                : oneLine.substring(0, oneLine.offsetByCodePoints(0, 40)) + "…";
    }

    /** Whether a unit of UTF-16 is surely no character that nobody sees. */
    private static boolean isPlain(int unit) {
        int type = Character.getType(unit);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
    }
}
