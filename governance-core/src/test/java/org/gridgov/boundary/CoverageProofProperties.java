package org.gridgov.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.boundary.Grounds.Ground;
import org.gridgov.grid.GridCode;

class CoverageProofProperties {
    @Provide
    Arbitrary<Ground> grounds() {
        return Grounds.grounds();
    }

    @Property(tries = 100)
    void p4And5ProofHoldsIffEveryPointIsCoveredOnce(@ForAll("grounds") Ground ground, @ForAll Random dice) {
        List<Boundary> leaves = new ArrayList<>(ground.leaves());
        boolean faulty = dice.nextBoolean();
        if (faulty) {
            plant(leaves, dice);
        }
        CoverageProof proof = CoverageProof.of(ground.root(), leaves, 5);

        assertThat(proof.proven()).isEqualTo(!faulty);
        assertThat(proof.witnesses().isEmpty()).isEqualTo(!faulty);
        if (!faulty) {
            for (int i = 0; i < 50; i++) {
                int x = dice.nextInt(260_000) - 20_000;
                int y = dice.nextInt(260_000) - 20_000;
                long covered = leaves.stream()
                        .filter(leaf -> Grounds.holds(leaf, x, y))
                        .count();
                assertThat(covered).isEqualTo(Grounds.holds(ground.root(), x, y) ? 1 : 0);
            }
        }
    }

    private static void plant(List<Boundary> leaves, Random dice) {
        int at = dice.nextInt(leaves.size());
        Boundary leaf = leaves.get(at);
        switch (dice.nextInt(4)) {
            case 0 -> leaves.set(at, Grounds.moved(leaf, corner(leaf, dice), 0, 1 + dice.nextInt(50)));
            case 1 -> leaves.remove(at);
            case 2 -> leaves.add(new Boundary(GridCode.of("double"), leaf.system(), leaf.shape()));
            default -> leaves.set(at, Grounds.shifted(leaf, 100, 0));
        }
    }

    /** A point at which the border turns: moving one in the middle of a straight piece along it changes no ground. */
    private static int corner(Boundary leaf, Random dice) {
        int[] ring = leaf.shape().polygon(0).get(0);
        int count = ring.length / 2;
        int at = dice.nextInt(count);
        while (true) {
            int before = (at + count - 1) % count;
            int after = (at + 1) % count;
            if (Exact.side(
                            ring[2 * before],
                            ring[2 * before + 1],
                            ring[2 * at],
                            ring[2 * at + 1],
                            ring[2 * after],
                            ring[2 * after + 1])
                    != 0) {
                return at;
            }
            at = after;
        }
    }

    @Property(tries = 60)
    void p4And5LevelsNestAllTheWayUp(@ForAll("grounds") Ground ground) {
        assertThat(CoverageProof.of(ground.root(), ground.parents(), 5).proven())
                .isTrue();
        for (Boundary parent : ground.parents()) {
            List<Boundary> children = ground.leaves().stream()
                    .filter(leaf -> leaf.unit().value().startsWith(parent.unit() + "-"))
                    .toList();
            assertThat(CoverageProof.of(parent, children, 5).proven()).isTrue();
        }
    }

    @Property(tries = 60)
    void a4ProofIsTheSameForEveryOrderAndRingStart(@ForAll("grounds") Ground ground, @ForAll Random dice) {
        List<Boundary> leaves = new ArrayList<>(ground.leaves());
        plant(leaves, dice);
        CoverageProof one = CoverageProof.of(ground.root(), leaves, 10);
        List<Boundary> turned = new ArrayList<>();
        for (Boundary leaf : leaves) {
            int[] ring = leaf.shape().polygon(0).get(0);
            int shift = 2 * dice.nextInt(ring.length / 2);
            int[] other = new int[ring.length];
            boolean back = dice.nextBoolean();
            for (int i = 0; i < ring.length; i += 2) {
                int from = Math.floorMod(back ? shift - i : shift + i, ring.length);
                other[i] = ring[from];
                other[i + 1] = ring[from + 1];
            }
            turned.add(new Boundary(leaf.unit(), leaf.system(), Shape.of(other)));
        }
        Collections.shuffle(turned, dice);

        assertThat(turned).containsExactlyInAnyOrderElementsOf(leaves);
        assertThat(CoverageProof.of(ground.root(), turned, 10)).isEqualTo(one);
    }

    @Property(tries = 100)
    void p4LocatorAgreesWithThePlainestMethod(@ForAll("grounds") Ground ground, @ForAll Random dice) {
        List<Boundary> leaves = new ArrayList<>(ground.leaves());
        if (dice.nextBoolean()) {
            plant(leaves, dice);
        }
        PointLocator locator = PointLocator.of(leaves);
        for (int i = 0; i < 100; i++) {
            int x = 4 * dice.nextInt(65_000) - 20_001;
            int y = 4 * dice.nextInt(65_000) - 20_001;
            List<GridCode> plain = leaves.stream()
                    .filter(leaf -> Grounds.holds(leaf, x, y))
                    .map(Boundary::unit)
                    .sorted()
                    .toList();
            assertThat(locator.allAt(x, y)).containsAll(plain);
            if (locator.allAround(x, y).equals(locator.allAt(x, y))) {
                assertThat(locator.allAt(x, y)).isEqualTo(plain);
            }
        }
        for (Boundary leaf : leaves) {
            int[] ring = leaf.shape().polygon(0).get(0);
            assertThat(locator.allAt(ring[0], ring[1])).contains(leaf.unit());
            assertThat(locator.at(ring[0], ring[1])).contains(Collections.min(locator.allAt(ring[0], ring[1])));
        }
    }
}
