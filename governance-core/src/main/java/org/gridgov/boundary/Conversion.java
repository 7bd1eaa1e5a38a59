package org.gridgov.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a host's converter over a boundary. */
final class Conversion {
    private Conversion() {}

    /** The converted boundary, or empty if a point could not be converted or a ring collapsed. */
    static Optional<Boundary> convert(Boundary boundary, CoordinateConverter converter) {
        List<List<int[]>> polygons = new ArrayList<>();
        for (int polygon = 0; polygon < boundary.shape().polygons(); polygon++) {
            List<int[]> rings = new ArrayList<>();
            for (int[] ring : boundary.shape().polygon(polygon)) {
                Optional<int[]> converted = ring(ring, converter);
                if (converted.isEmpty()) {
                    return Optional.empty();
                }
                rings.add(converted.get());
            }
            polygons.add(rings);
        }
        return Optional.of(new Boundary(boundary.unit(), converter.to(), Shape.of(polygons)));
    }

    private static Optional<int[]> ring(int[] ring, CoordinateConverter converter) {
        double[] points = new double[ring.length];
        for (int i = 0; i < ring.length; i++) {
            points[i] = ring[i] / (double) converter.from().perUnit();
        }
        converter.convert(points);
        int[] converted = new int[ring.length];
        int different = 0;
        for (int i = 0; i < ring.length; i++) {
            double value = Math.rint(points[i] * converter.to().perUnit());
            int most = i % 2 == 0 ? converter.to().mostEast() : converter.to().mostNorth();
            if (!(Math.abs(value) <= most)) {
                return Optional.empty();
            }
            converted[i] = (int) value;
        }
        for (int i = 0; i < ring.length; i += 2) {
            int next = (i + 2) % ring.length;
            different += converted[i] != converted[next] || converted[i + 1] != converted[next + 1] ? 1 : 0;
        }
        return different < 3 ? Optional.empty() : Optional.of(converted);
    }
}
