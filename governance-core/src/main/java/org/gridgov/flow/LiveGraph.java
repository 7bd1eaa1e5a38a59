package org.gridgov.flow;

import java.util.Arrays;

/**
 * The nodes and arcs of a network that changes, with flow and prices; numbers of removed ones are used again.
 *
 * <p>Arc a is two half-arcs: 2a leaves its start and 2a + 1 leaves its end. A half-arc's room is what can still be sent
 * along it: capacity less flow one way, flow the other. Half-arcs with room are listed at both ends, so that a search
 * meets no other; which of equal ways it takes depends on numbers, not on the order of these lists.
 */
final class LiveGraph {
    static final int NONE = OpenList.NONE;
    private static final int DEAD = -1;

    private int nodes;
    private int arcs;
    private int freeNode = NONE;
    private int freeArc = NONE;

    /** The half-arcs that leave a node, with room or not. */
    final OpenList all = new OpenList();

    /** Those of them that have room. */
    final OpenList out = new OpenList();

    /** The half-arcs with room that lead to a node. */
    final OpenList in = new OpenList();

    /** By node. */
    int[] supply = new int[16];

    long[] price = new long[16];

    /** By half-arc. */
    int[] head = new int[32];

    int[] room = new int[32];

    /** By arc. */
    private long[] cost = new long[16];

    private long total;

    /** One more than the greatest node number so far. */
    int nodes() {
        return nodes;
    }

    /** One more than the greatest arc number so far. */
    int arcs() {
        return arcs;
    }

    boolean hasNode(int node) {
        return node >= 0 && node < nodes && supply[node] != DEAD;
    }

    boolean hasArc(int arc) {
        return arc >= 0 && arc < arcs && head[2 * arc] != DEAD;
    }

    int addNode(long startPrice) {
        int node = freeNode;
        if (node != NONE) {
            freeNode = all.first[node];
        } else {
            node = nodes++;
            if (node == supply.length) {
                int larger = 2 * node;
                all.growNodes(larger);
                out.growNodes(larger);
                in.growNodes(larger);
                supply = Arrays.copyOf(supply, larger);
                price = Arrays.copyOf(price, larger);
            }
        }
        all.clear(node);
        out.clear(node);
        in.clear(node);
        supply[node] = 0;
        price[node] = startPrice;
        return node;
    }

    /** The node has no arcs left. */
    void removeNode(int node) {
        supply[node] = DEAD;
        all.first[node] = freeNode;
        freeNode = node;
    }

    int addArc(int from, int to, int capacity, long unitCost) {
        int arc = freeArc;
        if (arc != NONE) {
            freeArc = all.next[2 * arc];
        } else {
            arc = arcs++;
            if (arc == cost.length) {
                int halves = Math.multiplyExact(4, arc);
                cost = Arrays.copyOf(cost, halves / 2);
                head = Arrays.copyOf(head, halves);
                room = Arrays.copyOf(room, halves);
                all.growHalves(halves);
                out.growHalves(halves);
                in.growHalves(halves);
            }
        }
        cost[arc] = unitCost;
        head[2 * arc] = to;
        head[2 * arc + 1] = from;
        all.add(from, 2 * arc);
        all.add(to, 2 * arc + 1);
        room[2 * arc] = 0;
        room[2 * arc + 1] = 0;
        setRoom(2 * arc, capacity);
        return arc;
    }

    /** The arc carries nothing. */
    void removeArc(int arc) {
        setRoom(2 * arc, 0);
        all.remove(from(arc), 2 * arc);
        all.remove(to(arc), 2 * arc + 1);
        head[2 * arc] = DEAD;
        all.next[2 * arc] = freeArc;
        freeArc = arc;
    }

    void setRoom(int half, int units) {
        boolean open = room[half] > 0;
        room[half] = units;
        if (open != units > 0) {
            int tail = tail(half);
            if (open) {
                out.remove(tail, half);
                in.remove(head[half], half);
            } else {
                out.add(tail, half);
                in.add(head[half], half);
            }
        }
    }

    int tail(int half) {
        return head[half ^ 1];
    }

    int from(int arc) {
        return head[2 * arc + 1];
    }

    int to(int arc) {
        return head[2 * arc];
    }

    int flow(int arc) {
        return room[2 * arc + 1];
    }

    int capacity(int arc) {
        return room[2 * arc] + room[2 * arc + 1];
    }

    long cost(int arc) {
        return cost[arc];
    }

    /** What the whole flow costs. */
    long total() {
        return total;
    }

    void setCost(int arc, long unitCost) {
        total = Math.addExact(total, Math.multiplyExact(flow(arc), unitCost - cost[arc]));
        cost[arc] = unitCost;
    }

    /** The reduced cost of a half-arc: what a unit costs along it, plus its tail's price, less its head's. */
    long reduced(int half) {
        long forward = cost[half >> 1];
        return ((half & 1) == 0 ? forward : -forward) + price[head[half ^ 1]] - price[head[half]];
    }

    /** Sends flow along a half-arc that has room for it. */
    void push(int half, int units) {
        long delta = (half & 1) == 0 ? units : -units;
        total = Math.addExact(total, Math.multiplyExact(delta, cost[half >> 1]));
        setRoom(half, room[half] - units);
        setRoom(half ^ 1, room[half ^ 1] + units);
    }

    /** Takes flow off an arc, or puts it on, where its ends are put right by others; the capacity changes with it. */
    void setFlow(int arc, int units) {
        total = Math.addExact(total, Math.multiplyExact((long) units - flow(arc), cost[arc]));
        setRoom(2 * arc + 1, units);
    }

    /** Lowers all prices by as much as brings that of a node to 0. O(nodes). */
    void rebase(int node) {
        long by = price[node];
        for (int i = 0; i < nodes; i++) {
            if (supply[i] != DEAD) {
                price[i] = Math.subtractExact(price[i], by);
            }
        }
    }

    /** Whether prices and flow of an arc do not contradict each other. */
    boolean agrees(int arc) {
        long reduced = reduced(2 * arc);
        return reduced == 0 || room[reduced < 0 ? 2 * arc : 2 * arc + 1] == 0;
    }

    /** By how much prices and flow of an arc contradict each other, per unit times units; 0 where they agree. */
    long contradiction(int arc) {
        long reduced = reduced(2 * arc);
        return Math.multiplyExact(Math.abs(reduced), (long) (reduced < 0 ? room[2 * arc] : room[2 * arc + 1]));
    }
}
