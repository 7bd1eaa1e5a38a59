package org.gridgov.flow;

/**
 * The edges of each demand, dearest first, sorted only as far as somebody has read.
 *
 * <p>Each row is a heap in front and the sorted part, in reverse, behind it. Equal keys stand in the order of edges.
 */
final class WishLists {
    private final int[] first;
    private final long[] key;
    private final int[] row;
    private final int[] sorted;

    WishLists(int[] first, long[] key) {
        this.first = first;
        this.key = key;
        row = new int[key.length];
        sorted = new int[first.length - 1];
        for (int d = 0; d < sorted.length; d++) {
            int start = first[d];
            int size = first[d + 1] - start;
            for (int e = start; e < start + size; e++) {
                row[e] = e;
            }
            for (int i = size / 2 - 1; i >= 0; i--) {
                sink(start, i, size);
            }
        }
    }

    /** Sorts all there is. */
    void sort() {
        for (int d = 0; d < sorted.length; d++) {
            while (sorted[d] < length(d)) {
                endOfTie(d, sorted[d]);
            }
        }
    }

    int length(int demand) {
        return first[demand + 1] - first[demand];
    }

    /** The edge at a place that has been read before, as the start or inside of a tier. */
    int at(int demand, int place) {
        return row[first[demand + 1] - 1 - place];
    }

    /** Sorts on from a place and answers where its tie ends, exclusive. */
    int endOfTie(int demand, int place) {
        int start = first[demand];
        int length = length(demand);
        int read = sorted[demand];
        while (read < length && (read <= place || key[row[start]] == key[at(demand, place)])) {
            int last = start + length - 1 - read;
            int best = row[start];
            row[start] = row[last];
            row[last] = best;
            read++;
            sink(start, 0, length - read);
        }
        sorted[demand] = read;
        return read;
    }

    private void sink(int start, int from, int size) {
        int edge = row[start + from];
        int hole = from;
        while (true) {
            int child = 2 * hole + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && dearer(row[start + child + 1], row[start + child])) {
                child++;
            }
            if (!dearer(row[start + child], edge)) {
                break;
            }
            row[start + hole] = row[start + child];
            hole = child;
        }
        row[start + hole] = edge;
    }

    private boolean dearer(int a, int b) {
        return key[a] != key[b] ? key[a] > key[b] : a < b;
    }
}
