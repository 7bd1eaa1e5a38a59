package org.gridgov.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.Place;
import org.gridgov.grid.Atom;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.Territory;

/** Finds atoms that lie in the ground of another leaf than the one in which they are placed. */
final class AtomsOnGround {
    private AtomsOnGround() {}

    static List<Finding> check(Territory territory, BoundaryLayer layer) {
        Place place = Place.of("placements");
        Catalogue catalogue = Catalogue.core();
        List<Finding> findings = new ArrayList<>();
        if (!layer.system().equals(CoordinateSystem.PLANE)) {
            findings.add(catalogue.finding(Level.WARNING, "GG-BD-24", place, layer.system(), CoordinateSystem.PLANE));
            return findings;
        }
        List<Boundary> leaves = territory.grids().leaves().stream()
                .map(leaf -> layer.find(leaf.code()))
                .flatMap(Optional::stream)
                .toList();
        PointLocator locator = PointLocator.of(leaves);
        int perMetre = CoordinateSystem.PLANE.perUnit();
        for (Atom atom : territory.atoms()) {
            Optional<GridCode> placed = territory.leafOf(atom.id());
            if (placed.isEmpty() || layer.find(placed.get()).isEmpty()) {
                continue;
            }
            List<GridCode> holders = locator.allAt(atom.eastMetres() * perMetre, atom.northMetres() * perMetre);
            if (holders.isEmpty()) {
                findings.add(catalogue.finding(
                        Level.WARNING,
                        "GG-BD-23",
                        place,
                        atom.id(),
                        placed.get(),
                        atom.eastMetres(),
                        atom.northMetres()));
            } else if (!holders.contains(placed.get())) {
                findings.add(catalogue.finding(
                        Level.ERROR, "GG-BD-22", place, atom.id(), placed.get(), Words.some(holders)));
            }
        }
        return findings;
    }
}
