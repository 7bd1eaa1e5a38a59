package org.gridgov.volunteers;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.gridgov.basics.Require;
import org.gridgov.basics.TimeSlot;
import org.gridgov.grid.GridCode;

/**
 * A visit, an activity or a shift with seats for volunteers (服务场次).
 *
 * <p>Its time never changes: a yes was given to this time, so another time is another occasion. Immutable, thread-safe.
 *
 * <p>Source: C7 and S2, {@code INVARIANTS}.
 *
 * @param id its identifier, that of the visit or activity where it is one
 * @param unit the unit in which it takes place
 * @param slot when it takes place
 * @param seats how many volunteers it takes, 1..1 000
 * @param category what is done there, a code of an open vocabulary
 */
@JsonPropertyOrder({"id", "unit", "slot", "seats", "category"})
public record Occasion(OccasionId id, GridCode unit, TimeSlot slot, int seats, String category) {
    /**
     * Checks bounds.
     *
     * @throws IllegalArgumentException if a value is out of bounds
     */
    public Occasion {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(slot, "slot");
        Require.between("The seats of an occasion", seats, 1, 1000);
        Require.code("The category of an occasion", category);
    }
}
