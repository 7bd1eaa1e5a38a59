package org.gridgov.flow;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Gives demands of different sizes to supplies so that as much worth as possible fits, and says how far from the best the
 * answer can be.
 *
 * <p>The problem is hard: no method is known that is exact and always quick. Each step puts prices on the capacities,
 * which proves a bound; serves the demands greedily at these prices, those first that have most to lose; and, every
 * sixteenth time, betters the plan by ejection chains. The answer is the best plan seen, beside the least bound. It ends
 * when both meet, after a number of steps that the caller sets, when the caller cancels, or when prices no longer move.
 *
 * <p>Nothing is left to chance and ties go by number, so equal problems give equal answers. One step is
 * O(edges + demands log demands), and its chains O(demands × edges of a demand squared × demands at a supply) a round.
 *
 * <p>Source: invariants A3, A4, L2; S. Martello, P. Toth, Knapsack Problems, 1990, chapter 7; see also
 * {@link UnequalAnswer}.
 */
public final class UnequalAssignment {
    private static final int CHAINS_EVERY = 16;
    private static final int PATIENCE = 8;
    private static final double LEAST_REACH = 1e-4;
    private static final int INDEX_BITS = 24;

    private final BooleanSupplier cancelled;
    private final CapacityPrices prices;
    private final UnequalPlan plan;
    private final EjectionChains chains;
    private final long[] order;
    private boolean[] best;
    private long bestWorth;
    private long bound;
    private int steps;

    private UnequalAssignment(UnequalProblem problem, BooleanSupplier cancelled) {
        this.cancelled = cancelled;
        prices = new CapacityPrices(problem);
        plan = new UnequalPlan(problem);
        chains = new EjectionChains(problem, plan);
        order = new long[problem.demands()];
        best = new boolean[problem.edges()];
        bound = problem.total;
    }

    /**
     * Finds a good assignment and a bound for all.
     *
     * @param problem who is how large and worth what where
     * @param maxSteps how many steps to make at most; 100 to 300 are usual, 0 gives nothing but a bound
     * @param cancelled asked often; once it says true the best complete answer so far is given
     * @return the best assignment found
     * @throws IllegalArgumentException if the number of steps is negative
     */
    public static UnequalAnswer solve(UnequalProblem problem, int maxSteps, BooleanSupplier cancelled) {
        if (maxSteps < 0) {
            throw new IllegalArgumentException("Steps must be at least 0, but are " + maxSteps);
        }
        return new UnequalAssignment(problem, cancelled).run(maxSteps);
    }

    private UnequalAnswer run(int maxSteps) {
        double reach = 2;
        int idleSteps = 0;
        while (steps < maxSteps && bestWorth < bound && reach >= LEAST_REACH && !cancelled.getAsBoolean()) {
            steps++;
            prices.offer();
            idleSteps = prices.bound() < bound ? 0 : idleSteps + 1;
            bound = Math.min(bound, prices.bound());
            improvePlan();
            if (idleSteps >= PATIENCE) {
                idleSteps = 0;
                reach /= 2;
            }
            if (!prices.step(reach, bestWorth)) {
                break;
            }
        }
        return new UnequalAnswer(best, bestWorth, bound, steps);
    }

    private void improvePlan() {
        serveGreedily();
        if (steps % CHAINS_EVERY == 1) {
            chains.run(cancelled);
        }
        if (plan.worth() > bestWorth) {
            bestWorth = plan.worth();
            best = plan.copyOfTaken();
        }
    }

    private void serveGreedily() {
        long most = 1;
        for (int d = 0; d < order.length; d++) {
            most = Math.max(most, prices.regret(d));
        }
        int coarser = Math.max(0, INDEX_BITS + 2 - Long.numberOfLeadingZeros(most));
        for (int d = 0; d < order.length; d++) {
            order[d] = -(prices.regret(d) >> coarser << INDEX_BITS) + d;
        }
        Arrays.sort(order);
        plan.clear();
        for (long entry : order) {
            plan.takeBestFit((int) (entry & ((1 << INDEX_BITS) - 1)), prices);
        }
        for (long entry : order) {
            int d = (int) (entry & ((1 << INDEX_BITS) - 1));
            if (plan.worthOf(d) == 0) {
                plan.takeBestFit(d);
            }
        }
    }
}
