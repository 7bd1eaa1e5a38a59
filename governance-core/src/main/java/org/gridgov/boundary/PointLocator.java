package org.gridgov.boundary;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridgov.grid.GridCode;

/**
 * Tells in whose ground a point lies (点位归属).
 *
 * <p>Exact on whole numbers; a point on a border lies in the ground of every unit that has the border. Built in O(E) for E
 * edges into primitive arrays; a question looks at the edges of the few units around the point, by strips where they are
 * many. Immutable,
 * thread-safe.
 *
 * <p>Source: P4 with geometry, {@code INVARIANTS}.
 */
public final class PointLocator {
    private final List<GridCode> units;
    private final GroundIndex index;

    PointLocator(List<GridCode> units, GroundIndex index) {
        this.units = units;
        this.index = index;
    }

    /**
     * Builds an index.
     *
     * @param boundaries the boundaries that may hold points, in any order, all of one system and sound
     * @return the index
     */
    public static PointLocator of(Collection<Boundary> boundaries) {
        List<Boundary> sorted = boundaries.stream().sorted().toList();
        Edges edges =
                new Edges(sorted.stream().mapToInt(b -> b.shape().points()).sum());
        for (int i = 0; i < sorted.size(); i++) {
            edges.addShape(sorted.get(i).shape(), i, 1);
        }
        return new PointLocator(sorted.stream().map(Boundary::unit).toList(), new GroundIndex(edges, sorted.size()));
    }

    /**
     * The unit that holds a point.
     *
     * @param east the point, as a whole number of the coordinate system
     * @param north the point
     * @return the unit; on a border or where units overlap the one with the lowest code; empty if there is none
     */
    public Optional<GridCode> at(int east, int north) {
        int[] owners = index.ownersAt(east, north);
        return owners.length == 0 ? Optional.empty() : Optional.of(units.get(owners[0]));
    }

    /**
     * All units that hold a point.
     *
     * @param east the point, as a whole number of the coordinate system
     * @param north the point
     * @return the units whose ground, border included, holds the point, by code
     */
    public List<GridCode> allAt(int east, int north) {
        return named(index.ownersAt(east, north));
    }

    /** The units that hold a point that lies on no edge. */
    List<GridCode> allAround(double east, double north) {
        return named(index.ownersAround(east, north));
    }

    /** The units that have an edge near a point. */
    List<GridCode> allNear(double east, double north, double distance) {
        return named(index.ownersNear(east, north, distance));
    }

    private List<GridCode> named(int[] owners) {
        return Arrays.stream(owners).mapToObj(units::get).toList();
    }
}
