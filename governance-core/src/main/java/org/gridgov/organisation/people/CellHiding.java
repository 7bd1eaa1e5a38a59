package org.gridgov.organisation.people;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Hides small cells of a table with totals, and as many others as are needed to keep them hidden.
 *
 * <p>The table is a circulation: all together → branch → band → all together, with a cell on each arc. Published arcs are
 * fixed, hidden ones may grow, or shrink if they are not zero. A hidden cell can have another number if and only if a cycle
 * of such changes runs through it. Where there is none, the fewest and smallest published cells that close one are hidden
 * too. Where people count in several bands, bands do not add up to a branch's total, and only sums over branches tie cells
 * together. Not thread-safe.
 */
final class CellHiding {
    /** A cell as an arc from one sum to another. */
    private static final class Arc {
        final int row;
        final int column;
        final int from;
        final int to;
        final long value;
        boolean hidden;

        Arc(int row, int column, int from, int to, long value) {
            this.row = row;
            this.column = column;
            this.from = from;
            this.to = to;
            this.value = value;
        }
    }

    private final int rows;
    private final int columns;
    private final int least;
    private final Arc[][] arcs;
    private final List<Arc> all = new ArrayList<>();
    private final List<List<Arc>> touching = new ArrayList<>();

    CellHiding(List<long[]> byColumn, long[] totals, boolean[] hiddenTotals, boolean adds, int least) {
        rows = totals.length;
        columns = byColumn.size();
        this.least = least;
        arcs = new Arc[rows + 1][columns + 1];
        int source = rows + columns;
        int sink = source + (adds ? 1 : 0);
        for (int node = 0; node <= sink; node++) {
            touching.add(new ArrayList<>());
        }
        long grand = Arrays.stream(totals).sum();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                long value = byColumn.get(column)[row];
                add(
                        new Arc(row, column, adds ? row : source, rows + column, value),
                        value < least || hiddenTotals[row]);
            }
            add(new Arc(row, columns, source, adds ? row : source, totals[row]), hiddenTotals[row]);
        }
        for (int column = 0; column < columns; column++) {
            long sum = Arrays.stream(byColumn.get(column)).sum();
            add(new Arc(rows, column, rows + column, sink, sum), sum < least);
        }
        add(new Arc(rows, columns, sink, source, grand), grand < least);
        protect();
    }

    private void add(Arc arc, boolean hidden) {
        arc.hidden = hidden;
        arcs[arc.row][arc.column] = arc;
        all.add(arc);
        touching.get(arc.from).add(arc);
        if (arc.to != arc.from) {
            touching.get(arc.to).add(arc);
        }
    }

    /** Which totals of branches are hidden: small ones, and others so that the sum of all tells none. */
    static boolean[] totals(long[] totals, int least) {
        boolean[] hidden = new boolean[totals.length];
        int count = 0;
        long sum = 0;
        for (int row = 0; row < totals.length; row++) {
            if (totals[row] < least) {
                hidden[row] = true;
                count++;
                sum += totals[row];
            }
        }
        boolean[] small = hidden.clone();
        long grand = Arrays.stream(totals).sum();
        while (count > 0 && grand >= least && isTold(totals, small, hidden, count, sum)) {
            int next = -1;
            for (int row = 0; row < totals.length; row++) {
                if (!hidden[row] && (next < 0 || totals[row] < totals[next])) {
                    next = row;
                }
            }
            if (next < 0) {
                break;
            }
            hidden[next] = true;
            count++;
            sum += totals[next];
        }
        return hidden;
    }

    /** Whether a small total follows from the sum of the hidden ones: it is alone, or the others are all zero and it can't grow. */
    private static boolean isTold(long[] totals, boolean[] small, boolean[] hidden, int count, long sum) {
        for (int row = 0; row < totals.length; row++) {
            if (small[row] && hidden[row] && (count == 1 || sum == 0)) {
                return true;
            }
        }
        return false;
    }

    boolean isHidden(int row, int column) {
        return arcs[row][column].hidden;
    }

    long value(int row, int column) {
        return arcs[row][column].value;
    }

    private void protect() {
        for (Arc arc : all) {
            if (arc.hidden && arc.value < least && isInner(arc) && !canChange(arc)) {
                List<Arc> grown = cheapest(arc, arc.to, arc.from);
                List<Arc> shrunk = arc.value > 0 ? cheapest(arc, arc.from, arc.to) : List.of();
                if (grown.isEmpty() || (!shrunk.isEmpty() && cost(shrunk) < cost(grown))) {
                    grown = shrunk;
                }
                // Where no cycle can be had, everything is hidden: then there is nothing to reckon with.
                (grown.isEmpty() ? all : grown).stream().filter(this::isInner).forEach(other -> other.hidden = true);
            }
        }
    }

    private boolean isInner(Arc arc) {
        return arc.column < columns;
    }

    private static long cost(List<Arc> way) {
        return way.stream().mapToLong(CellHiding::cost).sum();
    }

    /** Few cells first, then small ones. */
    private static long cost(Arc arc) {
        return arc.hidden ? 0 : (1L << 40) + arc.value;
    }

    /**
     * The cells by whose hiding a sum could pass changes on to another at the least cost; totals of branches stay as all
     * tables have them. O(sums² + cells).
     */
    private List<Arc> cheapest(Arc without, int start, int goal) {
        int nodes = touching.size();
        long[] costs = new long[nodes];
        Arrays.fill(costs, Long.MAX_VALUE);
        Arc[] by = new Arc[nodes];
        boolean[] done = new boolean[nodes];
        costs[start] = 0;
        for (int node = start; node >= 0; node = nearest(costs, done)) {
            done[node] = true;
            for (Arc arc : touching.get(node)) {
                boolean usable = arc != without && (arc.hidden || isInner(arc));
                int other = arc.from == node ? arc.to : arc.value > 0 ? arc.from : node;
                if (usable && costs[node] + cost(arc) < costs[other]) {
                    costs[other] = costs[node] + cost(arc);
                    by[other] = arc;
                }
            }
        }
        List<Arc> way = new ArrayList<>();
        if (costs[goal] < Long.MAX_VALUE) {
            for (int node = goal; node != start; ) {
                Arc arc = by[node];
                way.add(arc);
                node = arc.from == node ? arc.to : arc.from;
            }
        }
        return way;
    }

    private static int nearest(long[] costs, boolean[] done) {
        int nearest = -1;
        for (int node = 0; node < costs.length; node++) {
            if (!done[node] && costs[node] < Long.MAX_VALUE && (nearest < 0 || costs[node] < costs[nearest])) {
                nearest = node;
            }
        }
        return nearest;
    }

    private boolean canChange(Arc arc) {
        return reaches(arc, arc.to, arc.from) || (arc.value > 0 && reaches(arc, arc.from, arc.to));
    }

    /** Whether changes of hidden cells other than one lead from a sum to another. */
    private boolean reaches(Arc without, int start, int goal) {
        boolean[] seen = new boolean[touching.size()];
        Deque<Integer> waiting = new ArrayDeque<>(List.of(start));
        seen[start] = true;
        while (!waiting.isEmpty()) {
            int node = waiting.pop();
            if (node == goal) {
                return true;
            }
            for (Arc arc : touching.get(node)) {
                if (!arc.hidden || arc == without) {
                    continue;
                }
                int other = -1;
                if (arc.from == node) {
                    other = arc.to;
                } else if (arc.value > 0) {
                    other = arc.from;
                }
                if (other >= 0 && !seen[other]) {
                    seen[other] = true;
                    waiting.push(other);
                }
            }
        }
        return false;
    }
}
