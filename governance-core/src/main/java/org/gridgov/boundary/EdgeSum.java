package org.gridgov.boundary;

import java.util.Arrays;

/**
 * Adds up directed edges until only those are left that do not cancel.
 *
 * <p>Equal edges meet in an open-addressed table first, which settles nearly everything in O(edges). What is left is
 * gathered by its carrier line, and along each line the counts are summed as a function of the place: so an edge also
 * cancels against several shorter ones on the same line, wherever their ends are. Both steps compare coordinates exactly;
 * an edge that finds no slot within a few probes goes to the second step, so no choice of coordinates makes the table slow.
 */
final class EdgeSum {
    private static final int MOST_PROBES = 24;

    private EdgeSum() {}

    /**
     * The sum of edges.
     *
     * @param edges the edges
     * @return the edges that do not cancel, each as long as its count allows, pointing the way in which its count is
     *     positive, without owner, in the order of their ends; the same for every order and splitting of the input
     */
    static Edges residual(Edges edges) {
        return alongLines(unmatched(edges));
    }

    private static Edges unmatched(Edges edges) {
        return kept(edges, false);
    }

    /** The edges that do not cancel against an equal edge, and all equal to one of count 0; each once. */
    static Edges separators(Edges edges) {
        return kept(edges, true);
    }

    private static Edges kept(Edges edges, boolean zeroStays) {
        int[] first = firsts(edges);
        int[] sum = sums(edges, first);
        boolean[] stays = new boolean[edges.size];
        for (int i = 0; i < edges.size; i++) {
            stays[first[i]] |= sum[first[i]] != 0 || (zeroStays && edges.count[i] == 0);
        }
        Edges left = new Edges(8);
        for (int i = 0; i < edges.size; i++) {
            if (stays[i]) {
                left.add(edges.ax[i], edges.ay[i], edges.bx[i], edges.by[i], -1, sum[i]);
            }
        }
        return left;
    }

    /** For each edge whether it and its equals do not cancel. */
    static boolean[] isUnmatched(Edges edges) {
        int[] first = firsts(edges);
        int[] sum = sums(edges, first);
        boolean[] result = new boolean[edges.size];
        for (int i = 0; i < edges.size; i++) {
            result[i] = sum[first[i]] != 0;
        }
        return result;
    }

    private static int[] sums(Edges edges, int[] first) {
        int[] sum = new int[edges.size];
        for (int i = 0; i < edges.size; i++) {
            sum[first[i]] += same(edges, first[i], i) ? edges.count[i] : -edges.count[i];
        }
        return sum;
    }

