package org.gridgov.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.gridgov.basics.DateRange;

/**
 * A number that somebody reported, before anybody looked at the records (上报数字).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: results, {@code INVARIANTS}.
 *
 * @param definition what it is said to count
 * @param value the number, whatever it is
 * @param period the days that it is said to count
 */
@JsonPropertyOrder({"definition", "value", "period"})
public record StatedFigure(FigureDefinition definition, long value, DateRange period) {
    /** Checks that all is there. */
    public StatedFigure {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(period, "period");
    }
}
