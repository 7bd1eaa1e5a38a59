package org.gridgov.boundary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.Place;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.grid.GridUnit;

/**
 * What the declared enclaves, exclaves and lakes excuse.
 *
 * <p>Ground of a unit that belongs to an enclave is cut out of the unit and of every unit above it that is not above the
 * enclave, where it was drawn as theirs; only if the enclave lies in it entirely, which is tested exactly.
 */
final class Enclaves {
    private final Map<GridCode, List<Boundary>> cuts = new HashMap<>();
    private final Map<GridCode, List<Boundary>> lakes = new HashMap<>();
    private final Set<GridCode> exclaves = new HashSet<>();
    private final Set<GridCode> others = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final GridSystem grids;
    private final Map<GridCode, Boundary> sound;

    Enclaves(GridSystem grids, Map<GridCode, Boundary> sound, List<DeclaredEnclave> declared) {
        this.grids = grids;
        this.sound = sound;
        declared.stream()
                .distinct()
                .sorted((a, b) -> a.unit().equals(b.unit())
                        ? text(a).compareTo(text(b))
                        : a.unit().compareTo(b.unit()))
                .forEach(this::apply);
    }

    private static String text(DeclaredEnclave enclave) {
        return enclave.kind() + " " + enclave.other();
    }

    private void apply(DeclaredEnclave enclave) {
        Boundary boundary = sound.get(enclave.unit());
        if (boundary == null || grids.find(enclave.unit()).isEmpty()) {
            findings.add(Catalogue.core()
                    .finding(Level.WARNING, "GG-BD-25", Place.of("enclaves"), enclave.unit(), enclave.kind()));
            return;
        }
        GridCode other = enclave.other();
        switch (enclave.kind()) {
            case EXCLAVE -> exclaves.add(enclave.unit());
            case LAKE -> lake(boundary);
            case ENCLAVE -> {
                Boundary inside = other == null ? null : sound.get(other);
                if (other != null && inside != null) {
                    others.add(other);
                    cut(enclave.unit(), inside);
                } else {
                    lake(boundary);
                }
            }
        }
    }

    private void lake(Boundary boundary) {
        Shape shape = boundary.shape();
        for (int ring = 0; ring < shape.rings(); ring++) {
            if (shape.isHole(ring)) {
                Boundary lake = new Boundary(boundary.unit(), boundary.system(), Shape.of(shape.ring(ring)));
                for (GridUnit above : grids.path(boundary.unit())) {
                    lakes.computeIfAbsent(above.code(), code -> new ArrayList<>())
                            .add(lake);
                }
            }
        }
    }

    private void cut(GridCode unit, Boundary inside) {
        for (GridUnit above : grids.path(unit)) {
            GridCode code = above.code();
            boolean owns = grids.find(inside.unit()).isPresent() && grids.contains(code, inside.unit());
            Boundary boundary = sound.get(code);
            if (owns || boundary == null || cutFrom(code).contains(inside)) {
                continue;
            }
            Edges edges = new Edges(boundary.shape().points());
            edges.addShape(boundary.shape(), 0, 1);
            cutFrom(code).forEach(cut -> edges.addShape(cut.shape(), 0, -1));
            edges.addShape(inside.shape(), 0, -1);
            if (Region.check(EdgeSum.residual(edges)).flaw() == Region.Flaw.NONE) {
                cuts.computeIfAbsent(code, key -> new ArrayList<>()).add(inside);
            }
        }
    }

    List<Boundary> cutFrom(GridCode unit) {
        return Collections.unmodifiableList(cuts.getOrDefault(unit, List.of()));
    }

    List<Boundary> lakesIn(GridCode parent) {
        return Collections.unmodifiableList(lakes.getOrDefault(parent, List.of()));
    }

    boolean isExclave(GridCode unit) {
        return exclaves.contains(unit);
    }

    /** Whether a unit that the case does not have is named as an enclave. */
    boolean isNamed(GridCode unit) {
        return others.contains(unit);
    }

    List<Finding> findings() {
        return Collections.unmodifiableList(findings);
    }
}
