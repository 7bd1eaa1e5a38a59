package org.gridgov.merging.duty;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.SortedSet;
import org.gridgov.basics.Sets;
import org.gridgov.grid.GridCode;
import org.gridgov.organisation.DutyId;

/**
 * Duties of a grid that several posts hold, or that nobody holds somewhere: one entry for a person to decide (待裁定事项).
 *
 * <p>Duties that the same posts hold on the same ground are decided together. Immutable, thread-safe.
 *
 * <p>Source: M7, {@code INVARIANTS}: a conflict of holders is never settled silently.
 *
 * @param unit the grid
 * @param duties the duties
 * @param options the ways to settle it, by post: the posts that hold the duties, or where nobody does those that answer for
 *     something else in the grid; empty if there are none
 * @param unheld the households to which the duties are owed while nobody answers
 */
@JsonPropertyOrder({"unit", "duties", "options", "unheld"})
public record HolderQuestion(GridCode unit, SortedSet<DutyId> duties, List<HolderOption> options, long unheld) {
    /** Copies the collections. */
    public HolderQuestion {
        duties = Sets.sorted(duties);
        options = List.copyOf(options);
    }
}
