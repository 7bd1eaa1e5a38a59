package org.gridgov.merging.regroup;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is proven of a part so far: among divisions that leave pieces whole, and among all.
 *
 * <p>Pieces are priced first; the prices, dealt out to units, are where those of units start.
 */
final class PartBounds {
    private static final int PIECE_NODES = 40;
    private static final int UNIT_NODES = 1500;
    private static final int MOST_PIECES = 6_000;

    private final Parts parts;
    private final Ground ground;
    private final int[] units;
    private final int[] groupOf;
    private final int[] apart;
    private final double distance;
    private @Nullable PricedBound pieces;
    private @Nullable PricedBound single;

    PartBounds(Parts parts, Ground ground, int[] units, int[] groupOf, int[] apart, double distance) {
        this.parts = parts;
        this.ground = ground;
        this.units = units;
        this.groupOf = groupOf;
        this.apart = apart;
        this.distance = distance;
    }

    /** No legal division costs less. */
    double bound() {
        double priced = single == null ? 0 : single.best();
        return Math.max(distance, Math.max(priced, ground.pieces == units.length ? agreedBound() : 0));
    }

    /** No legal division costs less that leaves pieces whole. */
    double agreedBound() {
        return Math.max(distance, pieces == null ? 0 : pieces.best());
    }

    /** Works on the prices of pieces, if the division is legal. */
    void improve(BestPlan best, Steps steps) {
        if (best.violation > 0 || ground.pieces > MOST_PIECES) {
            return;
        }
        if (pieces == null) {
            double[] start = OwnCost.of(ground, best.cellOf());
            pieces = new PricedBound(ground, best.cellOf(), start, true, PIECE_NODES);
        }
        pieces.learn(best.cellOf());
        pieces.advance(steps);
    }

    /** Works on the prices of pieces and then on those of units. */
    void finish(BestPlan best, Steps steps) {
        improve(best, steps);
        if (pieces == null || !pieces.done() || ground.pieces == units.length || !steps.going()) {
            return;
        }
        int[] alone = new int[units.length];
        Arrays.setAll(alone, index -> index);
        Ground finest = parts.ground(units, alone, units.length, apart);
        int[] plan = PartSolver.spread(groupOf, best.cellOf());
        single = new PricedBound(finest, plan, dealt(finest), false, UNIT_NODES);
        single.advance(steps);
    }

    /** The price of each unit: its share of its piece's price by households. */
    private double[] dealt(Ground finest) {
        double[] result = new double[units.length];
        for (int unit = 0; unit < units.length; unit++) {
            int group = groupOf[unit];
            result[unit] = pieces == null || ground.weight[group] == 0
                    ? 0
                    : pieces.pool.price[group] * finest.weight[unit] / ground.weight[group];
        }
        return result;
    }
}
