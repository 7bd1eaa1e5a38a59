package org.gridgov.lists.publication;

import java.util.HashMap;
import java.util.Map;

/** Counts where rows and columns cross. Not thread-safe. */
final class Crossings {
    /** Takes a count. */
    interface Visitor {
        void visit(int row, int column, long count);
    }

    private final Map<Long, Long> counts = new HashMap<>();

    void add(int row, int column) {
        counts.merge(key(row, column), 1L, Long::sum);
    }

    long count(int row, int column) {
        return counts.getOrDefault(key(row, column), 0L);
    }

    /** Visits every count that is not 0, in no order. */
    void forEach(Visitor visitor) {
        counts.forEach((key, count) -> visitor.visit((int) (key >> 32), (int) (long) key, count));
    }

    private static long key(int row, int column) {
        return ((long) row << 32) | (column & 0xffff_ffffL);
    }
}
