package org.gridgov.lists.publication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.grid.GridCode;
import org.gridgov.lists.Category;
import org.jspecify.annotations.Nullable;

/**
 * How a table is cut into blocks, so that whatever is published is a sum of blocks.
 *
 * <p>Rows are blocks of units. Rows lie in groups, and each group has columns, which are blocks of categories. Unless
 * something is not covered, each thing counts in one row and in one column of the same group. Immutable.
 */
final class Cut {
    /** A column: a group, and the one category that stands there alone; null for all others of the group. */
    record Column(int group, @Nullable Category alone) {}

    private final Map<GridCode, Integer> rowOf;
    private final Map<GridCode, Integer> units;
    private final List<Integer> groupOf;
    private final List<Column> columns;
    private final List<Map<Category, Integer>> aloneAt;
    private final List<Integer> restAt;

    Cut(Map<GridCode, Integer> rowOf, List<Integer> groupOf, List<Column> columns) {
        this.rowOf = new HashMap<>(rowOf);
        units = Collections.unmodifiableMap(new TreeMap<>(rowOf));
        this.groupOf = List.copyOf(groupOf);
        this.columns = List.copyOf(columns);
        int groups = groupOf.stream().mapToInt(group -> group + 1).max().orElse(0);
        aloneAt = new ArrayList<>();
        restAt = new ArrayList<>(Collections.nCopies(groups, -1));
        for (int group = 0; group < groups; group++) {
            aloneAt.add(new HashMap<>());
        }
        for (int column = 0; column < columns.size(); column++) {
            Category alone = columns.get(column).alone();
            int group = columns.get(column).group();
            if (alone == null) {
                restAt.set(group, column);
            } else {
                aloneAt.get(group).put(alone, column);
            }
        }
    }

    int rows() {
        return groupOf.size();
    }

    int columns() {
        return columns.size();
    }

    Column column(int at) {
        return columns.get(at);
    }

    int group(int row) {
        return groupOf.get(row);
    }

    /** {@return the units that are covered, by code, with their rows} */
    Map<GridCode, Integer> units() {
        return units;
    }

    /** {@return the row of a unit, -1 if it is not covered} */
    int row(GridCode unit) {
        return rowOf.getOrDefault(unit, -1);
    }

    /** {@return the column of a cell, -1 if it is not covered} */
    int column(GridCode unit, Category category) {
        int row = row(unit);
        if (row < 0) {
            return -1;
        }
        Integer alone = aloneAt.get(group(row)).get(category);
        return alone == null ? restAt.get(group(row)) : alone;
    }

    boolean covers(Counted item) {
        return column(item.unit(), item.category()) >= 0;
    }
}
