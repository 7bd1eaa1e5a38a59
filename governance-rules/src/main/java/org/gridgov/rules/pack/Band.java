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
 * @param parameter the parameter that sets the cut point; empty if the vocabulary states it
 */
public record Band(AttributeValue value, long below, String parameter) {
    /** Checks that the parts are there. */
    public Band {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(parameter, "parameter");
    }

    /**
     * A step whose cut point the vocabulary states.
     *
     * @param value the value that such a number becomes
     * @param below the cut point, exclusive
     */
    public Band(AttributeValue value, long below) {
        this(value, below, "");
    }
}
