package org.gridgov.merging.redraw;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.SortedSet;
import org.gridgov.basics.Sets;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;

/**
 * A grid that was newly drawn (新网格).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: multi-grid merging, seed paragraph 1; M1 and M9, {@code INVARIANTS}.
 *
 * @param code the code that is proposed for it, not used by any unit of the territory
 * @param community the unit of the next kind up in which it lies
 * @param atoms its atoms, at least one
 * @param households how many households live there
 */
@JsonPropertyOrder({"code", "community", "households", "atoms"})
public record NewGrid(GridCode code, GridCode community, SortedSet<AtomId> atoms, long households) {
    /** Copies the set. */
    public NewGrid {
        atoms = Sets.sorted(atoms);
    }
}
