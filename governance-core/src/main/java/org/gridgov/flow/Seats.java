package org.gridgov.flow;

/**
 * The edges that hold units of each supply: a plain list at first, and from some moment on a heap with the least liked
 * edge on top.
 *
 * <p>Among equally liked edges those of demands without a second chance come first, then those with the greater number.
 * That a demand has got its second chance is noticed when its edge comes to the top.
 */
final class Seats {
    private final int[] start;
    private final int[] item;
    private final int[] size;
    private final boolean[] heaped;
    private final long[] key;
    private final int[] demandOf;
    private final boolean[] secondChance;
    private final boolean[] known;

    Seats(TwoSidedMarket market, int[] demandOf, boolean[] secondChance) {
        start = Edges.supplyStarts(market.supplyOf, market.supplies());
        item = new int[market.edges()];
        size = new int[market.supplies()];
        heaped = new boolean[market.supplies()];
        key = market.supplyKey;
        this.demandOf = demandOf;
        this.secondChance = secondChance;
        known = new boolean[market.edges()];
    }

    int size(int supply) {
        return size[supply];
    }

    int at(int supply, int place) {
        return item[start[supply] + place];
    }

    boolean heaped(int supply) {
        return heaped[supply];
    }

    void add(int supply, int edge) {
        int base = start[supply];
        int hole = size[supply]++;
        known[edge] = secondChance[demandOf[edge]];
        if (heaped[supply]) {
            while (hole > 0 && lessLiked(edge, item[base + (hole - 1) / 2])) {
                item[base + hole] = item[base + (hole - 1) / 2];
                hole = (hole - 1) / 2;
            }
        }
        item[base + hole] = edge;
    }

    /** Takes an edge out of a plain list; the last one comes into its place. */
    void removeAt(int supply, int place) {
        item[start[supply] + place] = item[start[supply] + --size[supply]];
    }

    void heap(int supply) {
        heaped[supply] = true;
        for (int i = 0; i < size[supply]; i++) {
            known[at(supply, i)] = secondChance[demandOf[at(supply, i)]];
        }
        for (int i = size[supply] / 2 - 1; i >= 0; i--) {
            sink(supply, i);
        }
    }

    /** The least liked edge of a heap that is not empty. */
    int worst(int supply) {
        int top = item[start[supply]];
        while (secondChance[demandOf[top]] && !known[top]) {
            known[top] = true;
            sink(supply, 0);
            top = item[start[supply]];
        }
        return top;
    }

    void removeWorst(int supply) {
        removeAt(supply, 0);
        if (size[supply] > 0) {
            sink(supply, 0);
        }
    }

    private void sink(int supply, int from) {
        int base = start[supply];
        int count = size[supply];
        int edge = item[base + from];
        int hole = from;
        while (true) {
            int child = 2 * hole + 1;
            if (child >= count) {
                break;
            }
            if (child + 1 < count && lessLiked(item[base + child + 1], item[base + child])) {
                child++;
            }
            if (!lessLiked(item[base + child], edge)) {
                break;
            }
            item[base + hole] = item[base + child];
            hole = child;
        }
        item[base + hole] = edge;
    }

    private boolean lessLiked(int a, int b) {
        if (key[a] != key[b]) {
            return key[a] < key[b];
        }
        return known[a] != known[b] ? known[b] : a > b;
    }
}
