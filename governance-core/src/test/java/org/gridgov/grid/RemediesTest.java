package org.gridgov.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Sets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A witness comes with what people could do about it. */
class RemediesTest {
    private static final SizeBounds BOUNDS = new SizeBounds(UnitKind.of("micro-grid"), 30, 50, false);

    private final List<GridUnit> units = new ArrayList<>(List.of(
            unit("Z", "zone", null),
            unit("C", "community", "Z"),
            unit("G", "grid", "C"),
            unit("M1", "micro-grid", "G")));
    private final List<Atom> atoms = new ArrayList<>();
    private final List<Placement> placements = new ArrayList<>();

    private static GridUnit unit(String code, String kind, @Nullable String parent) {
        return new GridUnit(
                GridCode.of(code),
                UnitKind.of(kind),
                LocalText.of(code, code),
                parent == null ? null : GridCode.of(parent),
                DateRange.ALWAYS);
    }

    private RemediesTest leaf(String code) {
        units.add(unit(code, "micro-grid", "G"));
        return this;
    }

    private RemediesTest atom(String id, int households, int east, String leaf) {
        return atom(id, households, east, leaf, "../..");
    }

    private RemediesTest atom(String id, int households, int east, String leaf, String valid) {
        AtomId atom = AtomId.of(id);
        if (atoms.stream().noneMatch(known -> known.id().equals(atom))) {
            atoms.add(new Atom(atom, "somewhere", households, east, 0));
        }
        if (!leaf.isEmpty()) {
            placements.add(new Placement(atom, GridCode.of(leaf), DateRange.parse(valid)));
        }
        return this;
    }

    private PrincipleReport check(Principle principle, Holders holders, PrincipleReadings readings) {
        GridSystem grids = GridSystems.build(Territories.SCHEME, units, Territories.DAY, any -> Place.NONE)
                .value();
        Territory territory = Territory.of(grids, atoms, placements, Territories.DAY);
        return FivePrinciples.check(principle, territory, holders, List.of(BOUNDS), readings);
    }

    private String cure(Principle principle) {
        return check(principle, Territories.wellHeld(), PrincipleReadings.DEFAULT)
                .findings()
                .asList()
                .get(0)
                .cure()
                .en();
    }

    @Test
    void splitsWhereTheHalvesAreMostEven() {
        atom("A1", 20, 0, "M1")
                .atom("A2", 11, 10, "M1")
                .atom("A3", 15, 20, "M1")
                .atom("A4", 15, 30, "M1");
        Finding finding = check(Principle.P3, Territories.wellHeld(), PrincipleReadings.DEFAULT)
                .findings()
                .asList()
                .get(0);
        assertThat(finding.cause().en()).contains("M1 has 61 households").contains("range 30 to 50");
        assertThat(finding.cure().en()).isEqualTo("Nearest split: a new unit begins at A3, of 31 + 30 households.");
        assertThat(finding.cure().zh()).isEqualTo("最近的拆分：从 A3 起另成一格，各为 31 + 30 户。");
    }

    @Test
    void saysWhenASplitStaysOutOfBounds() {
        atom("A1", 58, 0, "M1").atom("A2", 3, 10, "M1");
        assertThat(cure(Principle.P3)).contains("begins at A2, of 58 + 3").contains("stays out of bounds");
    }

    @Test
    void namesABuildingThatCannotBeSplit() {
        atom("A1", 61, 0, "M1");
        assertThat(cure(Principle.P3)).contains("nothing that can be split");
    }

    @Test
    void mergesWithTheNearestThatFits() {
        leaf("M2").leaf("M3").atom("A1", 10, 0, "M1").atom("A2", 45, 50, "M2").atom("A3", 35, 90, "M3");
        assertThat(cure(Principle.P3)).isEqualTo("Nearest merger: with M3 (35 households), 45 together.");
    }

    @Test
    void takesTheNearestBuildingsOfASiblingThatHasSome() {
        leaf("M2")
                .atom("A1", 25, 0, "M1")
                .atom("A2", 20, 90, "M2")
                .atom("A3", 18, 50, "M2")
                .atom("A4", 10, 70, "M2");
        assertThat(cure(Principle.P3)).isEqualTo("Take A3 from M2; it then has 43 households.");
    }

    @Test
    void saysWhenNobodyHasHouseholdsToSpare() {
        leaf("M2").atom("A1", 25, 0, "M1").atom("A2", 30, 90, "M2");
        assertThat(cure(Principle.P3)).contains("No neighbour has households to spare");
    }

    @Test
    void sendsAnUnplacedBuildingToTheLeafOfItsNearestNeighbour() {
        leaf("M2").atom("A1", 30, 0, "M1").atom("A2", 30, 90, "M2").atom("A9", 5, 80, "");
        assertThat(cure(Principle.P5)).contains("The nearest building lies in M2");
    }

