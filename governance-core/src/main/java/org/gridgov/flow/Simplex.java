package org.gridgov.flow;

import java.util.BitSet;
import java.util.function.BooleanSupplier;

/**
 * Primal network simplex on arrays: moves from one spanning tree to a cheaper one until no arc pays.
 *
 * <p>Arcs outside of the tree are empty or full; a pivot sends what fits round the cycle that an arc closes with the tree.
 * Arcs are priced in blocks, the best of a block enters. Trees stay <em>strongly feasible</em>: every node can send a
 * unit up to the root, which rules out cycling. The start is the tree in which every node's supply takes its direct way
 * to the root. Ties go to the lower arc number of a block, so equal networks give equal flows. Not thread-safe.
 *
 * <p>Source: W. Cunningham, A network simplex method, 1976; R. Ahuja, T. Magnanti, J. Orlin, Network Flows, 1993,
 * chapter 11; the way to price in blocks is that of M. Grigoriadis, 1986.
 */
final class Simplex {
    private static final byte EMPTY = 1;
    private static final byte FULL = -1;
    private static final byte NEVER = 0;
    private static final int PATIENCE = 1023;

    private final FlowNetwork network;
    private final int arcs;
    private final int[] from;
    private final int[] to;
    private final int[] capacity;
    private final byte[] state;
    private final BitSet fixedFull = new BitSet();
    private final Tree tree;
    private final int block;
    private final long detour;
    private long[] cost;
    private int nextArc;
    private long pivots;

    Simplex(FlowNetwork network, int root, long detour) {
        this.network = network;
        this.detour = detour;
        arcs = network.arcs();
        from = network.fromArray();
        to = network.toArray();
        capacity = network.capacityArray();
        cost = network.costArray();
        state = new byte[arcs];
        for (int arc = 0; arc < arcs; arc++) {
            state[arc] = capacity[arc] > 0 ? EMPTY : NEVER;
        }
        tree = new StartTree(network, root).plant();
        for (int node = 0; node < network.nodes(); node++) {
            if (node != root && tree.arc[node] < arcs) {
                state[tree.arc[node]] = NEVER;
            }
        }
        block = Math.max(64, (int) Math.sqrt(arcs) / 2);
        price();
    }

    /** Goes on from where another stands, on a network that differs in its costs alone. */
    Simplex(Simplex other, FlowNetwork network, long detour) {
        this.network = network;
        this.detour = detour;
        arcs = other.arcs;
        from = network.fromArray();
        to = network.toArray();
        capacity = network.capacityArray();
        cost = network.costArray();
        tree = other.tree.copy();
        block = other.block;
        state = new byte[arcs];
        for (int arc = 0; arc < arcs; arc++) {
            boolean isInTree = tree.arc[from[arc]] == arc || tree.arc[to[arc]] == arc;
            boolean isFull = other.state[arc] == FULL || other.fixedFull.get(arc);
            if (!isInTree && capacity[arc] > 0) {
                state[arc] = isFull ? FULL : EMPTY;
            }
        }
        price();
    }

