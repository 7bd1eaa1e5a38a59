package org.gridgov.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gridgov.decision.Goal;
import org.gridgov.decision.Mode;

/**
 * Solves a market by flows: alike subjects together, each part on its own, goal by goal.
 *
 * <p>Stateless.
 */
final class Solver {
    /** Parts are put together into pieces of work of about so many pairs. */
    private static final int PIECE = 50_000;

    private Solver() {}

    static Solution solve(Market market, Settings settings) {
        Limits limits = new Limits(market, settings.mode() == Mode.FAIR);
        Classes classes = new Classes(market, limits.members());
        Parts parts = new Parts(market, classes, limits);
        Goals goals = Goals.of(settings.mode(), market);
        FairRanks ranks = new FairRanks(limits);
        Draft draft =
                new Draft(goals.list().size(), market.pairs(), classes.count(), market.candidates(), limits.count());
        missWhatNobodyCanReach(draft, goals, limits);
        PartNetwork.Numbering numbering = new PartNetwork.Numbering(market.candidates(), limits.count());
        AtomicBoolean proven = new AtomicBoolean(true);
        List<Runnable> pieces = new ArrayList<>();
        for (int from = 0; from < parts.count(); ) {
            int first = from;
            int pairs = 0;
            while (from < parts.count() && (from == first || pairs < PIECE)) {
                for (int one : parts.classes(from++)) {
                    pairs += market.firstPair(classes.example(one) + 1) - market.firstPair(classes.example(one));
                }
            }
            int end = from;
            pieces.add(() -> {
                for (int part = first; part < end; part++) {
                    boolean isDone = new PartNetwork(market, classes, limits, ranks, goals, parts, part, numbering)
                            .solve(draft, settings.cancelled());
                    if (!isDone) {
                        proven.set(false);
                    }
                }
            });
        }
        settings.workers().run(pieces);
        int[] units = Draw.units(market, classes, draft.units(), settings.seed());
        return new Solution(market, settings.mode(), units, proof(market, classes, limits, goals, draft), proven.get());
    }

    /** A quota whose members have no pair lies in no part: it is missed, and that is its price; parts write over it. */
    private static void missWhatNobodyCanReach(Draft draft, Goals goals, Limits limits) {
        int shortfall = goals.list().indexOf(Goal.SHORTFALL);
        for (int limit = 0; shortfall >= 0 && limit < limits.count(); limit++) {
            draft.setLimitPrice(shortfall, limit, limits.least(limit) > 0 ? -1 : 0);
        }
    }

    private static Proof proof(Market market, Classes classes, Limits limits, Goals goals, Draft draft) {
        int count = goals.list().size();
        long[][] subjects = new long[count][market.subjects()];
        for (int goal = 0; goal < count; goal++) {
            for (int one = 0; one < classes.count(); one++) {
                for (int d : classes.subjects(one)) {
                    subjects[goal][d] = draft.classPrice(goal, one);
                }
            }
        }
        long[][] quotas = new long[count][];
        long[][] groups = new long[count][];
        int own = market.quotas().size();
        for (int goal = 0; goal < count; goal++) {
            quotas[goal] = Arrays.copyOf(draft.limitPrices()[goal], own);
            groups[goal] = Arrays.copyOfRange(draft.limitPrices()[goal], own, limits.count());
        }
        Proof proof = new Proof(goals.list(), goals.step(), subjects, draft.candidatePrices(), quotas, groups);
        lowerIdlePrices(market, limits, proof);
        return proof;
    }

    /** A candidate that can give nothing got a price beyond all bounds; the lowest that covers its pairs says more. */
    private static void lowerIdlePrices(Market market, Limits limits, Proof proof) {
        boolean hasIdle = false;
        for (int s = 0; s < market.candidates(); s++) {
            if (market.supply(s).amount() == 0) {
                hasIdle = true;
                for (long[] prices : proof.candidates()) {
                    prices[s] = 0;
                }
            }
        }
        if (!hasIdle) {
            return;
        }
        int goals = proof.goals().size();
        for (int d = 0; d < market.subjects(); d++) {
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                int s = market.candidate(pair);
                if (market.supply(s).amount() > 0) {
                    continue;
                }
                long[] missing = new long[goals];
                long[] known = new long[goals];
                for (int goal = 0; goal < goals; goal++) {
                    missing[goal] = worth(market, proof, goal, d, pair)
                            - proof.subjects()[goal][d]
                            - along(proof, limits, goal, limits.members().innermostOfSubject(d))
                            - along(proof, limits, goal, limits.members().innermostOfCandidate(s));
                    known[goal] = proof.candidates()[goal][s];
                }
                if (Arrays.compare(missing, known) > 0) {
                    for (int goal = 0; goal < goals; goal++) {
                        proof.candidates()[goal][s] = missing[goal];
                    }
                }
            }
        }
    }

    private static long worth(Market market, Proof proof, int goal, int d, int pair) {
        Goal which = proof.goals().get(goal);
        return Goals.worth(which, market.tier(d), market.utility(pair), proof.step())
                + (which == Goal.KEPT && market.kept(pair) > 0 ? 1 : 0);
    }

    private static long along(Proof proof, Limits limits, int goal, int innermost) {
        long sum = 0;
        for (int limit = innermost; limit >= 0; limit = limits.members().parent(limit)) {
            int own = proof.quotas()[goal].length;
            sum += limit < own ? proof.quotas()[goal][limit] : proof.groups()[goal][limit - own];
        }
        return sum;
    }
}
