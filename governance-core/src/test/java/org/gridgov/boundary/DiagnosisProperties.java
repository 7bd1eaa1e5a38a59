package org.gridgov.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.basics.Finding;
import org.gridgov.boundary.Grounds.Ground;
import org.gridgov.grid.GridCode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** Areas of faults against an overlay of shape with shape, which the audit itself never does. */
class DiagnosisProperties {
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(PrecisionModel.FLOATING));
    /**
     * Crossings are rounded to a thousandth of a unit. Without rounding, an overlap inside the root with a side on its border
     * was once taken to lie all outside.
     */
    private static final PrecisionModel CROSSINGS = new PrecisionModel(1000);
    /** Square metres: crossings are rounded to a centimetre, borders are some kilometres long. */
    private static final double ROUNDING = 10.0;

    private static final BoundarySettings ALL = new BoundarySettings(0, 0, 5, 100_000);

    @Provide
    Arbitrary<Ground> grounds() {
        return Grounds.grounds();
    }

    private static Geometry geometry(Boundary boundary) {
        int[] ring = boundary.shape().polygon(0).get(0);
        Coordinate[] points = new Coordinate[ring.length / 2 + 1];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(ring[2 * i % ring.length], ring[(2 * i + 1) % ring.length]);
        }
        return FACTORY.createPolygon(points);
    }

    private static Geometry overlay(Geometry one, Geometry other, int operation) {
        return OverlayNG.overlay(one, other, operation, CROSSINGS);
    }

    private static Geometry union(List<Geometry> parts) {
        return UnaryUnionNG.union(FACTORY.buildGeometry(parts), CROSSINGS);
    }

    private static double area(BoundaryReport report, GridCode parent, Defect.Kind kind) {
        return report.defects().stream()
                .filter(defect -> defect.parent().equals(parent) && defect.kind() == kind)
                .mapToDouble(defect -> defect.extent().squareMetres())
                .sum();
    }

    @Property(tries = 60)
    void p4And5AreasOfFaultsAreThoseOfAnOverlay(@ForAll("grounds") Ground ground, @ForAll Random dice) {
        List<Boundary> leaves = new ArrayList<>();
        for (Boundary leaf : ground.leaves()) {
            if (dice.nextInt(10) > 0) {
                leaves.add(
                        dice.nextInt(3) == 0
                                ? Grounds.shifted(leaf, dice.nextInt(9000) - 4500, dice.nextInt(9000) - 4500)
                                : leaf);
            }
        }
        if (leaves.isEmpty()) {
            return;
        }
        List<Boundary> all = new ArrayList<>(leaves);
        all.add(ground.root());
        BoundaryReport report =
                BoundaryAudit.check(ground.grids(), BoundaryLayer.of(all).value(), List.of(), ALL);

        Geometry root = geometry(ground.root());
        Geometry union =
                union(leaves.stream().map(DiagnosisProperties::geometry).toList());
        List<Geometry> pairs = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            for (int j = 0; j < i; j++) {
                Geometry both = overlay(geometry(leaves.get(i)), geometry(leaves.get(j)), OverlayNG.INTERSECTION);
                if (both.getArea() > 0) {
                    pairs.add(both);
                }
            }
        }
        double overlap = pairs.isEmpty() ? 0 : union(pairs).getArea();
        Geometry outside = overlay(union, root, OverlayNG.DIFFERENCE);
        Geometry gap = overlay(root, union, OverlayNG.DIFFERENCE);
        GridCode parent = ground.root().unit();
        double overhang = area(report, parent, Defect.Kind.OVERHANG);

        assertThat(area(report, parent, Defect.Kind.OVERLAP)).isCloseTo(overlap / 1e4, within(ROUNDING));
        assertThat(area(report, parent, Defect.Kind.GAP) + area(report, parent, Defect.Kind.HOLE))
                .isCloseTo(gap.getArea() / 1e4, within(ROUNDING));
        double doubleOutside = pairs.isEmpty()
                ? 0
                : overlay(union(pairs), root, OverlayNG.DIFFERENCE).getArea();
        assertThat(overhang).isCloseTo((outside.getArea() - doubleOutside) / 1e4, within(ROUNDING));
        assertThat(report.proofs().get(0).proven())
                .isEqualTo(overlap == 0 && gap.getArea() == 0 && outside.getArea() == 0);
        for (Defect defect : report.defects()) {
            long holding = leaves.stream()
                    .filter(leaf -> Grounds.holds(
                            leaf, defect.extent().east(), defect.extent().north()))
                    .count();
            if (defect.extent().meanWidthMetres() > 1) {
                switch (defect.kind()) {
                    case GAP, HOLE -> assertThat(holding).isZero();
                    case OVERHANG -> assertThat(holding).isEqualTo(1);
                    default ->
                        assertThat(holding).isBetween(2L, (long) defect.units().size());
                }
            }
        }
    }

    @Property(tries = 40)
    void p4And5EveryPlantedFaultIsNamed(@ForAll("grounds") Ground ground, @ForAll Random dice) {
        List<Boundary> all = new ArrayList<>(ground.all());
        int at = 1 + ground.parents().size() + dice.nextInt(ground.leaves().size());
        Boundary leaf = all.get(at);
        switch (dice.nextInt(3)) {
            case 0 -> all.remove(at);
            case 1 ->
                all.set(at, new Boundary(leaf.unit(), leaf.system(), all.get(at).shape())); // unchanged
            default -> all.set(at, Grounds.shifted(leaf, 100, 0));
        }
        BoundaryReport report =
                BoundaryAudit.check(ground.grids(), BoundaryLayer.of(all).value(), List.of(), BoundarySettings.DEFAULT);
        boolean same = all.equals(ground.all());
        assertThat(report.isProven()).isEqualTo(same);
        assertThat(report.defects().isEmpty()).isEqualTo(same);
        if (!all.contains(leaf) && all.size() == ground.all().size()) {
            assertThat(report.defects()).extracting(Defect::kind).contains(Defect.Kind.SLIVER);
        }
        if (all.size() < ground.all().size()) {
            assertThat(report.findings()).extracting(Finding::code).contains("GG-BD-11");
            assertThat(report.defects())
                    .extracting(Defect::outline)
                    .allSatisfy(outline -> assertThat(new Measure(leaf.system()).area(outline))
                            .isEqualTo(new Measure(leaf.system()).area(leaf.shape())));
        }
    }

    @Property(tries = 30)
    void a4ReportIsTheSameForEveryOrder(@ForAll("grounds") Ground ground, @ForAll Random dice) {
        List<Boundary> all = new ArrayList<>(ground.all());
        all.replaceAll(boundary -> dice.nextInt(4) == 0 ? Grounds.shifted(boundary, 777, -333) : boundary);
        BoundaryReport one =
                BoundaryAudit.check(ground.grids(), BoundaryLayer.of(all).value(), List.of(), BoundarySettings.DEFAULT);
        Collections.shuffle(all, dice);
        BoundaryReport other =
                BoundaryAudit.check(ground.grids(), BoundaryLayer.of(all).value(), List.of(), BoundarySettings.DEFAULT);

        assertThat(other).isEqualTo(one);
    }
}
