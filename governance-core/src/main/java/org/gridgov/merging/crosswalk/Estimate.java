package org.gridgov.merging.crosswalk;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;

/**
 * A figure that was carried over to another cell, and how far off it may be (推算值).
 *
 * <p>What came from cells that went over whole is certain. Of a cell that was cut up any part of its figure may lie on
 * either side, so the bounds hold whatever the truth is about those who live there; they are wide where much was cut. Immutable, thread-safe.
 *
 * <p>Source: results, {@code INVARIANTS}; areal interpolation, Goodchild and Lam 1980.
 *
 * @param value the estimate: shares of households times the old figures
 * @param atLeast the true figure is not below it
 * @param atMost the true figure is not above it
 */
@JsonPropertyOrder({"value", "atLeast", "atMost", "error"})
public record Estimate(BigDecimal value, BigDecimal atLeast, BigDecimal atMost) {
    /** {@return how far the estimate can be from the truth, at most; 0 if it is exact} */
    public BigDecimal error() {
        return atMost.subtract(value).max(value.subtract(atLeast));
    }
}
