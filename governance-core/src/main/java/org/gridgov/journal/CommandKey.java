package org.gridgov.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gridgov.basics.Require;

/**
 * The key by which a repeated command is known (幂等键).
 *
 * <p>Written {@code [A-Za-z0-9][A-Za-z0-9._-]{0,63}}; whoever sends a command makes it. Immutable, thread-safe; ordered by
 * its text.
 *
 * <p>Source: C6, {@code INVARIANTS}.
 *
 * @param value the text
 */
public record CommandKey(String value) implements Comparable<CommandKey> {
    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CommandKey {
        Require.id("A command's key", value);
    }

    /**
     * Makes one of its text.
     *
     * @param value the text
     * @return the value
     * @throws IllegalArgumentException if the text has another form
     */
    public static CommandKey of(String value) {
        return new CommandKey(value);
    }

    @Override
    public int compareTo(CommandKey other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
