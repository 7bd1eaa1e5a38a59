package org.gridgov.lists.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.grid.GridSystem;
import org.gridgov.grid.Hierarchy;
import org.gridgov.lists.Category;
import org.jspecify.annotations.Nullable;

/**
 * Adds blocks up to the figures of units and categories.
 *
 * <p>A figure is the sum of the blocks that lie wholly inside; if another block reaches in, there may be more. So no figure
 * says more than the blocks do. O(depth × (units + columns)).
 */
final class Figures {
    private static final int NOWHERE = -1;

    private final GridSystem system;
    private final Hierarchy tree;
    private final Cut cut;
    private final long[] rowCounts;
    private final long[] columnCounts;
    private final int[] rowTop;
    private final int[] groupTop;
    private final boolean[] seen;

    Figures(GridSystem system, Cut cut, Iterable<Counted> items) {
        this.system = system;
        this.cut = cut;
        tree = system.hierarchy();
        rowCounts = new long[cut.rows()];
        columnCounts = new long[cut.columns()];
        for (Counted item : items) {
            rowCounts[cut.row(item.unit())]++;
            columnCounts[cut.column(item.unit(), item.category())]++;
        }
        rowTop = new int[cut.rows()];
        seen = new boolean[cut.rows()];
        cut.units().forEach((unit, row) -> {
            int at = tree.find(unit.value());
            rowTop[row] = seen[row] ? common(rowTop[row], at) : at;
            seen[row] = true;
        });
        int groups = 0;
        for (int row = 0; row < cut.rows(); row++) {
            groups = Math.max(groups, cut.group(row) + 1);
        }
        groupTop = new int[groups];
        boolean[] met = new boolean[groups];
        for (int row = 0; row < cut.rows(); row++) {
            int group = cut.group(row);
            groupTop[group] = met[group] ? common(groupTop[group], rowTop[row]) : rowTop[row];
            met[group] = true;
        }
    }

    private int common(int one, int other) {
        return one == NOWHERE || other == NOWHERE ? NOWHERE : tree.lowestCommon(one, other);
    }

    /** {@return every figure that is not hidden, in natural order} */
    List<PublicCell> cells() {
        List<PublicCell> cells = new ArrayList<>();
        boolean[] rowReaches = new boolean[tree.size()];
        boolean[] groupReaches = new boolean[tree.size()];
        cut.units().forEach((unit, row) -> {
            int at = tree.find(unit.value());
            reach(at, rowTop[row], rowReaches);
            reach(at, groupTop[cut.group(row)], groupReaches);
        });
        totals(rowReaches, cells);
        categories(groupReaches, cells);
        cells.sort(null);
        return List.copyOf(cells);
    }

    /** Marks the units that hold a part of a block and not the whole: those from a unit of it up to below its top. */
    private void reach(int from, int top, boolean[] reaches) {
        for (int at = from; at != NOWHERE && at != top; at = tree.parent(at)) {
            reaches[at] = true;
        }
    }

    private void totals(boolean[] reaches, List<PublicCell> cells) {
        long[] own = new long[tree.size()];
        for (int row = 0; row < rowTop.length; row++) {
            if (rowTop[row] != NOWHERE) {
                own[rowTop[row]] += rowCounts[row];
            }
        }
        long[] total = tree.rollUp(own);
        for (int at = 0; at < total.length; at++) {
            add(at, null, total[at], reaches[at], cells);
        }
    }

    private void categories(boolean[] reaches, List<PublicCell> cells) {
        long[] own = new long[tree.size()];
        Arrays.stream(groupTop).filter(top -> top != NOWHERE).forEach(top -> own[top]++);
        long[] groupsIn = tree.rollUp(own);
        Map<Category, Map<Integer, long[]>> sums = new TreeMap<>();
        for (int column = 0; column < columnCounts.length; column++) {
            Category alone = cut.column(column).alone();
            if (alone == null) {
                continue;
            }
            Map<Integer, long[]> sum = sums.computeIfAbsent(alone, category -> new TreeMap<>());
            for (int at = groupTop[cut.column(column).group()]; at != NOWHERE; at = tree.parent(at)) {
                long[] countAndGroups = sum.computeIfAbsent(at, unit -> new long[2]);
                countAndGroups[0] += columnCounts[column];
                countAndGroups[1]++;
            }
        }
        sums.forEach((category, sum) -> sum.forEach((at, countAndGroups) ->
                add(at, category, countAndGroups[0], reaches[at] || countAndGroups[1] < groupsIn[at], cells)));
    }

    private void add(int at, @Nullable Category category, long count, boolean orMore, List<PublicCell> cells) {
        if (count > 0) {
            cells.add(new PublicCell(system.units().get(at).code(), category, count, orMore));
        }
    }
}
