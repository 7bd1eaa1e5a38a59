package org.gridgov.merging;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.gridgov.basics.Ratio;
import org.gridgov.grid.GridCode;
import org.gridgov.organisation.LineOfWork;

/**
 * How much of an old cell went into a unit (对照关系).
 *
 * <p>The shares of one old cell add up to the whole. Immutable, thread-safe.
 *
 * <p>Source: M2 and M3, {@code INVARIANTS}.
 *
 * @param line the line of work that drew the old cell
 * @param cell the old cell
 * @param unit the unit of the territory
 * @param share households of the old cell in the unit, of all its households; atoms where it has no households
 */
@JsonPropertyOrder({"line", "cell", "unit", "share"})
public record CrosswalkRow(LineOfWork line, GridCode cell, GridCode unit, Ratio share) {}
