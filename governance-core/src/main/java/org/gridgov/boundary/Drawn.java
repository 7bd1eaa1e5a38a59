package org.gridgov.boundary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.grid.GridUnit;

/** Which units of a hierarchy have a boundary, and which of them cover which; units without one are stepped over. */
final class Drawn {
    private final GridSystem grids;
    private final Map<GridCode, Boundary> boundaries;
    private final Set<GridCode> withDrawn = new HashSet<>();
    private final Set<GridCode> underDrawn = new HashSet<>();
    private final SortedSet<GridCode> missing = new TreeSet<>();

    Drawn(GridSystem grids, Map<GridCode, Boundary> boundaries) {
        this.grids = grids;
        this.boundaries = boundaries;
        for (GridCode code : boundaries.keySet()) {
            Optional<GridUnit> at = grids.find(code);
            while (at.isPresent() && withDrawn.add(at.get().code())) {
                at = grids.parent(at.get().code());
            }
        }
        for (GridUnit unit : grids.units()) {
            GridCode above = unit.parent();
            if (above != null && (boundaries.containsKey(above) || underDrawn.contains(above))) {
                underDrawn.add(unit.code());
            }
        }
    }

    /** The nearest units below with a boundary, by code; none if nothing below has one. */
    List<Boundary> below(GridCode unit) {
        List<Boundary> found = new ArrayList<>();
        List<GridCode> without = new ArrayList<>();
        Deque<GridUnit> waiting = new ArrayDeque<>(grids.children(unit));
        while (!waiting.isEmpty()) {
            GridUnit child = waiting.pop();
            Boundary boundary = boundaries.get(child.code());
            if (boundary != null) {
                found.add(boundary);
            } else if (withDrawn.contains(child.code())) {
                waiting.addAll(grids.children(child.code()));
            } else {
                without.add(child.code());
            }
        }
        if (!found.isEmpty()) {
            missing.addAll(without);
        }
        return found.stream().sorted().toList();
    }

    /** The units with a boundary that stand under no unit with one, by code. */
    List<Boundary> topmost() {
        return grids.units().stream()
                .map(GridUnit::code)
                .filter(code -> boundaries.containsKey(code) && !underDrawn.contains(code))
                .map(boundaries::get)
                .sorted()
                .toList();
    }

    /** Units without a boundary that have neighbours with one, as far as {@link #below} was asked. */
    SortedSet<GridCode> missing() {
        return missing;
    }
}
