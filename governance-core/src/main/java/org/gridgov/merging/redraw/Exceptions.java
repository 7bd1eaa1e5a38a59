package org.gridgov.merging.redraw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.SizeBounds;
import org.gridgov.merging.AtomBorder;
import org.gridgov.merging.redraw.Pins.Pair;
import org.gridgov.merging.regroup.SizeException;

/** What is not as it should be in a finished plan, looked at anew and not taken on trust. */
final class Exceptions {
    private final Ground ground;
    private final Map<AtomId, GridCode> unitOf;
    private final List<Finding> findings;

    Exceptions(Ground ground, Map<AtomId, GridCode> unitOf, List<Finding> findings) {
        this.ground = ground;
        this.unitOf = unitOf;
        this.findings = findings;
    }

    /** The exceptions of the search by their grids; the first reason of a grid counts. */
    static List<GridException> of(GridSearch.Found found, Ground ground, Map<AtomId, GridCode> unitOf) {
        Map<Integer, GridCode> gridOf = new HashMap<>();
        for (int i = 0; i < found.cellOf().size(); i++) {
            GridCode unit =
                    Objects.requireNonNull(unitOf.get(ground.atoms().get(i).id()), "unit");
            gridOf.putIfAbsent(found.cellOf().get(i), unit);
        }
        List<GridException> exceptions = new ArrayList<>();
        for (SizeException exception : found.exceptions()) {
            GridCode grid = gridOf.get(exception.cell());
            if (grid != null) {
                exceptions.add(
                        new GridException(grid, exception.reason(), exception.households(), exception.violation()));
            }
        }
        return exceptions;
    }

    void sizes(List<NewGrid> grids, SizeBounds bounds, List<GridException> exceptions) {
        Map<GridCode, SizeException.Reason> reasons = new HashMap<>();
        exceptions.forEach(exception -> reasons.putIfAbsent(exception.grid(), exception.reason()));
        Level level = bounds.hard() ? Level.ERROR : Level.WARNING;
        for (NewGrid grid : grids) {
            long off = Math.max(bounds.least() - grid.households(), grid.households() - bounds.most());
            if (off > 0) {
                findings.add(Catalogue.core()
                        .finding(
                                level,
                                "GG-M-17",
                                Place.NONE,
                                grid.code(),
                                grid.households(),
                                bounds.least(),
                                bounds.most(),
                                off,
                                text(reasons.getOrDefault(grid.code(), SizeException.Reason.NONE_FOUND))));
            }
        }
    }

    private static LocalText text(SizeException.Reason reason) {
        return Catalogue.core()
                .text("merging.exception."
                        + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    void pieces(List<NewGrid> grids) {
        Map<GridCode, List<AtomBorder>> inside = new HashMap<>();
        ground.graphs()
                .values()
                .forEach(graph -> graph.borders().forEach(border -> {
                    GridCode unit = Objects.requireNonNull(unitOf.get(border.atom()), "unit");
                    if (unit.equals(unitOf.get(border.neighbour()))) {
                        inside.computeIfAbsent(unit, code -> new ArrayList<>()).add(border);
                    }
                }));
        for (NewGrid grid : grids) {
            int parts = AtomGraph.of(grid.atoms(), inside.getOrDefault(grid.code(), List.of()))
                    .parts()
                    .size();
            if (parts > 1) {
                findings.add(Catalogue.core().finding(Level.WARNING, "GG-M-18", Place.NONE, grid.code(), parts));
            }
        }
    }

    void wishes(Pins pins) {
        pins.together().stream().filter(pin -> !same(pin)).forEach(this::refused);
        pins.apart().stream().filter(this::same).forEach(this::refused);
    }

    private boolean same(Pair pin) {
        return Objects.equals(unitOf.get(atom(pin.one())), unitOf.get(atom(pin.other())));
    }

    private AtomId atom(int number) {
        return ground.atoms().get(number).id();
    }

    private void refused(Pair pin) {
        findings.add(
                Catalogue.core().finding(Level.WARNING, "GG-M-22", Place.NONE, atom(pin.one()), atom(pin.other())));
    }
}
