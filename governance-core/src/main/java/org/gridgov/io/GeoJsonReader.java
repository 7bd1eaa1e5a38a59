package org.gridgov.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Require;
import org.gridgov.boundary.BoundaryLayer;
import org.gridgov.boundary.CoordinateSystem;
import org.gridgov.grid.GridCode;
import org.jspecify.annotations.Nullable;

/** Reads one file of boundaries token by token; features wait for their system only if no tag was seen so far. */
final class GeoJsonReader {
    private final GeoJsonSettings settings;
    private final ReadLimits limits;
    private final Remarks remarks;
    private final GeoBoundaries boundaries;
    private final List<GeoFeature> waiting = new ArrayList<>();
    private @Nullable CoordinateSystem system;
    private boolean wrongTag;
    private int features;
    private long points;
    private boolean stopped;

    GeoJsonReader(String source, GeoJsonSettings settings, ReadLimits limits) {
        this.settings = settings;
        this.limits = limits;
        remarks = new Remarks(source, limits.maxFindings());
        boundaries = new GeoBoundaries(remarks);
    }

    Loaded<BoundaryLayer> read(InputStream in) {
        try (JsonParser parser = Json.streaming(limits).createParser(Json.utf8(in))) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                document(parser);
                if (!stopped && parser.nextToken() != null) {
                    remarks.error(Code.TEXT_AFTER_END, remarks.place());
                }
            } else {
                remarks.error(Code.NOT_GEOJSON, remarks.place(), "");
            }
        } catch (IOException e) {
            Json.broken(e, remarks.place().row(features), remarks);
        }
        waiting.forEach(this::settle);
        return boundaries.layer();
    }

    private void document(JsonParser parser) throws IOException {
        GeoFeature single = new GeoFeature(0, remarks);
        boolean collection = false;
        while (!stopped && parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            if (!single.first(single.members, member)) {
                parser.skipChildren();
            } else if (member.equals("features") && parser.currentToken() == JsonToken.START_ARRAY) {
                collection = true;
                features(parser);
            } else if (member.equals("coordinateSystem") || member.equals("crs")) {
                Optional<CoordinateSystem> tag = tag(parser, member, single);
                wrongTag |= tag.isEmpty() && !single.good;
                system = tag.orElse(system);
            } else {
                member(parser, member, single);
            }
        }
        String type = single.type;
        if (stopped) {
            return;
        }
        if (collection ? !"FeatureCollection".equals(type) : !"Feature".equals(type)) {
            remarks.error(Code.NOT_GEOJSON, remarks.place(), type == null ? "" : Require.abbreviate(type));
        } else if (!collection) {
            features = 1;
            finish(single);
        }
    }

    private void features(JsonParser parser) throws IOException {
        while (!stopped && parser.nextToken() != JsonToken.END_ARRAY) {
            features++;
            if (features > limits.maxRows()) {
                remarks.error(Code.TOO_MANY_FEATURES, remarks.place().row(features), limits.maxRows());
                stopped = true;
                return;
            }
            GeoFeature feature = new GeoFeature(features, remarks);
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                feature.bad(Code.NOT_A_POLYGON, parser.currentToken() == JsonToken.VALUE_NULL ? "null" : "");
                parser.skipChildren();
                continue;
            }
            while (!stopped && parser.nextToken() == JsonToken.FIELD_NAME) {
                String member = parser.currentName();
                parser.nextToken();
                if (!feature.first(feature.members, member)) {
                    parser.skipChildren();
                } else if (member.equals("coordinateSystem") || member.equals("crs")) {
                    tag(parser, member, feature).ifPresent(tag -> feature.system = tag);
                } else {
                    member(parser, member, feature);
                }
            }
            if (!stopped) {
                finish(feature);
            }
            stopped |= remarks.full();
        }
    }

    /** A member that every feature has; others are foreign and passed over. */
    private void member(JsonParser parser, String member, GeoFeature feature) throws IOException {
        switch (member) {
            case "type" -> feature.type = text(parser);
            case "properties" -> properties(parser, feature);
            case "geometry" -> geometry(parser, feature);
            default -> parser.skipChildren();
        }
    }

    private void properties(JsonParser parser, GeoFeature feature) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (feature.first(seen, name) && name.equals(settings.codeProperty()) && token != JsonToken.VALUE_NULL) {
                if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
                    code(feature, parser.getText());
                } else {
                    feature.bad(Code.BAD_UNIT_CODE, "");
                }
            }
            parser.skipChildren();
        }
    }

    private static void code(GeoFeature feature, String text) {
        try {
            feature.unit = GridCode.of(text);
        } catch (IllegalArgumentException e) {
            feature.bad(Code.BAD_UNIT_CODE, Require.abbreviate(text));
        }
    }

    private void geometry(JsonParser parser, GeoFeature feature) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        Set<String> seen = new HashSet<>();
        while (!stopped && parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (!feature.first(seen, name)) {
                parser.skipChildren();
            } else if (name.equals("type")) {
                feature.geometryType = text(parser);
            } else if (name.equals("coordinates")) {
                feature.hasGeometry = true;
                points += new GeoCoordinates(parser, feature, limits.maxVertices() - points).read();
                if (points > limits.maxVertices()) {
                    remarks.error(Code.TOO_MANY_VERTICES, feature.place(), limits.maxVertices());
                    stopped = true;
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private static @Nullable String text(JsonParser parser) throws IOException {
        String text = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : null;
        parser.skipChildren();
        return text;
    }

    /** The system that a tag names; empty if it is null or, with a finding, if it is not known. */
    private Optional<CoordinateSystem> tag(JsonParser parser, String member, GeoFeature feature) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        String name = member.equals("crs") ? crsName(parser) : text(parser);
        Optional<CoordinateSystem> found = Optional.empty();
        if (name != null) {
            found = member.equals("crs") ? byCrs(name) : CoordinateSystem.find(name);
        }
        CoordinateSystem before = feature.members.contains("crs") && feature.members.contains("coordinateSystem")
                ? (feature.system == null ? system : feature.system)
                : null;
        if (found.isEmpty() || (before != null && !before.equals(found.get()))) {
            feature.bad(
                    Code.UNKNOWN_COORDINATE_SYSTEM,
                    name == null ? "" : Require.abbreviate(name),
                    CoordinateSystem.KNOWN);
        }
        return found;
    }

    /** The name in {@code {"type": "name", "properties": {"name": …}}}. */
    private static @Nullable String crsName(JsonParser parser) throws IOException {
        String name = null;
        int depth = parser.currentToken().isStructStart() ? 1 : 0;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 2 && token == JsonToken.VALUE_STRING && "name".equals(parser.currentName())) {
                name = parser.getText();
            }
        }
        return name;
    }

    private static Optional<CoordinateSystem> byCrs(String name) {
        return switch (name) {
            case "urn:ogc:def:crs:OGC:1.3:CRS84",
                    "urn:ogc:def:crs:OGC::CRS84",
                    "urn:ogc:def:crs:EPSG::4326",
                    "EPSG:4326" -> Optional.of(CoordinateSystem.WGS84);
            case "urn:ogc:def:crs:EPSG::4490", "EPSG:4490" -> Optional.of(CoordinateSystem.CGCS2000);
            default -> Optional.empty();
        };
    }

    private void finish(GeoFeature feature) {
        if (!"Feature".equals(feature.type)) {
            feature.bad(Code.NOT_A_POLYGON, feature.type == null ? "" : Require.abbreviate(feature.type));
        }
        String geometry = feature.geometryType;
        boolean matches = "Polygon".equals(geometry) || "MultiPolygon".equals(geometry);
        if (!matches) {
            feature.bad(Code.NOT_A_POLYGON, geometry == null ? "" : Require.abbreviate(geometry));
        } else if (feature.misnested
                || !feature.hasGeometry
                || feature.leafDepth != ("Polygon".equals(geometry) ? 3 : 4)) {
            feature.bad(Code.BAD_NESTING);
        }
        if (feature.unit == null) {
            feature.bad(Code.NO_UNIT_CODE, settings.codeProperty());
        }
        if (!feature.good) {
            return;
        }
        if (feature.system == null && system == null) {
            waiting.add(feature);
        } else {
            settle(feature);
        }
    }

    private void settle(GeoFeature feature) {
        CoordinateSystem known = feature.system == null ? system : feature.system;
        if (known == null && !wrongTag) {
            known = settings.untagged();
        }
        if (known == null) {
            feature.bad(Code.NO_COORDINATE_SYSTEM, CoordinateSystem.KNOWN);
        } else {
            boundaries.add(feature, known);
        }
    }
}
