package org.gridgov.merging.regroup;

import java.util.Arrays;

/**
 * The cheapest exact cover of all atoms by listed sets: a depth-first search over sets whose reduced cost still fits.
 *
 * <p>The lowest uncovered atom is covered next, by sets of rising reduced cost; a cover reached before at no more cost
 * is not followed again. The allowance grows until a cover fits into it, so the first one found there is optimal.
 */
final class CoverSearch {
    private static final double EPSILON = 1e-10;

    private final Columns columns;
    private final CoverPrices prices;
    private final int atoms;
    private final long nodeLimit;
    private int[] chosen = new int[0];
    private long nodes;
    private boolean decided;
    private double best = Double.MAX_VALUE;

    CoverSearch(Columns columns, CoverPrices prices, int atoms, long nodeLimit) {
        this.columns = columns;
        this.prices = prices;
        this.atoms = atoms;
        this.nodeLimit = nodeLimit;
    }

    /** The sets of a cheapest cover; empty if there is none at most as dear as the ceiling or it was not decided. */
    int[] search(double ceiling) {
        if (!prices.coverable) {
            decided = true;
            return chosen;
        }
        double base = 0;
        for (double price : prices.price) {
            base += price;
        }
        double room = ceiling - base;
        double allowance = Math.min(room, 1e-4 + 0.002 * Math.abs(base));
        while (true) {
            within(allowance + EPSILON);
            if (chosen.length > 0 || nodes > nodeLimit) {
                decided = nodes <= nodeLimit;
                return chosen;
            }
            if (allowance >= room) {
                decided = true;
                return chosen;
            }
            allowance = Math.min(room, allowance * 4);
        }
    }

    /** Whether the answer is proven: the cheapest, or that there is none. */
    boolean decided() {
        return decided;
    }

    long nodes() {
        return nodes;
    }

    private void within(double allowance) {
        int kept = 0;
        double[] reduced = new double[columns.count];
        int[] start = new int[atoms + 1];
        for (int column = 0; column < columns.count; column++) {
            reduced[column] = Math.max(0, columns.cost[column] - prices.worth(columns.mask[column]));
            if (reduced[column] <= allowance) {
                kept++;
                start[Long.numberOfTrailingZeros(columns.mask[column]) + 1]++;
            }
        }
        for (int atom = 0; atom < atoms; atom++) {
            start[atom + 1] += start[atom];
        }
        int[] sets = new int[kept];
        int[] next = Arrays.copyOf(start, atoms);
        for (int column = 0; column < columns.count; column++) {
            if (reduced[column] <= allowance) {
                sets[next[Long.numberOfTrailingZeros(columns.mask[column])]++] = column;
            }
        }
        for (int atom = 0; atom < atoms; atom++) {
            sort(sets, start[atom], start[atom + 1], reduced);
        }
        walk(sets, start, reduced, allowance);
    }

    private void sort(int[] sets, int from, int to, double[] reduced) {
        Integer[] order = new Integer[to - from];
        Arrays.setAll(order, index -> sets[from + index]);
        Arrays.sort(order, (a, b) -> {
            int byCost = Double.compare(reduced[a], reduced[b]);
            return byCost != 0 ? byCost : Long.compare(columns.mask[a], columns.mask[b]);
        });
        for (int index = 0; index < order.length; index++) {
            sets[from + index] = order[index];
        }
    }

    private void walk(int[] sets, int[] start, double[] reduced, double allowance) {
        MaskMemo memo = new MaskMemo();
        long full = (1L << atoms) - 1;
        int[] at = new int[atoms + 1];
        long[] covered = new long[atoms + 1];
        double[] spent = new double[atoms + 1];
        int level = 0;
        best = allowance;
        while (level >= 0) {
            int atom = Long.numberOfTrailingZeros(~covered[level]);
            int position = start[atom] + at[level]++;
            if (position >= start[atom + 1] || spent[level] + reduced[sets[position]] > best) {
                at[level] = 0;
                level--;
                continue;
            }
            long mask = columns.mask[sets[position]];
            if ((mask & covered[level]) != 0) {
                continue;
            }
            if (++nodes > nodeLimit) {
                return;
            }
            long now = covered[level] | mask;
            double sum = spent[level] + reduced[sets[position]];
            if (now == full) {
                if (chosen.length == 0 || sum < best - EPSILON) {
                    best = sum;
                    chosen = new int[level + 1];
                    for (int above = 0; above <= level; above++) {
                        int lowest = Long.numberOfTrailingZeros(~covered[above]);
                        chosen[above] = sets[start[lowest] + at[above] - 1];
                    }
                }
                continue;
            }
            if (memo.improves(now, sum)) {
                level++;
                covered[level] = now;
                spent[level] = sum;
                at[level] = 0;
            }
        }
    }
}
