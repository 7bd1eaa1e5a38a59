package org.gridgov.merging.duty;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.gridgov.grid.GridCode;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.PostId;

/**
 * One post answers for a duty in a whole grid (职责归口).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: M4, {@code INVARIANTS}.
 *
 * @param unit the grid
 * @param duty the duty
 * @param post the post that answers for it
 * @param decided whether a person decided it; else the post had answered wherever the duty was owed in the grid
 */
@JsonPropertyOrder({"unit", "duty", "post", "decided"})
public record DutyAnswer(GridCode unit, DutyId duty, PostId post, boolean decided) {}
