package org.gridgov.boundary;

import java.util.Comparator;
import java.util.Objects;
import org.gridgov.grid.GridCode;

/**
 * The ground of one unit, as rings of points in a declared coordinate system (网格边界).
 *
 * <p>Ordered by unit, system and shape. Immutable, thread-safe.
 *
 * <p>Source: P4 with geometry, {@code INVARIANTS}.
 *
 * @param unit the unit
 * @param system the system of its coordinates
 * @param shape its rings
 */
public record Boundary(GridCode unit, CoordinateSystem system, Shape shape) implements Comparable<Boundary> {
    private static final Comparator<Boundary> ORDER = Comparator.comparing(Boundary::unit)
            .thenComparing(boundary -> boundary.system.code())
            .thenComparing(Boundary::shape);

    /**
     * Checks that every point lies in the range of the system.
     *
     * @throws IllegalArgumentException if one does not
     */
    public Boundary {
        Objects.requireNonNull(unit, "unit");
        for (int i = 0; i < shape.points(); i++) {
            if (Math.abs((long) shape.x(i)) > system.mostEast() || Math.abs((long) shape.y(i)) > system.mostNorth()) {
                throw new IllegalArgumentException("A point of " + unit + " must lie in the range of " + system
                        + ", but is " + shape.x(i) + ", " + shape.y(i));
            }
        }
    }

    @Override
    public int compareTo(Boundary other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return unit + " " + system + " " + shape;
    }
}
