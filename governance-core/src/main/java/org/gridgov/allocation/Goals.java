package org.gridgov.allocation;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.decision.Goal;
import org.gridgov.decision.Mode;
import org.gridgov.flow.FlowNetwork;
import org.gridgov.flow.MinCostFlow;
import org.gridgov.lists.Urgency;

/**
 * The goals of a mode, in order of weight, and what a unit of a pair is worth in each.
 *
 * <p>Where servable sets form a matroid, that is without quotas of subjects and without minimums, serving by any weights
 * that fall with the tier also serves most; so all but the least change fits into one number, if 64 bits hold it.
 */
final class Goals {
    /** What serving one unit is worth under {@link Mode#WELFARE}, for each rank of its tier, in metres. */
    static final long WELFARE_RANK = 10_000;

    private final List<Goal> goals;
    private final long step;

    private Goals(List<Goal> goals, long step) {
        this.goals = List.copyOf(goals);
        this.step = step;
    }

    static Goals of(Mode mode, Market market) {
        return of(mode, market, true);
    }

    /** The same goals, each as a number of its own. */
    static List<Goal> apart(Mode mode, Market market) {
        return of(mode, market, false).list();
    }

    private static Goals of(Mode mode, Market market, boolean together) {
        List<Goal> goals = new ArrayList<>();
        boolean hasLeast = market.quotas().stream().anyMatch(quota -> quota.least() > 0);
        boolean hasOfSubjects = market.quotas().stream().anyMatch(Quota::ofSubjects);
        long step = 0;
        if (together && mode == Mode.STRICT_TIERS && !hasLeast && !hasOfSubjects) {
            step = step(market);
        }
        if (step > 0) {
            goals.add(Goal.TIERS);
        } else {
            if (mode != Mode.WELFARE) {
                goals.add(Goal.SERVED);
            }
            if (hasLeast) {
                goals.add(Goal.SHORTFALL);
            }
            if (mode == Mode.FAIR) {
                goals.add(Goal.FAIRNESS);
            }
            goals.addAll(
                    mode == Mode.WELFARE ? List.of(Goal.WELFARE) : List.of(Goal.URGENT, Goal.PRIORITY, Goal.UTILITY));
        }
        if (market.hasStanding()) {
            goals.add(Goal.KEPT);
        }
        return new Goals(goals, step);
    }

    /** More than any exchange round a cycle can win or lose in points and metres; 0 if 64 bits don't hold it. */
    private static long step(Market market) {
        long most = 1;
        for (int pair = 0; pair < market.pairs(); pair++) {
            most = Math.max(most, Math.abs(market.utility(pair)));
        }
        long step = leastStep(most, market);
        long nodes =
                2L * (market.subjects() + market.candidates() + market.quotas().size() + 1);
        boolean fits = step <= FlowNetwork.MAX_COST / (Urgency.TIERS + 1)
                && step * (Urgency.TIERS + 1) < MinCostFlow.MAX_PRICE / nodes;
        return fits ? step : 0;
    }

    /** A cycle enters and leaves each subject and candidate once at most. */
    private static long leastStep(long most, Market market) {
        return 2 * most * (Math.min(market.subjects(), market.candidates()) + 1L) + 1;
    }

    List<Goal> list() {
        return goals;
    }

    long step() {
        return step;
    }

    /** What a unit is worth for a goal, apart from quotas, groups and what is kept. */
    static long worth(Goal goal, Urgency tier, long utility, long step) {
        return switch (goal) {
            case TIERS -> tier.rank() * step + utility;
            case SERVED -> 1;
            case URGENT -> tier == Urgency.URGENT ? 1 : 0;
            case PRIORITY -> tier == Urgency.ROUTINE ? 0 : 1;
            case UTILITY -> utility;
            case WELFARE -> tier.rank() * WELFARE_RANK + utility;
            case SHORTFALL, FAIRNESS, KEPT -> 0;
        };
    }
}
