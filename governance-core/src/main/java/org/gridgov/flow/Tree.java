package org.gridgov.flow;

import java.util.Arrays;

/**
 * A spanning tree of a network, with the flow of its arcs and the prices that make them cost nothing.
 *
 * <p>Each node but the root hangs on its parent by one arc; the arc's flow is kept at the node. Children are linked lists
 * in both directions, so that a branch is cut and grafted without looking at any other. Not thread-safe.
 */
final class Tree {
    static final int NONE = -1;

    final int root;
    final int[] parent;
    final int[] arc;
    final boolean[] upward;
    final long[] flow;
    final long[] price;
    final int[] depth;
    private final int[] firstChild;
    private final int[] next;
    private final int[] previous;

    Tree(int nodes, int root) {
        this.root = root;
        parent = filled(nodes);
        arc = filled(nodes);
        upward = new boolean[nodes];
        flow = new long[nodes];
        price = new long[nodes];
        depth = new int[nodes];
        firstChild = filled(nodes);
        next = filled(nodes);
        previous = filled(nodes);
    }

    /** A tree of its own that looks the same. */
    Tree copy() {
        Tree copy = new Tree(parent.length, root);
        System.arraycopy(parent, 0, copy.parent, 0, parent.length);
        System.arraycopy(arc, 0, copy.arc, 0, arc.length);
        System.arraycopy(upward, 0, copy.upward, 0, upward.length);
        System.arraycopy(flow, 0, copy.flow, 0, flow.length);
        System.arraycopy(firstChild, 0, copy.firstChild, 0, firstChild.length);
        System.arraycopy(next, 0, copy.next, 0, next.length);
        System.arraycopy(previous, 0, copy.previous, 0, previous.length);
        return copy;
    }

    private static int[] filled(int nodes) {
        int[] array = new int[nodes];
        Arrays.fill(array, NONE);
        return array;
    }

    /** Hangs a node with all below it on another; the arc leads up, to the parent, or down. */
    void hang(int node, int above, int by, boolean leadsUp) {
        parent[node] = above;
        arc[node] = by;
        upward[node] = leadsUp;
        int first = firstChild[above];
        next[node] = first;
        previous[node] = NONE;
        if (first != NONE) {
            previous[first] = node;
        }
        firstChild[above] = node;
    }

    private void cut(int node) {
        int before = previous[node];
        int after = next[node];
        if (before == NONE) {
            firstChild[parent[node]] = after;
        } else {
            next[before] = after;
        }
        if (after != NONE) {
            previous[after] = before;
        }
    }

    /** The node after another in the order "parents first" of a branch, or none. */
    int following(int node, int branch) {
        if (firstChild[node] != NONE) {
            return firstChild[node];
        }
        int at = node;
        while (at != branch) {
            if (next[at] != NONE) {
                return next[at];
            }
            at = parent[at];
        }
        return NONE;
    }

    /** Cuts the branch of a node off and grafts it, turned round so that another node of it is on top, by a new arc. */
    void graft(int cutNode, int top, int above, int by, boolean leadsUp, long carries, long shift) {
        int node = top;
        int onto = above;
        int arcUp = by;
        boolean isUp = leadsUp;
        long amount = carries;
        while (true) {
            int oldParent = parent[node];
            int oldArc = arc[node];
            boolean oldUp = upward[node];
            long oldFlow = flow[node];
            cut(node);
            hang(node, onto, arcUp, isUp);
            flow[node] = amount;
            if (node == cutNode) {
                break;
            }
            onto = node;
            node = oldParent;
            arcUp = oldArc;
            isUp = !oldUp;
            amount = oldFlow;
        }
        for (int at = top; at != NONE; at = following(at, top)) {
            price[at] += shift;
            depth[at] = depth[parent[at]] + 1;
        }
    }
}
