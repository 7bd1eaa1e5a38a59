package org.gridgov.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gridgov.basics.Require;

/**
 * The identifier of a duty on the duty list (职责).
 *
 * <p>Written {@code [A-Za-z0-9][A-Za-z0-9._-]{0,63}}. Immutable, thread-safe; ordered by its text.
 *
 * @param value the text
 */
public record DutyId(String value) implements Comparable<DutyId> {
    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DutyId {
        Require.id("A duty", value);
    }

    /**
     * Makes one of its text.
     *
     * @param value the text
     * @return the value
     * @throws IllegalArgumentException if the text has another form
     */
    public static DutyId of(String value) {
        return new DutyId(value);
    }

    @Override
    public int compareTo(DutyId other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
