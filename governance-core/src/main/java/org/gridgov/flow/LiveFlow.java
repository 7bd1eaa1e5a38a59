package org.gridgov.flow;

import java.util.stream.IntStream;

/**
 * A cheapest flow that stays cheapest while its network changes, with the prices that prove it after every change.
 *
 * <p>Each node has a supply of units that start there; all of them end at the root, which has none. Every node with a
 * supply needs a way to the root that always has room, such as a dear arc of {@link #UNLIMITED} capacity that stands for
 * "not served". With prices p, an arc's reduced cost is {@code cost + p(from) - p(to)}; it is not negative where the arc
 * has room left and not positive where it carries something; the root's price is 0. The price of a node, negated, is what
 * one more unit there would cost, or less where ties leave a choice.
 *
 * <p>A change first breaks this at a few arcs. Units are then sent along shortest ways that begin at the place of the
 * change and end as soon as their goal is found, and prices change only on the way. Among equally short ways one with
 * the fewest arcs is taken, then by number: equal changes in equal order give equal flows. A change that makes nothing
 * dearer or cheaper than what is carried moves nothing, and for one unit that comes or goes no other cheapest flow
 * differs from the flow before on less.
 *
 * <p><b>Exact and bounded.</b> All changes are exact but {@link #setSupply(int, int, int)} and {@link #setCapacity(int, int,
 * int)}, which move few other nodes and can leave a flow that is not cheapest. From then on prices still prove that no flow is cheaper than
 * {@code cost() - gap()}; exact changes do not widen that gap, and {@link #restore()} closes it.
 *
 * <p>A change that is refused leaves the network as it was and the flow as cheap, though where ties leave a choice
 * another flow may stand. An {@link ArithmeticException} says that a cost or price has left the range of exact numbers
 * (prices 2^60, the whole cost 2^63); the object is of no use afterwards. Not thread-safe. About 90 bytes an arc and 60
 * a node; a change costs O(n log n) for n half-arcs nearer than the goal, hence mostly little, and at worst all of them
 * for each unit.
 *
 * <p>Source: A3 and A5; R. Ahuja, T. Magnanti, J. Orlin, Network Flows, 1993, chapter 9 (shortest augmenting paths,
 * out-of-kilter method).
 */
public final class LiveFlow extends LiveView {
    /** The capacity of an arc that carries any amount. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** The greatest number of other nodes that a bounded change can be allowed to move. */
    public static final int MOST_MOVED = 16;

    private static final int MOST_NODES = 1 << 24;
    private static final int MOST_ARCS = 1 << 28;

    private final LiveRepair repair;

    private LiveFlow(LiveGraph graph, int root) {
        super(graph, root);
        repair = new LiveRepair(graph, root, log);
    }

    /**
     * Begins with a root alone, node 0.
     *
     * @return a flow without arcs
     */
    public static LiveFlow empty() {
        LiveGraph graph = new LiveGraph();
        return new LiveFlow(graph, graph.addNode(0));
    }

    /**
     * Begins with a cheapest flow that was found elsewhere. Nodes and arcs keep their numbers. O(nodes + arcs).
     *
     * @param network nodes and arcs; it is copied
     * @param root the node at which all units end
     * @param supply how many units start at each node, {@code 0 .. 2^30}; none at the root
     * @param flow what each arc carries
     * @param price the price of each node, within ±2^60
     * @return the same flow, open to change
     * @throws IllegalArgumentException if a number is out of bounds, units are not conserved, an arc leads from a node to
     *     itself, or the prices do not prove that the flow is cheapest
     */
    public static LiveFlow of(FlowNetwork network, int root, int[] supply, int[] flow, long[] price) {
        return new LiveFlow(LiveStart.of(network, root, supply, flow, price), root);
    }

