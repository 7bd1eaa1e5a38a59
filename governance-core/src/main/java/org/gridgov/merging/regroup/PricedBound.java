package org.gridgov.merging.regroup;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A lower bound from prices of pieces, held against every legal cell without listing them all.
 *
 * <p>Every cell has one first piece by rank. So a division costs at least the sum of the prices and, for each piece, what
 * the cheapest cell with that first piece lacks. Cells that lack something join a pool that prices are fitted to. Work goes
 * on where it stopped, and what was proven stays.
 */
final class PricedBound {
    private static final double STEP = 0.1;

    final CellPool pool;
    private final CellPricer pricer;
    private final Integer[] order;
    private final double planCost;
    private int nodeLimit;
    private double best;
    private boolean done;

    private int at;
    private double value;
    private int cut;
    private int knownBefore;
    private int idle;

    /**
     * Starts from a division.
     *
     * @param start prices to start from
     * @param heavyFirst whether pieces rank by households; else by price
     * @param nodeLimit how much may at first be looked at for one piece
     */
    PricedBound(Ground ground, int[] plan, double[] start, boolean heavyFirst, int nodeLimit) {
        this.nodeLimit = nodeLimit;
        order = new Integer[ground.pieces];
        Arrays.setAll(order, piece -> piece);
        double[] dear = new double[ground.pieces];
        Arrays.setAll(dear, piece -> start[piece] / Math.max(1, ground.weight[piece]));
        Comparator<Integer> dearest = (a, b) -> Double.compare(dear[b], dear[a]);
        Comparator<Integer> heaviest = (a, b) -> Long.compare(ground.weight[b], ground.weight[a]);
        Comparator<Integer> byRank = heavyFirst ? heaviest.thenComparing(dearest) : dearest;
        Arrays.sort(order, byRank.thenComparing(Comparator.naturalOrder()));
        int[] rank = new int[ground.pieces];
        for (int place = 0; place < order.length; place++) {
            rank[order[place]] = place;
        }
        planCost = ground.cost(plan);
        pool = new CellPool(ground, start, STEP * Math.max(1e-9, planCost) / Math.max(1, ground.total()));
        for (int[] cell : OwnCost.cells(plan)) {
            pool.add(cell, 1);
        }
        pricer = new CellPricer(ground, rank, cell -> pool.add(cell, 0));
        begin();
    }

    /** Cells of a better division, so that prices can follow it. */
    void learn(int[] plan) {
        for (int[] cell : OwnCost.cells(plan)) {
            pool.add(cell, 0);
        }
    }

    /** What is proven so far. */
    double best() {
        return Math.max(0, best - 1e-9);
    }

    /** Whether more work would bring nothing. */
    boolean done() {
        return done;
    }

    /** Works on until the steps are out or nothing more is to be had. */
    void advance(Steps steps) {
        while (!done && steps.going()) {
            if (at == order.length) {
                end();
                pool.settle(steps);
                begin();
                continue;
            }
            long before = pricer.looked;
            value += pricer.least(order[at++], pool.price, nodeLimit);
            cut += pricer.nodes > nodeLimit ? 1 : 0;
            steps.take(1 + pricer.looked - before);
        }
    }

    private void begin() {
        at = 0;
        cut = 0;
        value = Arrays.stream(pool.price).sum();
        knownBefore = pool.count;
    }

    private void end() {
        boolean still = value < best + 1e-6 * planCost;
        best = value > best ? value : best;
        idle = still && pool.count == knownBefore && cut == 0 ? idle + 1 : 0;
        done = idle > 2 || best > planCost - 1e-9 || Double.isNaN(value) || value == Double.NEGATIVE_INFINITY;
        // New cells come first; only when they are rare are pieces looked at longer.
        if (cut > 0 && pool.count - knownBefore <= 20 + order.length / 100) {
            nodeLimit = Math.min(1 << 24, 3 * nodeLimit);
        }
    }
}
