package org.gridgov.boundary;

import java.math.BigDecimal;

/**
 * Areas and lengths in metres, and coordinates in words.
 *
 * <p>In a plane: the plain formulas. In degrees the ground is bounded by lines that are straight in longitude and latitude,
 * and its area on the ellipsoid is ∮ A(φ) dλ, where A is the area between the equator and a parallel per radian: the
 * equal-area cylinder. Along an edge the latitude is linear, so A is averaged by the three-point Gauss rule, whose error is
 * below one part in 10^9 for edges of up to one degree; longer ones are divided. Rounding of coordinates to 1e-7 degree
 * weighs more: half a centimetre at the border. Lengths take the two radii of curvature at the middle of an edge and are
 * good to one part in 10^5 for edges of a kilometre. Offset systems are measured as if they were not offset, which errs by
 * less than one part in 10^3.
 */
final class Measure {
    private static final double MAJOR = 6_378_137.0;
    private static final double LONGEST_DEGREES = 1.0;
    private static final double GAUSS = StrictMath.sqrt(0.6);

    private final CoordinateSystem system;
    private final double eccentricity2;
    private final double eccentricity;
    private final double minor;

    Measure(CoordinateSystem system) {
        this.system = system;
        double flattening = 1 / (system.equals(CoordinateSystem.WGS84) ? 298.257223563 : 298.257222101);
        eccentricity2 = flattening * (2 - flattening);
        eccentricity = StrictMath.sqrt(eccentricity2);
        minor = MAJOR * (1 - flattening);
    }

    /** The area of all rings, holes taken away, in square metres. */
    double area(Shape shape) {
        double sum = 0;
        for (int ring = 0; ring < shape.rings(); ring++) {
            sum += area(shape.ring(ring));
        }
        return sum;
    }

    /** The area of a ring in square metres, negative if it runs clockwise. */
    double area(int[] ring) {
        double sum = 0;
        double zero = system.degrees() ? belowParallel(radians(ring[1])) : ring[1];
        for (int i = 0; i < ring.length; i += 2) {
            int next = i + 2 == ring.length ? 0 : i + 2;
            double run = (double) ring[i] - ring[next];
            sum += run * (mean(ring[i + 1], ring[next + 1]) - zero);
        }
        double unit = 1.0 / system.perUnit();
        return system.degrees() ? StrictMath.toRadians(sum * unit) : sum * unit * unit;
    }

    private double mean(int from, int to) {
        if (!system.degrees()) {
            return (from + (double) to) / 2;
        }
        if (from == to) {
            return belowParallel(radians(from));
        }
        double length = Math.abs((double) to - from) / system.perUnit();
        int parts = (int) Math.ceil(length / LONGEST_DEGREES);
        double sum = 0;
        for (int part = 0; part < parts; part++) {
            double a = radians(from + ((double) to - from) * part / parts);
            double b = radians(from + ((double) to - from) * (part + 1) / parts);
            double middle = (a + b) / 2;
            double reach = (b - a) / 2 * GAUSS;
            sum += (5 * belowParallel(middle - reach) + 8 * belowParallel(middle) + 5 * belowParallel(middle + reach))
                    / 18;
        }
        return sum / parts;
    }

    /** The area between the equator and a parallel, per radian of longitude. */
    private double belowParallel(double latitude) {
        double sine = StrictMath.sin(latitude);
        double es = eccentricity * sine;
        return minor * minor / 2 * (sine / (1 - es * es) + StrictMath.log((1 + es) / (1 - es)) / (2 * eccentricity));
    }

    private double radians(double northing) {
        return StrictMath.toRadians(northing / system.perUnit());
    }

    /** The length of all rings in metres. */
    double perimeter(Shape shape) {
        double sum = 0;
        for (int ring = 0; ring < shape.rings(); ring++) {
            for (int i = shape.from(ring); i < shape.to(ring); i++) {
                int next = i + 1 == shape.to(ring) ? shape.from(ring) : i + 1;
                double north = shape.y(i);
                sum += StrictMath.hypot(
                        ((double) shape.x(next) - shape.x(i)) * metresEast((north + shape.y(next)) / 2),
                        (shape.y(next) - north) * metresNorth((north + shape.y(next)) / 2));
            }
        }
        return sum;
    }

    /** The metres of one unit of east at a height. */
    double metresEast(double northing) {
        if (!system.degrees()) {
            return 1.0 / system.perUnit();
        }
        double sine = StrictMath.sin(radians(northing));
        return StrictMath.toRadians(1.0 / system.perUnit())
                * MAJOR
                * StrictMath.cos(radians(northing))
                / StrictMath.sqrt(1 - eccentricity2 * sine * sine);
    }

    /** The metres of one unit of north at a height. */
    double metresNorth(double northing) {
        if (!system.degrees()) {
            return 1.0 / system.perUnit();
        }
        double sine = StrictMath.sin(radians(northing));
        double root = StrictMath.sqrt(1 - eccentricity2 * sine * sine);
        return StrictMath.toRadians(1.0 / system.perUnit()) * MAJOR * (1 - eccentricity2) / (root * root * root);
    }

    /** A number with so many decimal places at most. */
    static String decimal(long value, int decimals) {
        return BigDecimal.valueOf(value, decimals)
                .stripTrailingZeros()
                .add(BigDecimal.ZERO)
                .toPlainString();
    }

    /** A point as people write it: east, north. */
    String text(int east, int north) {
        return decimal(east, system.decimals()) + " " + decimal(north, system.decimals());
    }
}
