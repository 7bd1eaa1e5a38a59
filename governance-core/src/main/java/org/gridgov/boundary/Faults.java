package org.gridgov.boundary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.Place;
import org.gridgov.grid.GridCode;

/**
 * Turns what is left of a sum into pieces of ground.
 *
 * <p>The winding number of the rest around a point is the number of units that hold it, less one inside the parent; so only
 * the rest, with the parent's border, has to be divided into faces, never unit against unit; all over a face the number is
 * the same.
 */
final class Faults {
    private static final double NEAR = 2.0;
    private static final int MOST_SAMPLES = 64;

    private final Cover cover;
    private final Measure measure;
    private final BoundarySettings settings;
    private final List<Defect> defects = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private double twice;
    private double none;
    private int small;
    private double smallArea;
    private boolean drawn;

    Faults(Cover cover, Measure measure, BoundarySettings settings) {
        this.cover = cover;
        this.measure = measure;
        this.settings = settings;
        try {
            Edges dividing = cover.dividing();
            if (FaceFinder.isTangled(dividing)) {
                findings.add(finding(Level.WARNING, "GG-BD-29", cover.parent));
            } else {
                classify(FaceFinder.faces(dividing));
                drawn = true;
            }
        } catch (NoClassDefFoundError missing) {
            findings.add(finding(Level.WARNING, "GG-BD-20", cover.parent));
        } catch (RuntimeException failed) {
            findings.add(finding(Level.WARNING, "GG-BD-29", cover.parent));
        }
        if (small > 0) {
            findings.add(finding(
                    Level.NOTE,
                    "GG-BD-19",
                    cover.parent,
                    small,
                    Math.ceil(smallArea * 100) / 100,
                    settings.toleranceSquareMetres()));
        }
        defects.sort(Comparator.comparingDouble((Defect d) -> -d.extent().squareMetres())
                .thenComparing(Defect::outline));
        if (defects.size() > settings.mostDefects()) {
            findings.add(finding(Level.WARNING, "GG-BD-28", cover.parent, defects.size(), settings.mostDefects()));
            defects.subList(settings.mostDefects(), defects.size()).clear();
        }
    }

    private void classify(List<Shape> faces) {
        PointLocator locator = cover.locator();
        EdgeStrips parent = cover.parentStrips();
        for (Shape face : faces) {
            Spot spot = Spot.inside(face);
            List<GridCode> holders = locator.allAround(spot.east(), spot.north());
            boolean inside = cover.ground == null || parent.ownersAround(spot.east(), spot.north()).length > 0;
            if (holders.size() == (inside ? 1 : 0)) {
                continue;
            }
            double area = measure.area(face);
            twice += holders.size() > 1 || !inside ? area : 0;
            none += holders.isEmpty() ? area : 0;
            if (area < settings.toleranceSquareMetres()) {
                small++;
                smallArea += area;
                continue;
            }
            double width = 2 * area / measure.perimeter(face);
            boolean atParent = holders.isEmpty() && touchesParent(face, parent);
            List<GridCode> units = holders.isEmpty() ? around(face, locator) : within(face, locator);
            Defect.Kind kind = kind(width, holders.size(), units.size(), atParent);
            Defect.Extent extent = new Defect.Extent(cents(area), cents(width), spot.wholeEast(), spot.wholeNorth());
            defects.add(new Defect(kind, cover.parent, units, extent, face));
        }
    }

    private Defect.Kind kind(double width, int holders, int units, boolean atParent) {
        if (width < settings.sliverMetres()) {
            return Defect.Kind.SLIVER;
        }
        if (holders == 0) {
            return units == 1 && !atParent ? Defect.Kind.HOLE : Defect.Kind.GAP;
        }
        return holders > 1 ? Defect.Kind.OVERLAP : Defect.Kind.OVERHANG;
    }

    static double cents(double value) {
        return Math.rint(value * 100) / 100;
    }

    /** All that hold a part of a face: how many hold it is the same all over, which ones may differ. */
    private static List<GridCode> within(Shape face, PointLocator locator) {
        SortedSet<GridCode> units = new TreeSet<>();
        for (Spot spot : Spot.spread(face)) {
            units.addAll(locator.allAround(spot.east(), spot.north()));
        }
        return List.copyOf(units);
    }

    private static List<GridCode> around(Shape face, PointLocator locator) {
        SortedSet<GridCode> units = new TreeSet<>();
        for (Spot spot : samples(face)) {
            units.addAll(locator.allNear(spot.east(), spot.north(), NEAR));
        }
        return List.copyOf(units);
    }

    private static boolean touchesParent(Shape face, EdgeStrips parent) {
        return samples(face).stream().anyMatch(spot -> parent.ownersNear(spot.east(), spot.north(), NEAR).length > 0);
    }

    /** The middles of some edges. */
    private static List<Spot> samples(Shape face) {
        List<Spot> spots = new ArrayList<>();
        int step = Math.max(1, face.points() / MOST_SAMPLES);
        for (int ring = 0; ring < face.rings(); ring++) {
            for (int i = face.from(ring); i < face.to(ring); i += step) {
                int j = i + 1 == face.to(ring) ? face.from(ring) : i + 1;
                spots.add(new Spot((face.x(i) + (double) face.x(j)) / 2, (face.y(i) + (double) face.y(j)) / 2));
            }
        }
        return spots;
    }

    List<Defect> defects() {
        return defects;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Square metres that several units hold, or that lie outside. */
    double twice() {
        return twice;
    }

    /** Square metres that nobody holds. */
    double none() {
        return none;
    }

    /** Whether the faults could be drawn at all. */
    boolean drawn() {
        return drawn;
    }

    static Finding finding(Level level, String code, Object... arguments) {
        return Catalogue.core().finding(level, code, Place.of("boundaries"), arguments);
    }
}
