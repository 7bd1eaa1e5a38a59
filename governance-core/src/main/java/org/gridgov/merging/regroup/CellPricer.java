package org.gridgov.merging.regroup;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The legal cell that costs least beyond the prices of its pieces, among those whose first piece by rank is a given one.
 *
 * <p>Branch and bound on pieces in or out. With some pieces in, the households of an old cell lie between those that are in
 * and those that still can come; between these two the concave part of the cost is bounded by its chord, the convex part by
 * a tangent. What is left is a sum over pieces, of which a cell takes the cheapest that fit the bounds. A piece that could
 * only be reached at a cost that lifts this sum above nought is out, which shortens the chords again.
 */
final class CellPricer {
    private static final int MOST_LOCAL = 3000;
    private static final int ROUNDS = 4;

    private final Ground ground;
    private final int[] rank;
    private final PricedRegion region;
    private final RegionBound chords;
    private final Consumer<int[]> found;
    /** By level: the states before branching, the piece branched on or -1, whether it is out now, and the bound. */
    private byte[][] saved = new byte[64][];

    private int[] branch = new int[64];
    private boolean[] excluded = new boolean[64];
    private double[] below = new double[64];
    /** Nodes times pieces looked at since the start. */
    long looked;
    /** Nodes of the last root. */
    int nodes;

    CellPricer(Ground ground, int[] rank, Consumer<int[]> found) {
        this.ground = ground;
        this.rank = rank;
        this.found = found;
        region = new PricedRegion(ground);
        chords = new RegionBound(region);
    }

    /**
     * No cell with this first piece has less cost beyond the prices, if that is below 0.
     *
     * @return at most 0; minus infinity if the surroundings are too many
     */
    double least(int root, double[] price, int nodeLimit) {
        nodes = 0;
        if (ground.weight[root] > ground.most) {
            return 0;
        }
        if (!region.around(root, rank, price, MOST_LOCAL)) {
            return Double.NEGATIVE_INFINITY;
        }
        chords.fit();
        region.take(0);
        double least = 0;
        int level = 0;
        double bound = look();
        if (bound >= 0) {
            return 0;
        }
        least = Math.min(least, offer());
        open(level, bound);
        while (level >= 0) {
            if (branch[level] < 0) {
                level--;
                continue;
            }
            if (nodes > nodeLimit) {
                for (; level >= 0; level--) {
                    if (branch[level] >= 0) {
                        least = Math.min(least, below[level]);
                    }
                }
                return least;
            }
            int piece = branch[level];
            System.arraycopy(saved[level], 0, region.state, 0, region.size);
            if (excluded[level]) {
                region.drop(piece);
                region.state[piece] = PricedRegion.OUT;
                bound = look();
                // The place of this level is free for its second child.
                branch[level] = -1;
                if (bound < 0) {
                    open(level, bound);
                }
                continue;
            }
            excluded[level] = true;
            region.take(piece);
            bound = look();
            if (bound < 0) {
                least = Math.min(least, offer());
                open(++level, bound);
            }
        }
        return least;
    }

    private void open(int level, double bound) {
        if (level == branch.length) {
            saved = Arrays.copyOf(saved, 2 * level);
            branch = Arrays.copyOf(branch, 2 * level);
            excluded = Arrays.copyOf(excluded, 2 * level);
            below = Arrays.copyOf(below, 2 * level);
        }
        if (saved[level] == null || saved[level].length < region.size) {
            saved[level] = new byte[region.size];
        }
        System.arraycopy(region.state, 0, saved[level], 0, region.size);
        branch[level] = chords.choice();
        excluded[level] = false;
        below[level] = bound;
    }

    /** What the pieces that are in cost beyond their prices, if they are a cell; told if below 0. */
    private double offer() {
        if (region.weight < ground.least) {
            return 0;
        }
        double beyond = region.beyond();
        if (beyond < 0) {
            found.accept(region.cell());
        }
        return Math.min(0, beyond);
    }

    private double look() {
        nodes++;
        double bound = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            looked += chords.free();
            double next = chords.bound();
            bound = Math.max(bound, next);
            if (bound >= 0 || !chords.shrink(next)) {
                break;
            }
        }
        return bound;
    }
}
