package org.gridgov.mechanism.claiming.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gridgov.basics.Require;

/**
 * The identifier of a claim window (认领期).
 *
 * <p>Written {@code [A-Za-z0-9][A-Za-z0-9._-]{0,63}}. Immutable, thread-safe; ordered by its text.
 *
 * @param value the text
 */
public record WindowId(String value) implements Comparable<WindowId> {
    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WindowId {
        Require.id("A claim window", value);
    }

    /**
     * Makes one of its text.
     *
     * @param value the text
     * @return the value
     * @throws IllegalArgumentException if the text has another form
     */
    public static WindowId of(String value) {
        return new WindowId(value);
    }

    @Override
    public int compareTo(WindowId other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
