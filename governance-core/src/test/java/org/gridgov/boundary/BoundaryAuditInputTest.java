package org.gridgov.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.gridgov.boundary.BoundaryAuditTest.DAY;
import static org.gridgov.boundary.BoundaryAuditTest.GRID;
import static org.gridgov.boundary.BoundaryAuditTest.WEST;
import static org.gridgov.boundary.BoundaryAuditTest.audit;
import static org.gridgov.boundary.BoundaryAuditTest.codes;
import static org.gridgov.boundary.BoundaryAuditTest.grids;
import static org.gridgov.boundary.BoundaryAuditTest.multi;
import static org.gridgov.boundary.BoundaryAuditTest.square;
import static org.gridgov.boundary.Grounds.plane;

import java.util.ArrayList;
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
import org.gridgov.grid.Placement;
import org.gridgov.grid.Territory;
import org.junit.jupiter.api.Test;

/** What the audit says of input that is not as it should be. */
class BoundaryAuditInputTest {
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
