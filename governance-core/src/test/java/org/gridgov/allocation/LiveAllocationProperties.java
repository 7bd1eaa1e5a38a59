package org.gridgov.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.gridgov.decision.Assignment;
import org.gridgov.decision.Mode;

class LiveAllocationProperties {
    private static Set<String> subjects(List<Assignment> lines, List<Assignment> without) {
        Set<String> subjects = new TreeSet<>();
        lines.stream().filter(line -> !without.contains(line)).forEach(line -> subjects.add(line.subject()));
        return subjects;
    }

    private static List<Assignment> without(List<Assignment> lines, List<Assignment> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }

    @Property(tries = 150)
    void a3AfterEveryEditThePlanIsOptimal(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LiveWorld world = LiveWorld.started(new Random(seed), 8, 5);
        for (int i = 0; i < 30; i++) {
            world.edit(Moves.exact());
            assertThat(world.live().gap()).isZero();
            assertThat(PlanChecker.check(world.live().solution())).isEmpty();
            assertThat(LiveOracle.loss(world.live())).isZero();
        }
    }

    @Property(tries = 2)
    void a3TenThousandEditsLeaveThePlanOptimal(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LiveWorld world = LiveWorld.empty(new Random(seed), 60, 20);
        for (int i = 1; i <= 10_000; i++) {
            world.edit(Moves.exact());
            if (i % 250 == 0) {
                assertThat(LiveOracle.loss(world.live())).isZero();
                assertThat(PlanChecker.check(world.live().solution())).isEmpty();
            }
        }
    }

    @Property(tries = 150)
    void a5NothingMovesAtTheStart(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Market market = RandomMarkets.of(new Random(seed), 9, 6, false, seed % 2 == 0);
        Solution solution = Allocator.solve(market, Settings.of(Mode.STRICT_TIERS));
        LiveAllocation live = LiveAllocation.of(solution, LiveWorld.BOUNDS);
        assertThat(live.lines()).isEqualTo(Allocator.lines(solution));
        assertThat(live.gap()).isZero();
        assertThat(PlanChecker.check(live.solution())).isEmpty();
    }

    @Property(tries = 150)
    void a5NothingMovesThatNeedNot(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LiveWorld world = LiveWorld.started(new Random(seed), 8, 5);
        for (int i = 0; i < 15; i++) {
            Map<String, Long> before = LiveOracle.units(world.live());
            world.comeOrGo(Moves.exact());
            Map<String, Long> after = LiveOracle.units(world.live());
            assertThat(LiveOracle.moved(before, after, world.event()))
                    .isEqualTo(LiveOracle.leastMoved(world.live(), before, world.event()));
        }
    }

    @Property(tries = 150)
    void a5TheListOfWhatMovedIsComplete(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = -1, max = 3) int most) {
        LiveWorld world = LiveWorld.started(new Random(seed), 8, 5);
        for (int i = 0; i < 20; i++) {
            List<Assignment> before = world.live().lines();
            LiveChange change = world.edit(new Moves(most));
            List<Assignment> after = world.live().lines();
            assertThat(change.diff().gone()).isEqualTo(without(before, after));
            assertThat(change.diff().come()).isEqualTo(without(after, before));
            Set<String> moved = subjects(before, after);
            moved.addAll(subjects(after, before));
            assertThat(change.moved().stream().map(Moved::subject)).containsExactlyElementsOf(moved);
        }
    }

    @Property(tries = 150)
    void a5FrozenMovesNobody(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        atMost(seed, 0);
    }

    @Property(tries = 150)
    void a5BoundedMovesAtMostK(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = 1, max = 4) int most) {
        atMost(seed, most);
    }

    /** Whoever loses what a candidate gave has to move, and is not counted. */
    private static void atMost(long seed, int most) {
        LiveWorld world = LiveWorld.started(new Random(seed), 8, 5);
        for (int i = 0; i < 20; i++) {
            LiveChange change = world.edit(new Moves(most));
            Set<String> lost = new TreeSet<>();
            change.diff().gone().stream()
                    .filter(line -> line.candidate().equals(world.event()))
                    .forEach(line -> lost.add(line.subject()));
            assertThat(change.others().stream().filter(one -> !lost.contains(one)))
                    .hasSizeLessThanOrEqualTo(most);
        }
    }

    @Property(tries = 150)
    void a3TheGapIsNeverBelowTheTrueLoss(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = 0, max = 3) int most) {
        Random dice = new Random(seed);
        LiveWorld world = LiveWorld.started(dice, 8, 5);
        for (int i = 0; i < 25; i++) {
            long gap = world.live().gap();
            boolean exact = dice.nextInt(3) == 0;
            LiveChange change = world.edit(exact ? Moves.exact() : new Moves(most));
            assertThat(change.gap()).isEqualTo(world.live().gap()).isEqualTo(gap + change.loss());
            assertThat(LiveOracle.loss(world.live())).isBetween(0L, world.live().gap());
            if (exact) {
                assertThat(change.loss()).isLessThanOrEqualTo(0);
            }
        }
        world.live().restore();
        assertThat(world.live().gap()).isZero();
        assertThat(LiveOracle.loss(world.live())).isZero();
        assertThat(PlanChecker.check(world.live().solution())).isEmpty();
    }

    @Property(tries = 50)
    void a4EqualEventsGiveEqualPlans(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LiveWorld one = LiveWorld.started(new Random(seed), 8, 5);
        LiveWorld other = LiveWorld.started(new Random(seed), 8, 5);
        for (int i = 0; i < 20; i++) {
            Moves moves = i % 2 == 0 ? Moves.exact() : Moves.bounded(2);
            assertThat(one.edit(moves)).isEqualTo(other.edit(moves));
        }
        assertThat(one.live().lines()).isEqualTo(other.live().lines());
    }
}
