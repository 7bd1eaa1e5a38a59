package org.gridgov.merging.regroup;

import java.util.Arrays;

/**
 * Pieces of ground to be divided: groups of units of one connected part, their labels in each net, and what a set of them
 * costs.
 *
 * <p>The objective is a sum over cells: with c the households of a cell that a net covers, c(l) those of its old cell l
 * and m(l) all of that old cell, a cell costs {@code across · (f(c) - Σ f(c(l))) + cut · Σ (c(l) · ln m(l) - f(c(l)))},
 * divided by the households of the net, with {@code f(x) = x ln x}. Not thread-safe.
 */
final class Ground {
    final int pieces;
    final long least;
    final long most;
    final long[] weight;
    final int[] first;
    final int[] neighbour;
    final int[] entryFirst;
    final int[] entryLabel;
    final long[] entryWeight;
    final int labels;
    final int[] labelNet;
    /** The households of the whole old cell, in all parts. */
    final long[] labelWhole;
    final int nets;
    final double[] across;
    final double[] both;
    /** What a piece costs wherever it lies: its part of {@code cut · c(l) ln m(l)}. */
    final double[] fixed;
    /** Pieces that must not share a cell with a piece. */
    final int[][] apart;
    final XLogX f;

    private final long[] labelSum;
    private final long[] netSum;
    private final int[] touched;

    Ground(
            long least,
            long most,
            long[] weight,
            Adjacency adjacency,
            int[] entryFirst,
            int[] entryLabel,
            long[] entryWeight,
            int[] labelNet,
            long[] labelWhole,
            double[] across,
            double[] both,
            double[] fixed,
            int[][] apart,
            XLogX f) {
        pieces = weight.length;
        this.least = least;
        this.most = most;
        this.weight = weight;
        first = adjacency.first;
        neighbour = adjacency.neighbour;
        this.entryFirst = entryFirst;
        this.entryLabel = entryLabel;
        this.entryWeight = entryWeight;
        labels = labelNet.length;
        this.labelNet = labelNet;
        this.labelWhole = labelWhole;
        nets = across.length;
        this.across = across;
        this.both = both;
        this.fixed = fixed;
        this.apart = apart;
        this.f = f;
        labelSum = new long[labels];
        netSum = new long[nets];
        touched = new int[labels];
    }

    /** What a cell of these pieces costs, summed in the order of the pieces. */
    double cost(int[] set, int count) {
        double cost = 0;
        int touchedCount = 0;
        Arrays.fill(netSum, 0);
        for (int index = 0; index < count; index++) {
            cost += fixed[set[index]];
            for (int entry = entryFirst[set[index]]; entry < entryFirst[set[index] + 1]; entry++) {
                int label = entryLabel[entry];
                if (labelSum[label] == 0) {
                    touched[touchedCount++] = label;
                }
                labelSum[label] += entryWeight[entry];
                netSum[labelNet[label]] += entryWeight[entry];
            }
        }
        for (int index = 0; index < touchedCount; index++) {
            int label = touched[index];
            cost -= both[labelNet[label]] * f.of(labelSum[label]);
            labelSum[label] = 0;
        }
        for (int net = 0; net < nets; net++) {
            cost += across[net] * f.of(netSum[net]);
        }
        return cost;
    }

    /** What a division of all pieces costs. */
    double cost(int[] cellOf) {
        double sum = 0;
        int[] set = new int[pieces];
        int[] order = new int[pieces];
        int[] start = new int[pieces + 1];
        for (int cell : cellOf) {
            start[cell + 1]++;
        }
        for (int cell = 0; cell < pieces; cell++) {
            start[cell + 1] += start[cell];
        }
        int[] next = Arrays.copyOf(start, pieces);
        for (int piece = 0; piece < pieces; piece++) {
            order[next[cellOf[piece]]++] = piece;
        }
        for (int cell = 0; cell < pieces; cell++) {
            int size = start[cell + 1] - start[cell];
            System.arraycopy(order, start[cell], set, 0, size);
            sum += size == 0 ? 0 : cost(set, size);
        }
        return sum;
    }

    long violation(long size) {
        return size < least ? least - size : Math.max(0, size - most);
    }

    long total() {
        return Arrays.stream(weight).sum();
    }

    boolean bordering(int a, int b) {
        return Arrays.binarySearch(neighbour, first[a], first[a + 1], b) >= 0;
    }

    boolean keptApart(int a, int b) {
        for (int other : apart[a]) {
            if (other == b) {
                return true;
            }
        }
        return false;
    }
}
