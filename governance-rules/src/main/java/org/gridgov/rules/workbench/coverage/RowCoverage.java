package org.gridgov.rules.workbench.coverage;

import java.util.Objects;
import org.gridgov.basics.Place;

/**
 * How far the scenarios reach a row.
 *
 * <p>Immutable, thread-safe.
 *
 * @param rule the rule's identifier
 * @param place the row on which it stands
 * @param fired in how many cases it had a say
 * @param needed whether some scenario that is green would turn red without it
 */
public record RowCoverage(String rule, Place place, int fired, boolean needed) {
    /** Checks that the parts are there. */
    public RowCoverage {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(place, "place");
    }
}
