package org.gridgov.rules.workbench.coverage;

import java.util.Objects;
import org.gridgov.basics.LocalText;

/**
 * How far the scenarios try a cut point between two steps of a scale.
 *
 * <p>Immutable, thread-safe.
 *
 * @param attribute the attribute's name
 * @param label what people call it
 * @param cut the cut point, in the unit of the scale
 * @param below in how many cases the number was the last one below it
 * @param at in how many cases the number was the cut point itself, the first one of the step above
 */
public record BoundaryCoverage(String attribute, LocalText label, long cut, int below, int at) {
    /** Checks that the parts are there. */
    public BoundaryCoverage {
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(label, "label");
    }

    /** {@return whether both sides were tried, so that a cut point moved by one would be noticed} */
    public boolean complete() {
        return below > 0 && at > 0;
    }
}
