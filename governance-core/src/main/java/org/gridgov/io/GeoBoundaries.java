package org.gridgov.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.boundary.Boundary;
import org.gridgov.boundary.BoundaryAudit;
import org.gridgov.boundary.BoundaryLayer;
import org.gridgov.boundary.CoordinateSystem;
import org.gridgov.boundary.Shape;
import org.gridgov.grid.GridCode;

/** Turns features whose system is known into boundaries on whole numbers. */
final class GeoBoundaries {
    private final Remarks remarks;
    private final List<Boundary> boundaries = new ArrayList<>();
    private final Set<GridCode> units = new HashSet<>();
    private final List<Finding> soundness = new ArrayList<>();
    private int joined;

    GeoBoundaries(Remarks remarks) {
        this.remarks = remarks;
    }

    void add(GeoFeature feature, CoordinateSystem system) {
        GridCode unit = feature.unit;
        if (unit == null) {
            return;
        }
        joined = 0;
        List<List<int[]>> polygons = new ArrayList<>();
        for (List<double[]> polygon : feature.polygons) {
            List<int[]> rings = new ArrayList<>();
            for (double[] ring : polygon) {
                rings.add(whole(ring, feature, system));
            }
            polygons.add(rings);
        }
        if (!feature.good) {
            return;
        }
        if (units.contains(unit)) {
            feature.bad(Code.UNIT_TWICE);
            return;
        }
        Boundary boundary = new Boundary(unit, system, Shape.of(polygons));
        Findings found = BoundaryAudit.soundness(boundary, feature.place());
        soundness.addAll(found.asList());
        if (found.hasErrors()) {
            return;
        }
        units.add(unit);
        boundaries.add(boundary);
        if (feature.altitude) {
            remarks.note(Code.ALTITUDE_DROPPED, feature.place(), unit);
        }
        if (joined > 0) {
            remarks.note(Code.POINTS_JOINED, feature.place(), unit, joined);
        }
    }

    /** A ring on whole numbers, without its closing point; with a finding if that can't be. */
    private int[] whole(double[] ring, GeoFeature feature, CoordinateSystem system) {
        int[] points = new int[ring.length - 2];
        int different = 0;
        for (int i = 0; i < points.length; i += 2) {
            double east = Math.rint(ring[i] * system.perUnit());
            double north = Math.rint(ring[i + 1] * system.perUnit());
            if (Math.abs(east) > system.mostEast() || Math.abs(north) > system.mostNorth()) {
                range(ring[i], ring[i + 1], feature, system);
                return points;
            }
            points[i] = (int) east;
            points[i + 1] = (int) north;
        }
        for (int i = 0; i < points.length; i += 2) {
            int next = i + 2 == points.length ? 0 : i + 2;
            different += points[i] != points[next] || points[i + 1] != points[next + 1] ? 1 : 0;
        }
        if (different < 3) {
            feature.bad(Code.RING_COLLAPSED, GeoCoordinates.number(ring[0]) + " " + GeoCoordinates.number(ring[1]));
        }
        joined += points.length / 2 - different;
        return points;
    }

    private static void range(double east, double north, GeoFeature feature, CoordinateSystem system) {
        String point = GeoCoordinates.number(east) + " " + GeoCoordinates.number(north);
        if (system.degrees() && Math.abs(east) <= 90 && Math.abs(north) <= 180) {
            feature.bad(Code.POINT_SWAPPED, point);
        } else if (system.degrees() && Math.max(Math.abs(east), Math.abs(north)) > 1000) {
            feature.bad(Code.POINT_IN_METRES, point, system);
        } else {
            feature.bad(Code.POINT_OUT_OF_RANGE, point, system);
        }
    }

    Loaded<BoundaryLayer> layer() {
        Loaded<BoundaryLayer> layer = BoundaryLayer.of(boundaries);
        return new Loaded<>(
                layer.value(), remarks.toFindings().and(Findings.of(soundness)).and(layer.findings()));
    }
}
