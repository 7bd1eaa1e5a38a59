package org.gridgov.flow;

import java.util.stream.IntStream;

/** What can be asked of a {@link LiveFlow} without changing it, and what is asked of a caller's numbers. */
abstract sealed class LiveView permits LiveFlow {
    final LiveGraph graph;
    final int root;
    final LiveLog log;

    LiveView(LiveGraph graph, int root) {
        this.graph = graph;
        this.root = root;
        log = new LiveLog(graph);
    }

    /** {@return the cost of the whole flow} */
    public long cost() {
        return graph.total();
    }

    /** {@return the node at which all units end} */
    public int root() {
        return root;
    }

    /** {@return the nodes that exist, ascending} */
    public IntStream nodes() {
        return IntStream.range(0, graph.nodes()).filter(graph::hasNode);
    }

    /** {@return the arcs that exist, ascending} */
    public IntStream arcs() {
        return IntStream.range(0, graph.arcs()).filter(graph::hasArc);
    }

    /**
     * The arcs that start or end at a node.
     *
     * @param node the node
     * @return their numbers, ascending
     * @throws IllegalArgumentException if there is no such node
     */
    public IntStream arcs(int node) {
        requireNode(node);
        IntStream.Builder arcs = IntStream.builder();
        for (int half = graph.all.first[node]; half != OpenList.NONE; half = graph.all.next[half]) {
            arcs.add(half >> 1);
        }
        return arcs.build().sorted();
    }

    /**
     * How many units start at a node.
     *
     * @param node the node
     * @return its supply
     * @throws IllegalArgumentException if there is no such node
     */
    public int supply(int node) {
        requireNode(node);
        return graph.supply[node];
    }

    /**
     * The price of a node.
     *
     * @param node the node
     * @return its price in units of cost; the root's is 0
     * @throws IllegalArgumentException if there is no such node
     */
    public long price(int node) {
        requireNode(node);
        return graph.price[node] - graph.price[root];
    }

    /**
     * Where an arc starts.
     *
     * @param arc its number
     * @return the node
     * @throws IllegalArgumentException if there is no such arc
     */
    public int from(int arc) {
        requireArc(arc);
        return graph.from(arc);
    }

    /**
     * Where an arc ends.
     *
     * @param arc its number
     * @return the node
     * @throws IllegalArgumentException if there is no such arc
     */
    public int to(int arc) {
        requireArc(arc);
        return graph.to(arc);
    }

    /**
     * How much an arc can carry.
     *
     * @param arc its number
     * @return its capacity
     * @throws IllegalArgumentException if there is no such arc
     */
    public int capacity(int arc) {
        requireArc(arc);
        return graph.capacity(arc);
    }

    /**
     * What one unit costs on an arc.
     *
     * @param arc its number
     * @return its cost
     * @throws IllegalArgumentException if there is no such arc
     */
    public long cost(int arc) {
        requireArc(arc);
        return graph.cost(arc);
    }

    /**
     * What an arc carries.
     *
     * @param arc its number
     * @return its flow, {@code 0 .. capacity}
     * @throws IllegalArgumentException if there is no such arc
     */
    public int flow(int arc) {
        requireArc(arc);
        return graph.flow(arc);
    }

    /** Remembers the flow as it is, for {@link #moved()}. O(1). At the beginning there is a mark, too. */
    public void mark() {
        log.mark();
    }

    /**
     * The arcs whose flow is not what it was at the last mark. An arc that was added since carried nothing then; one that
     * was removed since is left out.
     *
     * @return their numbers, ascending; O(arcs whose flow changed meanwhile)
     */
    public IntStream moved() {
        return log.moved();
    }

    /**
     * What an arc carried at the last mark.
     *
     * @param arc its number
     * @return its flow then, 0 if it was added since
     * @throws IllegalArgumentException if there is no such arc
     */
    public int flowAtMark(int arc) {
        requireArc(arc);
        return log.flowAtMark(arc);
    }

    final void requireNode(int node) {
        if (!graph.hasNode(node)) {
            throw new IllegalArgumentException("There must be a node " + node + ", but there is none");
        }
    }

    final void requireArc(int arc) {
        if (!graph.hasArc(arc)) {
            throw new IllegalArgumentException("There must be an arc " + arc + ", but there is none");
        }
    }

    static void requireCapacity(int capacity) {
        if (capacity != LiveFlow.UNLIMITED) {
            between("A capacity", capacity, 0, FlowNetwork.MAX_CAPACITY);
        }
    }

    static void requireApart(int from, int to) {
        if (from == to) {
            throw new IllegalArgumentException(
                    "An arc must lead to another node, but leads from " + from + " to " + to);
        }
    }

    static void between(String what, long value, long fromInclusive, long toInclusive) {
        if (value < fromInclusive || value > toInclusive) {
            throw new IllegalArgumentException(
                    what + " must be in " + fromInclusive + ".." + toInclusive + ", but is " + value);
        }
    }
}
