package org.gridgov.basics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A share with its two numbers kept: so many out of so many.
 *
 * <p>{@code 32 of 66} stays 32 of 66 and is never reduced, so a reader sees the denominator. Zero of zero is a share
 * without a value: {@link #value()} is then 1, because nothing is missing. Immutable, thread-safe.
 *
 * <p>Source: results, {@code INVARIANTS}: every figure has a denominator.
 *
 * @param part how many, {@code 0 <= part <= whole}
 * @param whole out of how many, at least 0
 */
@JsonPropertyOrder({"part", "whole"})
public record Ratio(long part, long whole) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if not {@code 0 <= part <= whole}
     */
    @JsonCreator
    public Ratio {
        Require.between("The part of a share of " + whole, part, 0, whole);
    }

    /**
     * Makes a share.
     *
     * @param part how many
     * @param whole out of how many
     * @return the share
     * @throws IllegalArgumentException if not {@code 0 <= part <= whole}
     */
    public static Ratio of(long part, long whole) {
        return new Ratio(part, whole);
    }

    /** {@return the share as a number in 0..1; 1 for zero of zero} */
    public double value() {
        return whole == 0 ? 1.0 : (double) part / whole;
    }

    /** {@return the share in tenths of a percent, rounded down, 0..1000; 1000 for zero of zero} */
    public int perMille() {
        return whole == 0 ? 1000 : (int) Math.floorDiv(Math.multiplyExact(part, 1000L), whole);
    }

    @Override
    public String toString() {
        return part + "/" + whole;
    }
}
