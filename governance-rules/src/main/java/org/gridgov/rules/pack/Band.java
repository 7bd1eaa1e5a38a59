package org.gridgov.rules.pack;

import java.util.Objects;

/**
 * One step of a scale: the numbers from the step before up to, and not including, its own cut point.
 *
 * <p>Immutable, thread-safe.
 *
 * @param value the value that such a number becomes
 * @param below the cut point, exclusive, in the unit of the scale; {@link Long#MAX_VALUE} for the last step, which takes
 *     every number that is left
 */
public record Band(AttributeValue value, long below) {
    /** Checks that the value is there. */
    public Band {
        Objects.requireNonNull(value, "value");
    }
}