    /** For each edge the first that is equal to it or to its reverse. */
    private static int[] firsts(Edges edges) {
        int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(Math.max(1, edges.size)));
        int mask = (1 << Math.min(bits, 30)) - 1;
        int[] slots = new int[mask + 1];
        int[] first = new int[edges.size];
        for (int i = 0; i < edges.size; i++) {
            long a = Exact.key(edges.ax[i], edges.ay[i]);
            long b = Exact.key(edges.bx[i], edges.by[i]);
            int slot = (int) Exact.mix(Exact.mix(a) + Exact.mix(b)) & mask;
            int probes = 0;
            int at = slots[slot] - 1;
            while (at >= 0 && probes < MOST_PROBES && !same(edges, at, i) && !reverse(edges, at, i)) {
                slot = (slot + 1) & mask;
                at = slots[slot] - 1;
                probes++;
            }
            boolean found = at >= 0 && (same(edges, at, i) || reverse(edges, at, i));
            first[i] = found ? at : i;
            if (at < 0) {
                slots[slot] = i + 1;
            }
        }
        return first;
    }

    private static boolean same(Edges e, int i, int j) {
        return e.ax[i] == e.ax[j] && e.ay[i] == e.ay[j] && e.bx[i] == e.bx[j] && e.by[i] == e.by[j];
    }

    private static boolean reverse(Edges e, int i, int j) {
        return e.ax[i] == e.bx[j] && e.ay[i] == e.by[j] && e.bx[i] == e.ax[j] && e.by[i] == e.ay[j];
    }

    private static Edges alongLines(Edges edges) {
        Lines lines = new Lines(edges);
        long[] order = new long[edges.size];
        for (int i = 0; i < edges.size; i++) {
            order[i] = (lines.hash(i) << 32) | i;
        }
        Arrays.sort(order);
        Edges left = new Edges(edges.size);
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && order[to] >> 32 == order[from] >> 32) {
                to++;
            }
            if (to == from + 1) {
                put(left, edges, (int) order[from]);
            } else {
                Integer[] run = new Integer[to - from];
                for (int i = from; i < to; i++) {
                    run[i - from] = (int) order[i];
                }
                Arrays.sort(run, lines::compare);
                int start = 0;
                for (int i = 1; i <= run.length; i++) {
                    if (i == run.length || lines.compare(run[start], run[i]) != 0) {
                        sweep(left, edges, run, start, i);
                        start = i;
                    }
                }
            }
            from = to;
        }
        return sorted(left);
    }

    /** Sums the counts of edges that lie on one line, from end to end. */
    private static void sweep(Edges left, Edges edges, Integer[] run, int start, int end) {
        if (end == start + 1) {
            put(left, edges, run[start]);
            return;
        }
        long[][] events = new long[2 * (end - start)][];
        int next = 0;
        for (int i = start; i < end; i++) {
            int edge = run[i];
            long change = edges.forward(edge) ? edges.count[edge] : -edges.count[edge];
            events[next++] = new long[] {edges.low(edge), change};
            events[next++] = new long[] {edges.high(edge), -change};
        }
        Arrays.sort(events, (a, b) -> Long.compare(a[0], b[0]));
        long running = 0;
        long since = 0;
        int at = 0;
        while (at < events.length) {
            long key = events[at][0];
            long change = 0;
            while (at < events.length && events[at][0] == key) {
                change += events[at][1];
                at++;
            }
            if (change == 0) {
                continue;
            }
            if (running != 0) {
                put(left, since, key, running);
            }
            running += change;
            since = key;
        }
    }

    private static void put(Edges left, Edges edges, int i) {
        long times = edges.forward(i) ? edges.count[i] : -edges.count[i];
        put(left, edges.low(i), edges.high(i), times);
    }

    private static void put(Edges left, long low, long high, long times) {
        long a = times > 0 ? low : high;
        long b = times > 0 ? high : low;
        left.add(Exact.x(a), Exact.y(a), Exact.x(b), Exact.y(b), -1, (int) Math.abs(times));
    }

    private static Edges sorted(Edges edges) {
        Integer[] order = new Integer[edges.size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> {
            int low = Long.compare(edges.low(i), edges.low(j));
            return low != 0 ? low : Long.compare(edges.high(i), edges.high(j));
        });
        Edges sorted = new Edges(edges.size);
        for (int i : order) {
            sorted.addFrom(edges, i);
        }
        return sorted;
    }

    /**
     * The carrier line of each edge: its direction (p, q) without common divisor and its offset p·y − q·x. With
     * |x| ≤ 1.8e9 and |y| ≤ 1e9 the offset stays below 2^63.
     */
    private static final class Lines {
        private final long[] p;
        private final long[] q;
        private final long[] offset;

        Lines(Edges edges) {
            p = new long[edges.size];
            q = new long[edges.size];
            offset = new long[edges.size];
            for (int i = 0; i < edges.size; i++) {
                long low = edges.low(i);
                long high = edges.high(i);
                long dx = (long) Exact.x(high) - Exact.x(low);
                long dy = (long) Exact.y(high) - Exact.y(low);
                long divisor = divisor(dx, Math.abs(dy));
                p[i] = dx / divisor;
                q[i] = dy / divisor;
                offset[i] = p[i] * Exact.y(low) - q[i] * Exact.x(low);
            }
        }

        private static long divisor(long a, long b) {
            long x = a;
            long y = b;
            while (y != 0) {
                long rest = x % y;
                x = y;
                y = rest;
            }
            return Math.max(1, x);
        }

        long hash(int i) {
            return Exact.mix(Exact.mix(Exact.mix(p[i]) + q[i]) + offset[i]) >>> 32;
        }

        int compare(int i, int j) {
            int result = Long.compare(p[i], p[j]);
            result = result != 0 ? result : Long.compare(q[i], q[j]);
            return result != 0 ? result : Long.compare(offset[i], offset[j]);
        }
    }
}
