package org.gridgov.journal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Require;
import org.gridgov.basics.Sensitive;

/**
 * One line of the journal: a command that was agreed to, with all that happened by it (流水行).
 *
 * <p>An entry is written whole or not at all. Immutable, thread-safe.
 *
 * <p>Source: journal, {@code ARCHITECTURE}.
 *
 * @param number its place in the journal, from 0, without gaps
 * @param key the key of the command
 * @param at the instant of the command, never before that of an earlier entry
 * @param by pseudonym of who asked
 * @param fingerprint the hash of the command's content, 64 hexadecimal digits
 * @param events what happened, in order; may be empty
 */
@JsonPropertyOrder({"number", "key", "at", "by", "fingerprint", "events"})
public record Entry(
        long number, CommandKey key, Instant at, @Sensitive PersonRef by, String fingerprint, List<Event> events) {
    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Entry {
        Require.between("The number of an entry", number, 0, Long.MAX_VALUE);
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(fingerprint, "fingerprint");
        events = List.copyOf(events);
    }

    @Override
    public String toString() {
        return "Entry[number=" + number + ", key=" + key + ", at=" + at + ", events=" + events.size() + ", by=***]";
    }
}
