package org.gridgov.merging.collect;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gridgov.basics.Require;

/**
 * What a line of work may use a fact for (用途).
 *
 * <p>Written {@code [\p{L}\p{N}][\p{L}\p{N}._-]{0,63}}. Immutable, thread-safe; ordered by its text.
 *
 * @param value the text
 */
public record Purpose(String value) implements Comparable<Purpose> {
    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Purpose {
        Require.code("A purpose", value);
    }

    /**
     * Makes one of its text.
     *
     * @param value the text
     * @return the value
     * @throws IllegalArgumentException if the text has another form
     */
    public static Purpose of(String value) {
        return new Purpose(value);
    }

    @Override
    public int compareTo(Purpose other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
