package org.gridgov.grid;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.gridgov.basics.Require;

/**
 * How many households a unit of a kind should have (规模适度).
 *
 * <p>The source names no bounds, so they are a policy of the case. Immutable, thread-safe.
 *
 * <p>Source: P3, {@code INVARIANTS}.
 *
 * @param kind the kind of unit
 * @param least at least so many, inclusive
 * @param most at most so many, inclusive
 * @param hard whether leaving the bounds is an error; else a warning
 */
@JsonPropertyOrder({"kind", "least", "most", "hard"})
public record SizeBounds(UnitKind kind, int least, int most, boolean hard) {
    /**
     * Checks the order of the bounds.
     *
     * @throws IllegalArgumentException unless {@code 0 <= least <= most}
     */
    public SizeBounds {
        Objects.requireNonNull(kind, "kind");
        Require.between("The least size of " + kind, least, 0, most);
    }
}
