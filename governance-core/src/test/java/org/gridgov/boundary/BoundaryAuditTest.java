package org.gridgov.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridgov.boundary.Grounds.plane;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.grid.GridSystems;
import org.gridgov.grid.GridUnit;
import org.junit.jupiter.api.Test;

class BoundaryAuditTest {
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** A root with one grid and the leaves named. */
    static GridSystem grids(String... leaves) {
        List<GridUnit> units = new ArrayList<>(List.of(Grounds.unit("Z", 0, null), Grounds.unit("G", 1, "Z")));
        Arrays.stream(leaves).forEach(leaf -> units.add(Grounds.unit(leaf, 2, "G")));
        return GridSystems.build(Grounds.SCHEME, units, DAY, unit -> Place.NONE).value();
    }

    static BoundaryReport audit(GridSystem grids, List<DeclaredEnclave> declared, Boundary... boundaries) {
        Loaded<BoundaryLayer> layer = BoundaryLayer.of(List.of(boundaries));
        assertThat(layer.findings()).isEmpty();
        return BoundaryAudit.check(grids, layer.value(), declared, BoundarySettings.DEFAULT);
    }

    static List<String> codes(Findings findings) {
        return findings.stream().map(Finding::code).distinct().sorted().toList();
    }

    static List<Defect.Kind> kinds(BoundaryReport report) {
        return report.defects().stream().map(Defect::kind).toList();
    }

    static Boundary multi(String unit, List<int[]> polygon) {
        return new Boundary(GridCode.of(unit), CoordinateSystem.PLANE, Shape.of(List.of(polygon)));
    }

    static Boundary multi(String unit, List<int[]> polygon, List<int[]> other) {
        return new Boundary(GridCode.of(unit), CoordinateSystem.PLANE, Shape.of(List.of(polygon, other)));
    }

    static int[] square(int west, int south, int side) {
        int w = west * 100;
        int s = south * 100;
        int e = (west + side) * 100;
        int n = (south + side) * 100;
        return new int[] {w, s, e, s, e, n, w, n};
    }

    static final Boundary ZONE = plane("Z", 0, 0, 200, 0, 200, 100, 0, 100);
    static final Boundary GRID = plane("G", 0, 0, 200, 0, 200, 100, 0, 100);
    static final Boundary WEST = plane("A", 0, 0, 100, 0, 100, 100, 0, 100);

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
}
