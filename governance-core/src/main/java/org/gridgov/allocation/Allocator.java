package org.gridgov.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Ratio;
import org.gridgov.decision.Assignment;
import org.gridgov.decision.Certificate;
import org.gridgov.decision.Explanations;
import org.gridgov.decision.Objective;
import org.gridgov.decision.Plan;
import org.gridgov.decision.Unmet;
import org.gridgov.decision.UnmetCause;
import org.gridgov.flow.FlowNetwork;
import org.gridgov.flow.FlowResult;
import org.gridgov.flow.MinCostFlow;
import org.gridgov.lists.Urgency;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PackVersion;
import org.gridgov.policy.PolicyCase;
import org.jspecify.annotations.Nullable;

/**
 * Finds the plan that serves most, higher tiers first, then with most points and least distance.
 *
 * <p>Exact: one min-cost flow whose tier weights exceed all that points and distance can add up to, so no lower goal
 * ever buys a loss in a higher one. A need may be served in parts by several resources. Ties break by identifiers, so
 * the order of input changes nothing. Thread-safe; O(served units × eligible pairs × log).
 *
 * <p>Source: invariants A2, A3 and A4.
 */
public final class Allocator {
    /** The worth of one policy point in metres: a point outweighs a detour of so many metres. */
    public static final int POINT_WORTH = 100;

    /** Distances above this count as this. */
    public static final long FARTHEST_METRES = 20_000;

    private Allocator() {}

    /**
     * Allocates supplies to demands.
     *
     * @param problem what is asked for and what can be given
     * @param cases pairs of them, each once; pairs of others are passed over
     * @param judgements one judgement per case, same order
     * @param pack the policy version that judged
     * @return an optimal plan
     * @throws IllegalArgumentException if the sizes differ or the numbers are too large to be exact
     */
    public static Plan allocate(
            Problem problem, List<? extends PolicyCase> cases, List<Judgement> judgements, PackVersion pack) {
        if (cases.size() != judgements.size()) {
            throw new IllegalArgumentException("There must be one judgement per case, but there are "
                    + judgements.size() + " for " + cases.size());
        }
        SortedMap<String, Demand> demandOf = new TreeMap<>();
        problem.demands().forEach(demand -> demandOf.put(demand.subject(), demand));
        SortedMap<String, Supply> supplyOf = new TreeMap<>();
        problem.supplies().forEach(supply -> supplyOf.put(supply.candidate(), supply));
        List<Edge> edges = Edge.eligible(cases, judgements, demandOf, supplyOf);
        long tierStep = tierStep(problem, edges);

        List<String> subjects = List.copyOf(demandOf.keySet());
        List<String> candidates = List.copyOf(supplyOf.keySet());
        Map<String, Integer> nodeOf = new HashMap<>();
        int sink = 1 + subjects.size() + candidates.size();
        FlowNetwork network = new FlowNetwork(sink + 1);
        for (int i = 0; i < subjects.size(); i++) {
            nodeOf.put("s/" + subjects.get(i), 1 + i);
            network.addArc(0, 1 + i, amount(demandOf.get(subjects.get(i))), 0);
        }
        for (int i = 0; i < candidates.size(); i++) {
            int node = 1 + subjects.size() + i;
            nodeOf.put("c/" + candidates.get(i), node);
            Supply supply = supplyOf.get(candidates.get(i));
            network.addArc(node, sink, supply == null ? 0 : supply.amount(), 0);
        }
        int firstEdge = network.arcs();
        for (Edge edge : edges) {
            // One unit of room is always left, so that prices never depend on the arc between the two.
            network.addArc(
                    nodeOf.getOrDefault("s/" + edge.subject(), 0),
                    nodeOf.getOrDefault("c/" + edge.candidate(), sink),
                    Math.min(FlowNetwork.MAX_CAPACITY, edge.demand().amount() + 1),
                    -edge.worth(tierStep));
        }
        FlowResult result = MinCostFlow.solve(network, 0, sink);
        return plan(
                pack,
                demandOf,
                cases,
                judgements,
                edges,
                firstEdge,
                result,
                prices(result, subjects, candidates, tierStep));
    }

