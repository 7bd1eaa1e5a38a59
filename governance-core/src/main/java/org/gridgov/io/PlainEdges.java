package org.gridgov.io;

import java.util.Arrays;
import org.gridgov.allocation.MarketBuilder;

/** The pairs of a plain problem as they stand in the file: 24 bytes each. Not thread-safe. */
final class PlainEdges {
    private static final int NONE = -1;

    private int[] need = new int[1024];
    private int[] resource = new int[1024];
    private int[] points = new int[1024];
    private int[] metres = new int[1024];
    private int[] kept = new int[1024];
    private int[] row = new int[1024];
    private int size;
    private boolean hasKept;

    /** Hears of a pair that stands twice. */
    @FunctionalInterface
    interface Twice {
        void found(int needNumber, int resourceNumber, int firstRow, int secondRow);
    }

    /** Takes a pair; a negative {@code keptUnits} means that the file says nothing of a standing plan. */
    void add(int needNumber, int resourceNumber, int ofPoints, int ofMetres, int keptUnits, int fileRow) {
        if (size == need.length) {
            int length = size + (size >> 1);
            need = Arrays.copyOf(need, length);
            resource = Arrays.copyOf(resource, length);
            points = Arrays.copyOf(points, length);
            metres = Arrays.copyOf(metres, length);
            kept = Arrays.copyOf(kept, length);
            row = Arrays.copyOf(row, length);
        }
        need[size] = needNumber;
        resource[size] = resourceNumber;
        points[size] = ofPoints;
        metres[size] = ofMetres;
        kept[size] = keptUnits;
        row[size++] = fileRow;
        hasKept |= keptUnits >= 0;
    }

    int size() {
        return size;
    }

    /** Hands over each pair once, the first of those that stand twice. O(pairs). */
    void addTo(MarketBuilder builder, int needs, int resources, Twice twice) {
        int[] first = new int[needs + 1];
        for (int i = 0; i < size; i++) {
            first[need[i] + 1]++;
        }
        for (int n = 0; n < needs; n++) {
            first[n + 1] += first[n];
        }
        int[] order = new int[size];
        int[] next = Arrays.copyOf(first, needs);
        for (int i = 0; i < size; i++) {
            order[next[need[i]]++] = i;
        }
        // For each resource, the pair of the current need that named it first.
        int[] seen = new int[resources];
        Arrays.fill(seen, NONE);
        builder.room(size);
        for (int i : order) {
            int earlier = seen[resource[i]];
            if (earlier != NONE && need[earlier] == need[i]) {
                twice.found(need[i], resource[i], row[earlier], row[i]);
                continue;
            }
            seen[resource[i]] = i;
            builder.pair(need[i], resource[i], points[i], metres[i]);
            if (hasKept) {
                builder.kept(Math.max(0, kept[i]));
            }
        }
    }
}
