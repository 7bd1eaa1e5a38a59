package org.gridgov.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.gridgov.decision.Goal;
import org.gridgov.flow.FlowNetwork;
import org.gridgov.flow.FlowResult;
import org.gridgov.flow.MinCostFlow;
import org.gridgov.lists.Urgency;

/**
 * One part of a market as a flow network, solved and read back.
 *
 * <p>Classes send their units to candidates, and what is not served straight on, through their quotas, to the root. So
 * the start "nothing is served" is a flow, and every price is one of serving a unit more. Maximums of subjects are units
 * that must stay unserved; evenness is a chain of arcs for one unit each. Not thread-safe.
 */
final class PartNetwork {
    private final Market market;
    private final Classes classes;
    private final Limits limits;
    private final FairRanks ranks;
    private final Goals goals;
    private final int[] ownClasses;
    private final int[] ownCandidates;
    private final int[] ownLimits;
    private final Numbering numbering;
    private final int root;

    /** Where the nodes of candidates and limits stand; no two parts write to the same place. */
    static final class Numbering {
        private final int[] candidate;
        private final int[] limit;

        Numbering(int candidates, int limits) {
            candidate = new int[candidates];
            limit = new int[limits];
        }

        int[] candidate() {
            return candidate;
        }

        int[] limit() {
            return limit;
        }
    }

    PartNetwork(
            Market market,
            Classes classes,
            Limits limits,
            FairRanks ranks,
            Goals goals,
            Parts parts,
            int part,
            Numbering numbering) {
        this.market = market;
        this.classes = classes;
        this.limits = limits;
        this.ranks = ranks;
        this.goals = goals;
        this.numbering = numbering;
        ownClasses = parts.classes(part);
        ownCandidates = parts.candidates(part);
        ownLimits = parts.limits(part);
        int node = ownClasses.length;
        for (int candidate : ownCandidates) {
            numbering.candidate()[candidate] = node++;
        }
        for (int limit : ownLimits) {
            numbering.limit()[limit] = node++;
        }
        root = node;
    }

    /** Takes arcs as they are built, once to make them and once for each further goal. */
    @FunctionalInterface
    private interface Sink {
        void arc(int from, int to, long capacity, Kind kind, Urgency tier, long value);
    }

    private enum Kind {
        PAIR,
        KEPT_PAIR,
        FREE,
        MISSED,
        WISHED,
        EVEN
    }

    private static long cost(Goal goal, Kind kind, Urgency tier, long value, long step) {
        return switch (kind) {
            case PAIR -> -Goals.worth(goal, tier, value, step);
            case KEPT_PAIR -> goal == Goal.KEPT ? -1 : -Goals.worth(goal, tier, value, step);
            case FREE -> 0;
            case MISSED -> goal == Goal.SHORTFALL ? 1 : 0;
            case WISHED -> goal == Goal.SHORTFALL ? -1 : 0;
            case EVEN -> goal == Goal.FAIRNESS ? -value : 0;
        };
    }

    /** Solves the part and writes units and prices to where they belong; false if it was cancelled. */
    boolean solve(Draft draft, BooleanSupplier cancelled) {
        List<Goal> list = goals.list();
        FlowNetwork network = new FlowNetwork(root + 1, expectedArcs());
        setSupplies(network);
        build((from, to, capacity, kind, tier, value) ->
                network.addArc(from, to, capacity, cost(list.get(0), kind, tier, value, goals.step())));
        List<long[]> further = new ArrayList<>();
        for (Goal goal : list.subList(1, list.size())) {
            long[] costs = new long[network.arcs()];
            int[] at = new int[1];
            build((from, to, capacity, kind, tier, value) ->
                    costs[at[0]++] = cost(goal, kind, tier, value, goals.step()));
            further.add(costs);
        }
        FlowResult result = MinCostFlow.solve(network, root, further, cancelled);
        read(network, result, draft);
        return result.isProven();
    }

    private int expectedArcs() {
        long arcs = ownCandidates.length + 3L * ownLimits.length;
        for (int one : ownClasses) {
            int d = classes.example(one);
            arcs += 1L + market.firstPair(d + 1) - market.firstPair(d);
        }
        return Math.toIntExact(arcs);
    }

    /** A maximum of subjects keeps so many units of its own from going on; they start again above it. */
    private void setSupplies(FlowNetwork network) {
        for (int i = 0; i < ownClasses.length; i++) {
            network.setSupply(i, classes.amount(ownClasses[i]));
        }
        long[] supply = new long[root + 1];
        for (int limit : ownLimits) {
            if (limits.isOfSubjects(limit)) {
                supply[numbering.limit()[limit]] -= kept(limit);
                supply[above(limit)] += kept(limit);
            }
        }
        for (int limit : ownLimits) {
            network.setSupply(numbering.limit()[limit], supply[numbering.limit()[limit]]);
        }
    }

