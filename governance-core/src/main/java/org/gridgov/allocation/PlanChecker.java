package org.gridgov.allocation;

import java.util.List;
import org.gridgov.decision.Assignment;
import org.gridgov.decision.Plan;
import org.gridgov.decision.Unmet;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PolicyCase;

/**
 * Verifies that a plan keeps every limit and that nothing better exists, from first principles.
 *
 * <p>It shares no code with the solver: it adds up, compares, and applies weak duality to the plan's
 * {@link org.gridgov.decision.Certificate}, goal by goal; under {@link org.gridgov.decision.Mode#STABLE} it looks for a
 * pair that would rather have each other. Thread-safe; one pass, O(pairs + lines).
 *
 * <p>Source: invariants L1, L2, A2, A3 and C4.
 */
public final class PlanChecker {
    private PlanChecker() {}

    /**
     * Checks a plan.
     *
     * @param plan the plan
     * @param problem what was asked for and what could be given
     * @param cases the pairs that were judged
     * @param judgements one judgement per case, same order
     * @return the first thing that does not hold, in English; an empty text if the plan is proven
     */
    public static String check(
            Plan plan, Problem problem, List<? extends PolicyCase> cases, List<Judgement> judgements) {
        return check(plan, Allocator.market(problem, cases, judgements));
    }

    /**
     * Checks a plan against the market that it was made for.
     *
     * @param plan the plan
     * @param market what was asked for, what could be given, and the eligible pairs
     * @return the first thing that does not hold, in English; an empty text if the plan is proven
     */
    public static String check(Plan plan, Market market) {
        int[] units = new int[market.pairs()];
        long points = 0;
        for (Assignment line : plan.assignments()) {
            int subject = market.subject(line.subject());
            int candidate = market.candidate(line.candidate());
            int pair = subject < 0 || candidate < 0 ? -1 : market.pair(subject, candidate);
            boolean isSound = pair >= 0
                    && line.amount() > 0
                    && line.amount() <= market.demand(subject).amount()
                    && units[pair] == 0
                    && line.points() == market.points(pair)
                    && line.metres() == market.metres(pair)
                    && line.tier() == market.tier(subject);
            if (!isSound) {
                return "the line " + line.subject() + " to " + line.candidate() + " is not eligible";
            }
            units[pair] = (int) line.amount();
            points += line.amount() * line.points();
        }
        String doubt = rests(plan, market, units);
        if (!doubt.isEmpty()) {
            return doubt;
        }
        if (plan.certificate().pointWorth() != 100) {
            return "a point is worth " + plan.certificate().pointWorth() + " metres, but must be worth 100";
        }
        doubt = ProofChecker.check(market, plan.mode(), units, Solution.proof(plan.certificate(), market));
        if (!doubt.isEmpty()) {
            return doubt;
        }
        long served = plan.assignments().stream().mapToLong(Assignment::amount).sum();
        return plan.objective().servedOfAll().part() == served
                        && plan.objective().points() == points
                ? ""
                : "the plan reports another objective than its lines have";
    }

    /**
     * Checks a solution that was not made into a plan, in one pass over its pairs.
     *
     * @param solution the solution
     * @return the first thing that does not hold, in English; an empty text if it is proven
     */
    public static String check(Solution solution) {
        return ProofChecker.check(solution.market(), solution.mode(), solution.units(), solution.proof());
    }

    /** Served and unmet together must be all that was asked for. */
    private static String rests(Plan plan, Market market, int[] units) {
        long[] rest = new long[market.subjects()];
        for (int d = 0; d < rest.length; d++) {
            rest[d] = market.demand(d).amount();
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                rest[d] -= units[pair];
            }
        }
        for (Unmet line : plan.unmet()) {
            int subject = market.subject(line.subject());
            if (subject < 0 || line.amount() <= 0 || rest[subject] != line.amount()) {
                return "served and unmet amounts of " + line.subject() + " are not what was asked for";
            }
            rest[subject] = 0;
        }
        for (int d = 0; d < rest.length; d++) {
            if (rest[d] != 0) {
                return "a part of " + market.demand(d).subject() + " is neither served nor unmet";
            }
        }
        return "";
    }
}
