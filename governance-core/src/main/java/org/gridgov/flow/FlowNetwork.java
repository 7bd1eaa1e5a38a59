package org.gridgov.flow;

import java.util.Arrays;

/**
 * Nodes and arcs on which flow can be sent, each arc with a capacity and a cost per unit.
 *
 * <p>Nodes are {@code 0 .. nodes - 1}; arcs are numbered in the order in which they are added. Units start at nodes with a
 * supply and end at the root. Not thread-safe while arcs are added. 20 bytes an arc, 8 bytes a node.
 */
public final class FlowNetwork {
    /** The greatest cost of one unit on one arc, positive or negative: 2^38. */
    public static final long MAX_COST = 1L << 38;

    /** The greatest capacity of an arc: 2^30. */
    public static final int MAX_CAPACITY = 1 << 30;

    /** The greatest supply of a node, positive or negative: 2^40. */
    public static final long MAX_SUPPLY = 1L << 40;

    /** The capacity of an arc that carries any amount. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    private final int nodes;
    private final long[] supply;
    private int arcs;
    private int[] from;
    private int[] to;
    private int[] capacity;
    private long[] cost;

    /**
     * Makes a network without arcs.
     *
     * @param nodes how many nodes it has, {@code 1 .. 2^24}
     * @throws IllegalArgumentException if the number is out of bounds
     */
    public FlowNetwork(int nodes) {
        this(nodes, 16);
    }

    /**
     * Makes a network without arcs that has room for some.
     *
     * @param nodes how many nodes it has, {@code 1 .. 2^24}
     * @param expectedArcs how many arcs will be added; more can be
     * @throws IllegalArgumentException if a number is out of bounds
     */
    public FlowNetwork(int nodes, int expectedArcs) {
        this.nodes = (int) between("The number of nodes", nodes, 1, 1 << 24);
        int room = Math.max(1, (int) between("The number of arcs", expectedArcs, 0, 1 << 28));
        supply = new long[nodes];
        from = new int[room];
        to = new int[room];
        capacity = new int[room];
        cost = new long[room];
    }

    /**
     * Says how many units start at a node, or must end there.
     *
     * @param node the node
     * @param units its supply, within ±2^40; negative for units that must end there rather than at the root
     * @throws IllegalArgumentException if a number is out of bounds
     */
    public void setSupply(int node, long units) {
        between("A node", node, 0, nodes - 1L);
        supply[node] = between("A supply", units, -MAX_SUPPLY, MAX_SUPPLY);
    }

    /**
     * Adds an arc.
     *
     * @param fromNode where it starts
     * @param toNode where it ends
     * @param arcCapacity how much it can carry, {@code 0 .. 2^30} or {@link #UNLIMITED}
     * @param unitCost what one unit costs, within ±2^38
     * @return its number
     * @throws IllegalArgumentException if a number is out of bounds
     */
    public int addArc(int fromNode, int toNode, long arcCapacity, long unitCost) {
        between("A node", fromNode, 0, nodes - 1L);
        between("A node", toNode, 0, nodes - 1L);
        if (arcCapacity != UNLIMITED) {
            between("A capacity", arcCapacity, 0, MAX_CAPACITY);
        }
        between("A cost", unitCost, -MAX_COST, MAX_COST);
        if (arcs == from.length) {
            int size = Math.max(16, Math.multiplyExact(arcs, 2));
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

    /** The first arcs of this network with other costs; it shares nothing with this one. */
    FlowNetwork withCosts(int count, long[] otherCosts) {
        if (otherCosts.length < count) {
            throw new IllegalArgumentException(
                    "There must be a cost for each of " + count + " arcs, but there are " + otherCosts.length);
        }
        FlowNetwork other = new FlowNetwork(nodes, 0);
        System.arraycopy(supply, 0, other.supply, 0, nodes);
        other.arcs = count;
        other.from = Arrays.copyOf(from, count);
        other.to = Arrays.copyOf(to, count);
        other.capacity = Arrays.copyOf(capacity, count);
        other.cost = Arrays.copyOf(otherCosts, count);
        for (long one : other.cost) {
            between("A cost", one, -MAX_COST, MAX_COST);
        }
        return other;
    }

    /**
     * How many units start at a node.
     *
     * @param node the node
     * @return its supply
     */
    public long supply(int node) {
        return supply[node];
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

    int[] fromArray() {
        return from;
    }

    int[] toArray() {
        return to;
    }

    int[] capacityArray() {
        return capacity;
    }

    long[] costArray() {
        return cost;
    }

    private static long between(String what, long value, long fromInclusive, long toInclusive) {
        if (value < fromInclusive || value > toInclusive) {
            throw new IllegalArgumentException(
                    what + " must be in " + fromInclusive + ".." + toInclusive + ", but is " + value);
        }
        return value;
    }
}
