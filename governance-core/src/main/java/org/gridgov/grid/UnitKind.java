package org.gridgov.grid;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gridgov.basics.Require;

/**
 * The kind of a unit: zone, street, community, grid, micro-grid or whatever a case declares (层级).
 *
 * <p>Written {@code [\p{L}\p{N}][\p{L}\p{N}._-]{0,63}}. Immutable, thread-safe; ordered by its text.
 *
 * @param value the text
 */
public record UnitKind(String value) implements Comparable<UnitKind> {
    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitKind {
        Require.code("A unit kind", value);
    }

    /**
     * Makes one of its text.
     *
     * @param value the text
     * @return the value
     * @throws IllegalArgumentException if the text has another form
     */
    public static UnitKind of(String value) {
        return new UnitKind(value);
    }

    @Override
    public int compareTo(UnitKind other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
