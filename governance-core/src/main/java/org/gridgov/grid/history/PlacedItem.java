package org.gridgov.grid.history;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.gridgov.basics.Require;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.jspecify.annotations.Nullable;

/**
 * Something open that has a place: a need, a duty, a consent, a shift.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: H3, {@code INVARIANTS}.
 *
 * @param id its identifier, in the words of whoever keeps it
 * @param unit the unit in which it lies
 * @param atom the atom in which it lies; null if only the unit is known
 * @param coversGround whether it holds for all ground of the unit, as a duty does, and not for one spot of it
 */
@JsonPropertyOrder({"id", "unit", "atom", "coversGround"})
public record PlacedItem(String id, GridCode unit, @Nullable AtomId atom, boolean coversGround) {
    /**
     * Checks the identifier.
     *
     * @throws IllegalArgumentException if it is not a code
     */
    public PlacedItem {
        Require.code("An item", id);
        Objects.requireNonNull(unit, "unit");
    }

    /**
     * An item of one spot whose atom is not known.
     *
     * @param id its identifier
     * @param unit the unit in which it lies
     * @return the item
     * @throws IllegalArgumentException if the identifier is not a code
     */
    public static PlacedItem of(String id, GridCode unit) {
        return new PlacedItem(id, unit, null, false);
    }

    /**
     * An item of one atom.
     *
     * @param id its identifier
     * @param unit the unit in which it lies
     * @param atom the atom
     * @return the item
     * @throws IllegalArgumentException if the identifier is not a code
     */
    public static PlacedItem at(String id, GridCode unit, AtomId atom) {
        return new PlacedItem(id, unit, atom, false);
    }

    /**
     * An item that holds for all ground of a unit.
     *
     * @param id its identifier
     * @param unit the unit
     * @return the item
     * @throws IllegalArgumentException if the identifier is not a code
     */
    public static PlacedItem covering(String id, GridCode unit) {
        return new PlacedItem(id, unit, null, true);
    }
}
