package org.gridgov.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridgov.basics.Require;

/**
 * An amount in whole minor units of a currency: fen (分) of the yuan.
 *
 * <p>Written {@code 6600.00 CNY}, with exactly the decimals of the currency. Amounts of two currencies are never added or
 * compared. Immutable, thread-safe; ordered by amount within a currency.
 *
 * <p>Source: public-good project, seed paragraph 3.
 *
 * @param minor minor units, {@code 0..1_000_000_000_000_000}
 * @param currency its code by ISO 4217, three capitals
 */
public record Money(long minor, String currency) implements Comparable<Money> {
    private static final long MOST = 1_000_000_000_000_000L;
    private static final Pattern FORM = Pattern.compile("([0-9]{1,16}(?:\\.[0-9]{1,4})?) ([A-Z]{3})");

    /**
     * Checks amount and currency.
     *
     * @throws IllegalArgumentException if the amount is out of bounds or there is no such currency
     */
    public Money {
        Require.between("An amount of money", minor, 0, MOST);
        digits(currency);
    }

    /**
     * Makes an amount.
     *
     * @param minor minor units
     * @param currency its code
     * @return the amount
     * @throws IllegalArgumentException if the amount is out of bounds or there is no such currency
     */
    public static Money of(long minor, String currency) {
        return new Money(minor, currency);
    }

    /**
     * Reads what {@link #toString()} prints.
     *
     * @param text the amount, a blank and the currency; no more decimals than the currency has
     * @return the amount
     * @throws IllegalArgumentException if it is not of that form
     */
    @JsonCreator
    public static Money parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (matcher.matches()) {
            try {
                BigDecimal amount = new BigDecimal(matcher.group(1)).setScale(digits(matcher.group(2)));
                return new Money(amount.unscaledValue().longValueExact(), matcher.group(2));
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException(message(text), e);
            }
        }
        throw new IllegalArgumentException(message(text));
    }

    private static String message(String text) {
        return "An amount of money must be written as 6600.00 CNY, with the decimals of its currency, but is '"
                + Require.abbreviate(text) + "'";
    }

    private static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "A currency must be a code of ISO 4217 such as CNY, but is '" + Require.abbreviate(currency) + "'",
                    e);
        }
    }

    /**
     * Adds an amount of the same currency.
     *
     * @param other the other amount
     * @return the sum
     * @throws IllegalArgumentException if the currencies differ or the sum is out of bounds
     */
    public Money plus(Money other) {
        return new Money(minor + same(other).minor, currency);
    }

    /**
     * Takes an amount of the same currency away.
     *
     * @param other what is taken away
     * @return the rest
     * @throws IllegalArgumentException if the currencies differ or the rest would be negative
     */
    public Money minus(Money other) {
        return new Money(minor - same(other).minor, currency);
    }

    /**
     * Compares amounts of one currency.
     *
     * @param other the other amount
     * @return negative, zero or positive as this amount is less, equal or greater
     * @throws IllegalArgumentException if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    private Money same(Money other) {
        if (!currency.equals(Objects.requireNonNull(other, "other").currency)) {
            throw new IllegalArgumentException(
                    "Currencies must be the same, but are " + currency + " and " + other.currency);
        }
        return other;
    }

    @Override
    @JsonValue
    public String toString() {
        return BigDecimal.valueOf(minor, digits(currency)).toPlainString() + " " + currency;
    }
}
