package org.gridgov.flow;

import java.util.Arrays;

/**
 * Nodes and arcs on which flow can be sent, each arc with a capacity and a cost per unit.
 *
 * <p>Nodes are {@code 0 .. nodes - 1}; arcs are numbered in the order in which they are added. Not thread-safe while
 * arcs are added.
 */
public final class FlowNetwork {
    /** The greatest cost of one unit on one arc, positive or negative: 2^38. */
    public static final long MAX_COST = 1L << 38;

    /** The greatest capacity of an arc: 2^30. */
    public static final int MAX_CAPACITY = 1 << 30;

    private final int nodes;
    private int arcs;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int[] capacity = new int[16];
    private long[] cost = new long[16];

    /**
     * Makes a network without arcs.
     *
     * @param nodes how many nodes it has, {@code 1 .. 2^24}
     * @throws IllegalArgumentException if the number is out of bounds
     */
    public FlowNetwork(int nodes) {
        this.nodes = (int) between("The number of nodes", nodes, 1, 1 << 24);
    }

    /**
     * Adds an arc.
     *
     * @param fromNode where it starts
     * @param toNode where it ends
     * @param arcCapacity how much it can carry, {@code 0 .. 2^30}
     * @param unitCost what one unit costs, within ±2^38
     * @return its number
     * @throws IllegalArgumentException if a number is out of bounds
     */
    public int addArc(int fromNode, int toNode, long arcCapacity, long unitCost) {
        between("A node", fromNode, 0, nodes - 1L);
        between("A node", toNode, 0, nodes - 1L);
        between("A capacity", arcCapacity, 0, MAX_CAPACITY);
        between("A cost", unitCost, -MAX_COST, MAX_COST);
        if (arcs == from.length) {
            int size = Math.multiplyExact(arcs, 2);
            from = Arrays.copyOf(from, size);
            to = Arrays.copyOf(to, size);
            capacity = Arrays.copyOf(capacity, size);
            cost = Arrays.copyOf(cost, size);
        }
        from[arcs] = fromNode;
        to[arcs] = toNode;
        capacity[arcs] = (int) arcCapacity;
        cost[arcs] = unitCost;
        return arcs++;
    }

    /** {@return how many nodes there are} */
    public int nodes() {
        return nodes;
    }

    /** {@return how many arcs there are} */
    public int arcs() {
        return arcs;
    }

    /**
     * Where an arc starts.
     *
     * @param arc its number
     * @return the node
     */
    public int from(int arc) {
        return from[arc];
    }

    /**
     * Where an arc ends.
     *
     * @param arc its number
     * @return the node
     */
    public int to(int arc) {
        return to[arc];
    }

    /**
     * How much an arc can carry.
     *
     * @param arc its number
     * @return its capacity
     */
    public int capacity(int arc) {
        return capacity[arc];
    }

    /**
     * What one unit costs on an arc.
     *
     * @param arc its number
     * @return its cost
     */
    public long cost(int arc) {
        return cost[arc];
    }

    private static long between(String what, long value, long fromInclusive, long toInclusive) {
        if (value < fromInclusive || value > toInclusive) {
            throw new IllegalArgumentException(
                    what + " must be in " + fromInclusive + ".." + toInclusive + ", but is " + value);
        }
        return value;
    }
}
