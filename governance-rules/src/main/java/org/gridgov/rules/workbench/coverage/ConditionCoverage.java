package org.gridgov.rules.workbench.coverage;

import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;

/**
 * How far the scenarios try a condition of a row.
 *
 * <p>Immutable, thread-safe.
 *
 * @param rule the rule's identifier
 * @param place the row on which it stands
 * @param position which condition of the row it is, the first being 0
 * @param sentence the condition in words
 * @param held in how many cases it held
 * @param failed in how many cases it was known not to hold
 * @param unknown in how many cases its fact was not known
 */
public record ConditionCoverage(
        String rule, Place place, int position, LocalText sentence, int held, int failed, int unknown) {
    /** Checks that the parts are there. */
    public ConditionCoverage {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(sentence, "sentence");
    }

    /** {@return whether it was seen both to hold and not to hold} */
    public boolean complete() {
        return held > 0 && failed > 0;
    }
}
