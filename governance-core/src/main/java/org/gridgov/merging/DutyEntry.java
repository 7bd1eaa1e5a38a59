package org.gridgov.merging;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.grid.GridCode;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.PostId;

/**
 * Who owes a duty to the atoms of a unit, after merging (职责图).
 *
 * <p>Where exactly one post owes it to every atom to which any line owed it, the entry is settled; atoms to which no line
 * owed it stand among the gaps. Where several do, or none, it is an entry for a
 * person to decide; nothing is settled silently. Immutable, thread-safe.
 *
 * <p>Source: M4 and M7, {@code INVARIANTS}.
 *
 * @param unit the leaf of the territory
 * @param duty the duty
 * @param posts the posts that owe it, each with the number of atoms to which it does
 * @param unheld the atoms to which the duty is owed while no post answers for it
 */
@JsonPropertyOrder({"unit", "duty", "settled", "posts", "unheld"})
public record DutyEntry(GridCode unit, DutyId duty, SortedMap<PostId, Integer> posts, int unheld) {
    /** Copies the map. */
    public DutyEntry {
        posts = Collections.unmodifiableSortedMap(new TreeMap<>(posts));
    }

    /** {@return whether exactly one post answers and no atom is without} */
    public boolean settled() {
        return posts.size() == 1 && unheld == 0;
    }
}
