package org.gridgov.grid.history;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gridgov.basics.Require;

/**
 * The identifier of an event of the territory (区划变更), the same in every correction of it.
 *
 * <p>Written {@code [A-Za-z0-9][A-Za-z0-9._-]{0,63}}. Immutable, thread-safe; ordered by its text.
 *
 * @param value the text
 */
public record EventId(String value) implements Comparable<EventId> {
    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EventId {
        Require.id("An event", value);
    }

    /**
     * Makes one of its text.
     *
     * @param value the text
     * @return the value
     * @throws IllegalArgumentException if the text has another form
     */
    public static EventId of(String value) {
        return new EventId(value);
    }

    @Override
    public int compareTo(EventId other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
