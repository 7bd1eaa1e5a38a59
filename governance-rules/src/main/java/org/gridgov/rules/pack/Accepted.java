package org.gridgov.rules.pack;

import java.time.LocalDate;
import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;

/**
 * Something that lint says of a pack and that its owner has looked at and wants as it is, for a time.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: exact lint, {@code POLICY}.
 *
 * @param rule the rule, table column, parameter or attribute that it is about; empty for the pack as a whole
 * @param code the code of the finding
 * @param reason why it may stay
 * @param until the first day on which it counts no longer
 * @param place where this was written
 */
public record Accepted(String rule, String code, LocalText reason, LocalDate until, Place place) {
    /** Checks that all parts are there. */
    public Accepted {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(place, "place");
    }
}
