package org.gridgov.lists.promise;

import java.util.Objects;
import org.gridgov.grid.GridCode;
import org.gridgov.organisation.PostId;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is: a unit, and the post there that answers (当前责任方).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: L8 and P1, {@code INVARIANTS}.
 *
 * @param unit the unit
 * @param post the post; null if the unit has none
 */
public record Turn(GridCode unit, @Nullable PostId post) {
    /** Checks that there is a unit. */
    public Turn {
        Objects.requireNonNull(unit, "unit");
    }
}
