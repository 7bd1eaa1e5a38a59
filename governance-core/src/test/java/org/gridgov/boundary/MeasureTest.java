package org.gridgov.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class MeasureTest {
    private static final int DEGREE = 10_000_000;
    private final Measure wgs84 = new Measure(CoordinateSystem.WGS84);

    private static Shape cell(int west, int south, int degrees) {
        return Shape.of(
                west * DEGREE,
                south * DEGREE,
                (west + degrees) * DEGREE,
                south * DEGREE,
                (west + degrees) * DEGREE,
                (south + degrees) * DEGREE,
                west * DEGREE,
                (south + degrees) * DEGREE);
    }

    @Test
    void measuresTheWholeEarth() {
        Shape earth = Shape.of(
                -180 * DEGREE,
                -90 * DEGREE,
                180 * DEGREE,
                -90 * DEGREE,
                180 * DEGREE,
                90 * DEGREE,
                -180 * DEGREE,
                90 * DEGREE);
        // The surface of the ellipsoid of 1984 as its definition gives it: 510 065 621.724 km².
        assertThat(wgs84.area(earth)).isCloseTo(510_065_621.724e6, within(1000.0));
    }

    @Test
    void measuresCellsOfADegreeAsTheRadiiOfCurvatureSay() {
        for (int south : new int[] {0, 31, 51, 80}) {
            assertThat(wgs84.area(cell(120, south, 1)))
                    .as("cell at %d", south)
                    .isCloseTo(integral(south), Percentage.withPercentage(1e-9));
        }
        // A cell at the equator, published as 12 308.778 km² between geodesics, which differ from parallels by 1 in 40
        // 000.
        assertThat(wgs84.area(cell(0, 0, 1))).isCloseTo(12_308.778e6, Percentage.withPercentage(0.003));
    }

    /** The area of M·N·cos φ over one degree squared, by Simpson's rule. */
    private static double integral(int south) {
        double e2 = (2 - 1 / 298.257223563) / 298.257223563;
        int steps = 2000;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double latitude = Math.toRadians(south + (double) i / steps);
            double w = 1 - e2 * Math.sin(latitude) * Math.sin(latitude);
            double value = 6_378_137.0 * 6_378_137.0 * (1 - e2) / (w * w) * Math.cos(latitude);
            sum += value * (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2);
        }
        return sum * Math.toRadians(1.0) / steps / 3 * Math.toRadians(1.0);
    }

    @Test
    void measuresSlantedEdgesAsStraightInDegrees() {
        int d = DEGREE;
        double lower = wgs84.area(Shape.of(120 * d, 31 * d, 121 * d, 31 * d, 121 * d, 32 * d));
        double upper = wgs84.area(Shape.of(120 * d, 31 * d, 121 * d, 32 * d, 120 * d, 32 * d));

        assertThat(lower + upper).isCloseTo(wgs84.area(cell(120, 31, 1)), within(0.01));
        assertThat(lower).isGreaterThan(upper);
    }

    @Test
    void measuresAHectareOfDegreesAsOfMetres() {
        // 100 m are 8 998 e-7° of latitude and about 10 560 e-7° of longitude at 32° north.
        Shape hectare = Shape.of(
                1_208_900_000,
                320_000_000,
                1_208_910_584,
                320_000_000,
                1_208_910_584,
                320_009_018,
                1_208_900_000,
                320_009_018);
        assertThat(wgs84.metresEast(320_000_000) * 10_584).isCloseTo(100, within(0.1));
        assertThat(wgs84.metresNorth(320_000_000) * 9_018).isCloseTo(100, within(0.1));
        assertThat(wgs84.area(hectare)).isCloseTo(10_000, within(20.0));
        assertThat(wgs84.perimeter(hectare)).isCloseTo(400, within(0.5));
        assertThat(wgs84.area(Shape.of(0, 0, 100, 0, 100, 100)))
                .isCloseTo(100 * 100 * 1.11319e-2 * 1.10574e-2 / 2, within(1e-4));
    }

    @Test
    void measuresThePlaneByThePlainFormula() {
        Measure plane = new Measure(CoordinateSystem.PLANE);
        Shape square = Grounds.plane("a", 0, 0, 10, 0, 10, 10, 0, 10).shape();

        assertThat(plane.area(square)).isEqualTo(100);
        assertThat(plane.perimeter(square)).isEqualTo(40);
        assertThat(plane.text(-150, 5)).isEqualTo("-1.5 0.05");
        assertThat(wgs84.text(1_209_000_001, 0)).isEqualTo("120.9000001 0");
    }
}
