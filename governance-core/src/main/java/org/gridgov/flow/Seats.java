package org.gridgov.flow;

/**
 * The edges that hold units of each supply: a plain list at first, and from some moment on a heap with the least liked
 * edge on top.
 *
 * <p>Among equally liked edges those of demands without a second chance come first, then those with the greater number.
 * That a demand has got its second chance is noticed when its edge is on top of another that ties with it. The keys
 * stand beside the edges because most of the time goes into comparing them.
 */
final class Seats {
    private final int[] start;
    private final int[] item;
    private final long[] key;
    private final int[] size;
    private final boolean[] heaped;
    private final long[] keyOf;
    private final int[] demandOf;
    private final boolean[] secondChance;
    private final boolean[] known;

    Seats(TwoSidedMarket market, int[] demandOf, boolean[] secondChance) {
        start = Edges.supplyStarts(market.supplyOf, market.supplies());
        item = new int[market.edges()];
        key = new long[market.edges()];
        size = new int[market.supplies()];
        heaped = new boolean[market.supplies()];
        keyOf = market.supplyKey;
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
        int place = size[supply]++;
        known[edge] = secondChance[demandOf[edge]];
        put(base + place, edge, keyOf[edge]);
        while (heaped[supply] && place > 0 && lessLiked(base + place, base + (place - 1) / 2)) {
            swap(base + place, base + (place - 1) / 2);
            place = (place - 1) / 2;
        }
    }

    /** Takes an edge out of a plain list; the last one comes into its place. */
    void removeAt(int supply, int place) {
        int last = start[supply] + --size[supply];
        put(start[supply] + place, item[last], key[last]);
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
        int top = start[supply];
        while (tiesBelow(supply) && !known[item[top]] && secondChance[demandOf[item[top]]]) {
            known[item[top]] = true;
            sink(supply, 0);
        }
        return item[top];
    }

    void removeWorst(int supply) {
        removeAt(supply, 0);
        sink(supply, 0);
    }

    private boolean tiesBelow(int supply) {
        int top = start[supply];
        return (size[supply] > 1 && key[top + 1] == key[top]) || (size[supply] > 2 && key[top + 2] == key[top]);
    }

    private void sink(int supply, int from) {
        int base = start[supply];
        int end = base + size[supply];
        int hole = base + from;
        int child = base + 2 * from + 1;
        while (child < end) {
            if (child + 1 < end && lessLiked(child + 1, child)) {
                child++;
            }
            if (!lessLiked(child, hole)) {
                break;
            }
            swap(hole, child);
            hole = child;
            child = base + 2 * (hole - base) + 1;
        }
    }

    private boolean lessLiked(int placeA, int placeB) {
        if (key[placeA] != key[placeB]) {
            return key[placeA] < key[placeB];
        }
        int a = item[placeA];
        int b = item[placeB];
        return known[a] != known[b] ? known[b] : a > b;
    }

    private void swap(int placeA, int placeB) {
        int edge = item[placeA];
        long edgeKey = key[placeA];
        put(placeA, item[placeB], key[placeB]);
        put(placeB, edge, edgeKey);
    }

    private void put(int place, int edge, long edgeKey) {
        item[place] = edge;
        key[place] = edgeKey;
    }
}
