package org.gridgov.merging.regroup;

import java.util.Arrays;

/**
 * A lower bound from each unit's own view, valid for every division into cells within the bounds.
 *
 * <p>What a cell costs is the sum, over its households, of {@code across · ln(c / c(l)) + cut · ln(m(l) / c(l))} for the
 * household's own labels l. A household can at best choose its cell freely from all units of its part, connected or not:
 * sorted by the nets on which they agree with it, so many households of each kind are there. For a given size that is a
 * convex problem, whose gradient bounds its minimum from below; sizes are taken in bands. A unit that a net does not cover
 * counts as agreeing, which only lowers the bound.
 */
final class StarBound {
    private static final int BANDS = 8;
    private static final int ROUNDS = 40;
    private static final int MOST_PIECES = 6000;
    private static final int MOST_NETS = 8;

    private final Ground ground;
    private final int[][] labelOf;
    private final double[] pool;
    private final double[] taken;
    private final double[] share;
    private final double[] gain;
    private final Integer[] kinds;

    private StarBound(Ground ground) {
        this.ground = ground;
        int nets = ground.nets;
        labelOf = new int[ground.pieces][nets];
        for (int piece = 0; piece < ground.pieces; piece++) {
            Arrays.fill(labelOf[piece], -1);
            for (int entry = ground.entryFirst[piece]; entry < ground.entryFirst[piece + 1]; entry++) {
                int net = ground.labelNet[ground.entryLabel[entry]];
                labelOf[piece][net] = labelOf[piece][net] == -1 ? ground.entryLabel[entry] : -2;
            }
        }
        int size = 1 << Math.min(nets, MOST_NETS);
        pool = new double[size];
        taken = new double[size];
        gain = new double[size];
        share = new double[nets];
        kinds = new Integer[size];
        Arrays.setAll(kinds, kind -> kind);
    }

    /** The bound of a ground; 0 where it is too large to compare all pieces with each other. */
    static double of(Ground ground, Steps steps) {
        if (ground.pieces > MOST_PIECES || ground.nets > MOST_NETS || ground.nets == 0 || !steps.going()) {
            return 0;
        }
        StarBound bound = new StarBound(ground);
        double sum = 0;
        for (int piece = 0; piece < ground.pieces; piece++) {
            sum += ground.weight[piece] * bound.household(piece);
            steps.take(1 + ground.pieces / 16);
        }
        return Math.max(0, sum - 1e-9);
    }

    private double household(int piece) {
        Arrays.fill(pool, 0);
        double all = 0;
        for (int other = 0; other < ground.pieces; other++) {
            int kind = 0;
            for (int net = 0; net < ground.nets; net++) {
                int mine = labelOf[piece][net];
                int theirs = labelOf[other][net];
                if (mine < 0 || theirs < 0 || mine == theirs) {
                    kind |= 1 << net;
                }
            }
            pool[kind] += ground.weight[other];
            all += ground.weight[other];
        }
        double low = Math.max(1, ground.least);
        double high = Math.min(all, ground.most);
        if (low > high) {
            return 0;
        }
        double best = Double.MAX_VALUE;
        for (int band = 0; band < BANDS; band++) {
            double from = low * StrictMath.pow(high / low, (double) band / BANDS);
            double to = low * StrictMath.pow(high / low, (band + 1.0) / BANDS);
            best = Math.min(best, Math.max(0, atLeast(from, piece)) + cutAtLeast(piece, to));
        }
        return Math.max(0, best);
    }

    /** The cut part that a cell of this size keeps even if all of it agrees. */
    private double cutAtLeast(int piece, double to) {
        double sum = 0;
        for (int net = 0; net < ground.nets; net++) {
            double cut = ground.both[net] - ground.across[net];
            if (labelOf[piece][net] >= 0 && cut > 0) {
                sum += cut * StrictMath.log(ground.labelWhole[labelOf[piece][net]] / to);
            }
        }
        return sum;
    }

    /** The least of {@code Σ both · -ln(share that agrees)} for a cell of a size, bounded from below by its gradient. */
    private double atLeast(double size, int piece) {
        double total = 0;
        for (double each : pool) {
            total += each;
        }
        double scale = Math.min(1, size / total);
        for (int kind = 0; kind < pool.length; kind++) {
            taken[kind] = pool[kind] * scale;
        }
        double best = -Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            double value = 0;
            Arrays.fill(share, 0);
            for (int kind = 0; kind < pool.length; kind++) {
                for (int net = 0; net < ground.nets; net++) {
                    share[net] += (kind >> net & 1) == 1 ? taken[kind] / size : 0;
                }
            }
            for (int net = 0; net < ground.nets; net++) {
                share[net] = Math.max(share[net], 1e-12);
                value -= labelOf[piece][net] >= 0 ? ground.both[net] * StrictMath.log(share[net]) : 0;
            }
            double here = 0;
            for (int kind = 0; kind < pool.length; kind++) {
                gain[kind] = 0;
                for (int net = 0; net < ground.nets; net++) {
                    if ((kind >> net & 1) == 1 && labelOf[piece][net] >= 0) {
                        gain[kind] += ground.both[net] / share[net] / size;
                    }
                }
                here += gain[kind] * taken[kind];
            }
            Arrays.sort(kinds, (a, b) -> {
                int byGain = Double.compare(gain[b], gain[a]);
                return byGain != 0 ? byGain : Integer.compare(a, b);
            });
            double left = size;
            double there = 0;
            double step = 2.0 / (round + 2.0);
            for (int kind : kinds) {
                double fill = Math.min(left, pool[kind]);
                left -= fill;
                there += gain[kind] * fill;
                taken[kind] += step * (fill - taken[kind]);
            }
            best = Math.max(best, value - (there - here));
            if (there - here < 1e-6 * (1e-30 + Math.abs(value))) {
                break;
            }
        }
        return best;
    }
}