    /**
     * Adds a node without supply and arcs. To let units start there, add its arcs and then set its supply.
     *
     * @return its number, that of a removed node if there is one
     * @throws IllegalStateException if there are 2^24 nodes
     */
    public int addNode() {
        if (graph.nodes() == MOST_NODES) {
            throw new IllegalStateException("There must be at most " + MOST_NODES + " nodes");
        }
        return graph.addNode(graph.price[root]);
    }

    /**
     * Adds an arc and uses it as far as that is cheaper. Where a node is new, an arc from it to the root is best added
     * last.
     *
     * @param from where it starts
     * @param to where it ends, another node
     * @param capacity how much it can carry, {@code 0 .. 2^30} or {@link #UNLIMITED}
     * @param cost what one unit costs, within ±2^38; a cycle of negative cost is filled to its capacity
     * @return its number, that of a removed arc if there is one
     * @throws IllegalArgumentException if a node does not exist or a number is out of bounds
     * @throws IllegalStateException if there are 2^28 arcs
     */
    public int addArc(int from, int to, int capacity, long cost) {
        requireNode(from);
        requireNode(to);
        requireApart(from, to);
        requireCapacity(capacity);
        between("A cost", cost, -FlowNetwork.MAX_COST, FlowNetwork.MAX_COST);
        if (graph.arcs() == MOST_ARCS) {
            throw new IllegalStateException("There must be at most " + MOST_ARCS + " arcs");
        }
        int arc = graph.addArc(from, to, capacity, cost);
        log.begin(arc);
        repair.settle(arc);
        return arc;
    }

    /**
     * Removes an arc; what it carried takes other ways.
     *
     * @param arc its number, which may be given to a later arc
     * @throws IllegalArgumentException if there is no such arc or no other way for what it carries
     */
    public void removeArc(int arc) {
        setCapacity(arc, 0);
        graph.removeArc(arc);
    }

    /**
     * Removes a node with its supply and arcs; what passed through it takes other ways.
     *
     * @param node its number, which may be given to a later node; not the root
     * @throws IllegalArgumentException if there is no such node, it is the root, or there is no other way for what
     *     passes through it
     */
    public void removeNode(int node) {
        requireInner(node);
        int supply = graph.supply[node];
        int[] arcs = arcs(node).toArray();
        int[] capacities = IntStream.of(arcs).map(graph::capacity).toArray();
        setSupply(node, 0);
        try {
            for (int arc : arcs) {
                if (graph.to(arc) == root) {
                    setCapacity(arc, 0);
                }
            }
            for (int arc : arcs) {
                setCapacity(arc, 0);
            }
        } catch (IllegalArgumentException noWay) {
            for (int i = 0; i < arcs.length; i++) {
                setCapacity(arcs[i], capacities[i]);
            }
            setSupply(node, supply);
            throw noWay;
        }
        for (int arc : arcs) {
            graph.removeArc(arc);
        }
        graph.removeNode(node);
    }

    /**
     * Lets more or fewer units start at a node.
     *
     * @param node the node, not the root
     * @param units its supply, {@code 0 .. 2^30}
     * @throws IllegalArgumentException if there is no such node, it is the root, the number is out of bounds, or there is
     *     no way to the root for some of the units
     */
    public void setSupply(int node, int units) {
        requireInner(node);
        between("A supply", units, 0, FlowNetwork.MAX_CAPACITY);
        int before = graph.supply[node];
        if (units < before) {
            repair.route(root, node, before - units);
        } else {
            int left = repair.route(node, root, units - before);
            if (left > 0) {
                repair.route(root, node, units - before - left);
                throw noWay(node, left);
            }
        }
        graph.supply[node] = units;
    }

