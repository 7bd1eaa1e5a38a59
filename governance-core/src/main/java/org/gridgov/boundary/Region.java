package org.gridgov.boundary;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * Tells whether directed edges bound a region that lies on their left, each point of it once.
 *
 * <p>They do if no two edges cross or lie on each other and the winding number on the left of every edge is 1: the winding
 * number changes only across edges, by the count of the edge, so it is then 1 or 0 on each side of every edge and 0 far
 * away, hence 0 or 1 everywhere. Edges may touch in points. All tests are exact. O(E log E) for edges as maps have them; a
 * tangle that would need more than a budget of comparisons is refused instead.
 */
final class Region {
    private static final long LEAST_BUDGET = 20_000_000L;

    /** What is wrong with the edges. */
    enum Flaw {
        NONE,
        CROSSING,
        OVERLAP,
        WINDING,
        INTRICATE
    }

    /** The first flaw found with a place; and whether edges touch other than end to end. */
    record Result(Flaw flaw, int x, int y, boolean touches) {}

    private final Edges edges;
    private final TreeSet<long[]> touching = new TreeSet<>((a, b) -> Arrays.compare(a, b));
    private Flaw flaw = Flaw.NONE;
    private int flawX;
    private int flawY;

    private Region(Edges edges) {
        this.edges = edges;
    }

    static Result check(Edges edges) {
        Region region = new Region(edges);
        region.pairs(new EdgeStrips(edges));
        boolean touches = !region.touching.isEmpty();
        if (region.flaw == Flaw.NONE) {
            region.windings(touches ? region.split() : edges);
        }
        return new Result(region.flaw, region.flawX, region.flawY, touches);
    }

    private void pairs(EdgeStrips strips) {
        long budget = Math.max(LEAST_BUDGET, 300L * edges.size);
        for (int strip = 0; strip < strips.strips(); strip++) {
            int[] items = strips.edgesOf(strip);
            long[] order = new long[items.length];
            int[] most = new int[items.length];
            for (int i = 0; i < items.length; i++) {
                double[] range = range(items[i], strips.bottom(strip), strips.top(strip));
                most[i] = (int) Math.min(Integer.MAX_VALUE, Math.ceil(range[1]) + 1);
                order[i] = (((long) Math.floor(range[0]) - 1) << 32) | i;
            }
            Arrays.sort(order);
            for (int i = 0; i < order.length; i++) {
                int one = (int) order[i];
                for (int j = i + 1; j < order.length && (order[j] >> 32) <= most[one]; j++) {
                    budget--;
                    pair(items[one], items[(int) order[j]]);
                    if (flaw != Flaw.NONE) {
                        return;
                    }
                }
                if (budget < 0) {
                    found(Flaw.INTRICATE, edges.ax[items[one]], edges.ay[items[one]]);
                    return;
                }
            }
        }
    }

    /** From where to where an edge runs east within a strip. */
    private double[] range(int i, double bottom, double top) {
        double ax = edges.ax[i];
        double ay = edges.ay[i];
        double dx = edges.bx[i] - ax;
        double dy = edges.by[i] - ay;
        if (dy == 0) {
            return new double[] {Math.min(ax, ax + dx), Math.max(ax, ax + dx)};
        }
        double one = Math.max(0, Math.min(1, (bottom - ay) / dy));
        double other = Math.max(0, Math.min(1, (top - ay) / dy));
        double a = ax + one * dx;
        double b = ax + other * dx;
        return new double[] {Math.min(a, b), Math.max(a, b)};
    }

    private void pair(int i, int j) {
        int ax = edges.ax[i];
        int ay = edges.ay[i];
        int bx = edges.bx[i];
        int by = edges.by[i];
        int cx = edges.ax[j];
        int cy = edges.ay[j];
        int dx = edges.bx[j];
        int dy = edges.by[j];
        if (Math.max(ax, bx) < Math.min(cx, dx)
                || Math.max(cx, dx) < Math.min(ax, bx)
                || Math.max(ay, by) < Math.min(cy, dy)
                || Math.max(cy, dy) < Math.min(ay, by)) {
            return;
        }
        int c = Exact.side(ax, ay, bx, by, cx, cy);
        int d = Exact.side(ax, ay, bx, by, dx, dy);
        if (c == 0 && d == 0) {
            long from = Math.max(edges.low(i), edges.low(j));
            long to = Math.min(edges.high(i), edges.high(j));
            if (from < to) {
                found(Flaw.OVERLAP, Exact.x(from), Exact.y(from));
            }
            return;
        }
        int a = Exact.side(cx, cy, dx, dy, ax, ay);
        int b = Exact.side(cx, cy, dx, dy, bx, by);
        if (c * d > 0 || a * b > 0) {
            return;
        }
        if (c * d < 0 && a * b < 0) {
            found(Flaw.CROSSING, near(i, j), nearY(i, j));
            return;
        }
        if (c == 0 && a * b < 0) {
            touch(i, cx, cy);
        } else if (d == 0 && a * b < 0) {
            touch(i, dx, dy);
        } else if (a == 0 && c * d < 0) {
            touch(j, ax, ay);
        } else if (b == 0 && c * d < 0) {
            touch(j, bx, by);
        }
    }

    private void touch(int edge, int x, int y) {
        touching.add(new long[] {edge, Exact.key(x, y)});
    }

    private double part(int i, int j) {
        double dx = (double) edges.bx[i] - edges.ax[i];
        double dy = (double) edges.by[i] - edges.ay[i];
        double ex = (double) edges.bx[j] - edges.ax[j];
        double ey = (double) edges.by[j] - edges.ay[j];
        double over = ((double) edges.ax[j] - edges.ax[i]) * ey - ((double) edges.ay[j] - edges.ay[i]) * ex;
        return over / (dx * ey - dy * ex);
    }

    private int near(int i, int j) {
        return (int) Math.rint(edges.ax[i] + part(i, j) * ((double) edges.bx[i] - edges.ax[i]));
    }

    private int nearY(int i, int j) {
        return (int) Math.rint(edges.ay[i] + part(i, j) * ((double) edges.by[i] - edges.ay[i]));
    }

    /** The edges, divided where another one touches them. */
    private Edges split() {
        Edges divided = new Edges(edges.size + touching.size());
        for (int i = 0; i < edges.size; i++) {
            long at = Exact.key(edges.ax[i], edges.ay[i]);
            var touches =
                    touching.subSet(new long[] {i, Long.MIN_VALUE}, true, new long[] {i + 1L, Long.MIN_VALUE}, false);
            for (long[] touch : edges.forward(i) ? touches : touches.descendingSet()) {
                divided.add(Exact.x(at), Exact.y(at), Exact.x(touch[1]), Exact.y(touch[1]), -1, edges.count[i]);
                at = touch[1];
            }
            divided.add(Exact.x(at), Exact.y(at), edges.bx[i], edges.by[i], -1, edges.count[i]);
        }
        return divided;
    }

    private void windings(Edges divided) {
        EdgeStrips strips = new EdgeStrips(divided);
        for (int i = 0; i < divided.size; i++) {
            if (divided.count[i] != 1 || strips.windingLeftOf(i) != 1) {
                found(Flaw.WINDING, divided.ax[i], divided.ay[i]);
                return;
            }
        }
    }

    private void found(Flaw what, int x, int y) {
        flaw = what;
        flawX = x;
        flawY = y;
    }
}
