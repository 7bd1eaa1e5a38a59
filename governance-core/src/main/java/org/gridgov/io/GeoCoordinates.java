package org.gridgov.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the coordinates of a polygon (three levels of arrays) or several (four), token by token and without recursion; which
 * of the two it was shows at the first number, wherever the type is named.
 */
final class GeoCoordinates {
    private final JsonParser parser;
    private final GeoFeature feature;
    private final long budget;
    private final double[] position = new double[2];
    private int numbers;
    private double[] ring = new double[16];
    private int ringSize;
    private List<double[]> polygon = new ArrayList<>();
    private long points;

    GeoCoordinates(JsonParser parser, GeoFeature feature, long budget) {
        this.parser = parser;
        this.feature = feature;
        this.budget = budget;
    }

    /** Reads on from the first token of the coordinates; the number of points read, more than the budget if it is spent. */
    long read() throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            feature.misnested = true;
            parser.skipChildren();
            return 0;
        }
        int depth = 1;
        while (depth > 0 && points <= budget) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                depth++;
                if (depth > 4 || (feature.leafDepth > 0 && depth > feature.leafDepth)) {
                    feature.misnested = true;
                }
                if (depth == feature.leafDepth) {
                    numbers = 0;
                }
            } else if (token == JsonToken.END_ARRAY) {
                close(depth);
                depth--;
            } else if (token.isNumeric()) {
                number(depth);
            } else {
                if (token.isScalarValue()) {
                    feature.bad(Code.NOT_A_NUMBER);
                } else {
                    feature.misnested = true;
                }
                parser.skipChildren();
            }
        }
        if (feature.leafDepth == 0) {
            feature.misnested = true;
        }
        return points;
    }

    private void number(int depth) throws IOException {
        if (feature.leafDepth == 0 && (depth == 3 || depth == 4)) {
            feature.leafDepth = depth;
        }
        if (depth != feature.leafDepth) {
            feature.misnested = true;
            return;
        }
        double value = parser.getDoubleValue();
        if (!Double.isFinite(value)) {
            feature.bad(Code.NOT_A_NUMBER);
        }
        if (numbers < 2) {
            position[numbers] = value;
        } else {
            feature.altitude = true;
        }
        numbers++;
    }

    private void close(int depth) {
        int leaf = feature.leafDepth;
        if (leaf == 0) {
            return;
        }
        if (depth == leaf) {
            points++;
            if (numbers < 2) {
                feature.misnested = true;
            } else if (feature.good && !feature.misnested) {
                ring = ringSize + 2 > ring.length ? Arrays.copyOf(ring, 2 * ring.length) : ring;
                ring[ringSize++] = position[0];
                ring[ringSize++] = position[1];
            }
            numbers = 0;
        } else if (depth == leaf - 1) {
            closeRing();
        } else if (depth == leaf - 2) {
            if (polygon.isEmpty()) {
                feature.misnested = true;
            }
            feature.polygons.add(polygon);
            polygon = new ArrayList<>();
        }
    }

    private void closeRing() {
        if (feature.misnested) {
            ringSize = 0;
            return;
        }
        if (ringSize < 8 && feature.good) {
            feature.bad(Code.RING_TOO_SHORT, ringSize / 2);
        } else if (feature.good && (ring[0] != ring[ringSize - 2] || ring[1] != ring[ringSize - 1])) {
            feature.bad(Code.RING_NOT_CLOSED, number(ring[0]) + " " + number(ring[1]));
        }
        if (feature.good) {
            polygon.add(Arrays.copyOf(ring, ringSize));
        }
        ringSize = 0;
    }

    static String number(double value) {
        return Double.toString(value);
    }
}
