package org.gridgov.allocation;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.decision.Goal;
import org.gridgov.decision.Mode;

/**
 * Verifies that a proof is one for the goals of its mode, and says what a pair is worth in each; shares no code with the
 * solver.
 */
final class GoalChecker {
    private GoalChecker() {}

    /** The goals must be those of the mode; one number for all is only right where its step outweighs every exchange. */
    static String check(Market market, Mode mode, Proof proof) {
        boolean hasLeast = market.quotas().stream().anyMatch(quota -> quota.least() > 0);
        boolean hasOfSubjects = market.quotas().stream().anyMatch(Quota::ofSubjects);
        List<Goal> expected = new ArrayList<>();
        if (mode == Mode.WELFARE) {
            expected.add(Goal.WELFARE);
        } else {
            expected.addAll(List.of(Goal.SERVED, Goal.URGENT, Goal.PRIORITY, Goal.UTILITY));
        }
        if (mode == Mode.FAIR) {
            expected.add(1, Goal.FAIRNESS);
        }
        if (hasLeast) {
            expected.add(mode == Mode.WELFARE ? 0 : 1, Goal.SHORTFALL);
        }
        if (market.hasStanding()) {
            expected.add(Goal.KEPT);
        }
        if (proof.goals().equals(expected)) {
            return "";
        }
        List<Goal> inOne = market.hasStanding() ? List.of(Goal.TIERS, Goal.KEPT) : List.of(Goal.TIERS);
        if (mode != Mode.STRICT_TIERS
                || hasLeast
                || hasOfSubjects
                || !proof.goals().equals(inOne)) {
            return "the goals " + proof.goals() + " are not those of " + mode;
        }
        long farthest = 1;
        for (int pair = 0; pair < market.pairs(); pair++) {
            farthest = Math.max(farthest, Math.abs(utility(market, pair)));
        }
        long exchanges = 2L * Math.min(market.subjects(), market.candidates());
        return proof.step() > farthest * exchanges
                ? ""
                : "a tier step of " + proof.step() + " does not outweigh points and metres";
    }

    private static long utility(Market market, int pair) {
        return market.points(pair) * 100L - Math.min(20_000, Math.max(0, market.metres(pair)));
    }

    /** What a unit of a pair is worth for a goal, as the goal says of itself. */
    static long worth(Market market, long step, Goal goal, int subject, int pair) {
        int rank = market.demand(subject).tier().rank();
        return switch (goal) {
            case TIERS -> rank * step + utility(market, pair);
            case SERVED -> 1;
            case URGENT -> rank == 3 ? 1 : 0;
            case PRIORITY -> rank >= 2 ? 1 : 0;
            case UTILITY -> utility(market, pair);
            case WELFARE -> rank * 10_000L + utility(market, pair);
            case SHORTFALL, FAIRNESS, KEPT -> 0;
        };
    }
}
