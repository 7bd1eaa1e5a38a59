package org.gridgov.lists.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.grid.GridUnit;
import org.gridgov.lists.Category;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to know what a public table hides. Keeps every version that was ever published, knows the territory
 * and the categories, knows of each cell whether anything came or went in it between two versions, solves the system of
 * all sums, and narrows what is left by bounds until nothing moves.
 */
final class Undoing {
    private static final double TINY = 1e-7;

    private final GridSystem system;
    private final List<Category> categories;
    private final List<Map<String, Integer>> cells = new ArrayList<>();
    private final List<double[]> sums = new ArrayList<>();
    private final List<Double> atLeast = new ArrayList<>();
    private final List<Double> atMost = new ArrayList<>();
    private int variables;
    private double[] low = new double[0];
    private double[] high = new double[0];

    Undoing(GridSystem system, List<Category> categories) {
        this.system = system;
        this.categories = categories;
    }

    /** Takes a version; cells that are not named as changed are those of the version before. */
    void see(List<PublicCell> published, Set<String> changed) {
        Map<String, Integer> now = new TreeMap<>();
        for (GridUnit unit : system.units()) {
            for (Category category : categories) {
                String cell = unit.code() + " " + category;
                boolean same = !cells.isEmpty() && !changed.contains(cell);
                now.put(cell, same ? cells.get(cells.size() - 1).getOrDefault(cell, -1) : variables++);
            }
        }
        cells.add(now);
        for (PublicCell cell : published) {
            double[] sum = sum(cells.size() - 1, cell.unit(), cell.category());
            sums.add(sum);
            atLeast.add((double) cell.count());
            atMost.add(cell.orMore() ? Double.POSITIVE_INFINITY : cell.count());
        }
    }

    private double[] sum(int version, GridCode unit, @Nullable Category category) {
        double[] sum = new double[system.units().size() * categories.size() * 20];
        for (GridUnit below : system.subtree(unit)) {
            for (Category one : categories) {
                if (category == null || one.equals(category)) {
                    sum[cells.get(version).getOrDefault(below.code() + " " + one, -1)] = 1;
                }
            }
        }
        return sum;
    }

    /** Solves and narrows. */
    void think() {
        low = new double[variables];
        high = new double[variables];
        Arrays.fill(high, Double.POSITIVE_INFINITY);
        List<double[]> rows = new ArrayList<>();
        List<Double> from = new ArrayList<>();
        List<Double> to = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            rows.add(Arrays.copyOf(sums.get(i), variables));
            from.add(atLeast.get(i));
            to.add(atMost.get(i));
        }
        // Differences of sums, pair by pair, and what elimination leaves.
        for (double[] solved : solve()) {
            rows.add(Arrays.copyOf(solved, variables));
            from.add(solved[variables]);
            to.add(solved[variables]);
        }
        int known = rows.size();
        for (int i = 0; i < known && known < 60; i++) {
            for (int j = 0; j < i; j++) {
                double[] difference = new double[variables];
                for (int v = 0; v < variables; v++) {
                    difference[v] = rows.get(i)[v] - rows.get(j)[v];
                }
                rows.add(difference);
                from.add(from.get(i) - to.get(j));
                to.add(to.get(i) - from.get(j));
            }
        }
        boolean moved = true;
        for (int round = 0; moved && round < 50; round++) {
            moved = false;
            for (int i = 0; i < rows.size(); i++) {
                moved |= narrow(rows.get(i), from.get(i), to.get(i));
            }
        }
    }

    private boolean narrow(double[] row, double from, double to) {
        boolean moved = false;
        for (int v = 0; v < variables; v++) {
            if (Math.abs(row[v]) < TINY) {
                continue;
            }
            double restLow = 0;
            double restHigh = 0;
            for (int other = 0; other < variables; other++) {
                if (other != v && Math.abs(row[other]) > TINY) {
                    double a = row[other] * low[other];
                    double b = row[other] * high[other];
                    restLow += Math.min(a, b);
                    restHigh += Math.max(a, b);
                }
            }
            double least = (from - restHigh) / row[v];
            double most = (to - restLow) / row[v];
            double newLow = Math.max(low[v], Math.ceil(Math.min(least, most) - TINY));
            double newHigh = Math.min(high[v], Math.floor(Math.max(least, most) + TINY));
            if (newLow > low[v] + TINY || newHigh < high[v] - TINY) {
                low[v] = newLow;
                high[v] = newHigh;
                moved = true;
            }
        }
        return moved;
    }

    private List<double[]> solve() {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            if (atLeast.get(i).equals(atMost.get(i))) {
                double[] row = Arrays.copyOf(sums.get(i), variables + 1);
                row[variables] = atLeast.get(i);
                rows.add(row);
            }
        }
        int done = 0;
        for (int v = 0; v < variables && done < rows.size(); v++) {
            int pivot = done;
            for (int i = done; i < rows.size(); i++) {
                if (Math.abs(rows.get(i)[v]) > Math.abs(rows.get(pivot)[v])) {
                    pivot = i;
                }
            }
            if (Math.abs(rows.get(pivot)[v]) < TINY) {
                continue;
            }
            double[] row = rows.set(pivot, rows.get(done));
            rows.set(done, row);
            double by = row[v];
            for (int k = 0; k <= variables; k++) {
                row[k] /= by;
            }
            for (double[] other : rows) {
                if (other != row && Math.abs(other[v]) > TINY) {
                    double times = other[v];
                    for (int k = 0; k <= variables; k++) {
                        other[k] -= times * row[k];
                    }
                }
            }
            done++;
        }
        return rows.subList(0, done);
    }

    /** {@return how many counts the cell could still have, infinite if there is no bound} */
    double width(int version, GridCode unit, @Nullable Category category) {
        double[] sum = Arrays.copyOf(sum(version, unit, category), variables);
        List<double[]> solved = solve();
        double[] rest = sum.clone();
        for (double[] row : solved) {
            int lead = 0;
            while (Math.abs(row[lead]) < TINY) {
                lead++;
            }
            double times = rest[lead];
            for (int v = 0; v < variables; v++) {
                rest[v] -= times * row[v];
            }
        }
        return Math.min(spread(sum), spread(rest));
    }

    private double spread(double[] sum) {
        double spread = 0;
        for (int v = 0; v < variables; v++) {
            if (Math.abs(sum[v]) > TINY) {
                spread += Math.abs(sum[v]) * (high[v] - low[v]);
            }
        }
        return spread;
    }
}
