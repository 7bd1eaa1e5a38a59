package org.gridgov.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.UnitKind;

/** The colour of a unit is that of its ancestor one level above the leaves. Numbered once, O(units). */
final class UnitColours {
    private static final List<String> COLOURS =
            List.of("#2f6f9f", "#c8743a", "#5a8f4e", "#8a5aa0", "#a5892f", "#3d8f8a", "#b05070", "#6b6f7a");

    private final GridSystem grids;
    private final int level;
    /** The place of each unit among those of its kind. */
    private final Map<GridCode, Integer> placeOf = new HashMap<>();

    UnitColours(GridSystem grids) {
        this.grids = grids;
        level = Math.max(0, grids.scheme().kinds().size() - 2);
        Map<UnitKind, Integer> counted = new HashMap<>();
        for (GridUnit unit : grids.units()) {
            placeOf.put(unit.code(), counted.merge(unit.kind(), 1, Integer::sum) - 1);
        }
    }

    String of(GridCode unit) {
        List<GridUnit> path = grids.path(unit);
        if (path.size() <= level) {
            return "#465063";
        }
        return COLOURS.get(placeOf.getOrDefault(path.get(level).code(), 0) % COLOURS.size());
    }
}
