package org.gridgov.merging;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.SortedSet;
import org.gridgov.basics.Sets;
import org.gridgov.grid.GridCode;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.PostId;

/**
 * Duties of a unit that several posts owe, or none: one entry for a person to decide (待裁定).
 *
 * <p>Duties that stand in the same case are decided together. Immutable, thread-safe.
 *
 * <p>Source: M7, {@code INVARIANTS}.
 *
 * @param unit the leaf of the territory
 * @param duties the duties
 * @param posts the posts that owe them to some of the atoms; empty if nobody does
 * @param unheld the atoms to which they are owed while no post answers
 */
@JsonPropertyOrder({"unit", "duties", "posts", "unheld"})
public record HolderConflict(GridCode unit, SortedSet<DutyId> duties, SortedSet<PostId> posts, int unheld) {
    /** Copies the sets. */
    public HolderConflict {
        duties = Sets.sorted(duties);
        posts = Sets.sorted(posts);
    }
}
