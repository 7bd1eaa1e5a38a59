package org.gridgov.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What lies near a unit: the ground on which remedies are looked for. Nearest first, ties by identifier. */
final class Neighbours {
    private final Territory territory;
    private final Map<GridCode, Body> bodies = new HashMap<>();

    Neighbours(Territory territory) {
        this.territory = territory;
    }

    /** Something with households at a place: an atom, or a unit at the middle of its atoms. */
    record Body(String id, long households, double east, double north) {
        private static final Comparator<Body> BY_ID = Comparator.comparing(Body::id);

        static Body of(Atom atom) {
            return new Body(atom.id().value(), atom.households(), atom.eastMetres(), atom.northMetres());
        }

        private double squareTo(Body other) {
            double dx = east - other.east;
            double dy = north - other.north;
            return dx * dx + dy * dy;
        }

        Comparator<Body> nearest() {
            return Comparator.comparingDouble(this::squareTo).thenComparing(BY_ID);
        }
    }

    /** A unit as one body. */
    Body body(GridCode unit) {
        return bodies.computeIfAbsent(unit, code -> {
            List<Atom> atoms = territory.atomsIn(code);
            double east = 0;
            double north = 0;
            for (Atom atom : atoms) {
                east += atom.eastMetres();
                north += atom.northMetres();
            }
            int count = Math.max(1, atoms.size());
            return new Body(code.value(), territory.householdsIn(code), east / count, north / count);
        });
    }

    /** What a unit is made of: the units right below it, or its atoms if it is a leaf; by identifier. */
    List<Body> parts(GridCode unit) {
        List<Body> parts = new ArrayList<>();
        territory.grids().children(unit).forEach(child -> parts.add(body(child.code())));
        if (parts.isEmpty()) {
            territory.atomsIn(unit).forEach(atom -> parts.add(Body.of(atom)));
        }
        return parts;
    }

    /** The other units below the same parent, nearest first. */
    List<Body> siblings(GridCode unit) {
        List<GridUnit> family = territory
                .grids()
                .parent(unit)
                .map(parent -> territory.grids().children(parent.code()))
                .orElse(List.of());
        return family.stream()
                .filter(sibling -> !sibling.code().equals(unit))
                .map(sibling -> body(sibling.code()))
                .sorted(body(unit).nearest())
                .toList();
    }

    /** The nearest sibling of which something holds. */
    Optional<GridCode> nearestSibling(GridCode unit, Predicate<GridCode> holds) {
        return siblings(unit).stream()
                .map(body -> GridCode.of(body.id()))
                .filter(holds)
                .findFirst();
    }

    /** The leaf of the nearest atom that lies in one. */
    Optional<GridCode> nearestLeaf(Atom atom) {
        Body here = Body.of(atom);
        return territory.atoms().stream()
                .filter(other -> territory.leafOf(other.id()).isPresent())
                .map(Body::of)
                .min(here.nearest())
                .flatMap(nearest -> territory.leafOf(AtomId.of(nearest.id())));
    }
}
