package org.gridgov.merging.regroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class BoundProperties {
    private static final double TINY = 1e-9;

    private static Ground ground(RegroupProblem problem) {
        Parts parts = new Parts(problem);
        int[] units = parts.units(0);
        int[] alone = new int[units.length];
        Arrays.setAll(alone, index -> index);
        return parts.ground(units, alone, units.length, new int[0]);
    }

    private static RegroupProblem onePart(long seed, int most) {
        Cases.Draft draft = Cases.draft(seed, 6, most);
        Arrays.fill(draft.communities, 0);
        return draft.problem();
    }

    @Property(tries = 60)
    void distanceOfNetsIsNeverAboveTheCostOfAnyDivision(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        RegroupProblem problem = onePart(seed, 30);
        Ground ground = ground(problem);
        int[] cells = new int[problem.units()];
        Arrays.setAll(cells, unit -> (int) ((unit * 7L + seed) % (1 + seed % 5)));
        assertThat(DistanceBound.of(ground)).isLessThanOrEqualTo(ground.cost(cells) + TINY);
        for (int net = 0; net < problem.nets(); net++) {
            int[] drawn = Baselines.adopt(problem, net).cellOf();
            assertThat(DistanceBound.of(ground)).isLessThanOrEqualTo(ground.cost(drawn) + TINY);
        }
    }

    @Property(tries = 40)
    void pricesProveNoMoreThanTheOptimumAndMostOfIt(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        RegroupProblem problem = onePart(seed, 18);
        double best = SetPartition.best(problem);
        Assume.that(best < Double.POSITIVE_INFINITY);
        Ground ground = ground(problem);
        Regrouping plan = Regrouper.solve(problem, RegroupSettings.usual(), RegroupProgress.none());
        double[] start = OwnCost.of(ground, plan.cellOf());
        for (int nodeLimit : new int[] {1, 40}) {
            PricedBound bound = new PricedBound(ground, plan.cellOf(), start, nodeLimit == 40, nodeLimit);
            bound.advance(new Steps(2_000_000, () -> false));
            assertThat(bound.best()).isLessThanOrEqualTo(best + TINY);
            // Covers in fractions cost less, on tiny grounds up to a fifth or so.
            assertThat(bound.best()).isGreaterThan(0.6 * best - TINY);
        }
    }

    @Property(tries = 40)
    void whatAStoppedRunHasProvenHolds(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        RegroupProblem problem = onePart(seed, 16);
        double best = SetPartition.best(problem);
        Assume.that(best < Double.POSITIVE_INFINITY);
        int[] asked = new int[1];
        RegroupProgress progress = RegroupProgress.until(() -> ++asked[0] > 3 + seed % 40);
        Regrouping stopped = Regrouper.solve(problem, new RegroupSettings(seed, 1_000_000, 1, 12), progress);
        assertThat(stopped.bound()).isLessThanOrEqualTo(best + TINY);
        if (stopped.legal()) {
            assertThat(stopped.objective()).isGreaterThanOrEqualTo(best - TINY);
        }
    }

    @Property(tries = 6)
    void provenOptimaOf30UnitsEqualPlainDynamicProgramming(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Cases.Draft draft = Cases.draft(seed, 30, 30);
        // Narrow bounds keep the plain method small.
        draft.least = 45;
        draft.most = 75;
        RegroupProblem problem = draft.problem();
        Regrouping regrouping = Regrouper.solve(problem, RegroupSettings.usual(), RegroupProgress.none());
        double best = SetPartition.best(problem);
        Assume.that(regrouping.proven());
        assertThat(regrouping.legal()).isEqualTo(best < Double.POSITIVE_INFINITY);
        if (regrouping.legal()) {
            assertThat(regrouping.objective()).isBetween(best - TINY, best + TINY);
        }
    }
}
