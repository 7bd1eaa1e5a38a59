package org.gridgov.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridgov.basics.LocalText;
import org.gridgov.grid.Neighbours.Body;

/** Proposes how a unit comes back within its size bounds; people decide. */
final class SizeRemedy {
    private final Neighbours neighbours;

    SizeRemedy(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /** The nearest sibling with which it fits, else what the nearest sibling with some to spare could give. */
    LocalText forTooFew(GridCode unit, SizeBounds bounds) {
        long own = neighbours.body(unit).households();
        List<Body> siblings = neighbours.siblings(unit);
        for (Body sibling : siblings) {
            long together = own + sibling.households();
            if (together >= bounds.least() && together <= bounds.most()) {
                return PrincipleCheck.remedy("merge", sibling.id(), sibling.households(), together);
            }
        }
        for (Body sibling : siblings) {
            List<Body> moved = spare(unit, sibling, bounds);
            if (!moved.isEmpty()) {
                long households = moved.stream().mapToLong(Body::households).sum();
                return PrincipleCheck.remedy("take", ids(moved), sibling.id(), own + households);
            }
        }
        return PrincipleCheck.remedy("nobody");
    }

    /** The parts of a sibling, nearest first, that lift a unit over its lower bound and leave both within bounds. */
    private List<Body> spare(GridCode unit, Body sibling, SizeBounds bounds) {
        Body here = neighbours.body(unit);
        long own = here.households();
        long left = sibling.households();
        List<Body> moved = new ArrayList<>();
        List<Body> parts = new ArrayList<>(neighbours.parts(GridCode.of(sibling.id())));
        parts.sort(here.nearest());
        for (Body part : parts) {
            if (own >= bounds.least()) {
                break;
            }
            if (part.households() > 0
                    && left - part.households() >= bounds.least()
                    && own + part.households() <= bounds.most()) {
                own += part.households();
                left -= part.households();
                moved.add(part);
            }
        }
        return own >= bounds.least() ? moved : List.of();
    }

    /** A cut across the longer side into as few even parts as the upper bound allows. */
    LocalText forTooMany(GridCode unit, SizeBounds bounds) {
        List<Body> parts = alongTheLongerSide(neighbours.parts(unit));
        long all = neighbours.body(unit).households();
        if (bounds.most() == 0 || parts.size() < 2) {
            return PrincipleCheck.remedy("indivisible");
        }
        long pieces = Math.min(parts.size(), (all + bounds.most() - 1) / bounds.most());
        List<String> starts = new ArrayList<>();
        List<String> sizes = new ArrayList<>();
        boolean fits = true;
        long done = 0;
        long piece = 0;
        for (int i = 0; i < parts.size(); i++) {
            long next = parts.get(i).households();
            long goal = all * (starts.size() + 1L) / pieces;
            boolean nearerBefore = Math.abs(done - goal) <= Math.abs(done + next - goal);
            if (piece > 0 && starts.size() + 1 < pieces && nearerBefore) {
                starts.add(parts.get(i).id());
                sizes.add(String.valueOf(piece));
                fits &= piece >= bounds.least() && piece <= bounds.most();
                piece = 0;
            }
            piece += next;
            done += next;
        }
        sizes.add(String.valueOf(piece));
        fits &= piece >= bounds.least() && piece <= bounds.most();
        return starts.isEmpty()
                ? PrincipleCheck.remedy("indivisible")
                : PrincipleCheck.remedy(
                        fits ? "split" : "split.rough", String.join(", ", starts), String.join(" + ", sizes));
    }

    private static List<Body> alongTheLongerSide(List<Body> parts) {
        boolean eastward = spread(parts, true) >= spread(parts, false);
        List<Body> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparingDouble((Body body) -> eastward ? body.east() : -body.north())
                .thenComparingDouble(body -> eastward ? -body.north() : body.east())
                .thenComparing(Body::id));
        return sorted;
    }

    private static double spread(List<Body> parts, boolean eastward) {
        var span = parts.stream()
                .mapToDouble(body -> eastward ? body.east() : body.north())
                .summaryStatistics();
        return span.getMax() - span.getMin();
    }

    private static String ids(List<Body> bodies) {
        return String.join(", ", bodies.stream().map(Body::id).toList());
    }
}
