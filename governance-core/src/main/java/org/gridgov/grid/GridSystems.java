package org.gridgov.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Nearest;
import org.gridgov.basics.Place;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link GridSystem} of units as they come, and says what did not fit.
 *
 * <p>Thread-safe; O(units × log units), nothing recursive.
 */
public final class GridSystems {
    private GridSystems() {}

    /**
     * Builds the forest of the units that stand on a day.
     *
     * <p>Left out, with a finding each: a second unit of a code on that day, a unit of a kind outside the scheme, a unit
     * whose parent is missing or of the wrong kind, and every unit of a cycle.
     *
     * @param scheme the kinds, from root to leaf
     * @param units the units, in any order
     * @param day the day that is looked at
     * @param placeOf where a unit stands, for findings
     * @return the forest of those that fit
     */
    public static Loaded<GridSystem> build(
            Scheme scheme, List<GridUnit> units, LocalDate day, Function<GridUnit, Place> placeOf) {
        List<Finding> findings = new ArrayList<>();
        Map<GridCode, GridUnit> live = new LinkedHashMap<>();
        for (GridUnit unit : units) {
            if (!unit.valid().contains(day)) {
                continue;
            }
            if (scheme.level(unit.kind()) < 0) {
                findings.add(error(
                        "GG-GRID-01", placeOf.apply(unit).column("kind"), unit.code(), unit.kind(), scheme.kinds()));
            } else if (live.putIfAbsent(unit.code(), unit) != null) {
                findings.add(error("GG-GRID-02", placeOf.apply(unit).column("code"), unit.code(), day));
            }
        }
        Set<GridCode> inCycle = cycles(live);
        for (GridCode code : inCycle) {
            GridUnit unit = live.remove(code);
            if (unit != null) {
                findings.add(error("GG-GRID-03", placeOf.apply(unit).column("parent"), code, inCycle));
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (GridUnit unit : List.copyOf(live.values())) {
                Finding misfit = misfit(scheme, unit, live, placeOf);
                if (misfit != null) {
                    findings.add(misfit);
                    live.remove(unit.code());
                    changed = true;
                }
            }
        }
        return new Loaded<>(new GridSystem(scheme, live.values()), Findings.of(findings));
    }

    private static @Nullable Finding misfit(
            Scheme scheme, GridUnit unit, Map<GridCode, GridUnit> live, Function<GridUnit, Place> placeOf) {
        int level = scheme.level(unit.kind());
        GridCode above = unit.parent();
        Place place = placeOf.apply(unit).column("parent");
        if (above == null) {
            return level == 0
                    ? null
                    : error(
                            "GG-GRID-04",
                            place,
                            unit.code(),
                            unit.kind(),
                            scheme.kinds().get(level - 1));
        }
        GridUnit parent = live.get(above);
        if (parent == null) {
            return error(
                    "GG-GRID-05",
                    place,
                    unit.code(),
                    above,
                    Nearest.of(
                                    above.value(),
                                    live.keySet().stream().map(GridCode::value).toList())
                            .orElse("—"));
        }
        return scheme.level(parent.kind()) == level - 1
                ? null
                : error("GG-GRID-06", place, unit.code(), unit.kind(), above, parent.kind());
    }

    private static Set<GridCode> cycles(Map<GridCode, GridUnit> live) {
        Set<GridCode> found = new LinkedHashSet<>();
        Map<GridCode, GridCode> visitedFrom = new HashMap<>();
        for (GridCode start : live.keySet()) {
            List<GridCode> walk = new ArrayList<>();
            Set<GridCode> onWalk = new HashSet<>();
            GridCode at = start;
            while (at != null && live.containsKey(at) && visitedFrom.putIfAbsent(at, start) == null) {
                walk.add(at);
                onWalk.add(at);
                at = parentOf(live, at);
            }
            if (at != null && onWalk.contains(at)) {
                found.addAll(walk.subList(walk.indexOf(at), walk.size()));
            }
        }
        return found;
    }

    private static @Nullable GridCode parentOf(Map<GridCode, GridUnit> live, GridCode code) {
        GridUnit unit = live.get(code);
        return unit == null ? null : unit.parent();
    }

    private static Finding error(String code, Place place, Object... arguments) {
        return Catalogue.core().finding(Level.ERROR, code, place, arguments);
    }
}
