package org.gridgov.allocation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridgov.decision.Assignment;
import org.gridgov.decision.Certificate;
import org.gridgov.decision.Plan;
import org.gridgov.decision.Unmet;
import org.gridgov.lists.Urgency;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PolicyCase;

/**
 * Verifies that a plan keeps every limit and that nothing better exists, from first principles.
 *
 * <p>It shares no code with the solver: it adds up, compares, and applies weak duality to the plan's
 * {@link Certificate}. Thread-safe; one pass, O(cases + lines).
 *
 * <p>Source: invariants L1, L2, A2 and A3.
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
        try {
            return doubt(plan, problem, cases, judgements);
        } catch (ArithmeticException e) {
            return "the numbers are too large to be added up";
        }
    }

    private static String doubt(
            Plan plan, Problem problem, List<? extends PolicyCase> cases, List<Judgement> judgements) {
        Certificate certificate = plan.certificate();
        long farthest = 1;
        Map<String, Long> worth = new HashMap<>();
        Map<String, Urgency> tier = new HashMap<>();
        problem.demands().forEach(demand -> tier.put(demand.subject(), demand.tier()));
        for (int i = 0; i < cases.size(); i++) {
            PolicyCase pair = cases.get(i);
            Urgency urgency = tier.get(pair.subject());
            if (urgency == null || !judgements.get(i).eligible()) {
                continue;
            }
            long metres = Math.min(20_000, Math.max(0, pair.facts().measures().getOrDefault("distance", 0L)));
            long extra = judgements.get(i).points() * 100L - metres;
            farthest = Math.max(farthest, Math.abs(extra));
            long value = Math.addExact(Math.multiplyExact(urgency.rank(), certificate.tierStep()), extra);
            worth.put(pair.subject() + "/" + pair.candidate(), value);
            if (price(certificate.subjectPrices(), pair.subject())
                            + price(certificate.candidatePrices(), pair.candidate())
                    < value) {
                return "the prices of " + pair.subject() + " and " + pair.candidate() + " are below their worth";
            }
        }
        Map<String, Long> open = new HashMap<>();
        long bound = 0;
        for (Demand demand : problem.demands()) {
            open.put("s/" + demand.subject(), demand.amount());
            bound = plus(bound, demand.amount(), price(certificate.subjectPrices(), demand.subject()));
        }
        for (Supply supply : problem.supplies()) {
            open.put("c/" + supply.candidate(), supply.amount());
            bound = plus(bound, supply.amount(), price(certificate.candidatePrices(), supply.candidate()));
        }
        long total = 0;
        long served = 0;
        long points = 0;
        for (Assignment line : plan.assignments()) {
            Long value = worth.get(line.subject() + "/" + line.candidate());
            if (value == null || line.amount() <= 0) {
                return "the line " + line.subject() + " to " + line.candidate() + " is not eligible";
            }
            total = plus(total, value, line.amount());
            served = Math.addExact(served, line.amount());
            points = plus(points, line.points(), line.amount());
            if (open.merge("s/" + line.subject(), -line.amount(), Long::sum) < 0
                    || open.merge("c/" + line.candidate(), -line.amount(), Long::sum) < 0) {
                return "the line " + line.subject() + " to " + line.candidate() + " breaks a limit";
            }
        }
        for (Unmet rest : plan.unmet()) {
            if (open.merge("s/" + rest.subject(), -rest.amount(), Long::sum) != 0) {
                return "served and unmet amounts of " + rest.subject() + " are not what was asked for";
            }
        }
        for (Demand demand : problem.demands()) {
            if (open.getOrDefault("s/" + demand.subject(), 0L) != 0) {
                return "a part of " + demand.subject() + " is neither served nor unmet";
            }
        }
        if (certificate.pointWorth() != 100
                || certificate.tierStep() <= Math.multiplyExact(2 * farthest, Math.max(1, served))) {
            return "a tier step of " + certificate.tierStep() + " does not outweigh points and metres";
        }
        if (plan.objective().servedOfAll().part() != served || plan.objective().points() != points) {
            return "the plan reports another objective than its lines have";
        }
        boolean negative = certificate.subjectPrices().values().stream().anyMatch(price -> price < 0)
                || certificate.candidatePrices().values().stream().anyMatch(price -> price < 0);
        if (negative || total != certificate.worth() || bound != total) {
            return "the plan is worth " + total + ", but its prices prove only " + bound;
        }
        return "";
    }

    private static long plus(long sum, long amount, long worth) {
        return Math.addExact(sum, Math.multiplyExact(amount, worth));
    }

    private static long price(Map<String, Long> prices, String id) {
        return prices.getOrDefault(id, 0L);
    }
}
