package org.gridgov.merging.regroup;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Cells met so far, and prices of pieces under which none of them is worth more than it costs.
 *
 * <p>Prices are pulled up from where they stand and pushed back by each cell that is worth too much, cell by cell, until
 * they rest: the method of multipliers for the cover by these cells.
 */
final class CellPool {
    private static final int CENTRES = 12;
    private static final int SWEEPS = 40;

    private final Ground ground;
    private final double[] centre;
    final double[] price;
    private final double[] give;
    private final double step;
    private final double scale;
    private final Set<Long> known = new HashSet<>();
    int count;
    private int[] first = new int[1024];
    private int[] piece = new int[16384];
    private double[] cost = new double[1024];
    private double[] push = new double[1024];
    private double[] stiff = new double[1024];

    CellPool(Ground ground, double[] start, double step) {
        this.ground = ground;
        this.step = step;
        scale = Arrays.stream(start).sum();
        price = start.clone();
        centre = start.clone();
        give = new double[ground.pieces];
        Arrays.setAll(give, index -> Math.max(1.0, (double) ground.weight[index]));
    }

    /**
     * Adds a cell unless it is known.
     *
     * @param cell its pieces, ascending
     * @param taken how much of it the cover at the start takes
     */
    void add(int[] cell, double taken) {
        long key = cell.length;
        for (int each : cell) {
            key = (key ^ each) * 0x9E3779B97F4A7C15L;
            key ^= key >>> 29;
        }
        if (!known.add(key)) {
            return;
        }
        if (count + 2 > first.length) {
            first = Arrays.copyOf(first, 2 * first.length);
            cost = Arrays.copyOf(cost, first.length);
            push = Arrays.copyOf(push, first.length);
            stiff = Arrays.copyOf(stiff, first.length);
        }
        int start = first[count];
        if (start + cell.length > piece.length) {
            piece = Arrays.copyOf(piece, 2 * piece.length + cell.length);
        }
        System.arraycopy(cell, 0, piece, start, cell.length);
        cost[count] = ground.cost(cell, cell.length);
        for (int each : cell) {
            stiff[count] += give[each];
        }
        push[count] = taken;
        first[++count] = start + cell.length;
    }

    /** Moves the centre to the prices and lets them rest again, several times. */
    void settle(Steps steps) {
        for (int turn = 0; turn < CENTRES && steps.going(); turn++) {
            for (int index = 0; index < price.length; index++) {
                double moved = price[index] - centre[index];
                centre[index] = price[index];
                price[index] += moved;
            }
            double moved = Double.MAX_VALUE;
            for (int sweep = 0; sweep < SWEEPS && moved > 1e-7 * scale; sweep++) {
                moved = sweep();
                steps.take(1 + first[count] / 64);
            }
        }
    }

    /** Lets each cell push once; returns by how much prices moved in all. */
    private double sweep() {
        double moved = 0;
        for (int cell = 0; cell < count; cell++) {
            double beyond = -cost[cell];
            for (int at = first[cell]; at < first[cell + 1]; at++) {
                beyond += price[piece[at]];
            }
            if (beyond <= 0 && push[cell] == 0) {
                continue;
            }
            double now = Math.max(0, push[cell] + beyond / (step * stiff[cell]));
            double change = step * (now - push[cell]);
            push[cell] = now;
            for (int at = first[cell]; at < first[cell + 1]; at++) {
                price[piece[at]] -= change * give[piece[at]];
            }
            moved += Math.abs(change) * stiff[cell];
        }
        return moved;
    }

    /** The cells met, each as its pieces. */
    int[] cell(int index) {
        return Arrays.copyOfRange(piece, first[index], first[index + 1]);
    }
}
