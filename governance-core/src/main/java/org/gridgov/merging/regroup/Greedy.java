package org.gridgov.merging.regroup;

import java.util.Arrays;

/**
 * Merges neighbouring cells, the cheapest merger first, until every cell is large enough or can't grow.
 *
 * <p>A merger is never beyond the upper bound and never brings together what is kept apart. Ties: the lower cells.
 */
final class Greedy {
    private final Ground ground;
    private final Steps steps;
    private final int[] leader;
    private final long[] size;
    private final int[][] labels;
    private final long[][] sums;
    private final int[][] near;
    private final double[] cost;
    private final int[][] foes;
    private final int[] version;
    private final MergeHeap heap;
    private final int[] zone;
    private final int[] seen;
    private int stamp;

    private Greedy(Ground ground, int[] start, int[] zone, Steps steps) {
        this.ground = ground;
        this.steps = steps;
        this.zone = zone;
        int pieces = ground.pieces;
        leader = new int[pieces];
        size = ground.weight.clone();
        labels = new int[pieces][];
        sums = new long[pieces][];
        near = new int[pieces][];
        cost = new double[pieces];
        foes = new int[pieces][];
        version = new int[pieces];
        seen = new int[pieces];
        heap = new MergeHeap(ground.neighbour.length / 2 + 16);
        for (int piece = 0; piece < pieces; piece++) {
            leader[piece] = piece;
            labels[piece] =
                    Arrays.copyOfRange(ground.entryLabel, ground.entryFirst[piece], ground.entryFirst[piece + 1]);
            sums[piece] =
                    Arrays.copyOfRange(ground.entryWeight, ground.entryFirst[piece], ground.entryFirst[piece + 1]);
            sortByLabel(labels[piece], sums[piece]);
            near[piece] = Arrays.copyOfRange(ground.neighbour, ground.first[piece], ground.first[piece + 1]);
            foes[piece] = ground.apart[piece];
            cost[piece] = cost(labels[piece], sums[piece], labels[piece].length);
        }
        joinStart(start);
    }

    /** Merges from single pieces. */
    static int[] divide(Ground ground, Steps steps) {
        int[] alone = new int[ground.pieces];
        Arrays.setAll(alone, piece -> piece);
        return divide(ground, alone, new int[ground.pieces], steps);
    }

    /**
     * Merges from given connected cells, first within zones, then small cells across them.
     *
     * @param zone the zone of each piece
     * @param steps a host that stops gets what is left of the small cells joined to any neighbour that they fit
     */
    static int[] divide(Ground ground, int[] start, int[] zone, Steps steps) {
        Greedy greedy = new Greedy(ground, start, zone, steps);
        greedy.run(true);
        greedy.run(false);
        greedy.hurry();
        int[] cellOf = new int[ground.pieces];
        for (int piece = 0; piece < cellOf.length; piece++) {
            cellOf[piece] = greedy.find(piece);
        }
        return cellOf;
    }

    private void joinStart(int[] start) {
        int[] firstOf = new int[ground.pieces];
        Arrays.fill(firstOf, -1);
        for (int piece = 0; piece < start.length; piece++) {
            if (firstOf[start[piece]] < 0) {
                firstOf[start[piece]] = piece;
            } else {
                merge(find(firstOf[start[piece]]), piece);
            }
        }
    }

    private static void sortByLabel(int[] labels, long[] sums) {
        for (int index = 1; index < labels.length; index++) {
            for (int at = index; at > 0 && labels[at - 1] > labels[at]; at--) {
                int label = labels[at];
                labels[at] = labels[at - 1];
                labels[at - 1] = label;
                long sum = sums[at];
                sums[at] = sums[at - 1];
                sums[at - 1] = sum;
            }
        }
    }

    private int find(int piece) {
        int root = piece;
        while (leader[root] != root) {
            leader[root] = leader[leader[root]];
            root = leader[root];
        }
        return root;
    }

    private void run(boolean withinZones) {
        heap.clear();
        for (int piece = 0; piece < ground.pieces; piece++) {
            if (find(piece) == piece && steps.take(1)) {
                offer(piece, withinZones, true);
            }
        }
        while (!heap.isEmpty() && steps.take(1)) {
            double key = heap.key();
            int a = heap.a();
            int b = heap.b();
            boolean fresh = leader[a] == a && leader[b] == b && heap.stamp() == version[a] + version[b];
            heap.remove();
            if (!fresh || (size[a] >= ground.least && size[b] >= ground.least && key >= -1e-12)) {
                continue;
            }
            merge(a, b);
            offer(a, withinZones, false);
        }
    }

