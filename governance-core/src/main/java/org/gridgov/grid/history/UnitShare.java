package org.gridgov.grid.history;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.gridgov.basics.Share;

/**
 * A unit with the share of households that leads to it or comes from it.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: H1 and H2, {@code INVARIANTS}.
 *
 * @param unit the unit
 * @param share the share of households; which whole it is of is said where it is asked for
 */
@JsonPropertyOrder({"unit", "share"})
public record UnitShare(UnitId unit, Share share) {
    /** Checks that both are there. */
    public UnitShare {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(share, "share");
    }

    @Override
    public String toString() {
        return unit + " " + share;
    }
}
