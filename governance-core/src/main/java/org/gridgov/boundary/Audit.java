package org.gridgov.boundary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Place;
import org.gridgov.basics.Ratio;
import org.gridgov.basics.Terms;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Principle;
import org.gridgov.grid.PrincipleReport;

/** One run of the audit, collecting as it goes. */
final class Audit {
    private final GridSystem grids;
    private final BoundarySettings settings;
    private final Measure measure;
    private final Map<GridCode, Boundary> sound = new HashMap<>();
    private final List<CoverageProof> proofs = new ArrayList<>();
    private final List<Defect> defects = new ArrayList<>();
    private final List<Finding> clear = new ArrayList<>();
    private final List<Finding> seamless = new ArrayList<>();
    private final List<Finding> others = new ArrayList<>();
    private double whole;
    private double unclear;
    private double wholeSeamless;
    private double uncovered;

    Audit(GridSystem grids, BoundaryLayer layer, List<DeclaredEnclave> declared, BoundarySettings settings) {
        this.grids = grids;
        this.settings = settings;
        measure = new Measure(layer.system());
        for (Boundary boundary : layer.boundaries()) {
            Findings found = BoundaryAudit.soundness(boundary, Place.of("boundaries"));
            others.addAll(found.asList());
            if (!found.hasErrors()) {
                sound.put(boundary.unit(), boundary);
            }
        }
        Enclaves enclaves = new Enclaves(grids, sound, declared);
        others.addAll(enclaves.findings());
        for (Boundary boundary : layer.boundaries()) {
            if (grids.find(boundary.unit()).isEmpty()) {
                sound.remove(boundary.unit());
                if (!enclaves.isNamed(boundary.unit())) {
                    others.add(Faults.finding(Level.WARNING, "GG-BD-10", boundary.unit()));
                }
            }
        }
        levels(enclaves);
        exclaves(enclaves);
    }

    private void levels(Enclaves enclaves) {
        Drawn drawn = new Drawn(grids, sound);
        List<Boundary> topmost = drawn.topmost();
        if (topmost.size() > 1) {
            GridUnit root = grids.path(topmost.get(0).unit()).get(0);
            if (!sound.containsKey(root.code())) {
                others.add(Faults.finding(Level.NOTE, "GG-BD-26", root.code(), topmost.size()));
            }
            double area =
                    topmost.stream().mapToDouble(b -> measure.area(b.shape())).sum();
            prove(new Cover(root.code(), null, topmost, enclaves), area);
        }
        for (GridUnit unit : grids.units()) {
            Boundary ground = sound.get(unit.code());
            List<Boundary> below = ground == null ? List.of() : drawn.below(unit.code());
            if (ground != null && !below.isEmpty()) {
                prove(new Cover(unit.code(), ground, below, enclaves), measure.area(ground.shape()));
            }
        }
        for (GridCode missing : drawn.missing()) {
            seamless.add(Faults.finding(Level.ERROR, "GG-BD-11", missing));
        }
    }

    private void prove(Cover cover, double area) {
        CoverageProof proof = cover.proof(settings.mostWitnesses());
        proofs.add(proof);
        whole += area;
        wholeSeamless += cover.ground == null ? 0 : area;
        if (proof.proven() && (cover.ground != null || cover.residual().size == 0)) {
            return;
        }
        if (!proof.proven()) {
            notProven(cover, proof);
        }
        Faults faults = new Faults(cover, measure, settings);
        if (proof.proven() && !faults.drawn()) {
            return;
        }
        others.addAll(faults.findings());
        unclear += faults.drawn() ? Math.min(area, faults.twice()) : area;
        if (cover.ground != null) {
            uncovered += faults.drawn() ? Math.min(area, faults.none()) : area;
        }
        faults.defects().forEach(this::report);
        if (!proof.proven()) {
            others.addAll(ShiftSearch.search(cover, measure));
        }
    }

    private void notProven(Cover cover, CoverageProof proof) {
        Edges residual = cover.residual();
        List<GridCode> units = proof.witnesses().isEmpty()
                ? List.of()
                : proof.witnesses().get(0).units();
        others.add(Faults.finding(
                Level.ERROR,
                "GG-BD-12",
                cover.parent,
                proof.faults(),
                measure.text(residual.ax[0], residual.ay[0]) + " – " + measure.text(residual.bx[0], residual.by[0]),
                Words.some(units)));
    }

    private void report(Defect defect) {
        defects.add(defect);
        boolean uncoveredGround = defect.kind() == Defect.Kind.GAP || defect.kind() == Defect.Kind.HOLE;
        Level level = defect.kind() == Defect.Kind.SLIVER || defect.kind() == Defect.Kind.EXCLAVE
                ? Level.WARNING
                : Level.ERROR;
        String code = code(defect.kind());
        Finding finding = Faults.finding(
                level,
                code,
                Words.some(defect.units()),
                defect.parent(),
                defect.extent().squareMetres(),
                measure.text(defect.extent().east(), defect.extent().north()),
                Terms.name(defect.kind()));
        (uncoveredGround ? seamless : clear).add(finding);
    }

    private static String code(Defect.Kind kind) {
        return switch (kind) {
            case OVERLAP -> "GG-BD-13";
            case GAP -> "GG-BD-14";
            case SLIVER -> "GG-BD-15";
            case HOLE -> "GG-BD-16";
            case OVERHANG -> "GG-BD-17";
            case EXCLAVE -> "GG-BD-18";
        };
    }

    /** Every part of a unit but the largest. */
    private void exclaves(Enclaves enclaves) {
        for (GridUnit unit : grids.units()) {
            Boundary boundary = sound.get(unit.code());
            if (boundary == null || boundary.shape().polygons() == 1 || enclaves.isExclave(unit.code())) {
                continue;
            }
            List<Shape> parts = new ArrayList<>();
            for (int polygon = 0; polygon < boundary.shape().polygons(); polygon++) {
                parts.add(Shape.of(List.of(boundary.shape().polygon(polygon))));
            }
            parts.sort((a, b) -> {
                int size = Double.compare(measure.area(b), measure.area(a));
                return size != 0 ? size : a.compareTo(b);
            });
            for (Shape part : parts.subList(1, parts.size())) {
                Spot spot = Spot.inside(part);
                double area = measure.area(part);
                Defect.Extent extent = new Defect.Extent(
                        Faults.cents(area),
                        Faults.cents(2 * area / measure.perimeter(part)),
                        spot.wholeEast(),
                        spot.wholeNorth());
                GridCode parent = unit.parent() == null ? unit.code() : unit.parent();
                report(new Defect(Defect.Kind.EXCLAVE, parent, List.of(unit.code()), extent, part));
            }
        }
    }

    BoundaryReport report() {
        Findings p4 = Findings.of(clear);
        Findings p5 = Findings.of(seamless);
        return new BoundaryReport(
                proofs,
                defects,
                List.of(
                        new PrincipleReport(Principle.P4, ratio(whole, unclear), p4),
                        new PrincipleReport(Principle.P5, ratio(wholeSeamless, uncovered), p5)),
                p4.and(p5).and(Findings.of(others)));
    }

    /** Rounded so that a fault never looks like none. */
    private static Ratio ratio(double whole, double missing) {
        long all = (long) Math.rint(whole);
        return Ratio.of(Math.max(0, all - (long) Math.ceil(missing)), all);
    }
}
