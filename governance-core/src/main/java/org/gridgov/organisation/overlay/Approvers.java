package org.gridgov.organisation.overlay;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.UnitKind;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.OrgKind;
import org.gridgov.organisation.Organisation;

/**
 * Finds who must approve a scope: the body of the lowest unit that holds all of it (批准层级).
 *
 * <p>Immutable, thread-safe; O(scope × depth).
 *
 * <p>Source: F3, {@code INVARIANTS}.
 */
public final class Approvers {
    private final GridSystem grids;
    private final UnitKind gridKind;
    private final TreeMap<GridCode, OrgId> bodyOf = new TreeMap<>();

    /**
     * Takes what stands on a day.
     *
     * @param grids the units
     * @param gridKind the kind of unit within which no approval is needed: that of the grids
     * @param organisations the organisations
     * @param kinds the kinds that may approve, such as committees and branches; of several with one unit the first by
     *     identifier does
     * @param day the day
     * @throws IllegalArgumentException if the scheme has no such kind
     */
    public Approvers(
            GridSystem grids,
            UnitKind gridKind,
            Collection<Organisation> organisations,
            Collection<OrgKind> kinds,
            LocalDate day) {
        if (grids.scheme().level(gridKind) < 0) {
            throw new IllegalArgumentException(
                    "Kind '" + gridKind + "' must be one of " + grids.scheme().kinds());
        }
        this.grids = grids;
        this.gridKind = gridKind;
        for (Organisation body : organisations) {
            if (body.unit() != null && body.valid().contains(day) && kinds.contains(body.kind())) {
                bodyOf.merge(body.unit(), body.id(), (one, other) -> one.compareTo(other) < 0 ? one : other);
            }
        }
    }

    /** The units of a scope that do not exist. */
    List<GridCode> unknown(SortedSet<GridCode> scope) {
        return scope.stream().filter(unit -> grids.find(unit).isEmpty()).toList();
    }

    /**
     * The lowest unit that holds a scope.
     *
     * @param scope units that exist
     * @return the unit; empty for no units, and for units under different roots
     * @throws IllegalArgumentException if a unit does not exist
     */
    public Optional<GridUnit> lowestCommon(SortedSet<GridCode> scope) {
        Optional<GridUnit> common = Optional.empty();
        for (GridCode unit : scope) {
            common = unit.equals(scope.first())
                    ? Optional.of(grids.get(unit))
                    : common.flatMap(above -> grids.lowestCommon(above.code(), unit));
        }
        return common;
    }

    /**
     * Tells whether a scope needs approval.
     *
     * @param common the lowest unit that holds it
     * @return whether it exceeds one grid
     */
    public boolean exceedsAGrid(GridUnit common) {
        return grids.scheme().level(common.kind()) < grids.scheme().level(gridKind);
    }

    /**
     * Who answers for a unit: its own body, or that of the nearest unit above.
     *
     * @param common the unit
     * @return the body; empty if none stands up to the root
     */
    public Optional<OrgId> bodyOf(GridUnit common) {
        List<GridUnit> path = grids.path(common.code());
        for (int i = path.size() - 1; i >= 0; i--) {
            OrgId body = bodyOf.get(path.get(i).code());
            if (body != null) {
                return Optional.of(body);
            }
        }
        return Optional.empty();
    }
}
