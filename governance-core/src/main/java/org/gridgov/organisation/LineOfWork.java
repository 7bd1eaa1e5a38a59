package org.gridgov.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gridgov.basics.Require;

/**
 * A line of work, such as party building, comprehensive governance or civil affairs (条线).
 *
 * <p>Written {@code [\p{L}\p{N}][\p{L}\p{N}._-]{0,63}}. Immutable, thread-safe; ordered by its text.
 *
 * @param value the text
 */
public record LineOfWork(String value) implements Comparable<LineOfWork> {
    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LineOfWork {
        Require.code("A line of work", value);
    }

    /**
     * Makes one of its text.
     *
     * @param value the text
     * @return the value
     * @throws IllegalArgumentException if the text has another form
     */
    public static LineOfWork of(String value) {
        return new LineOfWork(value);
    }

    @Override
    public int compareTo(LineOfWork other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
