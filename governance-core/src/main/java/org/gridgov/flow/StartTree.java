package org.gridgov.flow;

import java.util.Arrays;

/**
 * The first tree: each node takes an arc that leads straight towards the root.
 *
 * <p>Arcs without a limit come first, then lower numbers. Where no such way has room for what starts below, a detour
 * straight to the root is made up, so dear that nothing takes it for good. Not thread-safe. O(arcs × levels), at most
 * {@link #LEVELS} levels.
 */
final class StartTree {
    private static final int LEVELS = 12;

    private final FlowNetwork network;
    private final int nodes;
    private final int root;
    private final int[] arc;
    private final int[] order;
    private int reached;

    StartTree(FlowNetwork network, int root) {
        this.network = network;
        this.root = root;
        nodes = network.nodes();
        arc = new int[nodes];
        order = new int[nodes];
        Arrays.fill(arc, Tree.NONE);
    }

    Tree plant() {
        boolean[] known = new boolean[nodes];
        known[root] = true;
        order[reached++] = root;
        for (int level = 0; level < LEVELS && reached < nodes; level++) {
            int before = reached;
            grow(known);
            for (int i = before; i < reached; i++) {
                known[order[i]] = true;
            }
            if (before == reached) {
                break;
            }
        }
        for (int node = 0; node < nodes; node++) {
            if (!known[node]) {
                order[reached++] = node;
            }
        }
        return hang(amounts());
    }

    private void grow(boolean[] known) {
        int[] from = network.fromArray();
        int[] to = network.toArray();
        int[] capacity = network.capacityArray();
        for (int i = 0; i < network.arcs(); i++) {
            int tail = from[i];
            if (known[to[i]] && !known[tail] && capacity[i] > 0) {
                if (arc[tail] == Tree.NONE) {
                    arc[tail] = i;
                    order[reached++] = tail;
                } else if (capacity[i] == FlowNetwork.UNLIMITED && capacity[arc[tail]] != FlowNetwork.UNLIMITED) {
                    arc[tail] = i;
                }
            }
        }
    }

    /** What passes each node; a node whose way is too narrow for it gets a detour. */
    private long[] amounts() {
        long[] amount = new long[nodes];
        for (int node = 0; node < nodes; node++) {
            amount[node] = network.supply(node);
        }
        for (int i = nodes - 1; i > 0; i--) {
            int node = order[i];
            int way = arc[node];
            if (way != Tree.NONE && (amount[node] < 0 || amount[node] >= room(way))) {
                arc[node] = Tree.NONE;
            }
            if (arc[node] != Tree.NONE) {
                int above = network.to(arc[node]);
                amount[above] = Math.addExact(amount[above], amount[node]);
            }
        }
        return amount;
    }

    private long room(int way) {
        int capacity = network.capacity(way);
        return capacity == FlowNetwork.UNLIMITED ? Long.MAX_VALUE : capacity;
    }

    private Tree hang(long[] amount) {
        Tree tree = new Tree(nodes, root);
        for (int i = nodes - 1; i > 0; i--) {
            int node = order[i];
            boolean isReal = arc[node] != Tree.NONE;
            tree.hang(
                    node,
                    isReal ? network.to(arc[node]) : root,
                    isReal ? arc[node] : network.arcs() + node,
                    amount[node] >= 0);
            tree.flow[node] = Math.abs(amount[node]);
        }
        return tree;
    }
}
