package org.gridgov.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.decision.Assignment;
import org.gridgov.decision.Explanations;
import org.gridgov.decision.Mode;
import org.gridgov.decision.Objective;
import org.gridgov.decision.Plan;
import org.gridgov.decision.Unmet;
import org.gridgov.decision.UnmetCause;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PackVersion;
import org.gridgov.policy.PolicyCase;

/**
 * Finds the best plan of a problem, under any {@link Mode}, with the prices that prove it.
 *
 * <p>Exact: a min-cost flow over needs that are alike, goal by goal, so that no lower goal ever buys a loss in a higher
 * one. A need may be served in parts by several resources. Ties break by identifiers, so the order of input, the number
 * of threads and the machine change nothing. Thread-safe; in practice close to O(pairs).
 *
 * <p>Source: invariants A2 to A5.
 */
public final class Allocator {
    private Allocator() {}

    /**
     * Allocates supplies to demands: most served, higher tiers first, then points and metres.
     *
     * @param problem what is asked for and what can be given
     * @param cases pairs of them, each once; pairs of others are passed over
     * @param judgements one judgement per case, same order
     * @param pack the policy version that judged
     * @return an optimal plan
     * @throws IllegalArgumentException if the sizes differ, a pair stands twice, quotas overlap, or numbers are out of
     *     bounds
     */
    public static Plan allocate(
            Problem problem, List<? extends PolicyCase> cases, List<Judgement> judgements, PackVersion pack) {
        return allocate(problem, cases, judgements, pack, Settings.of(Mode.STRICT_TIERS));
    }

    /**
     * Allocates supplies to demands.
     *
     * @param problem what is asked for and what can be given
     * @param cases pairs of them, each once; pairs of others are passed over
     * @param judgements one judgement per case, same order
     * @param pack the policy version that judged
     * @param settings how to allocate
     * @return the best plan under the mode of the settings
     * @throws IllegalArgumentException if the sizes differ, a pair stands twice, quotas overlap, or numbers are out of
     *     bounds
     */
    public static Plan allocate(
            Problem problem,
            List<? extends PolicyCase> cases,
            List<Judgement> judgements,
            PackVersion pack,
            Settings settings) {
        Market market = market(problem, cases, judgements);
        return plan(solve(market, settings), cases, judgements, pack);
    }

    /**
     * The market of judged cases.
     *
     * @param problem what is asked for and what can be given
     * @param cases pairs of them, each once; pairs of others are passed over
     * @param judgements one judgement per case, same order
     * @return the market of the pairs that are eligible
     * @throws IllegalArgumentException if the sizes differ, a pair stands twice, or quotas overlap
     */
    public static Market market(Problem problem, List<? extends PolicyCase> cases, List<Judgement> judgements) {
        if (cases.size() != judgements.size()) {
            throw new IllegalArgumentException("There must be one judgement per case, but there are "
                    + judgements.size() + " for " + cases.size());
        }
        MarketBuilder builder = Market.of(problem);
        Map<String, Integer> subjects = builder.subjectNumbers();
        Map<String, Integer> candidates = builder.candidateNumbers();
        for (int i = 0; i < cases.size(); i++) {
            PolicyCase pair = cases.get(i);
            Integer subject = subjects.get(pair.subject());
            Integer candidate = candidates.get(pair.candidate());
            if (subject != null && candidate != null && judgements.get(i).eligible()) {
                long metres = pair.facts().measures().getOrDefault("distance", -1L);
                builder.pair(subject, candidate, judgements.get(i).points(), (int)
                        Math.max(-1, Math.min(metres, Integer.MAX_VALUE)));
            }
        }
        return builder.build();
    }

    /**
     * Solves a market.
     *
     * @param market the market
     * @param settings how to allocate
     * @return the best solution under the mode of the settings
     * @throws IllegalArgumentException if the mode does not know quotas but there are some, groups overlap with quotas, or
     *     numbers are out of bounds
     */
    public static Solution solve(Market market, Settings settings) {
        return settings.mode() == Mode.STABLE ? StableSolver.solve(market) : Solver.solve(market, settings);
    }

    /**
     * What each mode would give.
     *
     * @param market the market
     * @param settings how to allocate; their mode is passed over
     * @return what the solution of each mode achieves; without {@link Mode#STABLE} where there are quotas
     */
    public static SortedMap<Mode, Objective> compare(Market market, Settings settings) {
        SortedMap<Mode, Objective> objectives = new TreeMap<>();
        for (Mode mode : Mode.values()) {
            if (mode != Mode.STABLE || market.quotas().isEmpty()) {
                objectives.put(mode, solve(market, settings.under(mode)).objective());
            }
        }
        return objectives;
    }

    /**
     * The plan of a solution, with the causes of what stayed unmet.
     *
     * @param solution the solution
     * @param cases the cases of its market
     * @param judgements one judgement per case, same order
     * @param pack the policy version that judged
     * @return the plan
     */
    public static Plan plan(
            Solution solution, List<? extends PolicyCase> cases, List<Judgement> judgements, PackVersion pack) {
        Map<String, List<Judgement>> judgementsOf = new HashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            judgementsOf
                    .computeIfAbsent(cases.get(i).subject(), subject -> new ArrayList<>())
                    .add(judgements.get(i));
        }
        return new Plan(
                pack,
                solution.mode(),
                lines(solution),
                unmet(solution, judgementsOf),
                solution.objective(),
                solution.certificate());
    }

    static List<Assignment> lines(Solution solution) {
        Market market = solution.market();
        List<Assignment> lines = new ArrayList<>();
        for (int d = 0; d < market.subjects(); d++) {
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                if (solution.units(pair) > 0) {
                    lines.add(new Assignment(
                            market.demand(d).subject(),
                            market.supply(market.candidate(pair)).candidate(),
                            solution.units(pair),
                            market.tier(d),
                            market.points(pair),
                            market.metres(pair)));
                }
            }
        }
        return lines;
    }

    private static List<Unmet> unmet(Solution solution, Map<String, List<Judgement>> judgementsOf) {
        Market market = solution.market();
        List<Unmet> unmet = new ArrayList<>();
        for (int d = 0; d < market.subjects(); d++) {
            long rest = market.demand(d).amount() - solution.served(d);
            if (rest > 0) {
                String subject = market.demand(d).subject();
                List<Judgement> own = judgementsOf.getOrDefault(subject, List.of());
                boolean hasPair = market.firstPair(d + 1) > market.firstPair(d);
                UnmetCause cause = hasPair ? UnmetCause.NO_CAPACITY : Explanations.cause(own, UnmetCause.NO_CAPACITY);
                List<String> rules = cause == UnmetCause.FORBIDDEN ? Explanations.forbidding(own) : List.of();
                unmet.add(new Unmet(subject, rest, market.tier(d), cause, rules));
            }
        }
        return unmet;
    }
}
