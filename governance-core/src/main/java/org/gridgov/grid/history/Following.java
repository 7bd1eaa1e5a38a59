package org.gridgov.grid.history;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.gridgov.basics.Loaded;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.Placement;

/**
 * Where an open item stands after its territory changed, and how it came there.
 *
 * <p>An item goes with the only successor of its unit. Where there are several, one that covers ground goes to all; one
 * whose atom is known to the successor that then holds the atom; any other to the one that took the greatest share, the
 * first by code among equals, until a person confirms it. Where there is none, it goes to the nearest unit above that
 * still stands. No item is dropped: one whose place can't be followed stays where it is, with a finding. Immutable,
 * thread-safe.
 *
 * <p>Source: H3, {@code INVARIANTS}; that a person confirms a guess is a default of this library.
 *
 * @param item the item
 * @param units the units in which it lies now, by code; at least one, and more than one only if it covers ground
 * @param trail how it came there, by day, old unit and new unit
 * @param toConfirm whether a person must confirm the place
 */
@JsonPropertyOrder({"item", "units", "trail", "toConfirm"})
public record Following(PlacedItem item, List<GridCode> units, List<TrailLine> trail, boolean toConfirm) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if no unit is named
     */
    public Following {
        Objects.requireNonNull(item, "item");
        units = List.copyOf(units);
        trail = List.copyOf(trail);
        if (units.isEmpty()) {
            throw new IllegalArgumentException("An item must have a place, but " + item.id() + " has none");
        }
    }

    /**
     * Follows items from one day to another.
     *
     * @param items the items, in any order
     * @param log the history of the territory
     * @param placements which leaf holds which atom when; only needed for items whose atom is known
     * @param from the day on which the items lay in their units
     * @param to the day on which their places are wanted
     * @return an entry for each item, by identifier and old unit, and a finding for each that a person must look at. O(moves
     *     × log units)
     * @throws IllegalArgumentException if the second day is before the first
     */
    public static Loaded<List<Following>> of(
            Collection<PlacedItem> items,
            TerritoryLog log,
            Collection<Placement> placements,
            LocalDate from,
            LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Items are followed to a later day, but " + to + " is before " + from);
        }
        return new Follower(log, placements, from, to).follow(items);
    }
}
