package org.gridgov.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LiveFlowProperties {
    @Property(tries = 150)
    void a3AfterEveryEditTheFlowIsOptimal(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int size) {
        LiveEdits world = new LiveEdits(seed, size);
        for (int i = 0; i < 25; i++) {
            world.edit();
            LiveReference.requireFlow(world.live);
            LiveReference.requireProof(world.live);
            assertThat(world.live.cost()).isEqualTo(LiveReference.cost(world.live));
        }
    }

    @Property(tries = 150)
    void a5NothingMovesThatNeedNot(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int size) {
        LiveEdits world = new LiveEdits(seed, size);
        Random dice = new Random(seed);
        for (int i = 0; i < 20; i++) {
            world.live.mark();
            if (dice.nextBoolean()) {
                world.editArc();
            } else {
                world.addArc();
            }
            if (LiveReference.leastMoved(world.live) == 0) {
                assertThat(world.live.moved()).isEmpty();
            }
        }
    }

    @Property(tries = 150)
    void a5OneUnitThatComesOrGoesMovesAsLittleAsPossible(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int size) {
        LiveEdits world = new LiveEdits(seed, size);
        Random dice = new Random(seed);
        LiveFlow live = world.live;
        for (int i = 0; i < 20; i++) {
            int need = world.anyNeed();
            live.mark();
            boolean comes = live.supply(need) == 0 || dice.nextBoolean();
            live.setSupply(need, live.supply(need) + (comes ? 1 : -1));
            assertThat(LiveReference.moved(live)).isEqualTo(LiveReference.leastMoved(live));
        }
    }

    @Property(tries = 150)
    void a3AfterBoundedEditsTheGapIsProvenAndCanBeClosed(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int size,
            @ForAll @IntRange(min = 0, max = 8) int mostMoved) {
        LiveEdits world = new LiveEdits(seed, size);
        Random dice = new Random(seed);
        LiveFlow live = world.live;
        for (int i = 0; i < 30; i++) {
            long before = live.gap();
            long loss = 0;
            if (dice.nextInt(3) == 0) {
                world.edit();
            } else {
                loss = live.setSupply(world.anyNeed(), dice.nextInt(4), dice.nextBoolean() ? 0 : mostMoved);
            }
            long best = LiveReference.cost(live);
            LiveReference.requireFlow(live);
            assertThat(live.gap()).isEqualTo(LiveReference.contradiction(live)).isLessThanOrEqualTo(before + loss);
            assertThat(best).isBetween(live.cost() - live.gap(), live.cost());
            if (dice.nextInt(8) == 0) {
                live.restore();
                LiveReference.requireProof(live);
                assertThat(live.cost()).isEqualTo(best);
            }
        }
    }

    @Property(tries = 150)
    void a5ABoundedEditMovesAtMostSoManyOthers(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int size,
            @ForAll @IntRange(min = 0, max = 3) int mostMoved) {
        LiveEdits world = new LiveEdits(seed, size);
        Random dice = new Random(seed);
        LiveFlow live = world.live;
        for (int i = 0; i < 20; i++) {
            int need = world.anyNeed();
            boolean comes = live.supply(need) == 0 || dice.nextBoolean();
            live.mark();
            live.setSupply(need, live.supply(need) + (comes ? 1 : -1), mostMoved);
            assertThat(live.moved()
                            .map(live::from)
                            .filter(from -> from != need && live.supply(from) > 0)
                            .distinct()
                            .count())
                    .isLessThanOrEqualTo(mostMoved);
        }
    }

    @Property(tries = 50)
    void a4EqualEditsGiveEqualFlows(@ForAll long seed) {
        LiveEdits one = new LiveEdits(seed, 4);
        LiveEdits other = new LiveEdits(seed, 4);
        for (int i = 0; i < 40; i++) {
            one.edit();
            other.edit();
        }
        assertThat(one.live.arcs().map(one.live::flow).toArray())
                .isEqualTo(other.live.arcs().map(other.live::flow).toArray());
        assertThat(one.live.nodes().mapToLong(one.live::price).toArray())
                .isEqualTo(other.live.nodes().mapToLong(other.live::price).toArray());
    }

    @Test
    void a3TenThousandEditsEndWhereAFreshStartEnds() {
        LiveEdits world = new LiveEdits(7, 12);
        for (int i = 1; i <= 10_000; i++) {
            world.edit();
            if (i % 100 == 0) {
                LiveReference.requireFlow(world.live);
                LiveReference.requireProof(world.live);
                assertThat(world.live.cost()).isEqualTo(LiveReference.cost(world.live));
            }
        }
    }
}
