package org.gridgov.boundary;

/**
 * Turns coordinates of one system into another, as a host may be licensed to do (坐标转换).
 *
 * <p>None is shipped: offset systems are not public, and a projection belongs to the host's survey. Implementations are
 * pure and thread-safe: the same point always has the same answer.
 *
 * <p>Source: territory, {@code FACTS}: conversion only through the host.
 */
public interface CoordinateConverter {
    /** {@return the system of the coordinates that go in} */
    CoordinateSystem from();

    /** {@return the system of the coordinates that come out} */
    CoordinateSystem to();

    /**
     * Converts points in place.
     *
     * @param eastNorth east, north, east, north and so on, in degrees or metres of {@link #from()}; afterwards of
     *     {@link #to()}; a point that can't be converted becomes {@code NaN}
     */
    void convert(double[] eastNorth);
}
