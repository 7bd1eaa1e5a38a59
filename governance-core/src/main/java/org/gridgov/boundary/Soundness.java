package org.gridgov.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.Place;

/** Finds what is wrong with the rings of one boundary, all by exact tests. */
final class Soundness {
    private final Boundary boundary;
    private final Shape shape;
    private final Measure measure;
    private final Place place;
    private final List<Finding> findings = new ArrayList<>();

    private Soundness(Boundary boundary, Place place) {
        this.boundary = boundary;
        this.place = place;
        shape = boundary.shape();
        measure = new Measure(boundary.system());
    }

    static List<Finding> check(Boundary boundary, Place place) {
        Soundness soundness = new Soundness(boundary, place);
        for (int ring = 0; ring < soundness.shape.rings(); ring++) {
            soundness.ring(ring);
        }
        if (soundness.findings.isEmpty()) {
            soundness.region();
        }
        return soundness.findings;
    }

    private void ring(int ring) {
        if (shape.turn(ring) == 0) {
            error("GG-BD-03", shape.from(ring));
            return;
        }
        int from = shape.from(ring);
        int to = shape.to(ring);
        for (int b = from; b < to; b++) {
            int a = b == from ? to - 1 : b - 1;
            int c = b + 1 == to ? from : b + 1;
            long run = ((long) shape.x(b) - shape.x(a)) * Long.signum((long) shape.x(c) - shape.x(b));
            long rise = ((long) shape.y(b) - shape.y(a)) * Long.signum((long) shape.y(c) - shape.y(b));
            boolean back = run < 0 || (run == 0 && rise < 0);
            if (back && Exact.side(shape.x(a), shape.y(a), shape.x(b), shape.y(b), shape.x(c), shape.y(c)) == 0) {
                error("GG-BD-04", b);
                return;
            }
        }
    }

    private void region() {
        Edges edges = new Edges(shape.points());
        edges.addShape(shape, 0, 1);
        Region.Result result = Region.check(edges);
        switch (result.flaw()) {
            case NONE -> touching(result.touches());
            case CROSSING -> error("GG-BD-06", result.x(), result.y());
            case OVERLAP -> error("GG-BD-07", result.x(), result.y());
            case WINDING -> error("GG-BD-08", result.x(), result.y());
            case INTRICATE -> error("GG-BD-09", result.x(), result.y());
        }
    }

    /** A ring that meets itself in a point bounds a region all the same, but most programs refuse it. */
    private void touching(boolean touches) {
        for (int ring = 0; ring < shape.rings(); ring++) {
            long[] keys = new long[shape.to(ring) - shape.from(ring)];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = Exact.key(shape.x(shape.from(ring) + i), shape.y(shape.from(ring) + i));
            }
            Arrays.sort(keys);
            for (int i = 1; i < keys.length; i++) {
                if (keys[i] == keys[i - 1]) {
                    warn(Exact.x(keys[i]), Exact.y(keys[i]));
                    return;
                }
            }
        }
        if (touches && shape.rings() == 1) {
            warn(shape.x(0), shape.y(0));
        }
    }

    private void warn(int x, int y) {
        findings.add(Catalogue.core().finding(Level.WARNING, "GG-BD-05", place, boundary.unit(), measure.text(x, y)));
    }

    private void error(String code, int point) {
        error(code, shape.x(point), shape.y(point));
    }

    private void error(String code, int x, int y) {
        findings.add(Catalogue.core().finding(Level.ERROR, code, place, boundary.unit(), measure.text(x, y)));
    }
}