    private long kept(int limit) {
        return limits.whole(limit) - limits.most(limit);
    }

    private int above(int limit) {
        int parent = limits.members().parent(limit);
        return parent < 0 ? root : numbering.limit()[parent];
    }

    private int node(int innermost) {
        return innermost < 0 ? root : numbering.limit()[innermost];
    }

    private void build(Sink sink) {
        for (int limit : ownLimits) {
            int node = numbering.limit()[limit];
            if (limits.isGroup(limit)) {
                evenly(sink, limit, node);
            } else if (limits.isOfSubjects(limit)) {
                long free = limits.most(limit) - limits.least(limit);
                if (limits.least(limit) > 0) {
                    arc(sink, node, above(limit), free, Kind.FREE);
                }
                Kind rest = limits.least(limit) > 0 ? Kind.MISSED : Kind.FREE;
                arc(sink, node, above(limit), FlowNetwork.UNLIMITED, rest);
            } else {
                long least = limits.least(limit);
                if (least > 0) {
                    arc(sink, node, above(limit), least, Kind.WISHED);
                }
                arc(sink, node, above(limit), limits.most(limit) - least, Kind.FREE);
            }
        }
        for (int candidate : ownCandidates) {
            int to = node(limits.members().innermostOfCandidate(candidate));
            arc(
                    sink,
                    numbering.candidate()[candidate],
                    to,
                    market.supply(candidate).amount(),
                    Kind.FREE);
        }
        for (int i = 0; i < ownClasses.length; i++) {
            buildClass(sink, i);
        }
    }

    private static void arc(Sink sink, int from, int to, long capacity, Kind kind) {
        boolean isTooLarge = capacity > FlowNetwork.MAX_CAPACITY;
        sink.arc(from, to, isTooLarge ? FlowNetwork.UNLIMITED : capacity, kind, Urgency.ROUTINE, 0);
    }

    /** The last unit to be served is the first to be left out, so its arc is the cheapest. */
    private void evenly(Sink sink, int group, int node) {
        for (long k = limits.whole(group); k > 0; k--) {
            long capacity = k == 1 ? FlowNetwork.UNLIMITED : 1;
            sink.arc(node, above(group), capacity, Kind.EVEN, Urgency.ROUTINE, ranks.rank(group, k));
        }
    }

    private void buildClass(Sink sink, int i) {
        int d = classes.example(ownClasses[i]);
        Urgency tier = market.tier(d);
        arc(sink, i, node(limits.members().innermostOfSubject(d)), FlowNetwork.UNLIMITED, Kind.FREE);
        for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
            int to = numbering.candidate()[market.candidate(pair)];
            sink.arc(i, to, FlowNetwork.UNLIMITED, Kind.PAIR, tier, market.utility(pair));
        }
        if (market.hasStanding()) {
            int[] own = classes.subjects(ownClasses[i]);
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                long stays = 0;
                for (int member : own) {
                    stays += market.kept(market.firstPair(member) + pair - market.firstPair(d));
                }
                int to = numbering.candidate()[market.candidate(pair)];
                sink.arc(i, to, stays, Kind.KEPT_PAIR, tier, market.utility(pair));
            }
        }
    }

    private void read(FlowNetwork network, FlowResult result, Draft draft) {
        int arc = network.arcs() - classArcs();
        for (int one : ownClasses) {
            int d = classes.example(one);
            arc++;
            int pairs = market.firstPair(d + 1) - market.firstPair(d);
            for (int k = 0; k < pairs; k++) {
                long units = result.flow(arc + k);
                if (market.hasStanding()) {
                    units += result.flow(arc + pairs + k);
                }
                draft.setUnits(market.firstPair(d) + k, units);
            }
            arc += market.hasStanding() ? 2 * pairs : pairs;
        }
        for (int goal = 0; goal < goals.list().size(); goal++) {
            for (int i = 0; i < ownClasses.length; i++) {
                int above = node(limits.members().innermostOfSubject(classes.example(ownClasses[i])));
                draft.setClassPrice(goal, ownClasses[i], result.price(goal, i) - result.price(goal, above));
            }
            for (int candidate : ownCandidates) {
                int above = node(limits.members().innermostOfCandidate(candidate));
                draft.setCandidatePrice(
                        goal,
                        candidate,
                        result.price(goal, above) - result.price(goal, numbering.candidate()[candidate]));
            }
            for (int limit : ownLimits) {
                long own = result.price(goal, numbering.limit()[limit]) - result.price(goal, above(limit));
                draft.setLimitPrice(goal, limit, limits.isOfSubjects(limit) ? own : -own);
            }
        }
    }

    private int classArcs() {
        int arcs = 0;
        for (int one : ownClasses) {
            int d = classes.example(one);
            int pairs = market.firstPair(d + 1) - market.firstPair(d);
            arcs += 1 + (market.hasStanding() ? 2 * pairs : pairs);
        }
        return arcs;
    }
}
