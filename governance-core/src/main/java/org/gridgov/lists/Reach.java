package org.gridgov.lists;

import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;

/**
 * Tells which ground a resource reaches (服务覆盖).
 *
 * <p>Implementations are pure.
 *
 * <p>Source: L3, {@code INVARIANTS}.
 */
@FunctionalInterface
public interface Reach {
    /**
     * Tells whether an area holds a unit.
     *
     * @param area the unit that a resource serves, with everything below it
     * @param unit the unit from which a need was raised
     * @return whether the resource may serve the need there
     */
    boolean covers(GridCode area, GridCode unit);

    /**
     * Reaches by a territory: an area covers itself and every unit below it.
     *
     * @param system the territory; a unit that it does not know is covered by nothing, O(1) each
     * @return the reach
     */
    static Reach of(GridSystem system) {
        return (area, unit) ->
                system.find(area).isPresent() && system.find(unit).isPresent() && system.contains(area, unit);
    }
}
