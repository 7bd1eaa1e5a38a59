package org.gridgov.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Divides the plane along edges into faces. The only class that touches the optional geometry library; without it, the
 * first call ends in a {@link NoClassDefFoundError}.
 */
final class FaceFinder {
    private static final long MOST_CROSSINGS = 250_000L;
    private static final long MOST_PAIRS = 20_000_000L;

    private FaceFinder() {}

    /**
     * Whether edges cross so often that their faces could neither be drawn nor be read: thousands of units all over each
     * other make millions of faces. Pairs that share several strips count several times.
     */
    static boolean isTangled(Edges edges) {
        EdgeStrips strips = new EdgeStrips(edges);
        long crossings = MOST_CROSSINGS + 4L * edges.size;
        long pairs = MOST_PAIRS + 300L * edges.size;
        for (int strip = 0; strip < strips.strips(); strip++) {
            int[] items = strips.edgesOf(strip);
            long[] order = new long[items.length];
            for (int i = 0; i < items.length; i++) {
                order[i] = ((long) Math.min(edges.ax[items[i]], edges.bx[items[i]]) << 32) | i;
            }
            Arrays.sort(order);
            for (int i = 0; i < order.length; i++) {
                int one = items[(int) order[i]];
                int east = Math.max(edges.ax[one], edges.bx[one]);
                for (int j = i + 1; j < order.length && (order[j] >> 32) <= east; j++) {
                    crossings -= crosses(edges, one, items[(int) order[j]]) ? 1 : 0;
                    pairs--;
                }
                if (crossings < 0 || pairs < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean crosses(Edges edges, int i, int j) {
        return side(edges, i, edges.ax[j], edges.ay[j]) * side(edges, i, edges.bx[j], edges.by[j]) < 0
                && side(edges, j, edges.ax[i], edges.ay[i]) * side(edges, j, edges.bx[i], edges.by[i]) < 0;
    }

    private static int side(Edges edges, int edge, int x, int y) {
        return Exact.side(edges.ax[edge], edges.ay[edge], edges.bx[edge], edges.by[edge], x, y);
    }

    /** The bounded faces between edges, which are crossed and snapped on whole numbers; edges of count 0 divide as well. */
    static List<Shape> faces(Edges edges) {
        List<SegmentString> lines = new ArrayList<>(edges.size);
        for (int i = 0; i < edges.size; i++) {
            Coordinate[] ends = {new Coordinate(edges.ax[i], edges.ay[i]), new Coordinate(edges.bx[i], edges.by[i])};
            lines.add(new NodedSegmentString(ends, edges.count[i]));
        }
        SnapRoundingNoder noder = new SnapRoundingNoder(new PrecisionModel(1.0));
        noder.computeNodes(lines);
        Edges pieces = new Edges(edges.size * 2);
        for (Object result : noder.getNodedSubstrings()) {
            SegmentString string = (SegmentString) result;
            int count = (Integer) string.getData();
            for (int i = 1; i < string.size(); i++) {
                Coordinate a = string.getCoordinate(i - 1);
                Coordinate b = string.getCoordinate(i);
                if (!a.equals2D(b)) {
                    pieces.add((int) a.x, (int) a.y, (int) b.x, (int) b.y, -1, count);
                }
            }
        }
        return polygons(EdgeSum.separators(pieces));
    }

    private static List<Shape> polygons(Edges pieces) {
        GeometryFactory factory = new GeometryFactory();
        List<Geometry> lines = new ArrayList<>(pieces.size);
        for (int i = 0; i < pieces.size; i++) {
            LineString line = factory.createLineString(new Coordinate[] {
                new Coordinate(pieces.ax[i], pieces.ay[i]), new Coordinate(pieces.bx[i], pieces.by[i])
            });
            lines.add(line);
        }
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(lines);
        Collection<?> polygons = polygonizer.getPolygons();
        List<Shape> shapes = new ArrayList<>(polygons.size());
        for (Object found : polygons) {
            Polygon polygon = (Polygon) found;
            List<int[]> rings = new ArrayList<>();
            rings.add(ring(polygon.getExteriorRing()));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                rings.add(ring(polygon.getInteriorRingN(i)));
            }
            shapes.add(Shape.of(List.of(rings)));
        }
        return shapes;
    }

    private static int[] ring(LinearRing ring) {
        int[] points = new int[2 * (ring.getNumPoints() - 1)];
        for (int i = 0; i < points.length; i += 2) {
            Coordinate at = ring.getCoordinateN(i / 2);
            points[i] = (int) at.x;
            points[i + 1] = (int) at.y;
        }
        return points;
    }
}
