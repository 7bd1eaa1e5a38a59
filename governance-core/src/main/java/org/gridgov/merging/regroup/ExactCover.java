package org.gridgov.merging.regroup;

import java.util.Arrays;

/** Divides a few atoms optimally: lists all cells, prices them, searches the cheapest cover. */
final class ExactCover {
    /** What came out. */
    enum Outcome {
        /** The cells are optimal. */
        OPTIMAL,
        /** There is no division within the ceiling. */
        NONE,
        /** A limit was reached. */
        UNDECIDED
    }

    final Outcome outcome;
    /** The cell of each atom; empty unless there is one. */
    final int[] cellOf;
    final double cost;
    /** A lower bound of every division, valid with any outcome but an overflow, then 0. */
    final double bound;
    /** How much was looked at. */
    final long steps;

    private ExactCover(Outcome outcome, int[] cellOf, double cost, double bound, long steps) {
        this.outcome = outcome;
        this.cellOf = cellOf;
        this.cost = cost;
        this.bound = bound;
        this.steps = steps;
    }

    static ExactCover solve(
            Ground ground, int[][] atoms, long slack, double penalty, long[] ties, double ceiling, long limit) {
        Columns columns = new Columns(ground, atoms, slack, penalty, ties, limit);
        int[] none = new int[0];
        if (!columns.list()) {
            return new ExactCover(Outcome.UNDECIDED, none, 0, 0, columns.looked);
        }
        if (columns.count == 0) {
            return new ExactCover(Outcome.NONE, none, 0, Double.MAX_VALUE, columns.looked);
        }
        CoverPrices prices = new CoverPrices(columns, atoms.length);
        double dearest = 0;
        for (int column = 0; column < columns.count; column++) {
            dearest = Math.max(dearest, columns.cost[column]);
        }
        double top = Math.min(ceiling, dearest * atoms.length + 1);
        CoverSearch search = new CoverSearch(columns, prices, atoms.length, limit);
        int[] chosen = search.search(top);
        long steps = columns.looked + columns.count + search.nodes();
        if (chosen.length == 0) {
            return new ExactCover(search.decided() ? Outcome.NONE : Outcome.UNDECIDED, none, 0, prices.bound, steps);
        }
        int[] cellOf = new int[atoms.length];
        Arrays.fill(cellOf, -1);
        double cost = 0;
        for (int cell = 0; cell < chosen.length; cell++) {
            cost += columns.cost[chosen[cell]];
            for (long bits = columns.mask[chosen[cell]]; bits != 0; bits &= bits - 1) {
                cellOf[Long.numberOfTrailingZeros(bits)] = cell;
            }
        }
        return new ExactCover(
                search.decided() ? Outcome.OPTIMAL : Outcome.UNDECIDED, cellOf, cost, Math.min(prices.bound, cost), steps);
    }
}
