package org.gridgov.boundary;

import java.util.Arrays;

/**
 * Edges sorted into horizontal strips, so that a question about a place looks at a few of them only.
 *
 * <p>There are as many strips as keep the entries linear in the edges. Thread-safe once built.
 */
final class EdgeStrips {
    private static final int ENTRIES_PER_EDGE = 6;

    final Edges edges;
    private final int lowest;
    private final long height;
    private final int strips;
    private final int[] start;
    private final int[] items;

    EdgeStrips(Edges edges) {
        this.edges = edges;
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        double heights = 0;
        for (int i = 0; i < edges.size; i++) {
            least = Math.min(least, Math.min(edges.ay[i], edges.by[i]));
            most = Math.max(most, Math.max(edges.ay[i], edges.by[i]));
            heights += Math.abs((double) edges.ay[i] - edges.by[i]);
        }
        lowest = edges.size == 0 ? 0 : least;
        height = edges.size == 0 ? 1 : (long) most - least + 1;
        double wanted = heights == 0 ? edges.size : ENTRIES_PER_EDGE * (double) edges.size * height / heights;
        strips = (int) Math.max(1, Math.min(Math.min(wanted, (double) height), Math.min(edges.size / 2.0, 1 << 20)));
        start = new int[strips + 1];
        for (int i = 0; i < edges.size; i++) {
            for (int s = first(i); s <= last(i); s++) {
                start[s + 1]++;
            }
        }
        for (int s = 0; s < strips; s++) {
            start[s + 1] += start[s];
        }
        items = new int[start[strips]];
        int[] next = Arrays.copyOf(start, strips);
        for (int i = 0; i < edges.size; i++) {
            for (int s = first(i); s <= last(i); s++) {
                items[next[s]++] = i;
            }
        }
    }

    int strips() {
        return strips;
    }

    /** The edges of a strip, as a copy. */
    int[] edgesOf(int strip) {
        return Arrays.copyOfRange(items, start[strip], start[strip + 1]);
    }

    /** The least height of a strip, rounded down. */
    double bottom(int strip) {
        return lowest + Math.floor((double) strip * height / strips) - 1;
    }

    /** The greatest height of a strip, rounded up. */
    double top(int strip) {
        return lowest + Math.ceil((double) (strip + 1) * height / strips) + 1;
    }

    private int first(int edge) {
        return strip(Math.min(edges.ay[edge], edges.by[edge]));
    }

    private int last(int edge) {
        return strip(Math.max(edges.ay[edge], edges.by[edge]));
    }

    /** The strip of a height; −1 or the number of strips if it lies outside. */
    private int strip(long y) {
        long up = y - lowest;
        return up < 0 ? -1 : up >= height ? strips : (int) (up * strips / height);
    }

    /**
     * The winding number on the left side of an edge, exactly, at its middle; sound if no other edge runs through the
     * middle.
     */
    int windingLeftOf(int edge) {
        long x = (long) edges.ax[edge] + edges.bx[edge];
        long y = (long) edges.ay[edge] + edges.by[edge];
        boolean below = edges.ay[edge] == edges.by[edge] && edges.bx[edge] < edges.ax[edge];
        int winding = edges.by[edge] > edges.ay[edge] ? edges.count[edge] : 0;
        int strip = strip(Math.floorDiv(y, 2L));
        for (int at = start[strip]; at < start[strip + 1]; at++) {
            int other = items[at];
            if (other != edge) {
                winding += crossing(edges, other, x, y, below);
            }
        }
        return winding;
    }

    /** What an edge adds to the winding number of a point, given by twice its coordinates, that it does not touch. */
    private static int crossing(Edges edges, int i, long twiceX, long twiceY, boolean below) {
        long a = 2L * edges.ay[i];
        long b = 2L * edges.by[i];
        boolean fromUnder = below ? a < twiceY : a <= twiceY;
        boolean toUnder = below ? b < twiceY : b <= twiceY;
        if (fromUnder == toUnder) {
            return 0;
        }
        int side = Exact.sideOfHalf(edges.ax[i], edges.ay[i], edges.bx[i], edges.by[i], twiceX, twiceY);
        if (fromUnder) {
            return side > 0 ? edges.count[i] : 0;
        }
        return side < 0 ? -edges.count[i] : 0;
    }

    /** The owners whose ground holds a point, its border included, in ascending order; exact. */
    int[] ownersAt(int x, int y) {
        int strip = strip(y);
        if (strip < 0 || strip >= strips) {
            return new int[0];
        }
        long[] votes = new long[start[strip + 1] - start[strip]];
        int size = 0;
        for (int at = start[strip]; at < start[strip + 1]; at++) {
            int i = items[at];
            if (touches(edges, i, x, y)) {
                votes[size++] = vote(edges.owner[i], 1 << 20);
            } else {
                int crossing = crossing(edges, i, 2L * x, 2L * y, false);
                if (crossing != 0) {
                    votes[size++] = vote(edges.owner[i], crossing);
                }
            }
        }
        return elected(votes, size);
    }

