package org.gridgov.basics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A pseudonym of a person or a household; the host alone knows who it is.
 *
 * <p>Written {@code [A-Za-z0-9][A-Za-z0-9._-]{0,63}}. What looks like a resident identity number (15 or 18 digits, the
 * last perhaps X) or a mobile number (11 digits starting with 1) is refused, because then it is not a pseudonym; the
 * message does not repeat it. Immutable, thread-safe.
 *
 * <p>Source: privacy, {@code INVARIANTS}.
 *
 * @param value the pseudonym
 */
public record PersonRef(String value) implements Comparable<PersonRef> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern IDENTITY = Pattern.compile("\\d{15}|\\d{17}[0-9Xx]|1\\d{10}");

    private static final Pattern NUMBER =
            Pattern.compile("(?<!\\p{Nd})(?:[1\uff11]\\p{Nd}{10}|\\p{Nd}{15}|\\p{Nd}{17}[\\p{Nd}Xx])(?!\\p{Nd})");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is not a pseudonym
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonRef {
        if (IDENTITY.matcher(value.replaceAll("[._-]", "")).matches()) {
            throw new IllegalArgumentException("A person must be named by a pseudonym, but the value looks like an "
                    + "identity or telephone number. Maybe the host's key table was not applied");
        }
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A pseudonym must be 1 to 64 of A-Z a-z 0-9 . _ -, the first a letter or "
                            + "digit, but is not. Maybe a name or a number stands there");
        }
    }

    /**
     * Makes a pseudonym.
     *
     * @param value its text, {@code [A-Za-z0-9][A-Za-z0-9._-]{0,63}}
     * @return the pseudonym
     * @throws IllegalArgumentException if it is not one
     */
    public static PersonRef of(String value) {
        return new PersonRef(value);
    }

    /**
     * Whether a text may point to somebody: whether, without blanks and the separators {@code . _ -}, it holds 11 digits that
     * start with 1, 15 digits, or 17 and one more or X, as telephone and identity numbers do, in any script.
     *
     * @param text a text that people wrote
     * @return whether it holds such a number
     */
    public static boolean mayStandIn(String text) {
        return NUMBER.matcher(text.replaceAll("[\\s._-]", "")).find();
    }

    @Override
    public int compareTo(PersonRef other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
