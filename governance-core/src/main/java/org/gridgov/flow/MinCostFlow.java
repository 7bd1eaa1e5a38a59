package org.gridgov.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Sends all supplies to the root as cheaply as possible, for one cost or for several in order of their weight.
 *
 * <p>With further costs, the first is as low as it can be; among all flows that have it, the second is; and so on. Nothing is
 * added up over them, so no weight has to be chosen and none can overflow. Exact; the result carries the prices that
 * prove it, for each cost. Ties are broken by arc and node numbers: equal networks give equal flows. Stateless. In
 * practice O(arcs × √nodes); the worst case is exponential, but cycling is ruled out.
 *
 * <p>Source: R. Ahuja, T. Magnanti, J. Orlin, Network Flows, 1993, chapter 11.
 */
public final class MinCostFlow {
    /** What nodes times the greatest cost must stay below, so that prices can't overflow: 2^61. */
    public static final long MAX_PRICE = 1L << 61;

    private MinCostFlow() {}

    /**
     * Finds a flow of least cost.
     *
     * @param network the network
     * @param root where all units end
     * @return the flow and the prices that prove it
     * @throws IllegalArgumentException if a supply can't reach the root, a cycle of negative cost has no limit, or costs and
     *     nodes are too many for exact prices
     */
    public static FlowResult solve(FlowNetwork network, int root) {
        return solve(network, root, List.of(), () -> false);
    }

    /**
     * Finds a flow of least cost, and among those one of least further costs.
     *
     * @param network the network with the cost that counts most
     * @param root where all units end
     * @param furtherCosts for each further goal the cost of every arc, in order of weight
     * @param cancelled asked now and then; once it says yes, what was reached is returned
     * @return the flow and the prices that prove it; {@link FlowResult#isProven()} tells whether it was cancelled
     * @throws IllegalArgumentException as {@link #solve(FlowNetwork, int)}, or if there are fewer costs than arcs
     */
    public static FlowResult solve(
            FlowNetwork network, int root, List<long[]> furtherCosts, BooleanSupplier cancelled) {
        if (root < 0 || root >= network.nodes()) {
            throw new IllegalArgumentException("The root must be in 0.." + (network.nodes() - 1) + ", but is " + root);
        }
        return run(network, new Simplex(network, root, detour(network, furtherCosts)), furtherCosts, cancelled);
    }

    /**
     * Finds a flow of least cost on the same network with other costs, starting from the flow that was best for the old ones.
     *
     * <p>The cost and every further cost equal those of a run from scratch; where several flows are equally good, it may be
     * another of them. The fewer costs change, the less work. The result before stays as it is. O(arcs) memory.
     *
     * @param before what was found for the old costs; the network as it was then
     * @param costs for each goal the cost of every arc, in order of weight; at least one
     * @param cancelled asked now and then; once it says yes, what was reached is returned
     * @return the flow and the prices that prove it
     * @throws IllegalArgumentException if there are no costs or fewer than arcs, costs are out of bounds, or a cycle of
     *     negative cost has no limit
     */
    public static FlowResult resolve(FlowResult before, List<long[]> costs, BooleanSupplier cancelled) {
        if (costs.isEmpty()) {
            throw new IllegalArgumentException("There must be costs for one goal at least, but there are for 0");
        }
        FlowNetwork network = before.network().withCosts(before.simplex().arcs(), costs.get(0));
        List<long[]> furtherCosts = costs.subList(1, costs.size());
        Simplex simplex = new Simplex(before.simplex(), network, detour(network, furtherCosts));
        return run(network, simplex, furtherCosts, cancelled);
    }

    private static FlowResult run(
            FlowNetwork network, Simplex simplex, List<long[]> furtherCosts, BooleanSupplier cancelled) {
        List<long[]> prices = new ArrayList<>();
        boolean proven = simplex.run(cancelled);
        prices.add(simplex.prices());
        for (int goal = 0; proven && goal < furtherCosts.size(); goal++) {
            simplex.refine(furtherCosts.get(goal));
            proven = simplex.run(cancelled);
            prices.add(simplex.prices());
        }
        if (proven && simplex.stranded() > 0) {
            throw new IllegalArgumentException(
                    "Every supply must have a way to the root, but " + simplex.stranded() + " units have none");
        }
        return new FlowResult(network, simplex, prices, proven);
    }

    /** The cost of a way that does not exist: more than any way that does. */
    private static long detour(FlowNetwork network, List<long[]> furtherCosts) {
        long most = greatest(network.costArray(), network.arcs());
        for (long[] costs : furtherCosts) {
            if (costs.length < network.arcs()) {
                throw new IllegalArgumentException(
                        "There must be a cost for each of " + network.arcs() + " arcs, but there are " + costs.length);
            }
            most = Math.max(most, greatest(costs, network.arcs()));
        }
        if (most > MAX_PRICE / (2L * network.nodes())) {
            throw new IllegalArgumentException("Costs must stay below " + MAX_PRICE / (2L * network.nodes()) + " for "
                    + network.nodes() + " nodes, but one is " + most);
        }
        return (most + 1) * network.nodes();
    }

    private static long greatest(long[] costs, int arcs) {
        long most = 0;
        for (int arc = 0; arc < arcs; arc++) {
            most = Math.max(most, Math.abs(costs[arc]));
        }
        return most;
    }
}
