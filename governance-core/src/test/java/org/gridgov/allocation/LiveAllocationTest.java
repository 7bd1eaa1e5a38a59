package org.gridgov.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridgov.decision.Mode;
import org.gridgov.lists.Urgency;
import org.junit.jupiter.api.Test;

class LiveAllocationTest {
    private static final List<Link> BOTH = List.of(new Link("B", 0, 900), new Link("A", 0, 100));

    private final LiveAllocation live = LiveAllocation.empty(new LiveBounds(3, 2, 10));

    private static Stream<String> told(LiveChange change) {
        return change.moved().stream().map(one -> one.subject() + " " + one.why() + " by " + one.by());
    }

    @Test
    void saysWhoMovedAndWhy() {
        live.add(new Supply("A", 1), List.of(), Moves.exact());
        live.add(new Supply("B", 1), List.of(), Moves.exact());
        live.arrive(new Demand("N1", 1, Urgency.ROUTINE), BOTH, Moves.exact());
        LiveChange urgent =
                live.arrive(new Demand("N2", 1, Urgency.URGENT), List.of(new Link("A", 0, 500)), Moves.exact());
        assertThat(told(urgent)).containsExactly("N1 OUTRANKED by N2", "N2 ASKED by N2");
        assertThat(live.lines().stream().map(line -> line.subject() + " " + line.candidate()))
                .containsExactly("N1 B", "N2 A");
        assertThat(told(live.leave("N2", Moves.exact()))).containsExactly("N1 FREED by N2", "N2 ASKED by N2");
        assertThat(told(live.changeCapacity("A", 0, Moves.frozen()))).containsExactly("N1 WITHDRAWN by A");
        assertThat(told(live.changeCapacity("A", 1, Moves.exact()))).containsExactly("N1 FREED by A");
        assertThat(told(live.arrive(new Demand("N3", 1, Urgency.ROUTINE), List.of(new Link("A", 0, 0)), Moves.exact())))
                .containsExactly("N1 EXCHANGED by N3", "N3 ASKED by N3");
    }

    @Test
    void provesWhatFrozenEventsCost() {
        live.add(new Supply("A", 1), List.of(), Moves.exact());
        live.arrive(new Demand("N1", 1, Urgency.ROUTINE), BOTH.subList(1, 2), Moves.exact());
        LiveChange change =
                live.arrive(new Demand("N2", 1, Urgency.URGENT), List.of(new Link("A", 0, 100)), Moves.frozen());
        assertThat(change.moved()).isEmpty();
        assertThat(live.gap()).isEqualTo(change.loss()).isEqualTo(2 * live.tierWorth());
        assertThat(live.solution().isProven()).isFalse();
        assertThat(told(live.restore())).containsExactly("N1 OUTRANKED by N2", "N2 FREED by N1");
        assertThat(live.gap()).isZero();
    }

    @Test
    void refusesWhatIsBeyondItsBoundsAndChangesNothing() {
        live.add(new Supply("A", 1), List.of(), Moves.exact());
        live.arrive(new Demand("N1", 1, Urgency.ROUTINE), BOTH.subList(1, 2), Moves.exact());
        live.arrive(new Demand("N2", 1, Urgency.ROUTINE), List.of(), Moves.exact());
        live.arrive(new Demand("N3", 1, Urgency.ROUTINE), List.of(), Moves.exact());
        String before = live.lines().toString() + live.market();
        Demand fourth = new Demand("N4", 1, Urgency.ROUTINE);
        refused(() -> live.arrive(fourth, List.of(), Moves.exact()), "number of subjects must be in 1..3, but is 4");
        live.leave("N3", Moves.exact());
        live.arrive(new Demand("N3", 1, Urgency.ROUTINE), List.of(), Moves.exact());
        Demand third = new Demand("N3", 1, Urgency.ROUTINE);
        refused(() -> live.arrive(third, List.of(), Moves.exact()), "N3 must be new");
        List<Link> dear = List.of(new Link("A", 11, 0));
        refused(() -> live.change(third, dear, Moves.exact()), "-10..10, but is 11");
        List<Link> twice = List.of(new Link("A", 1, 0), new Link("A", 1, 0));
        refused(() -> live.change(third, twice, Moves.exact()), "A stands twice");
        refused(() -> live.change(third, BOTH, Moves.exact()), "candidate B");
        refused(() -> live.leave("N9", Moves.exact()), "subject N9");
        refused(() -> live.changeCapacity("A", -1, Moves.exact()), "but is -1");
        live.add(new Supply("B", 1), List.of(), Moves.exact());
        refused(() -> live.add(new Supply("C", 1), List.of(), Moves.exact()), "1..2, but is 3");
        live.remove("B", Moves.exact());
        refused(() -> Moves.bounded(17), "but is 17");
        refused(() -> new LiveBounds(2_000_000, 2_000_000, 100_000), "worth of a tier");
        assertThat(live.lines().toString() + live.market()).isEqualTo(before);
    }

    @Test
    void refusesPlansThatItCannotKeep() {
        Problem problem = new Problem(List.of(), List.of(new Supply("A", 1)));
        LiveBounds bounds = new LiveBounds(1, 1, 1);
        Solution fair = Allocator.solve(Market.of(problem).build(), Settings.of(Mode.FAIR));
        refused(() -> LiveAllocation.of(fair, bounds), "but is FAIR");
        Problem within = problem.within(List.of(Quota.mostOfCandidates("Q", List.of("A"), 1)));
        Solution quotas = Allocator.solve(Market.of(within).build(), Settings.of(Mode.STRICT_TIERS));
        refused(() -> LiveAllocation.of(quotas, bounds), "no quotas, but has 1");
    }

    private static void refused(ThrowingCallable call, String why) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
    }
}
