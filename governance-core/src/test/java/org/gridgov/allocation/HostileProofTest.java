package org.gridgov.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.decision.Assignment;
import org.gridgov.decision.Certificate;
import org.gridgov.decision.Goal;
import org.gridgov.decision.Mode;
import org.gridgov.decision.Objective;
import org.gridgov.decision.Plan;
import org.gridgov.decision.Prices;
import org.gridgov.lists.Urgency;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.PackVersion;
import org.junit.jupiter.api.Test;

/** Prices that somebody chose to deceive the checker. */
class HostileProofTest {
    private static final PackVersion PACK = new PackVersion("p", "1", "d", CaseKind.MATCH);

    @Test
    void a3PricesThatWrapAroundProveNothing() {
        Market market = Market.of(new Problem(
                        List.of(new Demand("A", 1, Urgency.ROUTINE), new Demand("B", 2, Urgency.ROUTINE)),
                        List.of(new Supply("R1", 1), new Supply("R2", 1), new Supply("R3", 2))))
                .pair(0, 0, 1, 0)
                .pair(0, 1, 2, 0)
                .pair(1, 2, 0, 0)
                .build();
        Plan best = Allocator.plan(Allocator.solve(market, Settings.of(Mode.STRICT_TIERS)), List.of(), List.of(), PACK);
        assertThat(PlanChecker.check(best, market)).isEmpty();
        assertThat(best.objective().points()).isEqualTo(2);

        List<Prices> prices = new ArrayList<>();
        prices.add(prices(Goal.SERVED, 1, 1));
        prices.add(prices(Goal.URGENT, 0, 0));
        prices.add(prices(Goal.PRIORITY, 0, 0));
        // Amounts times prices add up to exactly what the worse plan is worth.
        prices.add(prices(Goal.UTILITY, Long.MIN_VALUE, (1L << 62) + 50));
        Plan worse = new Plan(
                PACK,
                Mode.STRICT_TIERS,
                List.of(
                        new Assignment("A", "R1", 1, Urgency.ROUTINE, 1, 0),
                        new Assignment("B", "R3", 2, Urgency.ROUTINE, 0, 0)),
                List.of(),
                new Objective(
                        best.objective().served(),
                        1,
                        0,
                        best.objective().leastGroup(),
                        best.objective().mostGroup(),
                        0,
                        0,
                        0),
                new Certificate(0, Market.POINT_WORTH, prices));
        assertThat(PlanChecker.check(worse, market)).isEqualTo("the prices of A and R1 are below their worth");
    }

    @Test
    void evenSharesOfTooManyUnitsAreRefusedAtOnce() {
        Market market = Market.of(new Problem(
                        List.of(new Demand("A", 1_000_000_000, Urgency.ROUTINE)), List.of(new Supply("R1", 1))))
                .pair(0, 0, 1, 0)
                .build();
        Plan honest =
                Allocator.plan(Allocator.solve(market, Settings.of(Mode.STRICT_TIERS)), List.of(), List.of(), PACK);
        List<Prices> prices = List.of(
                prices(Goal.SERVED, 0, 0),
                prices(Goal.FAIRNESS, 0, 0),
                prices(Goal.URGENT, 0, 0),
                prices(Goal.PRIORITY, 0, 0),
                prices(Goal.UTILITY, 0, 0));
        Plan forged = new Plan(
                PACK,
                Mode.FAIR,
                honest.assignments(),
                honest.unmet(),
                honest.objective(),
                new Certificate(0, Market.POINT_WORTH, prices));
        assertThat(PlanChecker.check(forged, market)).contains("too many units");
    }

    private static Prices prices(Goal goal, long ofA, long ofB) {
        SortedMap<String, Long> subjects = new TreeMap<>();
        subjects.put("A", ofA);
        subjects.put("B", ofB);
        return new Prices(goal, subjects, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }
}
