package org.gridgov.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.grid.Atom;
import org.gridgov.grid.AtomId;

class RefinementProperties {
    @Provide
    Arbitrary<Nets.World> worlds() {
        return Nets.worlds();
    }

    @Provide
    Arbitrary<List<Refinement>> triples() {
        return worlds().map(world -> {
            Random dice = new Random(world.extents().size());
            Refinement all = Refinement.of(
                    world.territory().atoms().stream().map(Atom::id).toList());
            List<Refinement> three = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                int labels = 1 + dice.nextInt(4);
                three.add(all.by(atom -> dice.nextInt(labels)));
            }
            return three;
        });
    }

    @Property(tries = 200)
    void m5LayingDivisionsOverOneAnotherIsCommutativeAssociativeAndIdempotent(
            @ForAll("triples") List<Refinement> three) {
        Refinement a = three.get(0);
        Refinement b = three.get(1);
        Refinement c = three.get(2);
        assertThat(a.with(b)).isEqualTo(b.with(a));
        assertThat(a.with(b).with(c)).isEqualTo(a.with(b.with(c)));
        assertThat(a.with(a)).isEqualTo(a);
        assertThat(a.with(b).isWithin(a)).isTrue();
        assertThat(a.with(b).isWithin(b)).isTrue();
    }

    @Property(tries = 200)
    void m5TheCoarsestDivisionWithinBothIsTheirRefinement(@ForAll("triples") List<Refinement> three) {
        Refinement both = three.get(0).with(three.get(1));
        List<SortedSet<AtomId>> ones = three.get(0).pieces();
        List<SortedSet<AtomId>> others = three.get(1).pieces();
        List<List<AtomId>> expected = new ArrayList<>();
        for (SortedSet<AtomId> one : ones) {
            for (SortedSet<AtomId> other : others) {
                List<AtomId> shared =
                        one.stream().filter(atom -> other.contains(atom)).toList();
                if (!shared.isEmpty()) {
                    expected.add(shared);
                }
            }
        }
        assertThat(both.pieces().stream().map(List::copyOf).toList()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property(tries = 200)
    void m5TheOrderOfPartialAndOverlappingNetsChangesNothing(@ForAll("worlds") Nets.World world, @ForAll Random dice) {
        List<Net> nets = new ArrayList<>(world.nets());
        List<AtomId> atoms = world.territory().atoms().stream().map(Atom::id).toList();
        Refinement once = Refinement.of(atoms);
        for (Net net : nets) {
            once = once.by(net);
        }
        Collections.shuffle(nets, dice);
        List<AtomId> shuffled = new ArrayList<>(atoms);
        Collections.shuffle(shuffled, dice);
        Refinement again = Refinement.of(shuffled);
        for (Net net : nets) {
            again = again.by(net).by(net);
        }
        assertThat(again).isEqualTo(once).hasSameHashCodeAs(once);
        Refinement leaves = once.by(atom -> world.territory().leafOf(atom).orElseThrow());
        assertThat(world.merge().pieces().stream().map(Piece::atoms).toList())
                .containsExactlyInAnyOrderElementsOf(leaves.pieces());
    }

    @net.jqwik.api.Example
    void refusesDivisionsOfOtherAtoms() {
        Refinement one = Refinement.of(List.of(AtomId.of("A")));
        Refinement other = Refinement.of(List.of(AtomId.of("B")));
        assertThatThrownBy(() -> one.with(other)).hasMessageContaining("same atoms");
        assertThat(Refinement.of(List.of()).pieces()).isEmpty();
    }
}