    /** The owners whose ground holds a point that no edge comes near, in ascending order. */
    int[] ownersAround(double x, double y) {
        int strip = strip((long) Math.floor(y));
        if (strip < 0 || strip >= strips) {
            return new int[0];
        }
        long[] votes = new long[start[strip + 1] - start[strip]];
        int size = 0;
        for (int at = start[strip]; at < start[strip + 1]; at++) {
            int i = items[at];
            int crossing = crossingAround(edges, i, x, y);
            if (crossing != 0) {
                votes[size++] = vote(edges.owner[i], crossing);
            }
        }
        return elected(votes, size);
    }

    private static int crossingAround(Edges edges, int i, double x, double y) {
        if ((edges.ay[i] <= y) == (edges.by[i] <= y)) {
            return 0;
        }
        double part = (y - edges.ay[i]) / ((double) edges.by[i] - edges.ay[i]);
        if (edges.ax[i] + part * ((double) edges.bx[i] - edges.ax[i]) <= x) {
            return 0;
        }
        return edges.by[i] > edges.ay[i] ? edges.count[i] : -edges.count[i];
    }

    /** Whether the ground within all edges holds a point, its border included; exact. */
    static boolean holds(Edges edges, int x, int y) {
        int winding = 0;
        for (int i = 0; i < edges.size; i++) {
            if (touches(edges, i, x, y)) {
                return true;
            }
            winding += crossing(edges, i, 2L * x, 2L * y, false);
        }
        return winding > 0;
    }

    /** The winding number of all edges around a point that none comes near. */
    static int windingAround(Edges edges, double x, double y) {
        int winding = 0;
        for (int i = 0; i < edges.size; i++) {
            winding += crossingAround(edges, i, x, y);
        }
        return winding;
    }

    /** Whether one of the edges comes within a distance of a point. */
    static boolean isNear(Edges edges, double x, double y, double distance) {
        for (int i = 0; i < edges.size; i++) {
            if (distanceTo(edges, i, x, y) <= distance) {
                return true;
            }
        }
        return false;
    }

    /** The owners of edges within a distance of a point, in ascending order, each once. */
    int[] ownersNear(double x, double y, double distance) {
        int from = Math.max(0, strip((long) Math.floor(y - distance)));
        int to = Math.min(strips - 1, strip((long) Math.floor(y + distance)));
        int[] found = new int[8];
        int size = 0;
        for (int strip = from; strip <= to; strip++) {
            for (int at = start[strip]; at < start[strip + 1]; at++) {
                int i = items[at];
                if (distanceTo(edges, i, x, y) <= distance) {
                    found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
                    found[size++] = edges.owner[i];
                }
            }
        }
        return Arrays.stream(found, 0, size).sorted().distinct().toArray();
    }

    /** How far a point lies from an edge. */
    static double distanceTo(Edges edges, int i, double x, double y) {
        double dx = (double) edges.bx[i] - edges.ax[i];
        double dy = (double) edges.by[i] - edges.ay[i];
        double along = ((x - edges.ax[i]) * dx + (y - edges.ay[i]) * dy) / (dx * dx + dy * dy);
        double part = Math.max(0, Math.min(1, along));
        return Math.hypot(edges.ax[i] + part * dx - x, edges.ay[i] + part * dy - y);
    }

    private static boolean touches(Edges edges, int i, int x, int y) {
        return x >= Math.min(edges.ax[i], edges.bx[i])
                && x <= Math.max(edges.ax[i], edges.bx[i])
                && y >= Math.min(edges.ay[i], edges.by[i])
                && y <= Math.max(edges.ay[i], edges.by[i])
                && Exact.side(edges.ax[i], edges.ay[i], edges.bx[i], edges.by[i], x, y) == 0;
    }

    private static long vote(int owner, int winding) {
        return ((long) owner << 32) | (winding + (1 << 30));
    }

    private static int[] elected(long[] votes, int size) {
        Arrays.sort(votes, 0, size);
        int[] owners = new int[size];
        int found = 0;
        int at = 0;
        while (at < size) {
            int owner = (int) (votes[at] >> 32);
            long winding = 0;
            while (at < size && (int) (votes[at] >> 32) == owner) {
                winding += (int) votes[at] - (1 << 30);
                at++;
            }
            if (winding > 0) {
                owners[found++] = owner;
            }
        }
        return Arrays.copyOf(owners, found);
    }
}
