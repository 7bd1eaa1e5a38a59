package org.gridgov.merging.duty;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.organisation.PostId;

/**
 * One way to settle a question of holders, and what would follow (裁定选项).
 *
 * <p>Households are counted over the grid of the question, loads over all grids. Options are listed by post and not
 * ranked: the choice is a person's. Immutable, thread-safe.
 *
 * <p>Source: M7, {@code INVARIANTS}.
 *
 * @param post the post that would answer for the whole grid
 * @param gained the households that it would gain: those of the grid that it does not hold today
 * @param lost the households that each other post would lose, by post
 * @param changing the atoms that are held by others alone and would change their officer
 * @param newlyHeld the atoms that nobody holds today and would get an officer
 * @param loadBefore the households for which the post answers as things stand, in any grid and for any duty
 * @param loadAfter the households for which it would answer then
 */
@JsonPropertyOrder({"post", "gained", "lost", "changing", "newlyHeld", "loadBefore", "loadAfter"})
public record HolderOption(
        PostId post,
        long gained,
        SortedMap<PostId, Long> lost,
        int changing,
        int newlyHeld,
        long loadBefore,
        long loadAfter) {
    /** Copies the map. */
    public HolderOption {
        lost = Collections.unmodifiableSortedMap(new TreeMap<>(lost));
    }
}
