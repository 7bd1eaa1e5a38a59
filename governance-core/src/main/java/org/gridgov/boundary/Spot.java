package org.gridgov.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A point well inside a shape, which need not be a whole number.
 *
 * <p>Corners of a face are rounded, so a border may lie a unit beside its true place: nearer than that to it, a point inside
 * the face may lie outside the ground that the face stands for, the more so once it is rounded itself.
 */
record Spot(double east, double north) {
    /** Units: a border moves by less than one, a point that is rounded by less than one more. */
    private static final double CLEAR = 2.0;

    /**
     * The middle of the widest stretch at a height between two points, about halfway up; if a border is near, that of
     * several heights that lies farthest from all borders.
     */
    static Spot inside(Shape shape) {
        Spot best = at(shape, 0.5);
        Edges edges = edges(shape);
        double most = best.clearance(edges);
        if (most >= CLEAR) {
            return best;
        }
        for (Spot other : others(shape)) {
            double clearance = other.clearance(edges);
            if (clearance > most) {
                most = clearance;
                best = other;
            }
        }
        return best;
    }

    /** Up to ten points at different heights, the first as {@link #inside(Shape)}, no other near a border. */
    static List<Spot> spread(Shape shape) {
        List<Spot> spots = new ArrayList<>(List.of(inside(shape)));
        Edges edges = edges(shape);
        for (Spot other : others(shape)) {
            if (other.clearance(edges) >= CLEAR) {
                spots.add(other);
            }
        }
        return spots;
    }

    private static List<Spot> others(Shape shape) {
        List<Spot> spots = new ArrayList<>();
        for (int i = 1; i < 10 && shape.points() > 3; i++) {
            if (i != 5) {
                spots.add(at(shape, i / 10.0));
            }
        }
        int[] heights = heights(shape);
        int above = 1;
        for (int i = 2; i < heights.length; i++) {
            if ((long) heights[i] - heights[i - 1] > (long) heights[above] - heights[above - 1]) {
                above = i;
            }
        }
        spots.add(between(shape, heights[above - 1], heights[above]));
        return spots;
    }

    private static Edges edges(Shape shape) {
        Edges edges = new Edges(shape.points());
        edges.addShape(shape, 0, 1);
        return edges;
    }

    private double clearance(Edges edges) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < edges.size; i++) {
            least = Math.min(least, EdgeStrips.distanceTo(edges, i, east, north));
        }
        return least;
    }

    private static int[] heights(Shape shape) {
        int[] heights = new int[shape.points()];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = shape.y(i);
        }
        Arrays.sort(heights);
        return heights;
    }

    private static Spot at(Shape shape, double part) {
        int[] heights = heights(shape);
        int above = (int) (heights.length * part);
        while (above < heights.length - 1 && heights[above] == heights[0]) {
            above++;
        }
        int below = above;
        while (below > 0 && heights[below] == heights[above]) {
            below--;
        }
        return between(shape, heights[below], heights[above]);
    }

    private static Spot between(Shape shape, int low, int high) {
        double height = low + ((double) high - low) * 0.4921875;
        double[] crossings = new double[shape.points()];
        int size = 0;
        for (int ring = 0; ring < shape.rings(); ring++) {
            for (int i = shape.from(ring); i < shape.to(ring); i++) {
                int j = i + 1 == shape.to(ring) ? shape.from(ring) : i + 1;
                if ((shape.y(i) <= height) != (shape.y(j) <= height)) {
                    double along = (height - shape.y(i)) / ((double) shape.y(j) - shape.y(i));
                    crossings[size++] = shape.x(i) + along * ((double) shape.x(j) - shape.x(i));
                }
            }
        }
        Arrays.sort(crossings, 0, size);
        double east = shape.x(0);
        double widest = -1;
        for (int i = 0; i + 1 < size; i += 2) {
            if (crossings[i + 1] - crossings[i] > widest) {
                widest = crossings[i + 1] - crossings[i];
                east = (crossings[i] + crossings[i + 1]) / 2;
            }
        }
        return new Spot(east, height);
    }

    int wholeEast() {
        return (int) Math.rint(east);
    }

    int wholeNorth() {
        return (int) Math.rint(north);
    }
}
