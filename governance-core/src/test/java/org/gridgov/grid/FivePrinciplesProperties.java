package org.gridgov.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Sets;
import org.gridgov.grid.Territories.Parts;

class FivePrinciplesProperties {
    @Provide
    Arbitrary<Parts> parts() {
        return Territories.parts();
    }

    private static PrincipleReport report(Parts parts, Principle principle, List<SizeBounds> bounds) {
        return FivePrinciples.audit(parts.territory(), Territories.wellHeld(), bounds, PrincipleReadings.DEFAULT)
                .stream()
                .filter(report -> report.principle() == principle)
                .findFirst()
                .orElseThrow();
    }

    @Property(tries = 200)
    void p1EveryAtomLiesInOneUnitOfEveryKind(@ForAll("parts") Parts parts) {
        Territory territory = parts.territory();
        for (Atom atom : territory.atoms()) {
            GridCode leaf = territory.leafOf(atom.id()).orElseThrow();
            assertThat(territory.grids().path(leaf).stream().map(GridUnit::kind))
                    .containsExactlyElementsOf(Territories.SCHEME.kinds());
        }
        assertThat(report(parts, Principle.P1, List.of()).findings()).isEmpty();
    }

    @Property(tries = 200)
    void p1NamesEveryLeafWithoutHolder(@ForAll("parts") Parts parts, @ForAll Random dice) {
        List<GridUnit> leaves = parts.grids().leaves();
        GridCode orphan = leaves.get(dice.nextInt(leaves.size())).code();
        Holders holders = without(orphan);
        PrincipleReport report = FivePrinciples.audit(parts.territory(), holders, List.of(), PrincipleReadings.DEFAULT)
                .get(0);
        assertThat(report.findings().asList()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("GG-P1-02");
            assertThat(finding.cause().en()).contains(orphan.value());
        });
        assertThat(report.score().part()).isEqualTo(leaves.size() - 1L);
    }

    @Property(tries = 200)
    void p2CountsEveryLeafAndDutyOnce(@ForAll("parts") Parts parts, @ForAll Random dice) {
        List<GridUnit> leaves = parts.grids().leaves();
        GridCode bare = leaves.get(dice.nextInt(leaves.size())).code();
        PrincipleReport report = FivePrinciples.audit(
                        parts.territory(), without(bare), List.of(), PrincipleReadings.DEFAULT)
                .get(1);
        assertThat(report.score().whole()).isEqualTo(leaves.size());
        assertThat(report.score().part()).isEqualTo(leaves.size() - 1L);
        assertThat(report.findings().asList())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("GG-P2-01"));
    }

    @Property(tries = 200)
    void p3NamesExactlyTheUnitsOutOfBounds(@ForAll("parts") Parts parts) {
        SizeBounds bounds = new SizeBounds(Territories.SCHEME.leaf(), 10, 50, false);
        Territory territory = parts.territory();
        long outside = territory.grids().leaves().stream()
                .mapToLong(leaf -> territory.householdsIn(leaf.code()))
                .filter(households -> households < 10 || households > 50)
                .count();
        assertThat(report(parts, Principle.P3, List.of(bounds)).findings().size())
                .isEqualTo(outside);
    }

    @Property(tries = 200)
    void p4NamesAnAtomThatLiesInTwoLeaves(@ForAll("parts") Parts parts, @ForAll Random dice) {
        List<GridUnit> leaves = parts.grids().leaves();
        Placement first = parts.placements().get(dice.nextInt(parts.placements().size()));
        List<GridUnit> others = leaves.stream()
                .filter(leaf -> !leaf.code().equals(first.leaf()))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        List<Placement> twice = new ArrayList<>(parts.placements());
        twice.add(new Placement(first.atom(), others.get(0).code(), DateRange.ALWAYS));
        Parts broken = new Parts(parts.units(), parts.atoms(), twice);
        assertThat(report(parts, Principle.P4, List.of()).findings()).isEmpty();
        assertThat(report(broken, Principle.P4, List.of()).findings().asList())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.cause().en()).contains(first.atom().value()));
    }

    @Property(tries = 200)
    void p5RemovingALeafBreaksCoverageByExactlyItsExtent(@ForAll("parts") Parts parts, @ForAll Random dice) {
        List<GridUnit> leaves = parts.grids().leaves();
        GridUnit gone = leaves.get(dice.nextInt(leaves.size()));
        Territory whole = parts.territory();
        List<GridUnit> rest =
                parts.units().stream().filter(unit -> !unit.equals(gone)).toList();
        Parts broken = new Parts(rest, parts.atoms(), parts.placements());
        PrincipleReport before = report(parts, Principle.P5, List.of());
        PrincipleReport after = report(broken, Principle.P5, List.of());
        assertThat(before.score().part()).isEqualTo(whole.households());
        assertThat(after.score().part()).isEqualTo(whole.households() - whole.householdsIn(gone.code()));
        assertThat(after.findings().size()).isEqualTo(whole.atomsIn(gone.code()).size());
    }

    @Property(tries = 200)
    void p5NamesAGapInTime(@ForAll("parts") Parts parts) {
        Placement first = parts.placements().get(0);
        List<Placement> torn =
                new ArrayList<>(parts.placements().subList(1, parts.placements().size()));
        torn.add(new Placement(first.atom(), first.leaf(), DateRange.parse("../2026-11-01")));
        torn.add(new Placement(first.atom(), first.leaf(), DateRange.parse("2026-11-03/..")));
        PrincipleReport report = report(new Parts(parts.units(), parts.atoms(), torn), Principle.P5, List.of());
        assertThat(report.findings().asList()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("GG-P5-02");
            assertThat(finding.cause().en()).contains("2026-11-01").contains("2026-11-03");
        });
    }

    @Property(tries = 100)
    void p5NamesAnAtomWhoseCoverageEnds(@ForAll("parts") Parts parts) {
        Placement first = parts.placements().get(0);
        List<Placement> ending =
                new ArrayList<>(parts.placements().subList(1, parts.placements().size()));
        ending.add(new Placement(first.atom(), first.leaf(), DateRange.parse("../2027-01-01")));
        assertThat(report(new Parts(parts.units(), parts.atoms(), ending), Principle.P5, List.of())
                        .findings()
                        .asList())
                .singleElement()
                .satisfies(finding -> assertThat(finding.cause().en()).contains("from 2027-01-01 to .."));
    }

    @Property(tries = 100)
    void p1AnAtomInAUnitThatIsNoLeafLiesNowhere(@ForAll("parts") Parts parts) {
        Placement first = parts.placements().get(0);
        List<Placement> high =
                new ArrayList<>(parts.placements().subList(1, parts.placements().size()));
        high.add(new Placement(first.atom(), GridCode.of("Z-0"), DateRange.ALWAYS));
        Parts broken = new Parts(parts.units(), parts.atoms(), high);
        assertThat(broken.territory().leafOf(first.atom())).isEmpty();
        assertThat(report(broken, Principle.P5, List.of()).findings().asList())
                .anySatisfy(finding ->
                        assertThat(finding.cause().en()).contains(first.atom().value()));
    }

    @Property(tries = 100)
    void checksDoNotDependOnTheOrderOfInput(@ForAll("parts") Parts parts, @ForAll Random dice) {
        List<GridUnit> units = new ArrayList<>(parts.units());
        List<Atom> atoms = new ArrayList<>(parts.atoms());
        List<Placement> placements = new ArrayList<>(parts.placements());
        Collections.shuffle(units, dice);
        Collections.shuffle(atoms, dice);
        Collections.shuffle(placements, dice);
        List<SizeBounds> bounds = List.of(new SizeBounds(Territories.SCHEME.leaf(), 10, 50, false));
        assertThat(FivePrinciples.audit(
                        new Parts(units, atoms, placements).territory(),
                        Territories.wellHeld(),
                        bounds,
                        PrincipleReadings.DEFAULT))
                .isEqualTo(FivePrinciples.audit(
                        parts.territory(), Territories.wellHeld(), bounds, PrincipleReadings.DEFAULT));
    }

    private static Holders without(GridCode bare) {
        return new Holders() {
            @Override
            public SortedSet<String> duties() {
                return Sets.sorted(List.of("D-1"));
            }

            @Override
            public Optional<String> holder(GridCode leaf) {
                return leaf.equals(bare) ? Optional.empty() : Optional.of("G-1");
            }

            @Override
            public List<String> answering(GridCode leaf, String duty) {
                return leaf.equals(bare) ? List.of() : List.of("P-1");
            }
        };
    }
}
