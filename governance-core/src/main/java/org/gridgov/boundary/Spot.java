package org.gridgov.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A point well inside a shape, which need not be a whole number. */
record Spot(double east, double north) {
    /** The middle of the widest stretch at a height between two points, about halfway up. */
    static Spot inside(Shape shape) {
        return inside(shape, 0.5);
    }

    /** Up to nine points at different heights, the first as {@link #inside(Shape)}. */
    static List<Spot> spread(Shape shape) {
        List<Spot> spots = new ArrayList<>(List.of(inside(shape)));
        for (int i = 1; i < 10 && shape.points() > 3; i++) {
            if (i != 5) {
                spots.add(inside(shape, i / 10.0));
            }
        }
        return spots;
    }

    private static Spot inside(Shape shape, double part) {
        int[] heights = new int[shape.points()];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = shape.y(i);
        }
        Arrays.sort(heights);
        int above = (int) (heights.length * part);
        while (above < heights.length - 1 && heights[above] == heights[0]) {
            above++;
        }
        int below = above;
        while (below > 0 && heights[below] == heights[above]) {
            below--;
        }
        double height = heights[below] + ((double) heights[above] - heights[below]) * 0.4921875;
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
