package org.gridgov.io;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gridgov.basics.Loaded;
import org.gridgov.boundary.Boundary;
import org.gridgov.boundary.BoundaryLayer;
import org.gridgov.boundary.Shape;

/**
 * Reads and writes boundaries as GeoJSON.
 *
 * <p>A feature is a polygon or several, with its unit's code in a property. The coordinate system stands in a member
 * {@code coordinateSystem} of the collection or of a feature ({@code WGS84}, {@code CGCS2000}, {@code GCJ02}, {@code BD09},
 * {@code PLANE}); a {@code crs} member of older files is understood where it names longitude and latitude of the first two.
 * Reading is strict and by stream: a feature with a mistake leaves a finding that names it, and the others stay. Coordinates
 * are rounded to the whole numbers of their system, altitudes dropped with a note. Thread-safe; O(n log n) for n points.
 *
 * <p>Source: RFC 7946; territory, {@code FACTS}.
 */
public final class GeoJson {
    private GeoJson() {}

    /**
     * Reads a layer.
     *
     * @param source the name of the file, for findings; their row is the number of the feature, their column its unit
     * @param in the bytes, UTF-8; read to the end and not closed
     * @param settings which property holds the code, and what an untagged feature is taken for
     * @param limits how much is taken; features count as rows
     * @return the layer of all sound features
     */
    public static Loaded<BoundaryLayer> read(
            String source, InputStream in, GeoJsonSettings settings, ReadLimits limits) {
        return new GeoJsonReader(source, settings, limits).read(in);
    }

    /**
     * Writes a layer: always the same text for the same layer, a feature a line, units in order, outer rings
     * counter-clockwise and holes clockwise, no more decimals than needed. Reading it gives an equal layer.
     *
     * @param layer the layer
     * @param settings which property holds the code
     * @return its text, with a line end after the last line
     */
    public static String write(BoundaryLayer layer, GeoJsonSettings settings) {
        StringBuilder text = new StringBuilder("{\n\"type\": \"FeatureCollection\",\n\"coordinateSystem\": \"")
                .append(layer.system())
                .append("\",\n\"features\": [");
        String between = "\n";
        for (Boundary boundary : layer.boundaries()) {
            text.append(between)
                    .append("{\"type\": \"Feature\", \"properties\": {\"")
                    .append(settings.codeProperty())
                    .append("\": \"")
                    .append(boundary.unit())
                    .append("\"}, \"geometry\": ");
            geometry(text, boundary);
            text.append('}');
            between = ",\n";
        }
        return text.append("\n]\n}\n").toString();
    }

    /**
     * Writes a layer to a file, which is replaced if it exists.
     *
     * @param file the file
     * @param layer the layer
     * @param settings which property holds the code
     * @throws IOException if the file can't be written
     */
    public static void write(Path file, BoundaryLayer layer, GeoJsonSettings settings) throws IOException {
        Files.writeString(file, write(layer, settings), StandardCharsets.UTF_8);
    }

    private static void geometry(StringBuilder text, Boundary boundary) {
        Shape shape = boundary.shape();
        boolean many = shape.polygons() > 1;
        text.append("{\"type\": \"")
                .append(many ? "MultiPolygon" : "Polygon")
                .append("\", \"coordinates\": ")
                .append(many ? "[" : "");
        for (int polygon = 0; polygon < shape.polygons(); polygon++) {
            text.append(polygon > 0 ? ", " : "").append('[');
            List<int[]> rings = shape.polygon(polygon);
            for (int ring = 0; ring < rings.size(); ring++) {
                text.append(ring > 0 ? ", " : "").append('[');
                int[] points = rings.get(ring);
                for (int i = 0; i <= points.length; i += 2) {
                    int at = i == points.length ? 0 : i;
                    text.append(i > 0 ? ", " : "").append('[');
                    number(text, points[at], boundary.system().decimals());
                    text.append(", ");
                    number(text, points[at + 1], boundary.system().decimals());
                    text.append(']');
                }
                text.append(']');
            }
            text.append(']');
        }
        text.append(many ? "]}" : "}");
    }

    private static void number(StringBuilder text, int value, int decimals) {
        BigDecimal exact = BigDecimal.valueOf(value, decimals).stripTrailingZeros();
        text.append(exact.toPlainString());
    }
}
