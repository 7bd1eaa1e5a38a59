package org.gridgov.boundary;

import java.util.Arrays;

/**
 * Directed edges with a count and an owner each, in primitive arrays. A count of −1 is the same as the edge the other way
 * round. Not thread-safe while it grows.
 */
final class Edges {
    int[] ax;
    int[] ay;
    int[] bx;
    int[] by;
    int[] owner;
    int[] count;
    int size;

    Edges(int expected) {
        int room = Math.max(8, expected);
        ax = new int[room];
        ay = new int[room];
        bx = new int[room];
        by = new int[room];
        owner = new int[room];
        count = new int[room];
    }

    void add(int fromX, int fromY, int toX, int toY, int who, int times) {
        if (size == ax.length) {
            grow();
        }
        ax[size] = fromX;
        ay[size] = fromY;
        bx[size] = toX;
        by[size] = toY;
        owner[size] = who;
        count[size] = times;
        size++;
    }

    /** Adds all rings of a shape, outer ones counter-clockwise, holes clockwise. */
    void addShape(Shape shape, int who, int times) {
        for (int ring = 0; ring < shape.rings(); ring++) {
            addRing(shape, ring, who, times);
        }
    }

    void addRing(Shape shape, int ring, int who, int times) {
        int from = shape.from(ring);
        int to = shape.to(ring);
        int x = shape.x(to - 1);
        int y = shape.y(to - 1);
        for (int i = from; i < to; i++) {
            int nextX = shape.x(i);
            int nextY = shape.y(i);
            add(x, y, nextX, nextY, who, times);
            x = nextX;
            y = nextY;
        }
    }

    void addFrom(Edges other, int index) {
        add(other.ax[index], other.ay[index], other.bx[index], other.by[index], other.owner[index], other.count[index]);
    }

    /** Whether the edge runs from its lesser end to its greater, by x and then by y. */
    boolean forward(int index) {
        return ax[index] != bx[index] ? ax[index] < bx[index] : ay[index] < by[index];
    }

    long low(int index) {
        return Math.min(Exact.key(ax[index], ay[index]), Exact.key(bx[index], by[index]));
    }

    long high(int index) {
        return Math.max(Exact.key(ax[index], ay[index]), Exact.key(bx[index], by[index]));
    }

    private void grow() {
        int room = (int) Math.min(Integer.MAX_VALUE - 8L, 2L * size);
        ax = Arrays.copyOf(ax, room);
        ay = Arrays.copyOf(ay, room);
        bx = Arrays.copyOf(bx, room);
        by = Arrays.copyOf(by, room);
        owner = Arrays.copyOf(owner, room);
        count = Arrays.copyOf(count, room);
    }
}
