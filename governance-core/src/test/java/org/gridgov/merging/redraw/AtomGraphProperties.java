package org.gridgov.merging.redraw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.grid.Atom;
import org.gridgov.grid.AtomId;
import org.gridgov.merging.AtomBorder;

class AtomGraphProperties {
    /** Scattered, in clusters, on a lattice, on a line, all in one place. */
    @Provide
    Arbitrary<List<Atom>> grounds() {
        return Arbitraries.longs().between(0, 1_000_000).map(seed -> {
            Random dice = new Random(seed);
            int count = dice.nextInt(60);
            int shape = dice.nextInt(5);
            List<Atom> atoms = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int x = dice.nextInt(1000);
                int y = dice.nextInt(1000);
                switch (shape) {
                    case 1 -> {
                        x = 10 * dice.nextInt(6);
                        y = 10 * dice.nextInt(6);
                    }
                    case 2 -> y = 2 * x;
                    case 3 -> {
                        x = dice.nextInt(3) * 5_000_000 + x / 100;
                        y = dice.nextInt(3) * -5_000_000 + y / 100;
                    }
                    case 4 -> {
                        x = 7;
                        y = 7;
                    }
                    default -> x = Math.max(0, x);
                }
                atoms.add(new Atom(AtomId.of("A" + i), "here", 1, Math.min(10_000_000, x), y));
            }
            return atoms;
        });
    }

    @Property(tries = 200)
    void p4TwoPlacesTouchIfNoThirdOneLiesInOrOnTheirCircle(@ForAll("grounds") List<Atom> atoms) {
        List<String> expected = new ArrayList<>();
        List<Atom> places = new ArrayList<>();
        List<Atom> sorted = new ArrayList<>(atoms);
        sorted.sort(java.util.Comparator.comparing(Atom::id));
        for (Atom atom : sorted) {
            if (places.stream().noneMatch(place -> square(place, atom) == 0)) {
                places.add(atom);
            }
        }
        for (Atom a : places) {
            for (Atom b : places) {
                boolean free = places.stream()
                        .noneMatch(c -> !c.equals(a) && !c.equals(b) && square(a, c) + square(b, c) <= square(a, b));
                if (a.id().compareTo(b.id()) < 0 && free) {
                    expected.add(a.id() + " " + b.id());
                }
            }
        }
        List<String> found = AtomGraph.ofPositions(atoms).borders().stream()
                .filter(border -> {
                    Atom a = find(atoms, border.atom());
                    return square(a, find(atoms, border.neighbour())) > 0;
                })
                .map(border -> border.atom() + " " + border.neighbour())
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property(tries = 200)
    void p4GroundGuessedFromPositionsHangsTogetherWhateverTheOrder(
            @ForAll("grounds") List<Atom> atoms, @ForAll Random dice) {
        AtomGraph graph = AtomGraph.ofPositions(atoms);
        assertThat(graph.parts()).hasSize(atoms.isEmpty() ? 0 : 1);
        assertThat(graph.borders().size()).isLessThanOrEqualTo(3 * atoms.size());
        List<Atom> shuffled = new ArrayList<>(atoms);
        Collections.shuffle(shuffled, dice);
        assertThat(AtomGraph.ofPositions(shuffled).borders()).isEqualTo(graph.borders());
    }

    @Property(tries = 50)
    void theTableIsTakenAsItIsWhateverTheOrderAndWhatDoesNotFitIsNamed(
            @ForAll("grounds") List<Atom> atoms, @ForAll Random dice) {
        List<AtomBorder> rows = new ArrayList<>();
        AtomGraph graph = AtomGraph.ofPositions(atoms);
        for (AtomBorder border : graph.borders()) {
            rows.add(new AtomBorder(border.neighbour(), border.atom(), border.metres()));
            rows.add(new AtomBorder(border.atom(), border.neighbour(), 0));
        }
        Collections.shuffle(rows, dice);
        assertThat(AtomGraph.ofTable(atoms, rows).value().borders()).isEqualTo(graph.borders());
        rows.add(new AtomBorder(AtomId.of("NOBODY"), AtomId.of("A1"), 3));
        rows.add(new AtomBorder(AtomId.of("A1"), AtomId.of("A1"), 3));
        assertThat(AtomGraph.ofTable(atoms, rows).findings().asList())
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo("GG-M-07"));
    }

    private static Atom find(List<Atom> atoms, AtomId id) {
        return atoms.stream().filter(atom -> atom.id().equals(id)).findFirst().orElseThrow();
    }

    private static long square(Atom a, Atom b) {
        long dx = (long) a.eastMetres() - b.eastMetres();
        long dy = (long) a.northMetres() - b.northMetres();
        return dx * dx + dy * dy;
    }
}
