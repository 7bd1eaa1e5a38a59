package org.gridgov.allocation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.UnitKind;
import org.gridgov.lists.TaskId;
import org.gridgov.organisation.PostId;
import org.jspecify.annotations.Nullable;

/**
 * The posts that answer for a task in turn, from its own unit up to the root (责任路径).
 *
 * <p>Every unit on the way has at least one stop; one without a post says so. Within a unit the posts that list the duty
 * of the task come first, then the others, which stand in as deputies, each by identifier. Immutable, thread-safe.
 *
 * <p>Source: invariants P1 and O1.
 *
 * @param task the task
 * @param unit the unit where it is to be done
 * @param stops the stops from there up to the root, at least one
 */
@JsonPropertyOrder({"task", "unit", "stops"})
public record TaskPath(TaskId task, GridCode unit, List<Stop> stops) {
    /** Copies the stops. */
    public TaskPath {
        stops = List.copyOf(stops);
    }

    /**
     * A post on the way, or a unit that has none.
     *
     * @param unit the unit
     * @param level its kind
     * @param post the post that answers for the unit; null if it has none
     * @param freeCapacity how many more tasks the post can take before anything is planned; 0 without a post
     * @param onDuty whether it is filled from today until the task is due; false without a post
     */
    @JsonPropertyOrder({"unit", "level", "post", "freeCapacity", "onDuty"})
    public record Stop(
            GridCode unit, UnitKind level, @Nullable PostId post, int freeCapacity, boolean onDuty) {}
}
