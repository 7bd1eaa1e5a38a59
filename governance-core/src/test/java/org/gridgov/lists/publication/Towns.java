package org.gridgov.lists.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.grid.GridSystems;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Scheme;
import org.gridgov.grid.UnitKind;
import org.gridgov.lists.Category;
import org.jspecify.annotations.Nullable;

/** Small territories for tests: a community C, grids G1, G2 …, micro-grids G1-1, G1-2 …. */
final class Towns {
    static final Scheme SCHEME =
            new Scheme(List.of(UnitKind.of("community"), UnitKind.of("grid"), UnitKind.of("micro-grid")));
    static final Category MEALS = Category.of("meals");
    static final Category REPAIR = Category.of("repair");
    static final Category VISITS = Category.of("visits");
    static final List<Category> CATEGORIES = List.of(MEALS, REPAIR, VISITS);

    private Towns() {}

    static GridSystem town(int... leavesPerGrid) {
        List<GridUnit> units = new ArrayList<>();
        units.add(unit("C", 0, null));
        for (int grid = 1; grid <= leavesPerGrid.length; grid++) {
            units.add(unit("G" + grid, 1, "C"));
            for (int leaf = 1; leaf <= leavesPerGrid[grid - 1]; leaf++) {
                units.add(unit("G" + grid + "-" + leaf, 2, "G" + grid));
            }
        }
        return GridSystems.build(SCHEME, units, LocalDate.of(2026, 12, 1), unit -> Place.NONE)
                .value();
    }

    private static GridUnit unit(String code, int level, @Nullable String parent) {
        return new GridUnit(
                GridCode.of(code),
                SCHEME.kinds().get(level),
                LocalText.of(code, code),
                parent == null ? null : GridCode.of(parent),
                DateRange.ALWAYS);
    }

    /** So many things of a category in a unit; their identifiers tell them from those of other calls. */
    static List<Counted> items(String unit, Category category, int count) {
        return items(unit, category, 0, count);
    }

    static List<Counted> items(String unit, Category category, int from, int count) {
        List<Counted> items = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            items.add(new Counted(unit + "/" + category + "/" + i, GridCode.of(unit), category));
        }
        return items;
    }

    /** One line per figure: {@code G1 meals 7} or {@code G1 all 12+}. */
    static List<String> lines(PublicCounts counts) {
        return counts.cells().stream()
                .map(cell -> cell.unit() + " " + (cell.category() == null ? "all" : cell.category()) + " "
                        + cell.count() + (cell.orMore() ? "+" : ""))
                .toList();
    }
}
