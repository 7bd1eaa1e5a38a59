package org.gridgov.grid.code;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridgov.basics.Require;

/**
 * A unit that is to be numbered, and where it lies (待编码单元).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: numbering from left to right and top to bottom, CJ/T 349-2010, 5.6 and 5.7.
 *
 * @param id the unit's identifier or name, which also breaks ties
 * @param known whether its position is known; else both coordinates are 0 and mean nothing
 * @param eastMetres metres east of the origin of the case's own plane
 * @param northMetres metres north of the origin of the case's own plane
 */
public record UnitPosition(String id, boolean known, int eastMetres, int northMetres) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the identifier is blank, or a coordinate is beyond 10,000 km or stands beside an
     *     unknown position
     */
    public UnitPosition {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A unit to be numbered must have an identifier, but has '" + id + "'");
        }
        int most = known ? 10_000_000 : 0;
        Require.between("Metres east of unit '" + Require.abbreviate(id) + "'", eastMetres, -most, most);
        Require.between("Metres north of unit '" + Require.abbreviate(id) + "'", northMetres, -most, most);
    }

    /**
     * A unit whose position is known.
     *
     * @param id its identifier
     * @param eastMetres metres east of the origin, such as those of a label point or of the middle of its extent
     * @param northMetres metres north of the origin
     * @return the unit
     * @throws IllegalArgumentException if the identifier is blank or a coordinate is beyond 10,000 km
     */
    public static UnitPosition at(String id, int eastMetres, int northMetres) {
        return new UnitPosition(id, true, eastMetres, northMetres);
    }

    /**
     * A unit whose position is not known.
     *
     * @param id its identifier
     * @return the unit
     * @throws IllegalArgumentException if the identifier is blank
     */
    public static UnitPosition unknown(String id) {
        return new UnitPosition(id, false, 0, 0);
    }

    static List<UnitPosition> inOrder(Collection<UnitPosition> units, int bandMetres) {
        Require.between("The width of a row in metres", bandMetres, 1, 20_000_000);
        Set<String> ids = new HashSet<>();
        int top = Integer.MIN_VALUE;
        for (UnitPosition unit : units) {
            if (!ids.add(unit.id)) {
                throw new IllegalArgumentException(
                        "A unit must be numbered once, but '" + Require.abbreviate(unit.id) + "' stands twice");
            }
            top = unit.known ? Math.max(top, unit.northMetres) : top;
        }
        int north = top;
        return units.stream()
                .sorted(Comparator.comparing((UnitPosition unit) -> !unit.known)
                        .thenComparing(unit -> unit.known ? (north - unit.northMetres) / bandMetres : 0)
                        .thenComparing(UnitPosition::eastMetres)
                        .thenComparing(UnitPosition::northMetres, Comparator.reverseOrder())
                        .thenComparing(UnitPosition::id))
                .toList();
    }
}