    /**
     * Lets more or fewer units start at a node and moves units of few other nodes: what comes or goes takes the cheapest
     * ways found on which at most some other nodes with a supply have units moved. With 0, what others send stays as it
     * is. The flow may then cost more than the cheapest; {@link #gap()} says by how much at most.
     *
     * @param node the node, not the root
     * @param units its supply, {@code 0 .. 2^30}
     * @param mostMoved how many other nodes may be moved, {@code 0 .. 16}; memory is nodes × this
     * @return what the ways taken cost beyond the shortest that the prices allow: the gap has grown by at most this
     *     much, and is less than before if this is negative, because a way undid an earlier loss
     * @throws IllegalArgumentException if there is no such node, it is the root, a number is out of bounds, or there is no
     *     such way to the root for some of the units
     */
    public long setSupply(int node, int units, int mostMoved) {
        requireInner(node);
        between("A supply", units, 0, FlowNetwork.MAX_CAPACITY);
        between("The number of moved nodes", mostMoved, 0, MOST_MOVED);
        int change = units - graph.supply[node];
        LiveRepair.Portion sent = repair.detours(node, change < 0, Math.abs(change), mostMoved, 0);
        if (sent.units() < Math.abs(change)) {
            repair.route(change < 0 ? node : root, change < 0 ? root : node, sent.units());
            throw noWay(node, Math.abs(change) - sent.units());
        }
        graph.supply[node] = units;
        return sent.loss();
    }

    /**
     * Lets an arc carry more or less.
     *
     * @param arc its number
     * @param capacity how much it can carry, {@code 0 .. 2^30} or {@link #UNLIMITED}
     * @throws IllegalArgumentException if there is no such arc, the number is out of bounds, or there is no other way for
     *     what it carries beyond that
     */
    public void setCapacity(int arc, int capacity) {
        requireArc(arc);
        requireCapacity(capacity);
        setRoom(arc, capacity, LiveRepair.ALL);
    }

    private void setRoom(int arc, int capacity, int mostMoved) {
        int left = repair.setRoom(arc, capacity, mostMoved);
        if (left > 0) {
            throw new IllegalArgumentException("What arc " + arc + " carries must have another way if it is to carry "
                    + capacity + ", but " + left + " of its units have none");
        }
    }

    /**
     * Lets an arc to the root carry more or less and moves units of few nodes with a supply. With 0, an arc that can carry
     * more is not used more. Where it must carry less, nodes whose units have to go another way are not counted.
     *
     * @param arc its number; it ends at the root
     * @param capacity how much it can carry, {@code 0 .. 2^30}
     * @param mostMoved how many other nodes may be moved, {@code 0 .. 16}
     * @throws IllegalArgumentException if there is no such arc, it does not end at the root, a number is out of bounds, or
     *     what it carries beyond that has no other way that moves so few
     */
    public void setCapacity(int arc, int capacity, int mostMoved) {
        requireArc(arc);
        between("The end of an arc that moves few", graph.to(arc), root, root);
        between("A capacity", capacity, 0, FlowNetwork.MAX_CAPACITY);
        between("The number of moved nodes", mostMoved, 0, MOST_MOVED);
        setRoom(arc, capacity, mostMoved);
    }

    /**
     * Makes an arc dearer or cheaper.
     *
     * @param arc its number
     * @param cost what one unit costs, within ±2^38
     * @throws IllegalArgumentException if there is no such arc or the number is out of bounds
     */
    public void setCost(int arc, long cost) {
        requireArc(arc);
        between("A cost", cost, -FlowNetwork.MAX_COST, FlowNetwork.MAX_COST);
        graph.setCost(arc, cost);
        repair.settle(arc);
    }

    /** Makes the flow cheapest again after bounded changes: {@link #gap()} is then 0. It moves what it must. */
    public void restore() {
        repair.restore();
    }

    /**
     * By how much the flow costs at most more than the cheapest, proven by the prices.
     *
     * @return 0 unless bounded changes left something; O(arcs on which they did)
     */
    public long gap() {
        return repair.gap();
    }

    private void requireInner(int node) {
        requireNode(node);
        if (node == root) {
            throw new IllegalArgumentException("The root " + root + " must stay and have no supply");
        }
    }

    private static IllegalArgumentException noWay(int node, int left) {
        return new IllegalArgumentException("What starts at node " + node + " must have a way to the root, but " + left
                + " of its units have none");
    }
}
