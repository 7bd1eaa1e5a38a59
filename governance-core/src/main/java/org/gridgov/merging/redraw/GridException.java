package org.gridgov.merging.redraw;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.gridgov.grid.GridCode;
import org.gridgov.merging.regroup.SizeException;

/**
 * A new grid that is not as it should be, and why (划格例外).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: P3 and P4, {@code INVARIANTS}; islands and heavy atoms are named exceptions, {@code FACTS}.
 *
 * @param grid the grid
 * @param reason why
 * @param households how many households it has
 * @param violation by how many it misses the bounds; 0 where something else is wrong with it
 */
@JsonPropertyOrder({"grid", "reason", "households", "violation"})
public record GridException(GridCode grid, SizeException.Reason reason, long households, long violation) {}
