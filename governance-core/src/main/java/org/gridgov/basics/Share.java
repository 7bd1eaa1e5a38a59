package org.gridgov.basics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Collection;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact part of a whole, from nothing to all of it (占比).
 *
 * <p>Written {@code 1}, {@code 2/5}, {@code 0.4} or {@code 40%}; printed reduced, {@code 2/5}. Two shares are equal if
 * their numbers are. Numbers of any length are kept, so long chains of shares neither round nor overflow. Immutable,
 * thread-safe; ordered by size. Products and sums cost as much as multiplying their numbers.
 *
 * <p>Source: H1 and M3, {@code INVARIANTS}: shares of households add up to 1.
 *
 * @param part the numerator, {@code 0 <= part <= whole}, without a divisor in common with the whole
 * @param whole the denominator, at least 1
 */
public record Share(BigInteger part, BigInteger whole) implements Comparable<Share> {
    /** Nothing. */
    public static final Share ZERO = new Share(BigInteger.ZERO, BigInteger.ONE);

    /** All of it. */
    public static final Share ONE = new Share(BigInteger.ONE, BigInteger.ONE);

    private static final Pattern FORM = Pattern.compile("([0-9]++)(?:/([0-9]++)|(?:\\.([0-9]++))?(%)?)");

    /**
     * Checks and reduces the numbers.
     *
     * @throws IllegalArgumentException if not {@code 0 <= part <= whole} and {@code whole >= 1}
     */
    public Share {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(whole, "whole");
        if (part.signum() < 0 || whole.signum() <= 0 || part.compareTo(whole) > 0) {
            throw new IllegalArgumentException("A share must be in 0..1, but is " + Require.abbreviate(part.toString())
                    + "/" + Require.abbreviate(whole.toString()));
        }
        BigInteger divisor = part.gcd(whole);
        part = part.divide(divisor);
        whole = whole.divide(divisor);
    }

    /**
     * Makes a share.
     *
     * @param part so many
     * @param whole out of so many
     * @return the share
     * @throws IllegalArgumentException if not {@code 0 <= part <= whole} and {@code whole >= 1}
     */
    public static Share of(long part, long whole) {
        return new Share(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    /**
     * Reads what {@link #toString()} prints, and decimals and percentages.
     *
     * @param text {@code 1}, {@code 2/5}, {@code 0.4}, {@code 40%} or {@code 12.5%}
     * @return the share, exactly
     * @throws IllegalArgumentException if it is not of that form or not in 0..1
     */
    @JsonCreator
    public static Share parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "A share must be written as 1, 2/5, 0.4 or 40%, but is '" + Require.abbreviate(text) + "'");
        }
        String whole = matcher.group(2);
        if (whole != null) {
            return new Share(new BigInteger(matcher.group(1)), new BigInteger(whole));
        }
        String decimals = Objects.requireNonNullElse(matcher.group(3), "");
        BigInteger scale = BigInteger.TEN.pow(decimals.length() + (matcher.group(4) == null ? 0 : 2));
        return new Share(new BigInteger(matcher.group(1) + decimals), scale);
    }

    /**
     * The share of a share.
     *
     * @param other the other share
     * @return the product
     */
    public Share times(Share other) {
        if (equals(ONE)) {
            return other;
        }
        return other.equals(ONE) ? this : new Share(part.multiply(other.part), whole.multiply(other.whole));
    }

    /**
     * Both shares together.
     *
     * @param other a share of the same whole that has nothing in common with this one
     * @return the sum
     * @throws IllegalArgumentException if the sum is above 1
     */
    public Share plus(Share other) {
        return new Share(part.multiply(other.whole).add(other.part.multiply(whole)), whole.multiply(other.whole));
    }

    /**
     * Adds up shares that may not fit together.
     *
     * @param shares the shares
     * @return the exact sum, printed like a share; {@code 1} if they make up the whole, {@code 6/5} if they exceed it
     */
    public static String sum(Collection<Share> shares) {
        BigInteger part = BigInteger.ZERO;
        BigInteger whole = BigInteger.ONE;
        for (Share share : shares) {
            part = part.multiply(share.whole).add(share.part.multiply(whole));
            whole = whole.multiply(share.whole);
            BigInteger divisor = part.gcd(whole);
            part = part.divide(divisor);
            whole = whole.divide(divisor);
        }
        return print(part, whole);
    }

    /** {@return the nearest number of double precision, for charts only} */
    public double value() {
        return new BigDecimal(part)
                .divide(new BigDecimal(whole), MathContext.DECIMAL64)
                .doubleValue();
    }

    @Override
    public int compareTo(Share other) {
        return part.multiply(other.whole).compareTo(other.part.multiply(whole));
    }

    private static String print(BigInteger part, BigInteger whole) {
        return whole.equals(BigInteger.ONE) ? part.toString() : part + "/" + whole;
    }

    @Override
    @JsonValue
    public String toString() {
        return print(part, whole);
    }
}
