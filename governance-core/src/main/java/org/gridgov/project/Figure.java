package org.gridgov.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;

/**
 * A reported number that says what it counts, out of what, told apart by what, and when (指标).
 *
 * <p>What can't be true is refused: a count of distinct things is never greater than its denominator, nor than the
 * events that could have reached them. Immutable, thread-safe.
 *
 * <p>Source: results, {@code INVARIANTS}.
 *
 * @param definition what is counted
 * @param value how many
 * @param unit the unit of the value
 * @param denominator out of how many; equal to the value where it is a plain count
 * @param distinctKey by what two counted things are told apart
 * @param period the days that are counted
 */
@JsonPropertyOrder({"definition", "value", "unit", "denominator", "distinctKey", "period"})
public record Figure(
        LocalText definition, long value, LocalText unit, long denominator, LocalText distinctKey, DateRange period) {
    /**
     * Checks that the value can be true.
     *
     * @throws IllegalArgumentException if it is negative or greater than its denominator
     */
    public Figure {
        Require.between("Figure '" + definition.en() + "'", value, 0, denominator);
    }

    /**
     * Distinct things that events reached, each event reaching one.
     *
     * @param definition what is counted
     * @param reached how many distinct things were reached
     * @param unit their unit
     * @param all how many there are
     * @param events how many events there were
     * @param distinctKey by what two of them are told apart
     * @param period the days that are counted
     * @return the figure
     * @throws IllegalArgumentException if more were reached than there are, or than there were events
     */
    public static Figure reached(
            LocalText definition,
            long reached,
            LocalText unit,
            long all,
            long events,
            LocalText distinctKey,
            DateRange period) {
        Require.between("What " + events + " events reached ('" + definition.en() + "')", reached, 0, events);
        return new Figure(definition, reached, unit, all, distinctKey, period);
    }
}
