package org.gridgov.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gridgov.basics.Require;

/**
 * The kind of an organisation: committee, branch, group, functional branch, alliance, team (组织类型).
 *
 * <p>Written {@code [\p{L}\p{N}][\p{L}\p{N}._-]{0,63}}. Immutable, thread-safe; ordered by its text.
 *
 * @param value the text
 */
public record OrgKind(String value) implements Comparable<OrgKind> {
    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrgKind {
        Require.code("An organisation kind", value);
    }

    /**
     * Makes one of its text.
     *
     * @param value the text
     * @return the value
     * @throws IllegalArgumentException if the text has another form
     */
    public static OrgKind of(String value) {
        return new OrgKind(value);
    }

    @Override
    public int compareTo(OrgKind other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
