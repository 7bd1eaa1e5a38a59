/**
 * The history of a territory: what became of which unit, when, and since when that is known.
 *
 * <p>{@link org.gridgov.grid.history.EventRow}s, one for each link from an old unit to a new one, make a
 * {@link org.gridgov.grid.history.TerritoryLog}; a unit is known by its {@link org.gridgov.grid.history.UnitId}, code
 * and first day. The log gives the units of any day as they were believed to be on any other, and traces a unit forward
 * and back as {@link org.gridgov.grid.history.UnitShare}s. Open items follow their place
 * ({@link org.gridgov.grid.history.Following}); {@link org.gridgov.grid.history.DatedHierarchy} answers at once where a
 * unit hung on a day.
 */
@NullMarked
package org.gridgov.grid.history;

import org.jspecify.annotations.NullMarked;
