package org.gridgov.examples.benchmark;

import java.util.List;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The baseline of the coverage: the validator of coverages of the JTS library. */
final class GeometryLibrary {
    private static final double UNIT = 1e-7;

    /** Five metres, in degrees. */
    static final double GAP = 0.000_05;

    private GeometryLibrary() {}

    static Geometry[] polygons(List<int[]> rings) {
        GeometryFactory factory = new GeometryFactory();
        Geometry[] polygons = new Geometry[rings.size()];
        for (int i = 0; i < polygons.length; i++) {
            int[] ring = rings.get(i);
            Coordinate[] points = new Coordinate[ring.length / 2 + 1];
            for (int k = 0; k < points.length; k++) {
                int at = 2 * k % ring.length;
                points[k] = new Coordinate(ring[at] * UNIT, ring[at + 1] * UNIT);
            }
            polygons[i] = factory.createPolygon(points);
        }
        return polygons;
    }

    /** {@return for each polygon whether an edge of it is not as it should be} */
    static boolean[] faulty(Geometry[] polygons, double gap) {
        Geometry[] edges = gap > 0 ? CoverageValidator.validate(polygons, gap) : CoverageValidator.validate(polygons);
        boolean[] faulty = new boolean[edges.length];
        for (int i = 0; i < edges.length; i++) {
            faulty[i] = edges[i] != null && !edges[i].isEmpty();
        }
        return faulty;
    }

    static long faults(Geometry[] polygons, double gap) {
        long faults = 0;
        for (boolean faulty : faulty(polygons, gap)) {
            faults += faulty ? 1 : 0;
        }
        return faults;
    }
}
