package org.gridgov.flow;

import java.util.Arrays;

/**
 * Shortest ways through what a flow leaves room for, by reduced cost, from one node until another is reached.
 *
 * <p>A half-arc whose reduced cost is negative counts as 0: new prices then contradict no half-arc more than the old.
 * Among ways of equal length one with fewest arcs is taken, then by the order in which nodes and half-arcs are numbered.
 * Work and price changes are confined to nodes nearer than the one sought.
 */
final class LivePaths {
    /** A length that no way has. */
    static final long FAR = Long.MAX_VALUE;

    /** The greatest price and length of a way: no sum of a few of them overflows. */
    static final long GREATEST = 1L << 60;

    private final LiveGraph graph;
    private final PathHeap heap = new PathHeap();
    private long[] distance = new long[0];
    private int[] arcs = new int[0];
    private int[] via = new int[0];
    private int[] seen = new int[0];
    private int[] settled = new int[16];
    private int settledCount;
    private int round;
    private boolean backward;
    private int start;

    LivePaths(LiveGraph graph) {
        this.graph = graph;
    }

    /**
     * Measures the shortest way.
     *
     * @param tail where the way starts
     * @param head where it ends
     * @param limitExclusive a length from which on the way is of no interest
     * @param fromHead whether to look from its end
     * @return its length, or {@link #FAR} if none is below the limit
     */
    long find(int tail, int head, long limitExclusive, boolean fromHead) {
        begin(fromHead ? head : tail, fromHead);
        int target = fromHead ? tail : head;
        OpenList open = fromHead ? graph.in : graph.out;
        long limit = limitExclusive;
        while (!heap.isEmpty()) {
            int node = heap.number();
            long howFar = heap.distance();
            boolean old = howFar != distance[node] || heap.arcs() != arcs[node];
            heap.remove();
            if (old) {
                continue;
            }
            if (node == target) {
                return howFar;
            }
            settle(node);
            for (int half = open.first[node]; half != OpenList.NONE; half = open.next[half]) {
                int other = backward ? graph.tail(half) : graph.head[half];
                long reached = howFar + Math.max(0, graph.reduced(half));
                if (reached < limit) {
                    relax(node, other, half, reached);
                    limit = other == target ? Math.min(limit, reached + 1) : limit;
                }
            }
        }
        return FAR;
    }

    private void begin(int node, boolean fromHead) {
        if (distance.length < graph.nodes()) {
            int size = graph.supply.length;
            distance = Arrays.copyOf(distance, size);
            arcs = Arrays.copyOf(arcs, size);
            via = Arrays.copyOf(via, size);
            seen = Arrays.copyOf(seen, size);
        }
        if (++round == 0) {
            Arrays.fill(seen, 0);
            round = 1;
        }
        backward = fromHead;
        start = node;
        settledCount = 0;
        heap.clear();
        seen[node] = round;
        distance[node] = 0;
        arcs[node] = 0;
        via[node] = OpenList.NONE;
        heap.add(0, 0, node);
    }

    private void settle(int node) {
        if (settledCount == settled.length) {
            settled = Arrays.copyOf(settled, 2 * settledCount);
        }
        settled[settledCount++] = node;
    }

    private void relax(int node, int other, int along, long reached) {
        int count = arcs[node] + 1;
        if (seen[other] == round) {
            boolean same = reached == distance[other] && count == arcs[other];
            if (same) {
                if (via[other] != OpenList.NONE && along < via[other]) {
                    via[other] = along;
                }
                return;
            }
            if (reached > distance[other] || (reached == distance[other] && count > arcs[other])) {
                return;
            }
        }
        if (reached > GREATEST) {
            throw new ArithmeticException("A way must not be longer than 2^60, but one is " + reached);
        }
        seen[other] = round;
        distance[other] = reached;
        arcs[other] = count;
        via[other] = along;
        heap.add(reached, count, other);
    }

    /**
     * Moves the prices of the nodes that the last search settled, so that the way found costs nothing.
     *
     * @param length the length of the way, or the limit if there is none
     */
    void reprice(long length) {
        for (int i = 0; i < settledCount; i++) {
            int node = settled[i];
            long by = distance[node] - length;
            if (by < 0) {
                long moved = graph.price[node] + (backward ? -by : by);
                if (Math.abs(moved) > GREATEST) {
                    throw new ArithmeticException("A price must be within ±2^60, but one is " + moved);
                }
                graph.price[node] = moved;
            }
        }
    }

    /** The half-arcs of the way that the last search found to a node, counted; they are written to {@code into}. */
    int[] way(int target, int[] into) {
        int count = arcs[target];
        int[] way = into.length < count ? new int[2 * count] : into;
        int node = target;
        for (int i = 0; i < count; i++) {
            int half = via[node];
            way[i] = half;
            node = backward ? graph.head[half] : graph.tail(half);
        }
        if (node != start) {
            throw new IllegalStateException("A way must lead back to " + start + ", but leads to " + node);
        }
        return way;
    }

    /** How many half-arcs the way has that the last search found to a node. */
    int length(int target) {
        return arcs[target];
    }
}
