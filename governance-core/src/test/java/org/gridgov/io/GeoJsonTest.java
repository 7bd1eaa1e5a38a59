package org.gridgov.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.boundary.BoundaryLayer;
import org.gridgov.boundary.CoordinateSystem;
import org.gridgov.grid.GridCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A good feature {@code A} stands before and a good feature {@code C} behind whatever is wrong with {@code B}. */
class GeoJsonTest {
    private static final String RING = "[[120.9,31.9],[120.91,31.9],[120.91,31.91],[120.9,31.91],[120.9,31.9]]";
    private static final String A = feature("A", polygon("[" + RING + "]"));
    private static final String C =
            feature("C", polygon("[[[120.91,31.9],[120.92,31.9],[120.92,31.91],[120.91,31.91],[120.91,31.9]]]"));

    private static String feature(String code, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\"},\"geometry\":" + geometry + "}";
    }

    private static String polygon(String coordinates) {
        return "{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}";
    }

    private static String b(String coordinates) {
        return feature("B", polygon(coordinates));
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"coordinateSystem\":\"CGCS2000\",\"features\":["
                + String.join(",", features) + "]}";
    }

    private static Loaded<BoundaryLayer> read(String text, GeoJsonSettings settings, ReadLimits limits) {
        return GeoJson.read(
                "b.geojson", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), settings, limits);
    }

    private static Loaded<BoundaryLayer> read(String text) {
        return read(text, GeoJsonSettings.DEFAULT, ReadLimits.DEFAULT);
    }

    private static List<String> units(Loaded<BoundaryLayer> loaded) {
        return loaded.value().boundaries().stream()
                .map(boundary -> boundary.unit().value())
                .toList();
    }

    private static List<String> codes(Loaded<BoundaryLayer> loaded) {
        return loaded.findings().stream().map(Finding::code).toList();
    }

    static Stream<Arguments> oneBadFeature() {
        List<Arguments> all = new ArrayList<>();
        // What is wrong with the coordinates.
        all.add(Arguments.of(61, b("[[[120.9,31.9],[\"120.91\",31.9],[120.91,31.91],[120.9,31.9]]]")));
        all.add(Arguments.of(61, b("[[[120.9,31.9],[null,31.9],[120.91,31.91],[120.9,31.9]]]")));
        all.add(Arguments.of(61, b("[[[120.9,31.9],[NaN,31.9],[120.91,31.91],[120.9,31.9]]]")));
        all.add(Arguments.of(61, b("[[[120.9,31.9],[-Infinity,31.9],[120.91,31.91],[120.9,31.9]]]")));
        all.add(Arguments.of(61, b("[[[120.9,31.9],[1e999,31.9],[120.91,31.91],[120.9,31.9]]]")));
        all.add(Arguments.of(61, b("[[[120.9,31.9],[true,31.9],[120.91,31.91],[120.9,31.9]]]")));
        all.add(Arguments.of(60, b("[[[120.9,31.9],{\"x\":1},[120.91,31.91],[120.9,31.9]]]")));
        all.add(Arguments.of(60, b("[[[120.9,31.9],[120.91],[120.91,31.91],[120.9,31.9]]]")));
        all.add(Arguments.of(60, b("[[[120.9,31.9],[],[120.91,31.91],[120.9,31.9]]]")));
        all.add(Arguments.of(60, b("[120.9,31.9]")));
        all.add(Arguments.of(60, b(RING)));
        all.add(Arguments.of(60, b("[[" + RING + "]]")));
        all.add(Arguments.of(60, b("[[[" + RING + "]]]")));
        all.add(Arguments.of(60, b("[]")));
        all.add(Arguments.of(60, b("[[]]")));
        all.add(Arguments.of(60, b("{\"x\":[1]}")));
        all.add(Arguments.of(60, b("[" + RING + ",120]")));
        all.add(Arguments.of(60, feature("B", "{\"type\":\"MultiPolygon\",\"coordinates\":[[" + RING + "],[]]}")));
        all.add(Arguments.of(60, feature("B", "{\"type\":\"Polygon\"}")));
        all.add(Arguments.of(63, b("[" + RING + ",[]]")));
        all.add(Arguments.of(63, b("[[[120.9,31.9],[120.91,31.9],[120.9,31.9]]]")));
        all.add(Arguments.of(62, b("[[[120.9,31.9],[120.91,31.9],[120.91,31.91],[120.9,31.91]]]")));
        all.add(Arguments.of(65, b("[[[31.9,120.9],[31.9,120.91],[31.91,120.91],[31.9,120.9]]]")));
        all.add(Arguments.of(66, b("[[[501000,3540000],[501100,3540000],[501100,3540100],[501000,3540000]]]")));
        all.add(Arguments.of(64, b("[[[220.9,31.9],[220.91,31.9],[220.91,31.91],[220.9,31.9]]]")));
        all.add(Arguments.of(71, b("[[[1,1],[1.00000001,1],[1.00000001,1.00000001],[1,1]]]")));
        // What is wrong with the feature.
        all.add(Arguments.of(59, feature("B", "null")));
        all.add(Arguments.of(59, feature("B", "7")));
        all.add(Arguments.of(59, feature("B", "{\"type\":\"Point\",\"coordinates\":[1,2]}")));
        all.add(Arguments.of(59, feature("B", "{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]}")));
        all.add(Arguments.of(59, feature("B", "{\"type\":\"GeometryCollection\",\"geometries\":[]}")));
        all.add(Arguments.of(59, polygon("[" + RING + "]")));
        all.add(Arguments.of(59, "null"));
        all.add(Arguments.of(59, "[1,[2]]"));
        all.add(Arguments.of(57, A.replace("\"code\":\"A\"", "\"name\":\"B\"")));
        all.add(Arguments.of(57, A.replace("{\"code\":\"A\"}", "null")));
        all.add(Arguments.of(57, A.replace("\"A\"", "null")));
        all.add(Arguments.of(58, A.replace("\"A\"", "\"B 1\"")));
        all.add(Arguments.of(58, A.replace("\"A\"", "1.5")));
        all.add(Arguments.of(58, A.replace("\"A\"", "{\"a\":1}")));
        all.add(Arguments.of(54, A.replace("\"code\":\"A\"", "\"code\":\"B\",\"code\":\"D\"")));
        all.add(Arguments.of(54, A.replace("\"type\":\"Feature\"", "\"type\":\"Feature\",\"type\":\"Feature\"")));
        all.add(Arguments.of(54, A.replace("\"coordinates\"", "\"coordinates\":[],\"coordinates\"")));
        all.add(Arguments.of(72, A));
        all.add(Arguments.of(
                56, A.replace("\"type\":\"Feature\"", "\"type\":\"Feature\",\"coordinateSystem\":\"gcj-02\"")));
        all.add(Arguments.of(
                56,
                A.replace("\"type\":\"Feature\"", "\"type\":\"Feature\",\"crs\":{\"properties\":{\"name\":\"X\"}}")));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("oneBadFeature")
    void leavesOutTheBadFeatureAndKeepsTheOthers(int number, String bad) {
        Loaded<BoundaryLayer> loaded = read(collection(A, bad, C));

        assertThat(units(loaded)).containsExactly("A", "C");
        assertThat(codes(loaded)).containsExactly("GG-IO-" + number);
        assertThat(loaded.findings().asList().get(0).place().row()).isEqualTo(2);
    }

    static Stream<Arguments> unsoundShapes() {
        return Stream.of(
                Arguments.of("GG-BD-06", b("[[[0,0],[2,2],[2,0],[0,3],[0,0]]]")),
                Arguments.of("GG-BD-03", b("[[[0,0],[1,0],[2,0],[0,0]]]")),
                Arguments.of("GG-BD-04", b("[[[0,0],[1,0],[1,1],[1,2],[1,1],[0,1],[0,0]]]")),
                Arguments.of("GG-BD-08", b("[[[0,0],[1,0],[1,1],[0,0]],[[5,5],[6,5],[6,6],[5,5]]]")));
    }

    @ParameterizedTest
    @MethodSource("unsoundShapes")
    void leavesOutUnsoundShapes(String code, String bad) {
        Loaded<BoundaryLayer> loaded = read(collection(A, bad, C));

        assertThat(units(loaded)).containsExactly("A", "C");
        assertThat(codes(loaded)).containsExactly(code);
        assertThat(loaded.findings().asList().get(0).place()).hasToString("b.geojson:2:B");
    }

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                Arguments.of("", List.of(), List.of("GG-IO-52")),
                Arguments.of("[]", List.of(), List.of("GG-IO-52")),
                Arguments.of("{}", List.of(), List.of("GG-IO-52")),
                Arguments.of("{\"features\":[" + A + "]}", List.of(), List.of("GG-IO-52", "GG-IO-55")),
                Arguments.of(polygon("[" + RING + "]"), List.of(), List.of("GG-IO-52")),
                Arguments.of("{\"type\":\"FeatureCollection\"}", List.of(), List.of("GG-IO-52")),
                Arguments.of(collection(A, C) + "{}", List.of("A", "C"), List.of("GG-IO-53")),
                Arguments.of(collection(A, C) + "]", List.of("A", "C"), List.of("GG-IO-34")),
                Arguments.of(
                        "{\"coordinateSystem\":\"WGS84\",\"features\":[" + A + ",{\"type\":",
                        List.of("A"),
                        List.of("GG-IO-34")),
                Arguments.of(
                        collection(A, C).substring(0, collection(A, C).length() - 20),
                        List.of("A"),
                        List.of("GG-IO-34")),
                Arguments.of(collection(A, "[".repeat(100_000)), List.of("A"), List.of("GG-IO-59", "GG-IO-35")),
                Arguments.of(collection(A, b("[[[" + "1".repeat(3000) + ",1]]]")), List.of("A"), List.of("GG-IO-35")),
                Arguments.of(
                        collection(A, "\"" + "x".repeat(20_000) + "\""), List.of("A"), List.of("GG-IO-59", "GG-IO-35")),
                Arguments.of(
                        collection(A).replace("CGCS2000", "EPSG:9999"), List.of(), List.of("GG-IO-56", "GG-IO-55")));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void keepsWhatStandsBeforeTheBreak(String text, List<String> units, List<String> codes) {
        Loaded<BoundaryLayer> loaded = read(text);

        assertThat(units(loaded)).isEqualTo(units);
        assertThat(codes(loaded)).isSubsetOf(codes).isNotEmpty();
    }

    @Test
    void refusesBytesThatAreNotText() {
        byte[] bytes = collection(A, C.replace("\"C\"", "\"C\",\"n\":\"é\"")).getBytes(StandardCharsets.ISO_8859_1);
        Loaded<BoundaryLayer> loaded =
                GeoJson.read("b", new ByteArrayInputStream(bytes), GeoJsonSettings.DEFAULT, ReadLimits.DEFAULT);

        assertThat(codes(loaded)).containsExactly("GG-IO-33");
    }

    @Test
    void stopsAtItsBudgets() {
        ReadLimits points = ReadLimits.builder().maxVertices(7).build();
        ReadLimits features = ReadLimits.builder().maxRows(1).build();

        assertThat(units(read(collection(A, C), GeoJsonSettings.DEFAULT, points)))
                .containsExactly("A");
        assertThat(codes(read(collection(A, C), GeoJsonSettings.DEFAULT, points)))
                .containsExactly("GG-IO-67");
        assertThat(units(read(collection(A, C), GeoJsonSettings.DEFAULT, features)))
                .containsExactly("A");
        assertThat(codes(read(collection(A, C), GeoJsonSettings.DEFAULT, features)))
                .containsExactly("GG-IO-68");
    }

    @Test
    void takesTheSystemFromTagCrsOrCaller() {
        String untagged = collection(A).replace("\"coordinateSystem\":\"CGCS2000\",", "");
        String late = untagged.substring(0, untagged.length() - 1) + ",\"coordinateSystem\":\"GCJ02\"}";
        String crs = untagged.replace(
                "\"features\"",
                "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}},\"features\"");

        assertThat(codes(read(untagged))).containsExactly("GG-IO-55");
        assertThat(read(late).value().system()).isEqualTo(CoordinateSystem.GCJ02);
        assertThat(read(crs).value().system()).isEqualTo(CoordinateSystem.WGS84);
        assertThat(read(crs.replace("OGC:1.3:CRS84", "EPSG::4490")).value().system())
                .isEqualTo(CoordinateSystem.CGCS2000);
        assertThat(codes(read(crs.replace("OGC:1.3:CRS84", "EPSG::3857")))).contains("GG-IO-56");
        assertThat(codes(read(crs.replace("\"crs\"", "\"coordinateSystem\":\"GCJ02\",\"crs\""))))
                .contains("GG-IO-56");
        assertThat(read(untagged, GeoJsonSettings.DEFAULT.withUntagged(CoordinateSystem.BD09), ReadLimits.DEFAULT)
                        .value()
                        .system())
                .isEqualTo(CoordinateSystem.BD09);
        assertThat(codes(read(collection(
                        A, C.replace("\"type\":\"Feature\"", "\"type\":\"Feature\",\"coordinateSystem\":\"GCJ02\"")))))
                .containsExactly("GG-BD-01");
    }

    @Test
    void readsASingleFeatureInAnyOrderOfMembers() {
        String text = "{\"geometry\":{\"coordinates\":[[" + RING
                + "]],\"type\":\"MultiPolygon\"},\"id\":{\"x\":[1]},\"properties\":{\"grid\":320613,\"n\":{}},"
                + "\"coordinateSystem\":\"WGS84\",\"type\":\"Feature\"}";
        Loaded<BoundaryLayer> loaded = read(text, GeoJsonSettings.DEFAULT.withCodeProperty("grid"), ReadLimits.DEFAULT);

        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.value().find(GridCode.of("320613"))).isPresent();
    }

    @Test
    void notesAltitudesAndPointsThatRoundingJoins() {
        Loaded<BoundaryLayer> loaded = read(collection(
                b("[[[120.9,31.9,4],[120.91,31.9,5.5],[120.91,31.91,6,7],[120.91,31.910000001],[120.9,31.9,4]]]")));

        assertThat(units(loaded)).containsExactly("B");
        assertThat(loaded.findings()).extracting(Finding::level).containsExactly(Level.NOTE, Level.NOTE);
        assertThat(codes(loaded)).containsExactly("GG-IO-69", "GG-IO-70");
    }

    @Test
    void namesTheFixOfTheCommonestMistakes() {
        assertThat(read(collection(b("[[[31.9,120.9],[31.9,120.91],[31.91,120.91],[31.9,120.9]]]")))
                        .findings()
                        .toString())
                .contains("b.geojson:1:B", "Longitude and latitude are swapped: exchange the two numbers");
        assertThat(read(collection(b("[[[120.9,31.9],[120.91,31.9],[120.91,31.91],[120.9,31.91]]]")))
                        .findings()
                        .toString())
                .contains("must equal its first (120.9 31.9)", "Repeat the first point at the end");
    }

    @Test
    void writesRingsTheRightWayRoundAndNoMoreDigitsThanNeeded() {
        BoundaryLayer layer = read(collection(A)).value();

        assertThat(GeoJson.write(layer, GeoJsonSettings.DEFAULT)).isEqualTo("""
                {
                "type": "FeatureCollection",
                "coordinateSystem": "CGCS2000",
                "features": [
                {"type": "Feature", "properties": {"code": "A"}, "geometry": {"type": "Polygon", "coordinates": \
                [[[120.9, 31.9], [120.91, 31.9], [120.91, 31.91], [120.9, 31.91], [120.9, 31.9]]]}}
                ]
                }
                """);
    }

    @Test
    void keepsTheSoundOneOfTwoFeaturesOfAUnit() {
        String crossed = "[[[120.91,31.9],[120.92,31.91],[120.92,31.9],[120.91,31.93],[120.91,31.9]]]";
        assertThat(units(read(collection(A, feature("C", polygon(crossed)), C))))
                .containsExactly("A", "C");
    }

    @Test
    void readsManyFeaturesThatEachHaveARemark() {
        String touching = "[[[120.9,31.9],[120.92,31.9],[120.91,31.91],[120.93,31.92],[120.89,31.92],[120.91,31.91],"
                + "[120.9,31.9]]]";
        String[] features = new String[20_000];
        for (int i = 0; i < features.length; i++) {
            features[i] = feature("T" + i, polygon(touching));
        }
        Loaded<BoundaryLayer> loaded = read(collection(features));
        assertThat(loaded.value().boundaries()).hasSize(features.length);
        assertThat(loaded.findings().size()).isEqualTo(features.length);
    }
}