    @Test
    void endsTheOlderOfTwoPlacementsWhereTheNewerStarts() {
        leaf("M2").atom("A1", 30, 0, "M1", "2020-01-01/..").atom("A1", 30, 0, "M2", "2024-03-01/..");
        assertThat(cure(Principle.P4)).isEqualTo("End the line in M1 on 2024-03-01.");
    }

    @Test
    void namesWhoHoldsTheLeafNextDoor() {
        leaf("M2").leaf("M3").atom("A1", 30, 0, "M1").atom("A2", 30, 90, "M2").atom("A3", 30, 50, "M3");
        Holders holders = holders(List.of("M2", "M3"), List.of("M2"));
        assertThat(check(Principle.P1, holders, PrincipleReadings.DEFAULT)
                        .findings()
                        .asList()
                        .get(0)
                        .cure()
                        .en())
                .endsWith("M3 next to it is held by G-M3.");
        assertThat(check(Principle.P2, holders, PrincipleReadings.DEFAULT).findings().stream()
                        .map(finding -> finding.cure().en()))
                .containsExactly(
                        "Give the duty to a post of this unit; in M2 next to it P-M2 answers.",
                        "Give the duty to a post of this unit; in M2 next to it P-M2 answers.");
    }

    @Test
    void aWaiverExcusesALeafWithoutAPost() {
        Holders waiving = new Waiving(holders(List.of("M1"), List.of()));
        PrincipleReport report = check(Principle.P2, waiving, PrincipleReadings.DEFAULT);
        assertThat(report.findings().isEmpty()).isTrue();
        assertThat(report.score().toString()).isEqualTo("1/1");
    }

    @Test
    void readingsRelaxWhatTheSourceLeavesOpen() {
        leaf("M2").atom("A1", 40, 0, "M1", "../2027-01-01").atom("A2", 45, 90, "M2");
        PrincipleReadings relaxed =
                new PrincipleReadings(false, PrincipleReadings.Duties.NOT_ASKED, PrincipleReadings.Days.THE_DAY, 80);
        Holders nobody = holders(List.of(), List.of());
        assertThat(check(Principle.P1, nobody, relaxed).findings().isEmpty()).isTrue();
        assertThat(check(Principle.P2, nobody, relaxed).findings().isEmpty()).isTrue();
        assertThat(check(Principle.P5, nobody, relaxed).findings().isEmpty()).isTrue();
        assertThat(check(Principle.P5, nobody, PrincipleReadings.DEFAULT)
                        .findings()
                        .size())
                .isEqualTo(1);
        assertThat(check(Principle.P3, Territories.wellHeld(), relaxed)
                        .findings()
                        .asList())
                .singleElement()
                .satisfies(finding -> assertThat(finding.cause().en())
                        .isEqualTo("Post P-1 must answer for at most 80 households, but answers for 85."));
    }

    private static Holders holders(List<String> held, List<String> served) {
        return new Holders() {
            @Override
            public SortedSet<String> duties() {
                return Sets.sorted(List.of("D-1"));
            }

            @Override
            public Optional<String> holder(GridCode leaf) {
                return held.contains(leaf.value()) ? Optional.of("G-" + leaf) : Optional.empty();
            }

            @Override
            public List<String> answering(GridCode leaf, String duty) {
                return served.contains(leaf.value()) ? List.of("P-" + leaf) : List.of();
            }
        };
    }

    private record Waiving(Holders holders) implements Holders {
        @Override
        public SortedSet<String> duties() {
            return holders.duties();
        }

        @Override
        public Optional<String> holder(GridCode leaf) {
            return holders.holder(leaf);
        }

        @Override
        public List<String> answering(GridCode leaf, String duty) {
            return holders.answering(leaf, duty);
        }

        @Override
        public boolean isWaived(GridCode leaf, String duty) {
            return true;
        }
    }

    @Test
    void namesOverlapsWithoutGoingThroughAllPairs() {
        leaf("M2");
        atom("A1", 20, 0, "");
        for (int i = 0; i < 20_000; i++) {
            String leaf = i % 2 == 0 ? "M1" : "M2";
            placements.add(new Placement(
                    AtomId.of("A1"),
                    GridCode.of(leaf),
                    DateRange.of(Territories.DAY.minusDays(20_000L - i), Territories.DAY.plusDays(20_000 + i))));
        }
        PrincipleReport report = check(Principle.P4, Territories.wellHeld(), PrincipleReadings.DEFAULT);
        assertThat(report.findings().size()).isBetween(19_999, 80_000);
        assertThat(report.score().toString()).startsWith("0/1");
    }

    @Test
    void namesEachOfAFewThatHoldTheSameGround() {
        leaf("M2").leaf("M3");
        atom("A1", 20, 0, "M1").atom("A1", 20, 0, "M2").atom("A1", 20, 0, "M3");
        assertThat(check(Principle.P4, Territories.wellHeld(), PrincipleReadings.DEFAULT)
                        .findings()
                        .size())
                .isEqualTo(3);
    }
}
