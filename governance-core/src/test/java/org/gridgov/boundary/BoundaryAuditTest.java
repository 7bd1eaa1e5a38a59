package org.gridgov.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.gridgov.boundary.Grounds.plane;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.grid.Atom;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.grid.GridSystems;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Placement;
import org.gridgov.grid.Territory;
import org.junit.jupiter.api.Test;

class BoundaryAuditTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** A root with one grid and the leaves named. */
    private static GridSystem grids(String... leaves) {
        List<GridUnit> units = new ArrayList<>(List.of(Grounds.unit("Z", 0, null), Grounds.unit("G", 1, "Z")));
        Arrays.stream(leaves).forEach(leaf -> units.add(Grounds.unit(leaf, 2, "G")));
        return GridSystems.build(Grounds.SCHEME, units, DAY, unit -> Place.NONE).value();
    }

    private static BoundaryReport audit(GridSystem grids, List<DeclaredEnclave> declared, Boundary... boundaries) {
        Loaded<BoundaryLayer> layer = BoundaryLayer.of(List.of(boundaries));
        assertThat(layer.findings()).isEmpty();
        return BoundaryAudit.check(grids, layer.value(), declared, BoundarySettings.DEFAULT);
    }

    private static List<String> codes(Findings findings) {
        return findings.stream().map(Finding::code).distinct().sorted().toList();
    }

    private static List<Defect.Kind> kinds(BoundaryReport report) {
        return report.defects().stream().map(Defect::kind).toList();
    }

    private static Boundary multi(String unit, List<int[]> polygon) {
        return new Boundary(GridCode.of(unit), CoordinateSystem.PLANE, Shape.of(List.of(polygon)));
    }

    private static Boundary multi(String unit, List<int[]> polygon, List<int[]> other) {
        return new Boundary(GridCode.of(unit), CoordinateSystem.PLANE, Shape.of(List.of(polygon, other)));
    }

    private static int[] square(int west, int south, int side) {
        int w = west * 100;
        int s = south * 100;
        int e = (west + side) * 100;
        int n = (south + side) * 100;
        return new int[] {w, s, e, s, e, n, w, n};
    }

    private static final Boundary ZONE = plane("Z", 0, 0, 200, 0, 200, 100, 0, 100);
    private static final Boundary GRID = plane("G", 0, 0, 200, 0, 200, 100, 0, 100);
    private static final Boundary WEST = plane("A", 0, 0, 100, 0, 100, 100, 0, 100);

    @Test
    void p4And5ProvesTwoHalves() {
        BoundaryReport report =
                audit(grids("A", "B"), List.of(), ZONE, GRID, WEST, plane("B", 100, 0, 200, 0, 200, 100, 100, 100));

        assertThat(report.isProven()).isTrue();
        assertThat(report.proofs())
                .extracting(CoverageProof::parent)
                .containsExactly(GridCode.of("Z"), GridCode.of("G"));
        assertThat(report.findings()).isEmpty();
        assertThat(report.principles())
                .allSatisfy(
                        principle -> assertThat(principle.score().perMille()).isEqualTo(1000));
    }

    @Test
    void p4And5AcceptsAPointThatOnlyOneNeighbourHasOnAStraightEdge() {
        BoundaryReport report = audit(
                grids("A", "B", "C"),
                List.of(),
                ZONE,
                GRID,
                WEST,
                plane("B", 100, 0, 200, 0, 200, 40, 100, 40),
                plane("C", 100, 40, 200, 40, 200, 100, 100, 100));

        assertThat(report.isProven()).isTrue();
    }

    @Test
    void p4NamesAnOverlapWithItsAreaAndUnits() {
        BoundaryReport report =
                audit(grids("A", "B"), List.of(), ZONE, GRID, WEST, plane("B", 90, 0, 200, 0, 200, 100, 90, 100));

        assertThat(report.isProven()).isFalse();
        assertThat(report.defects()).singleElement().satisfies(defect -> {
            assertThat(defect.kind()).isEqualTo(Defect.Kind.OVERLAP);
            assertThat(defect.units()).containsExactly(GridCode.of("A"), GridCode.of("B"));
            assertThat(defect.extent().squareMetres()).isEqualTo(1000);
            assertThat(defect.extent().meanWidthMetres()).isEqualTo(9.09);
            assertThat(defect.extent().east()).isBetween(9000, 10_000);
            assertThat(defect.outline())
                    .isEqualTo(plane("x", 90, 0, 100, 0, 100, 100, 90, 100).shape());
        });
        assertThat(codes(report.findings())).containsExactly("GG-BD-12", "GG-BD-13");
        assertThat(report.principles().get(0).score()).hasToString("39000/40000");
        assertThat(report.principles().get(1).score()).hasToString("40000/40000");
        assertThat(report.findings().toString()).contains("1000.0 m² at", "belong to A, B");
    }

    @Test
    void p5NamesAGapASliverAHoleAndAnOverhang() {
        assertThat(kinds(audit(
                        grids("A", "B"), List.of(), ZONE, GRID, WEST, plane("B", 110, 0, 200, 0, 200, 100, 110, 100))))
                .containsExactly(Defect.Kind.GAP);
        assertThat(kinds(audit(
                        grids("A", "B"),
                        List.of(),
                        ZONE,
                        GRID,
                        WEST,
                        Grounds.boundary("B", CoordinateSystem.PLANE, 10050, 0, 20000, 0, 20000, 10000, 10050, 10000))))
                .containsExactly(Defect.Kind.SLIVER);
        assertThat(kinds(audit(
                        grids("A", "B"), List.of(), ZONE, GRID, WEST, plane("B", 100, 0, 210, 0, 210, 100, 100, 100))))
                .containsExactly(Defect.Kind.OVERHANG);
        BoundaryReport hole = audit(
                grids("A", "B"),
                List.of(),
                ZONE,
                GRID,
                WEST,
                multi("B", List.of(new int[] {10000, 0, 20000, 0, 20000, 10000, 10000, 10000}, square(140, 40, 20))));
        assertThat(kinds(hole)).containsExactly(Defect.Kind.HOLE);
        assertThat(hole.defects().get(0).units()).containsExactly(GridCode.of("B"));
    }

    private static final Boundary EAST_WITH_HOLE =
            multi("B", List.of(new int[] {10000, 0, 20000, 0, 20000, 10000, 10000, 10000}, square(140, 40, 20)));

    @Test
    void p5ExcusesADeclaredLakeButNotWhatAnotherUnitHoldsInIt() {
        List<DeclaredEnclave> lake = List.of(new DeclaredEnclave(GridCode.of("B"), DeclaredEnclave.Kind.LAKE, null));

        assertThat(audit(grids("A", "B"), lake, ZONE, GRID, WEST, EAST_WITH_HOLE)
                        .isProven())
                .isTrue();
        BoundaryReport both = audit(
                grids("A", "B", "C"),
                lake,
                ZONE,
                GRID,
                WEST,
                EAST_WITH_HOLE,
                plane("C", 145, 45, 155, 45, 155, 55, 145, 55));
        assertThat(both.isProven()).isFalse();
    }

    @Test
    void p4ExcusesADeclaredEnclaveOfAnotherGrid() {
        List<GridUnit> units = List.of(
                Grounds.unit("Z", 0, null),
                Grounds.unit("G", 1, "Z"),
                Grounds.unit("H", 1, "Z"),
                Grounds.unit("A", 2, "G"),
                Grounds.unit("B", 2, "H"),
                Grounds.unit("C", 2, "H"));
        GridSystem grids = GridSystems.build(Grounds.SCHEME, units, DAY, unit -> Place.NONE)
                .value();
        Boundary east = plane("B", 100, 0, 200, 0, 200, 100, 100, 100);
        Boundary inside = plane("C", 40, 40, 60, 40, 60, 60, 40, 60);
        Boundary[] drawn = {
            ZONE,
            plane("G", 0, 0, 100, 0, 100, 100, 0, 100),
            multi("H", List.of(square(40, 40, 20)), List.of(square(100, 0, 100))),
            WEST,
            east,
            inside
        };
        DeclaredEnclave enclave = new DeclaredEnclave(GridCode.of("A"), DeclaredEnclave.Kind.ENCLAVE, GridCode.of("C"));
        DeclaredEnclave exclave = new DeclaredEnclave(GridCode.of("H"), DeclaredEnclave.Kind.EXCLAVE, GridCode.of("G"));

        BoundaryReport declared = audit(grids, List.of(enclave, exclave), drawn);
        assertThat(declared.findings()).isEmpty();
        assertThat(declared.isProven()).isTrue();
        BoundaryReport undeclared = audit(grids, List.of(), drawn);
        assertThat(undeclared.proofs()).extracting(CoverageProof::proven).containsExactly(false, true, true);
        assertThat(kinds(undeclared)).containsExactly(Defect.Kind.OVERLAP, Defect.Kind.EXCLAVE);
    }

    @Test
    void p4NamesAnUndeclaredExclave() {
        BoundaryReport report = audit(
                grids("A", "B"),
                List.of(),
                ZONE,
                GRID,
                multi("A", List.of(square(0, 0, 100)), List.of(square(150, 40, 20))),
                multi("B", List.of(square(100, 0, 100), square(150, 40, 20))));

        assertThat(report.isProven()).isTrue();
        assertThat(report.defects()).singleElement().satisfies(defect -> {
            assertThat(defect.kind()).isEqualTo(Defect.Kind.EXCLAVE);
            assertThat(defect.extent().squareMetres()).isEqualTo(400);
        });
    }

    @Test
    void p4ProvesOnlyThatNothingOverlapsWithoutAParent() {
        BoundaryReport apart = audit(grids("A", "B"), List.of(), WEST, plane("B", 100, 0, 200, 0, 200, 50, 100, 50));
        BoundaryReport overlapping =
                audit(grids("A", "B"), List.of(), WEST, plane("B", 90, 0, 200, 0, 200, 50, 90, 50));

        assertThat(apart.isProven()).isTrue();
        assertThat(codes(apart.findings())).containsExactly("GG-BD-26");
        assertThat(overlapping.isProven()).isFalse();
        assertThat(kinds(overlapping)).containsExactly(Defect.Kind.OVERLAP);
    }

    /** All but its foot lies in the next unit, whose nearly level border it crosses at about {@code west} and at 2000. */
    private static Boundary wedge(int west) {
        return Grounds.boundary("A", CoordinateSystem.PLANE, west, 0, 2000, 0, 2000, 1000);
    }

    private static final Boundary OVER_A_NEARLY_LEVEL_BORDER =
            Grounds.boundary("B", CoordinateSystem.PLANE, 0, 0, 3000, 3, 3000, 3000, 0, 3000);

    @Test
    void p4NamesAnOverlapWhoseLowestCornersAreACentimetreApartInHeight() {
        BoundaryReport report = audit(grids("A", "B"), List.of(), wedge(1450), OVER_A_NEARLY_LEVEL_BORDER);

        assertThat(report.defects()).singleElement().satisfies(defect -> {
            assertThat(defect.kind()).isEqualTo(Defect.Kind.OVERLAP);
            assertThat(defect.units()).containsExactly(GridCode.of("A"), GridCode.of("B"));
            assertThat(defect.extent().squareMetres()).isCloseTo(27.4, within(0.1));
        });
        assertThat(report.principles().get(0).score().perMille()).isLessThan(1000);
    }

    @Test
    void p4PointOfAnOverlapLiesInAllItsUnitsThoughItIsRounded() {
        BoundaryReport report = audit(grids("A", "B"), List.of(), wedge(1200), OVER_A_NEARLY_LEVEL_BORDER);

        assertThat(report.defects()).singleElement().satisfies(defect -> {
            assertThat(defect.units()).containsExactly(GridCode.of("A"), GridCode.of("B"));
            assertThat(List.of(wedge(1200), OVER_A_NEARLY_LEVEL_BORDER))
                    .allMatch(unit -> Grounds.holds(
                            unit, defect.extent().east(), defect.extent().north()));
        });
    }

    @Test
    void namesUnknownMissingAndUnsoundUnits() {
        BoundaryReport report = audit(
                grids("A", "B", "C"),
                List.of(new DeclaredEnclave(GridCode.of("Q"), DeclaredEnclave.Kind.LAKE, null)),
                GRID,
                WEST,
                plane("X", 0, 0, 1, 0, 1, 1),
                plane("C", 100, 0, 200, 100, 200, 0, 100, 90));

        assertThat(codes(report.findings()))
                .containsExactly("GG-BD-06", "GG-BD-10", "GG-BD-11", "GG-BD-12", "GG-BD-14", "GG-BD-25");
    }

    @Test
    void refusesMixedSystemsAndNamesTheFewer() {
        Boundary other = Grounds.boundary("C", CoordinateSystem.GCJ02, 0, 0, 100, 0, 100, 100);
        Loaded<BoundaryLayer> layer = BoundaryLayer.of(List.of(other, WEST, GRID));

        assertThat(layer.value().boundaries()).containsExactly(WEST, GRID);
        assertThat(layer.value().system()).isEqualTo(CoordinateSystem.PLANE);
        assertThat(layer.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("GG-BD-01");
            assertThat(finding.cause().en()).contains("1 units are in GCJ02: C");
        });
        assertThat(BoundaryLayer.of(List.of(WEST, WEST)).findings()).hasSize(1);
        assertThatThrownBy(() -> CoverageProof.of(GRID, List.of(other), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be PLANE, but is GCJ02");
    }

    @Test
    void suspectsUnitsOfAnotherSystemByTheirShift() {
        Grounds.Ground ground = Grounds.make(6, 6, 400_00, 4, new Random(3), CoordinateSystem.PLANE, 0, 0, false);
        List<Boundary> mixed = new ArrayList<>(ground.all());
        for (int i = 0; i < mixed.size(); i++) {
            String code = mixed.get(i).unit().value();
            if (code.equals("Z-2-2") || code.equals("Z-4-1")) {
                mixed.set(i, Grounds.shifted(mixed.get(i), -411_00, 221_00));
            }
        }
        BoundaryReport report = BoundaryAudit.check(
                ground.grids(), BoundaryLayer.of(mixed).value(), List.of(), BoundarySettings.DEFAULT);

        List<Finding> suspected = report.findings().stream()
                .filter(finding -> finding.code().equals("GG-BD-21"))
                .toList();
        assertThat(suspected).hasSize(2);
        assertThat(suspected.toString())
                .contains("Z-2-2 (1 unit(s)) fit what is around them once moved 411 m east and -221 m north")
                .contains("Z-4-1 (1 unit(s)) fit what is around them once moved 411 m east and -221 m north");
    }

    @Test
    void suspectsAWholeLevelAgainstItsParent() {
        Grounds.Ground ground = Grounds.make(5, 5, 400_00, 4, new Random(9), CoordinateSystem.PLANE, 0, 0, false);
        List<Boundary> mixed = new ArrayList<>(List.of(Grounds.shifted(ground.root(), 350_00, -260_00)));
        mixed.addAll(ground.parents());
        BoundaryReport report = BoundaryAudit.check(
                ground.grids(), BoundaryLayer.of(mixed).value(), List.of(), BoundarySettings.DEFAULT);

        assertThat(report.findings().toString()).contains("once moved 350 m east and -260 m north");
    }

    @Test
    void namesBuildingsThatLieElsewhere() {
        GridSystem grids = grids("A", "B");
        List<Atom> atoms = List.of(
                new Atom(AtomId.of("a1"), "x", 1, 50, 50),
                new Atom(AtomId.of("a2"), "x", 1, 150, 50),
                new Atom(AtomId.of("a3"), "x", 1, 100, 50),
                new Atom(AtomId.of("a4"), "x", 1, 500, 50));
        List<Placement> placements = atoms.stream()
                .map(atom -> new Placement(atom.id(), GridCode.of("A"), DateRange.ALWAYS))
                .toList();
        Territory territory = Territory.of(grids, atoms, placements, DAY);
        BoundaryLayer layer = BoundaryLayer.of(List.of(WEST, plane("B", 100, 0, 200, 0, 200, 100, 100, 100)))
                .value();

        Findings findings = BoundaryAudit.locateAtoms(territory, layer);
        assertThat(findings).extracting(Finding::code).containsExactly("GG-BD-22", "GG-BD-23");
        assertThat(findings.toString()).contains("Building a2 is placed in A, but by its coordinates lies in B");
        assertThat(BoundaryAudit.locateAtoms(
                        territory,
                        BoundaryLayer.of(List.of(Grounds.boundary("A", CoordinateSystem.WGS84, 0, 0, 9, 0, 9, 9)))
                                .value()))
                .extracting(Finding::code)
                .containsExactly("GG-BD-24");
    }

    @Test
    void tellsWhatIsWrongWithRings() {
        assertThat(soundness(plane("A", 0, 0, 10, 0, 20, 0))).isEqualTo("GG-BD-03");
        assertThat(soundness(plane("A", 0, 0, 10, 0, 10, 10, 10, 20, 10, 10, 0, 10)))
                .isEqualTo("GG-BD-04");
        assertThat(soundness(plane("A", 0, 0, 10, 0, 10, 10, 20, 20, 0, 20, 10, 10)))
                .isEqualTo("GG-BD-05");
        assertThat(soundness(plane("A", 0, 0, 10, 10, 10, 0, 0, 10))).isEqualTo("GG-BD-03");
        assertThat(soundness(plane("A", 0, 0, 10, 10, 10, 0, 0, 20))).isEqualTo("GG-BD-06");
        assertThat(soundness(multi("A", List.of(square(0, 0, 10)), List.of(square(10, 0, 10)))))
                .isEqualTo("GG-BD-07");
        assertThat(soundness(multi("A", List.of(square(0, 0, 10), square(20, 0, 10)))))
                .isEqualTo("GG-BD-08");
        assertThat(soundness(multi("A", List.of(square(0, 0, 10)), List.of(square(2, 2, 3)))))
                .isEqualTo("GG-BD-08");
        assertThat(soundness(multi("A", List.of(square(0, 0, 10), square(2, 2, 3)), List.of(square(3, 3, 1)))))
                .isEmpty();
        // A hole that touches the outer ring in a point of a straight edge is sound.
        assertThat(soundness(multi("A", List.of(square(0, 0, 10), new int[] {500, 0, 700, 300, 300, 300}))))
                .isEmpty();
        // An eight through a common point runs clockwise around one of its halves.
        assertThat(soundness(plane("A", 0, 0, 10, 10, 20, 20, 20, 10, 10, 10, 0, 30)))
                .isEqualTo("GG-BD-08");
    }

    @Test
    void givesUpOnATangleInsteadOfTakingForEver() {
        int[] ring = new int[120_000];
        for (int i = 0; i < ring.length / 2 - 1; i++) {
            ring[2 * i] = i % 2 == 0 ? i : 500_000_000 + i;
            ring[2 * i + 1] = i % 2 == 0 ? i : 500_000_000 - i;
        }
        ring[ring.length - 2] = 600_000_000;
        ring[ring.length - 1] = -600_000_000;
        assertThat(soundness(Grounds.boundary("A", CoordinateSystem.PLANE, ring)))
                .isNotEmpty();
    }

    private static String soundness(Boundary boundary) {
        return String.join(",", codes(BoundaryAudit.soundness(boundary, Place.NONE)));
    }

    @Test
    void convertsOnlyThroughTheHost() {
        CoordinateConverter shift = new CoordinateConverter() {
            @Override
            public CoordinateSystem from() {
                return CoordinateSystem.PLANE;
            }

            @Override
            public CoordinateSystem to() {
                return CoordinateSystem.GCJ02;
            }

            @Override
            public void convert(double[] eastNorth) {
                for (int i = 0; i < eastNorth.length; i++) {
                    eastNorth[i] = eastNorth[i] > 150 ? Double.NaN : eastNorth[i] / 100;
                }
            }
        };
        Loaded<BoundaryLayer> converted =
                BoundaryLayer.of(List.of(WEST, GRID)).value().convert(shift);

        assertThat(converted.value().system()).isEqualTo(CoordinateSystem.GCJ02);
        assertThat(converted.value().boundaries())
                .containsExactly(Grounds.boundary(
                        "A", CoordinateSystem.GCJ02, 0, 0, 10_000_000, 0, 10_000_000, 10_000_000, 0, 10_000_000));
        assertThat(codes(converted.findings())).containsExactly("GG-BD-27");
        assertThat(converted
                        .value()
                        .squareMetres(converted.value().boundaries().get(0).shape()))
                .isCloseTo(1.2308e10, within(1e7));
    }

    @Test
    void thousandsOfUnitsAllOverEachOtherAreRefutedButNotDrawn() {
        Random dice = new Random(3);
        String[] leaves = new String[3000];
        Boundary[] boundaries = new Boundary[leaves.length];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = "L" + i;
            boundaries[i] = Grounds.boundary(
                    leaves[i],
                    CoordinateSystem.PLANE,
                    dice.nextInt(1_000_000),
                    dice.nextInt(1_000_000),
                    dice.nextInt(1_000_000),
                    dice.nextInt(1_000_000),
                    dice.nextInt(1_000_000),
                    dice.nextInt(1_000_000));
        }
        BoundaryReport report = audit(grids(leaves), List.of(), boundaries);
        assertThat(report.isProven()).isFalse();
        assertThat(codes(report.findings())).contains("GG-BD-12", "GG-BD-29");
    }
}
