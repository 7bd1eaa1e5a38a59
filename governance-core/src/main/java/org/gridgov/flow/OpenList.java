package org.gridgov.flow;

import java.util.Arrays;

/** For each node a doubly linked list of half-arcs; a half-arc is in one list at most. */
final class OpenList {
    static final int NONE = -1;

    /** By node. */
    int[] first = new int[16];

    /** By half-arc. */
    int[] next = new int[32];

    private int[] previous = new int[32];

    void growNodes(int size) {
        first = Arrays.copyOf(first, size);
    }

    void growHalves(int size) {
        next = Arrays.copyOf(next, size);
        previous = Arrays.copyOf(previous, size);
    }

    void clear(int node) {
        first[node] = NONE;
    }

    void add(int node, int half) {
        int old = first[node];
        previous[half] = NONE;
        next[half] = old;
        if (old != NONE) {
            previous[old] = half;
        }
        first[node] = half;
    }

    void remove(int node, int half) {
        int left = previous[half];
        int right = next[half];
        if (left == NONE) {
            first[node] = right;
        } else {
            next[left] = right;
        }
        if (right != NONE) {
            previous[right] = left;
        }
    }
}
