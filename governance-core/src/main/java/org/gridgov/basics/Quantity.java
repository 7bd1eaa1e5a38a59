package org.gridgov.basics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole number of a unit: {@code 3 visits}, {@code 20 人次}.
 *
 * <p>Written as number, blank, unit. Units are open text; two quantities can be compared or added only if their units
 * are the same letter by letter. Immutable, thread-safe.
 *
 * @param amount how many, {@code 0..1_000_000_000}
 * @param unit the unit, one code
 */
public record Quantity(long amount, String unit) implements Comparable<Quantity> {
    /** The greatest amount that a quantity can have. */
    public static final long MAX_AMOUNT = 1_000_000_000L;

    private static final Pattern FORM = Pattern.compile("(-?\\d{1,12})\\s+(\\S+)");

    /**
     * Checks amount and unit.
     *
     * @throws IllegalArgumentException if the amount is out of bounds or the unit is not a code
     */
    public Quantity {
        Require.between("A quantity", amount, 0, MAX_AMOUNT);
        Require.code("A unit", unit);
    }

    /**
     * Makes a quantity.
     *
     * @param amount how many
     * @param unit the unit
     * @return the quantity
     * @throws IllegalArgumentException if the amount is out of bounds or the unit is not a code
     */
    public static Quantity of(long amount, String unit) {
        return new Quantity(amount, unit);
    }

    /**
     * Reads what {@link #toString()} prints.
     *
     * @param text number, blank, unit
     * @return the quantity
     * @throws IllegalArgumentException if it is not of that form or out of bounds
     */
    @JsonCreator
    public static Quantity parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "A quantity must be a whole number, a blank and a unit, such as '3 visits', but is '"
                            + Require.abbreviate(text) + "'");
        }
        return new Quantity(Long.parseLong(matcher.group(1)), matcher.group(2));
    }

    /**
     * Adds a quantity of the same unit.
     *
     * @param other the other quantity
     * @return the sum
     * @throws IllegalArgumentException if the units differ or the sum is out of bounds
     */
    public Quantity plus(Quantity other) {
        return new Quantity(amount + sameUnit(other).amount, unit);
    }

    /**
     * Takes away a quantity of the same unit.
     *
     * @param other what is taken away
     * @return the rest
     * @throws IllegalArgumentException if the units differ or the rest would be negative
     */
    public Quantity minus(Quantity other) {
        return new Quantity(amount - sameUnit(other).amount, unit);
    }

    /**
     * Compares amounts of one unit.
     *
     * @param other the other quantity
     * @return negative, zero or positive as this amount is less, equal or greater
     * @throws IllegalArgumentException if the units differ
     */
    @Override
    public int compareTo(Quantity other) {
        return Long.compare(amount, sameUnit(other).amount);
    }

    private Quantity sameUnit(Quantity other) {
        if (!unit.equals(Objects.requireNonNull(other, "other").unit)) {
            throw new IllegalArgumentException("Units must be the same, but are '" + unit + "' and '" + other.unit
                    + "'. Maybe one of them needs converting first");
        }
        return other;
    }

    @Override
    @JsonValue
    public String toString() {
        return amount + " " + unit;
    }
}