    /** After a stop: joins each cell that is too small to its smallest neighbours that it fits, whatever that costs. */
    private void hurry() {
        for (int piece = 0; piece < ground.pieces && !steps.going(); piece++) {
            int cell = find(piece);
            while (cell == piece && size[cell] < ground.least) {
                int mate = -1;
                for (int other : near[cell]) {
                    int root = find(other);
                    boolean fits = root != cell && size[cell] + size[root] <= ground.most && !foe(cell, root);
                    if (fits && (mate < 0 || size[root] < size[mate])) {
                        mate = root;
                    }
                }
                if (mate < 0) {
                    break;
                }
                merge(cell, mate);
            }
        }
    }

    private void offer(int cell, boolean withinZones, boolean onlyHigher) {
        for (int other : near[cell]) {
            int b = find(other);
            if (b == cell || (onlyHigher && b < cell) || (withinZones && zone[b] != zone[cell])) {
                continue;
            }
            if (size[cell] + size[b] <= ground.most && !foe(cell, b)) {
                int low = Math.min(cell, b);
                int high = Math.max(cell, b);
                double rise = merged(low, high) - cost[low] - cost[high];
                heap.add(rise, low, high, version[low] + version[high]);
            }
        }
    }

    private boolean foe(int a, int b) {
        for (int other : foes[a]) {
            if (find(other) == b) {
                return true;
            }
        }
        return false;
    }

    private int[] outLabels = new int[64];
    private long[] outSums = new long[64];
    private int outSize;

    /** Joins the label lists of two cells; returns the cost. */
    private double merged(int a, int b) {
        int[] la = labels[a];
        int[] lb = labels[b];
        if (outLabels.length < la.length + lb.length) {
            outLabels = new int[2 * (la.length + lb.length)];
            outSums = new long[outLabels.length];
        }
        int i = 0;
        int j = 0;
        outSize = 0;
        while (i < la.length || j < lb.length) {
            boolean fromA = j == lb.length || (i < la.length && la[i] <= lb[j]);
            boolean fromB = i == la.length || (j < lb.length && lb[j] <= la[i]);
            outLabels[outSize] = fromA ? la[i] : lb[j];
            outSums[outSize++] = (fromA ? sums[a][i] : 0) + (fromB ? sums[b][j] : 0);
            i += fromA ? 1 : 0;
            j += fromB ? 1 : 0;
        }
        return cost(outLabels, outSums, outSize);
    }

    private double cost(int[] label, long[] sum, int count) {
        double result = 0;
        int net = -1;
        long covered = 0;
        for (int index = 0; index < count; index++) {
            if (ground.labelNet[label[index]] != net) {
                result += net < 0 ? 0 : ground.across[net] * ground.f.of(covered);
                net = ground.labelNet[label[index]];
                covered = 0;
            }
            covered += sum[index];
            result -= ground.both[net] * ground.f.of(sum[index]);
        }
        return result + (net < 0 ? 0 : ground.across[net] * ground.f.of(covered));
    }

    private void merge(int a, int b) {
        cost[a] = merged(a, b);
        labels[a] = Arrays.copyOf(outLabels, outSize);
        sums[a] = Arrays.copyOf(outSums, outSize);
        size[a] += size[b];
        leader[b] = a;
        version[a] += version[b] + 1;
        foes[a] = joined(foes[a], foes[b]);
        stamp++;
        seen[a] = stamp;
        int[] all = new int[near[a].length + near[b].length];
        int count = 0;
        for (int side = 0; side < 2; side++) {
            for (int other : side == 0 ? near[a] : near[b]) {
                int root = find(other);
                if (seen[root] != stamp) {
                    seen[root] = stamp;
                    all[count++] = root;
                }
            }
        }
        near[a] = Arrays.copyOf(all, count);
        near[b] = new int[0];
        labels[b] = new int[0];
        sums[b] = new long[0];
    }

    private static int[] joined(int[] a, int[] b) {
        if (b.length == 0) {
            return a;
        }
        int[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }
}