    private static long amount(@Nullable Demand demand) {
        return demand == null ? 0 : demand.amount();
    }

    /** A step that outweighs every possible sum of points and metres, or a refusal. */
    private static long tierStep(Problem problem, List<Edge> edges) {
        try {
            long most = 1;
            for (Edge edge : edges) {
                most = Math.max(most, Math.abs(edge.utility()));
            }
            long asked = 0;
            for (Demand demand : problem.demands()) {
                asked = Math.addExact(asked, demand.amount());
            }
            long given = 0;
            for (Supply supply : problem.supplies()) {
                given = Math.addExact(given, supply.amount());
            }
            long units = Math.max(1, Math.min(asked, given));
            long step = Math.addExact(Math.multiplyExact(Math.multiplyExact(2L, most), units), 1);
            long dearest = Math.addExact(Math.multiplyExact(step, Urgency.TIERS), most);
            if (dearest <= FlowNetwork.MAX_COST && Math.multiplyExact(dearest, units) > 0) {
                return step;
            }
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("Points and amounts are too large to be summed up exactly", e);
        }
        throw new IllegalArgumentException("Points and amounts must stay below 2^38 together, but do not. Maybe an "
                + "amount or the points of the policy are larger than they need to be");
    }

    private static Certificate prices(
            FlowResult result, List<String> subjects, List<String> candidates, long tierStep) {
        SortedMap<String, Long> subjectPrices = new TreeMap<>();
        SortedMap<String, Long> candidatePrices = new TreeMap<>();
        long base = result.price(0);
        for (int i = 0; i < subjects.size(); i++) {
            long price = result.price(1 + i) - base;
            if (price > 0) {
                subjectPrices.put(subjects.get(i), price);
            }
        }
        for (int i = 0; i < candidates.size(); i++) {
            long price = base - result.price(1 + subjects.size() + i);
            if (price > 0) {
                candidatePrices.put(candidates.get(i), price);
            }
        }
        return new Certificate(tierStep, POINT_WORTH, -result.cost(), subjectPrices, candidatePrices);
    }

    private static Plan plan(
            PackVersion pack,
            SortedMap<String, Demand> demands,
            List<? extends PolicyCase> cases,
            List<Judgement> judgements,
            List<Edge> edges,
            int firstEdge,
            FlowResult result,
            Certificate certificate) {
        List<Assignment> assignments = new ArrayList<>();
        Map<String, Long> servedOf = new HashMap<>();
        long points = 0;
        long metres = 0;
        for (int i = 0; i < edges.size(); i++) {
            int amount = result.flow(firstEdge + i);
            if (amount > 0) {
                Edge edge = edges.get(i);
                assignments.add(new Assignment(
                        edge.subject(), edge.candidate(), amount, edge.demand().tier(), edge.points(), edge.metres()));
                servedOf.merge(edge.subject(), (long) amount, Long::sum);
                points += (long) amount * edge.points();
                metres += (long) amount * Math.max(0, edge.metres());
            }
        }
        Map<String, List<Judgement>> judgementsOf = new HashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            judgementsOf
                    .computeIfAbsent(cases.get(i).subject(), subject -> new ArrayList<>())
                    .add(judgements.get(i));
        }
        List<Unmet> unmet = new ArrayList<>();
        SortedMap<Urgency, Ratio> shares = new TreeMap<>();
        for (Demand demand : demands.values()) {
            long rest = demand.amount() - servedOf.getOrDefault(demand.subject(), 0L);
            if (rest > 0) {
                List<Judgement> own = judgementsOf.getOrDefault(demand.subject(), List.of());
                UnmetCause cause = Explanations.cause(own, UnmetCause.NO_CAPACITY);
                unmet.add(new Unmet(
                        demand.subject(),
                        rest,
                        demand.tier(),
                        cause,
                        cause == UnmetCause.FORBIDDEN ? Explanations.forbidding(own) : List.of()));
            }
            shares.merge(
                    demand.tier(),
                    Ratio.of(demand.amount() - rest, demand.amount()),
                    (a, b) -> Ratio.of(a.part() + b.part(), a.whole() + b.whole()));
        }
        return new Plan(pack, assignments, unmet, new Objective(shares, points, metres), certificate);
    }
}
