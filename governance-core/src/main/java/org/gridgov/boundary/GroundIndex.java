package org.gridgov.boundary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Finds the few owners near a point by a lattice over their bounding boxes, then asks the edges of each: one by one if they
 * are few, by strips if they are many. Thread-safe once built.
 */
final class GroundIndex {
    private static final int MANY = 200;
    private static final int CELLS_PER_OWNER = 2;

    private final Edges[] owned;
    private final Map<Integer, EdgeStrips> large = new HashMap<>();
    private final int[] west;
    private final int[] south;
    private final int[] east;
    private final int[] north;
    private final int side;
    private final long left;
    private final long bottom;
    private final long width;
    private final long height;
    private final int[] start;
    private final int[] items;

    /** Indexes edges by their owners, {@code 0 <= owner < owners}. */
    GroundIndex(Edges edges, int owners) {
        owned = new Edges[owners];
        west = filled(owners, Integer.MAX_VALUE);
        south = filled(owners, Integer.MAX_VALUE);
        east = filled(owners, Integer.MIN_VALUE);
        north = filled(owners, Integer.MIN_VALUE);
        Arrays.setAll(owned, owner -> new Edges(8));
        for (int i = 0; i < edges.size; i++) {
            int owner = edges.owner[i];
            owned[owner].addFrom(edges, i);
            west[owner] = Math.min(west[owner], Math.min(edges.ax[i], edges.bx[i]));
            south[owner] = Math.min(south[owner], Math.min(edges.ay[i], edges.by[i]));
            east[owner] = Math.max(east[owner], Math.max(edges.ax[i], edges.bx[i]));
            north[owner] = Math.max(north[owner], Math.max(edges.ay[i], edges.by[i]));
        }
        for (int owner = 0; owner < owners; owner++) {
            if (owned[owner].size > MANY) {
                large.put(owner, new EdgeStrips(owned[owner]));
            }
        }
        left = edges.size == 0 ? 0 : Arrays.stream(west).min().orElse(0);
        bottom = edges.size == 0 ? 0 : Arrays.stream(south).min().orElse(0);
        width = edges.size == 0 ? 1 : Arrays.stream(east).max().orElse(0) - left + 1;
        height = edges.size == 0 ? 1 : Arrays.stream(north).max().orElse(0) - bottom + 1;
        side = side(owners);
        start = new int[side * side + 1];
        each((owner, cell) -> start[cell + 1]++);
        for (int cell = 0; cell < side * side; cell++) {
            start[cell + 1] += start[cell];
        }
        items = new int[start[side * side]];
        int[] next = Arrays.copyOf(start, side * side);
        each((owner, cell) -> items[next[cell]++] = owner);
    }

    private static int[] filled(int size, int value) {
        int[] array = new int[size];
        Arrays.fill(array, value);
        return array;
    }

    /** As many columns as rows, fewer where boxes are large, so that the entries stay linear in the owners. */
    private int side(int owners) {
        double area = 0;
        for (int owner = 0; owner < owners; owner++) {
            if (west[owner] <= east[owner]) {
                area += ((double) east[owner] - west[owner] + 1)
                        / width
                        * (((double) north[owner] - south[owner] + 1) / height);
            }
        }
        double cells = CELLS_PER_OWNER * owners / Math.max(1, area / 4);
        return (int) Math.max(1, Math.min(1000, Math.sqrt(cells)));
    }

    private interface Visit {
        void at(int owner, int cell);
    }

    private void each(Visit visit) {
        for (int owner = 0; owner < owned.length; owner++) {
            if (west[owner] > east[owner]) {
                continue;
            }
            for (int row = row(south[owner]); row <= row(north[owner]); row++) {
                for (int column = column(west[owner]); column <= column(east[owner]); column++) {
                    visit.at(owner, row * side + column);
                }
            }
        }
    }

    private int column(double x) {
        return (int) Math.max(0, Math.min(side - 1.0, Math.floor((x - left) * side / width)));
    }

    private int row(double y) {
        return (int) Math.max(0, Math.min(side - 1.0, Math.floor((y - bottom) * side / height)));
    }

    /** The owners whose ground holds a point, its border included, in ascending order; exact. */
    int[] ownersAt(int x, int y) {
        return candidates(x, y, 0, owner -> {
            EdgeStrips strips = large.get(owner);
            return strips != null ? strips.ownersAt(x, y).length > 0 : EdgeStrips.holds(owned[owner], x, y);
        });
    }

    /** The owners whose ground holds a point that no edge comes near, in ascending order. */
    int[] ownersAround(double x, double y) {
        return candidates(x, y, 0, owner -> {
            EdgeStrips strips = large.get(owner);
            return strips != null
                    ? strips.ownersAround(x, y).length > 0
                    : EdgeStrips.windingAround(owned[owner], x, y) > 0;
        });
    }

    /** The owners of edges within a distance of a point, in ascending order. */
    int[] ownersNear(double x, double y, double distance) {
        return candidates(x, y, distance, owner -> {
            EdgeStrips strips = large.get(owner);
            return strips != null
                    ? strips.ownersNear(x, y, distance).length > 0
                    : EdgeStrips.isNear(owned[owner], x, y, distance);
        });
    }

    private int[] candidates(double x, double y, double reach, IntPredicate test) {
        int[] found = new int[4];
        int size = 0;
        for (int row = row(y - reach); row <= row(y + reach); row++) {
            for (int column = column(x - reach); column <= column(x + reach); column++) {
                int cell = row * side + column;
                for (int at = start[cell]; at < start[cell + 1]; at++) {
                    int owner = items[at];
                    if (x >= west[owner] - reach
                            && x <= east[owner] + reach
                            && y >= south[owner] - reach
                            && y <= north[owner] + reach
                            && test.test(owner)) {
                        found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
                        found[size++] = owner;
                    }
                }
            }
        }
        return size <= 1
                ? Arrays.copyOf(found, size)
                : Arrays.stream(found, 0, size).sorted().distinct().toArray();
    }
}
