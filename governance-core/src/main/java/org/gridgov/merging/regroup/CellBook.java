package org.gridgov.merging.regroup;

import java.util.Arrays;

/** A division under change: what a move costs is told from the households of each label in each cell. */
final class CellBook {
    final Ground ground;
    final int[] cellOf;
    final long[] size;
    final int[] members;
    /** The first piece of each cell, and the next of each piece; -1 ends. */
    final int[] head;
    final int[] next;
    private final int[] previous;
    private final long[] netSum;
    private final LabelSums sums;
    private final int[] free;
    private final boolean[] listed;
    private int freeCount;
    private final int[] seen;
    private final int[] queue;
    private int stamp;
    double cost;
    long violation;
    int cells;

    CellBook(Ground ground, int[] start) {
        this.ground = ground;
        int pieces = ground.pieces;
        cellOf = new int[pieces];
        size = new long[pieces];
        members = new int[pieces];
        head = new int[pieces];
        next = new int[pieces];
        previous = new int[pieces];
        netSum = new long[pieces * Math.max(1, ground.nets)];
        sums = new LabelSums(ground.labels, ground.entryLabel.length);
        free = new int[pieces];
        listed = new boolean[pieces];
        seen = new int[pieces];
        queue = new int[pieces];
        reset(start);
    }

    /** Takes over a division; cells are numbered {@code 0 .. pieces - 1}. */
    void reset(int[] start) {
        Arrays.fill(size, 0);
        Arrays.fill(members, 0);
        Arrays.fill(head, -1);
        Arrays.fill(netSum, 0);
        sums.clear();
        cost = 0;
        cells = 0;
        violation = 0;
        for (int piece = ground.pieces - 1; piece >= 0; piece--) {
            cost += ground.fixed[piece];
            insert(piece, start[piece]);
            change(piece, start[piece], 1);
        }
        freeCount = 0;
        Arrays.fill(listed, false);
        for (int cell = ground.pieces - 1; cell >= 0; cell--) {
            if (members[cell] == 0) {
                release(cell);
            } else {
                cells++;
                violation += ground.violation(size[cell]);
            }
        }
    }

    private void insert(int piece, int cell) {
        cellOf[piece] = cell;
        previous[piece] = -1;
        next[piece] = head[cell];
        if (head[cell] >= 0) {
            previous[head[cell]] = piece;
        }
        head[cell] = piece;
        members[cell]++;
        size[cell] += ground.weight[piece];
    }

    private void remove(int piece, int cell) {
        if (previous[piece] >= 0) {
            next[previous[piece]] = next[piece];
        } else {
            head[cell] = next[piece];
        }
        if (next[piece] >= 0) {
            previous[next[piece]] = previous[piece];
        }
        members[cell]--;
        size[cell] -= ground.weight[piece];
    }

    private void change(int piece, int cell, int sign) {
        for (int entry = ground.entryFirst[piece]; entry < ground.entryFirst[piece + 1]; entry++) {
            int label = ground.entryLabel[entry];
            int net = ground.labelNet[label];
            long weight = sign * ground.entryWeight[entry];
            long before = sums.add(cell, label, weight);
            cost -= ground.both[net] * (ground.f.of(before + weight) - ground.f.of(before));
            int at = cell * ground.nets + net;
            if (ground.across[net] > 0) {
                cost += ground.across[net] * (ground.f.of(netSum[at] + weight) - ground.f.of(netSum[at]));
            }
            netSum[at] += weight;
        }
    }

    /** By how much the cost rises if a piece leaves its cell (sign -1) or joins a cell (sign 1), alone. */
    double delta(int piece, int cell, int sign) {
        double change = 0;
        int lastNet = -1;
        long netBefore = 0;
        long netNow = 0;
        for (int entry = ground.entryFirst[piece]; entry < ground.entryFirst[piece + 1]; entry++) {
            int label = ground.entryLabel[entry];
            int net = ground.labelNet[label];
            long weight = sign * ground.entryWeight[entry];
            long before = sums.get(cell, label);
            change -= ground.both[net] * (ground.f.of(before + weight) - ground.f.of(before));
            if (net != lastNet) {
                change += lastNet < 0 ? 0 : ground.across[lastNet] * (ground.f.of(netNow) - ground.f.of(netBefore));
                netBefore = netSum[cell * ground.nets + net];
                netNow = netBefore;
                lastNet = net;
            }
            netNow += weight;
        }
        return change + (lastNet < 0 ? 0 : ground.across[lastNet] * (ground.f.of(netNow) - ground.f.of(netBefore)));
    }

    /** By how much the missing households change if a piece moves to another cell; an emptied cell misses none. */
    long violationDelta(int piece, int cell) {
        int from = cellOf[piece];
        long weight = ground.weight[piece];
        long left = members[from] == 1 ? 0 : ground.violation(size[from] - weight);
        return left
                + ground.violation(size[cell] + weight)
                - ground.violation(size[from])
                - (members[cell] == 0 ? 0 : ground.violation(size[cell]));
    }

    void move(int piece, int cell) {
        violation += violationDelta(piece, cell);
        int from = cellOf[piece];
        remove(piece, from);
        change(piece, from, -1);
        if (members[from] == 0) {
            release(from);
            cells--;
        }
        if (members[cell] == 0) {
            cells++;
        }
        insert(piece, cell);
        change(piece, cell, 1);
    }

    /** A cell without pieces, taken off the list of free ones. */
    int takeFreshCell() {
        int cell = freshCell();
        freeCount--;
        listed[cell] = false;
        return cell;
    }

    /** A cell without pieces, left on the list; -1 if there is none. */
    int freshCell() {
        while (freeCount > 0 && members[free[freeCount - 1]] > 0) {
            listed[free[--freeCount]] = false;
        }
        return freeCount == 0 ? -1 : free[freeCount - 1];
    }

    private void release(int cell) {
        if (!listed[cell]) {
            listed[cell] = true;
            free[freeCount++] = cell;
        }
    }

    /** Whether a piece may join a cell as far as pairs kept apart are concerned. */
    boolean welcome(int piece, int cell) {
        for (int foe : ground.apart[piece]) {
            if (cellOf[foe] == cell) {
                return false;
            }
        }
        return true;
    }

    /** Whether the cell of a piece stays connected when the piece leaves: its neighbours in the cell must still meet. */
    boolean staysConnected(int piece) {
        int cell = cellOf[piece];
        int wanted = 0;
        int start = -1;
        stamp += 2;
        for (int edge = ground.first[piece]; edge < ground.first[piece + 1]; edge++) {
            int other = ground.neighbour[edge];
            if (cellOf[other] == cell) {
                wanted++;
                start = other;
                seen[other] = stamp;
            }
        }
        if (wanted <= 1) {
            return true;
        }
        seen[piece] = stamp + 1;
        int end = 0;
        queue[end++] = start;
        seen[start] = stamp + 1;
        wanted--;
        for (int at = 0; at < end && wanted > 0; at++) {
            for (int edge = ground.first[queue[at]]; edge < ground.first[queue[at] + 1]; edge++) {
                int other = ground.neighbour[edge];
                if (cellOf[other] == cell && seen[other] != stamp + 1) {
                    wanted -= seen[other] == stamp ? 1 : 0;
                    seen[other] = stamp + 1;
                    queue[end++] = other;
                }
            }
        }
        return wanted == 0;
    }
}
