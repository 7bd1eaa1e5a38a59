package org.gridgov.boundary;

import java.util.List;
import java.util.Optional;
import org.gridgov.basics.Require;

/**
 * The system in which coordinates were taken (坐标系); every boundary carries one, and two of them are never mixed.
 *
 * <p>Coordinates are whole numbers: ten-millionths of a degree (about a centimetre) or centimetres. Two systems of degrees
 * may lie hundreds of metres apart although their numbers look alike, so nothing here converts: a host that may do so
 * brings a {@link CoordinateConverter}. Immutable, thread-safe; equal by code and unit.
 *
 * <p>Source: territory, {@code FACTS}: every boundary is tagged, tags are not mixed.
 *
 * @param code its code, {@code [A-Za-z0-9][A-Za-z0-9._-]{0,63}}
 * @param degrees whether coordinates are longitude and latitude in degrees; else metres east and north
 */
public record CoordinateSystem(String code, boolean degrees) {
    /** The world geodetic system of 1984, as satellites give it. */
    public static final CoordinateSystem WGS84 = new CoordinateSystem("WGS84", true);

    /** The national geodetic system of 2000 (2000国家大地坐标系). */
    public static final CoordinateSystem CGCS2000 = new CoordinateSystem("CGCS2000", true);

    /** The offset system of published maps (火星坐标), hundreds of metres away from {@link #CGCS2000}. */
    public static final CoordinateSystem GCJ02 = new CoordinateSystem("GCJ02", true);

    /** A map provider's system, offset once more against {@link #GCJ02}. */
    public static final CoordinateSystem BD09 = new CoordinateSystem("BD09", true);

    /** Metres east and north of the origin of the case's own plane, as atoms have them. */
    public static final CoordinateSystem PLANE = new CoordinateSystem("PLANE", false);

    /** The systems of this library, in the order above. */
    public static final List<CoordinateSystem> KNOWN = List.of(WGS84, CGCS2000, GCJ02, BD09, PLANE);

    /**
     * Checks the code.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public CoordinateSystem {
        Require.id("A coordinate system", code);
    }

    /**
     * Finds a system of this library.
     *
     * @param code its code
     * @return the system, empty if there is none of that code
     */
    public static Optional<CoordinateSystem> find(String code) {
        return KNOWN.stream().filter(system -> system.code.equals(code)).findFirst();
    }

    /** {@return how many whole numbers make a degree (10 000 000) or a metre (100)} */
    public int perUnit() {
        return degrees ? 10_000_000 : 100;
    }

    /** {@return the number of decimal places of a coordinate: 7 or 2} */
    public int decimals() {
        return degrees ? 7 : 2;
    }

    /** {@return the greatest coordinate to the east, as a whole number: 180 degrees or 10 000 kilometres} */
    public int mostEast() {
        return degrees ? 1_800_000_000 : 1_000_000_000;
    }

    /** {@return the greatest coordinate to the north, as a whole number: 90 degrees or 10 000 kilometres} */
    public int mostNorth() {
        return degrees ? 900_000_000 : 1_000_000_000;
    }

    @Override
    public String toString() {
        return code;
    }
}
