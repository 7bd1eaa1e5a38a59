package org.gridgov.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.grid.GridCode;

/**
 * The boundaries of a territory, one a unit, all in one coordinate system (边界图层).
 *
 * <p>Immutable, thread-safe; look-ups O(log n).
 *
 * <p>Source: territory, {@code FACTS}: tags are not mixed.
 */
public final class BoundaryLayer {
    private static final Place PLACE = Place.of("boundaries");

    private final CoordinateSystem system;
    private final SortedMap<GridCode, Boundary> boundaries;

    private BoundaryLayer(CoordinateSystem system, SortedMap<GridCode, Boundary> boundaries) {
        this.system = system;
        this.boundaries = boundaries;
    }

    /**
     * Puts boundaries into a layer.
     *
     * <p>Left out, with a finding each: boundaries in another system than the one that most of them have (on a tie: than
     * that of the first unit by code), and all but the least of several boundaries of one unit. The order of input makes no
     * difference.
     *
     * @param boundaries the boundaries, in any order
     * @return the layer; without any boundary its system is {@link CoordinateSystem#PLANE}
     */
    public static Loaded<BoundaryLayer> of(Collection<Boundary> boundaries) {
        List<Boundary> sorted = boundaries.stream().sorted().toList();
        Map<CoordinateSystem, List<GridCode>> bySystem =
                new TreeMap<>((a, b) -> a.code().equals(b.code())
                        ? Boolean.compare(a.degrees(), b.degrees())
                        : a.code().compareTo(b.code()));
        sorted.forEach(boundary -> bySystem.computeIfAbsent(boundary.system(), key -> new ArrayList<>())
                .add(boundary.unit()));
        CoordinateSystem system =
                sorted.isEmpty() ? CoordinateSystem.PLANE : sorted.get(0).system();
        for (Map.Entry<CoordinateSystem, List<GridCode>> entry : bySystem.entrySet()) {
            if (entry.getValue().size()
                    > bySystem.getOrDefault(system, List.of()).size()) {
                system = entry.getKey();
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<CoordinateSystem, List<GridCode>> entry : bySystem.entrySet()) {
            if (!entry.getKey().equals(system)) {
                List<GridCode> units = entry.getValue();
                findings.add(error("GG-BD-01", Words.some(units), entry.getKey(), units.size(), system));
            }
        }
        SortedMap<GridCode, Boundary> kept = new TreeMap<>();
        for (Boundary boundary : sorted) {
            if (boundary.system().equals(system) && kept.putIfAbsent(boundary.unit(), boundary) != null) {
                findings.add(error("GG-BD-02", boundary.unit()));
            }
        }
        return new Loaded<>(new BoundaryLayer(system, kept), Findings.of(findings));
    }

    /** {@return the one system of all boundaries} */
    public CoordinateSystem system() {
        return system;
    }

    /** {@return all boundaries, by unit} */
    public List<Boundary> boundaries() {
        return List.copyOf(boundaries.values());
    }

    /**
     * Finds the boundary of a unit.
     *
     * @param unit the unit
     * @return its boundary, empty if it has none
     */
    public Optional<Boundary> find(GridCode unit) {
        return Optional.ofNullable(boundaries.get(unit));
    }

    /**
     * The area of a shape in the layer's system.
     *
     * <p>On the ellipsoid for degrees, never from degrees as if they were a plane; the error of the formula is below one
     * part in 10^9 (for offset systems one in 10^3), that of the coordinates about a centimetre along the border.
     *
     * @param shape the shape
     * @return square metres
     */
    public double squareMetres(Shape shape) {
        return new Measure(system).area(shape);
    }

    /**
     * Converts the layer with a host's converter.
     *
     * @param converter the converter, from this layer's system
     * @return the layer in the converter's other system, without the units that could not be converted
     * @throws IllegalArgumentException if the converter takes another system
     */
    public Loaded<BoundaryLayer> convert(CoordinateConverter converter) {
        if (!converter.from().equals(system)) {
            throw new IllegalArgumentException("The converter must take " + system + ", but takes " + converter.from());
        }
        List<Boundary> converted = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Boundary boundary : boundaries.values()) {
            Optional<Boundary> result = Conversion.convert(boundary, converter);
            result.ifPresent(converted::add);
            if (result.isEmpty()) {
                findings.add(error("GG-BD-27", boundary.unit(), system, converter.to()));
            }
        }
        SortedMap<GridCode, Boundary> kept = new TreeMap<>();
        converted.forEach(boundary -> kept.put(boundary.unit(), boundary));
        return new Loaded<>(new BoundaryLayer(converter.to(), kept), Findings.of(findings));
    }

    private static Finding error(String code, Object... arguments) {
        return Catalogue.core().finding(Level.ERROR, code, PLACE, arguments);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BoundaryLayer layer
                && system.equals(layer.system)
                && boundaries.equals(layer.boundaries);
    }

    @Override
    public int hashCode() {
        return boundaries.hashCode();
    }

    @Override
    public String toString() {
        return boundaries.size() + " boundaries, " + system;
    }
}