    /** Pivots until no arc pays; false if it was cancelled before. */
    boolean run(BooleanSupplier cancelled) {
        for (int arc = entering(); arc != Tree.NONE; arc = entering()) {
            pivot(arc);
            if ((++pivots & PATIENCE) == 0 && cancelled.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    /** Keeps what is optimal so far, and looks only at other costs from now on. */
    void refine(long[] otherCost) {
        for (int arc = 0; arc < arcs; arc++) {
            if (state[arc] != NEVER && reduced(arc) != 0) {
                fixedFull.set(arc, state[arc] == FULL);
                state[arc] = NEVER;
            }
        }
        cost = otherCost;
        price();
    }

    private long reduced(int arc) {
        return cost[arc] + tree.price[from[arc]] - tree.price[to[arc]];
    }

    private long costOf(int arc) {
        return arc < arcs ? cost[arc] : detour;
    }

    /** Prices that make every arc of the tree cost nothing; the root's is zero. */
    private void price() {
        int root = tree.root;
        tree.price[root] = 0;
        tree.depth[root] = 0;
        for (int node = tree.following(root, root); node != Tree.NONE; node = tree.following(node, root)) {
            long own = costOf(tree.arc[node]);
            int above = tree.parent[node];
            tree.price[node] = tree.price[above] + (tree.upward[node] ? -own : own);
            tree.depth[node] = tree.depth[above] + 1;
        }
    }

    private int entering() {
        long[] price = tree.price;
        long best = 0;
        int found = Tree.NONE;
        int left = block;
        int at = nextArc;
        for (int seen = 0; seen < arcs; seen++) {
            long gain = state[at] * (cost[at] + price[from[at]] - price[to[at]]);
            if (gain < best) {
                best = gain;
                found = at;
            }
            at++;
            if (at == arcs) {
                at = 0;
            }
            if (--left == 0) {
                if (found != Tree.NONE) {
                    break;
                }
                left = block;
            }
        }
        nextArc = at;
        return found;
    }

    private long room(int node, boolean up) {
        if (tree.upward[node] != up) {
            return tree.flow[node];
        }
        int arc = tree.arc[node];
        return arc >= arcs || capacity[arc] == FlowNetwork.UNLIMITED ? Long.MAX_VALUE : capacity[arc] - tree.flow[node];
    }

    private void pivot(int arc) {
        boolean forward = state[arc] == EMPTY;
        int tail = forward ? from[arc] : to[arc];
        int head = forward ? to[arc] : from[arc];
        long fits = capacity[arc] == FlowNetwork.UNLIMITED ? Long.MAX_VALUE : capacity[arc];
        int leaving = Tree.NONE;
        boolean atTail = false;
        int a = tail;
        int b = head;
        while (a != b) {
            if (tree.depth[a] >= tree.depth[b]) {
                long room = room(a, false);
                // A tie on this side goes to what lies nearest the arc, and never against the arc or the other side.
                if (room < fits) {
                    fits = room;
                    leaving = a;
                    atTail = true;
                }
                a = tree.parent[a];
            } else {
                long room = room(b, true);
                if (room <= fits) {
                    fits = room;
                    leaving = b;
                    atTail = false;
                }
                b = tree.parent[b];
            }
        }
        if (fits == Long.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "A network must have no cycle of negative cost without a limit, but has one");
        }
        move(tail, a, fits, false);
        move(head, a, fits, true);
        if (leaving == Tree.NONE) {
            state[arc] = forward ? FULL : EMPTY;
            return;
        }
        int left = tree.arc[leaving];
        if (left < arcs) {
            state[left] = tree.flow[leaving] == 0 ? EMPTY : FULL;
        }
        long reduced = reduced(arc);
        state[arc] = NEVER;
        long carries = forward ? fits : capacity[arc] - fits;
        int top = atTail ? tail : head;
        boolean leadsUp = from[arc] == top;
        tree.graft(leaving, top, atTail ? head : tail, arc, leadsUp, carries, leadsUp ? -reduced : reduced);
    }

    private void move(int start, int end, long amount, boolean up) {
        if (amount == 0) {
            return;
        }
        for (int node = start; node != end; node = tree.parent[node]) {
            tree.flow[node] += tree.upward[node] == up ? amount : -amount;
        }
    }

    int arcs() {
        return arcs;
    }

    long pivots() {
        return pivots;
    }

    long[] prices() {
        return tree.price.clone();
    }

    /** The flow of an arc. */
    long flow(int arc) {
        if (tree.arc[from[arc]] == arc) {
            return tree.flow[from[arc]];
        }
        if (tree.arc[to[arc]] == arc) {
            return tree.flow[to[arc]];
        }
        return state[arc] == FULL || fixedFull.get(arc) ? capacity[arc] : 0;
    }

    /** How many units found no way to the root but the one that does not exist. */
    long stranded() {
        long units = 0;
        for (int node = 0; node < network.nodes(); node++) {
            if (tree.arc[node] >= arcs) {
                units = Math.addExact(units, tree.flow[node]);
            }
        }
        return units;
    }
}
