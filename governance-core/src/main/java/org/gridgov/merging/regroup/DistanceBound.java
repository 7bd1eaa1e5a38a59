package org.gridgov.merging.regroup;

import java.util.Arrays;

/**
 * A lower bound from how far the nets are from each other, valid for every division whatever its cells.
 *
 * <p>The way from a net to another by the division is no shorter than the direct one: {@code H(n | m) <= H(n | plan) +
 * H(plan | m)}. The weights of the nets' own terms are dealt out to pairs of nets, each at most once. All is counted in
 * households of the pieces that both nets cover with one old cell each; leaving out pieces only lowers each term.
 */
final class DistanceBound {
    private final Ground ground;
    /** The only old cell of each piece by net; -1 if there is none or there are several. */
    private final int[] labelOf;

    private final double[][] distance;

    private DistanceBound(Ground ground) {
        this.ground = ground;
        labelOf = new int[ground.pieces * ground.nets];
        Arrays.fill(labelOf, -1);
        for (int piece = 0; piece < ground.pieces; piece++) {
            for (int entry = ground.entryFirst[piece]; entry < ground.entryFirst[piece + 1]; entry++) {
                int label = ground.entryLabel[entry];
                labelOf[piece * ground.nets + ground.labelNet[label]] =
                        ground.entryWeight[entry] == ground.weight[piece] ? label : -1;
            }
        }
        distance = new double[ground.nets][ground.nets];
    }

    static double of(Ground ground) {
        DistanceBound bound = new DistanceBound(ground);
        for (int net = 0; net < ground.nets; net++) {
            for (int other = 0; other < net; other++) {
                bound.measure(net, other);
            }
        }
        return Math.max(0, bound.farParts() + Math.max(bound.evenly(), bound.furthestFirst()) - 1e-9);
    }

    /** What it costs that an old cell lies in several parts of the ground. */
    private double farParts() {
        long[] here = new long[ground.labels];
        for (int entry = 0; entry < ground.entryLabel.length; entry++) {
            here[ground.entryLabel[entry]] += ground.entryWeight[entry];
        }
        double sum = 0;
        for (int label = 0; label < ground.labels; label++) {
            int net = ground.labelNet[label];
            if (here[label] > 0) {
                sum += (ground.both[net] - ground.across[net])
                        * here[label]
                        * StrictMath.log((double) ground.labelWhole[label] / here[label]);
            }
        }
        return sum;
    }

    private void measure(int net, int other) {
        long[] ofNet = new long[ground.labels];
        long[] ofOther = new long[ground.labels];
        LabelSums joint = new LabelSums(ground.labels, ground.pieces);
        long[] pairs = new long[ground.pieces];
        int count = 0;
        for (int piece = 0; piece < ground.pieces; piece++) {
            int mine = labelOf[piece * ground.nets + net];
            int theirs = labelOf[piece * ground.nets + other];
            if (mine >= 0 && theirs >= 0 && ground.weight[piece] > 0) {
                ofNet[mine] += ground.weight[piece];
                ofOther[theirs] += ground.weight[piece];
                if (joint.add(mine, theirs, ground.weight[piece]) == 0) {
                    pairs[count++] = ((long) mine << 32) | theirs;
                }
            }
        }
        for (int pair = 0; pair < count; pair++) {
            int mine = (int) (pairs[pair] >>> 32);
            int theirs = (int) pairs[pair];
            long households = joint.get(mine, theirs);
            distance[net][other] += households * StrictMath.log((double) ofOther[theirs] / households);
            distance[other][net] += households * StrictMath.log((double) ofNet[mine] / households);
        }
    }

    private double evenly() {
        double sum = 0;
        for (int net = 0; net < ground.nets; net++) {
            for (int other = 0; other < ground.nets; other++) {
                if (net != other) {
                    double share = Math.min(ground.across[net], cut(other)) / (ground.nets - 1);
                    sum += share * distance[net][other];
                }
            }
        }
        return sum;
    }

    private double cut(int net) {
        return ground.both[net] - ground.across[net];
    }

    private double furthestFirst() {
        double[] acrossLeft = ground.across.clone();
        double[] cutLeft = new double[ground.nets];
        Arrays.setAll(cutLeft, this::cut);
        double sum = 0;
        while (true) {
            double best = 0;
            int from = -1;
            int to = -1;
            for (int net = 0; net < ground.nets; net++) {
                for (int other = 0; other < ground.nets; other++) {
                    double gain = Math.min(acrossLeft[net], cutLeft[other]) * distance[net][other];
                    if (gain > best) {
                        best = gain;
                        from = net;
                        to = other;
                    }
                }
            }
            if (from < 0) {
                return sum;
            }
            double share = Math.min(acrossLeft[from], cutLeft[to]);
            sum += best;
            acrossLeft[from] -= share;
            cutLeft[to] -= share;
        }
    }
}
