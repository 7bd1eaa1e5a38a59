package org.gridgov.merging.regroup;

import java.util.Arrays;

/** The surroundings of a piece, each piece of them in, out or free, and what is in. */
final class PricedRegion {
    static final byte FREE = 0;
    static final byte IN = 1;
    static final byte OUT = 2;

    final Ground ground;
    final int[] localOf;
    final int[] localLabel;
    int[] piece = new int[0];
    double[] own = new double[0];
    /** By how much a piece raises the convex part per nat of the logarithm. */
    double[] crossing = new double[0];

    byte[] state = new byte[0];
    int size;
    /** Households that are in. */
    long weight;

    double base;
    int labels;
    int[] label = new int[16];
    long[] inside = new long[16];
    final long[] netInside;

    PricedRegion(Ground ground) {
        this.ground = ground;
        localOf = new int[ground.pieces];
        localLabel = new int[ground.labels];
        Arrays.fill(localOf, -1);
        Arrays.fill(localLabel, -1);
        netInside = new long[ground.nets];
    }

    /** Gathers what can lie in one cell with a root and comes after it by rank; false if it is too much. */
    boolean around(int root, int[] rank, double[] price, int most) {
        for (int local = 0; local < size; local++) {
            localOf[piece[local]] = -1;
        }
        for (int at = 0; at < labels; at++) {
            localLabel[label[at]] = -1;
        }
        size = 0;
        labels = 0;
        weight = 0;
        base = 0;
        Arrays.fill(netInside, 0);
        long[] reach = new long[Math.min(ground.pieces, most + 1)];
        grow(1);
        add(root, price);
        reach[0] = ground.weight[root];
        boolean[] waiting = new boolean[reach.length];
        int[] line = new int[reach.length];
        int head = 0;
        int length = 1;
        // The lightest way to each piece; a piece waits in line again when a lighter one is found.
        while (length > 0) {
            int at = line[head];
            head = head + 1 == line.length ? 0 : head + 1;
            length--;
            waiting[at] = false;
            for (int edge = ground.first[piece[at]]; edge < ground.first[piece[at] + 1]; edge++) {
                int other = ground.neighbour[edge];
                long heavier = reach[at] + ground.weight[other];
                if (rank[other] < rank[root] || heavier > ground.most || ground.keptApart(root, other)) {
                    continue;
                }
                int local = localOf[other];
                if (local < 0) {
                    if (size >= most) {
                        return false;
                    }
                    local = size;
                    grow(size + 1);
                    add(other, price);
                    reach[local] = Long.MAX_VALUE;
                }
                if (heavier < reach[local]) {
                    reach[local] = heavier;
                    if (!waiting[local]) {
                        waiting[local] = true;
                        int tail = head + length;
                        line[tail >= line.length ? tail - line.length : tail] = local;
                        length++;
                    }
                }
            }
        }
        Arrays.fill(state, 0, size, FREE);
        return true;
    }

    private void grow(int wanted) {
        if (piece.length < wanted) {
            int length = 2 * wanted + 64;
            piece = Arrays.copyOf(piece, length);
            own = Arrays.copyOf(own, length);
            crossing = Arrays.copyOf(crossing, length);
            state = Arrays.copyOf(state, length);
        }
    }

    private void add(int member, double[] price) {
        piece[size] = member;
        localOf[member] = size;
        own[size] = ground.fixed[member] - price[member];
        crossing[size] = 0;
        for (int entry = ground.entryFirst[member]; entry < ground.entryFirst[member + 1]; entry++) {
            int global = ground.entryLabel[entry];
            crossing[size] += ground.across[ground.labelNet[global]] * ground.entryWeight[entry];
            if (localLabel[global] < 0) {
                if (labels == label.length) {
                    label = Arrays.copyOf(label, 2 * labels);
                    inside = Arrays.copyOf(inside, 2 * labels);
                }
                inside[labels] = 0;
                label[labels] = global;
                localLabel[global] = labels++;
            }
        }
        size++;
    }

    void take(int local) {
        state[local] = IN;
        change(local, 1);
    }

    /** Takes a piece off the sums; its state is the caller's. */
    void drop(int local) {
        change(local, -1);
    }

    private void change(int local, int sign) {
        int member = piece[local];
        weight += sign * ground.weight[member];
        base += sign * own[local];
        for (int entry = ground.entryFirst[member]; entry < ground.entryFirst[member + 1]; entry++) {
            int global = ground.entryLabel[entry];
            inside[localLabel[global]] += sign * ground.entryWeight[entry];
            netInside[ground.labelNet[global]] += sign * ground.entryWeight[entry];
        }
    }

    double beyond() {
        double sum = 0;
        for (int local = 0; local < size; local++) {
            sum += state[local] == IN ? own[local] : 0;
        }
        for (int at = 0; at < labels; at++) {
            sum -= ground.both[ground.labelNet[label[at]]] * ground.f.of(inside[at]);
        }
        for (int net = 0; net < ground.nets; net++) {
            sum += ground.across[net] * ground.f.of(netInside[net]);
        }
        return sum;
    }

    int[] cell() {
        int[] cell = new int[size];
        int count = 0;
        for (int local = 0; local < size; local++) {
            if (state[local] == IN) {
                cell[count++] = piece[local];
            }
        }
        cell = Arrays.copyOf(cell, count);
        Arrays.sort(cell);
        return cell;
    }
}
