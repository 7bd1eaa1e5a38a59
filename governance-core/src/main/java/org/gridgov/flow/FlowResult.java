package org.gridgov.flow;

import java.util.List;

/**
 * A cheapest flow, with the prices that prove it.
 *
 * <p>With prices p, an arc's reduced cost is {@code cost + p(from) - p(to)}; it is not negative where the arc has room
 * left and not positive where it carries something. With several goals this holds for the first of them in which the
 * reduced cost is not zero. The root's prices are zero. Immutable, thread-safe.
 *
 * <p>Source: complementary slackness, R. Ahuja, T. Magnanti, J. Orlin, Network Flows, 1993, chapter 9.
 */
public final class FlowResult {
    private final FlowNetwork network;
    private final Simplex simplex;
    private final List<long[]> prices;
    private final boolean proven;

    FlowResult(FlowNetwork network, Simplex simplex, List<long[]> prices, boolean proven) {
        this.network = network;
        this.simplex = simplex;
        this.prices = List.copyOf(prices);
        this.proven = proven;
    }

    FlowNetwork network() {
        return network;
    }

    Simplex simplex() {
        return simplex;
    }

    /**
     * What an arc carries.
     *
     * @param arc its number
     * @return its flow, {@code 0 .. capacity}
     */
    public long flow(int arc) {
        return simplex.flow(arc);
    }

    /**
     * The price of a node for the first goal.
     *
     * @param node the node
     * @return its price in units of cost
     */
    public long price(int node) {
        return price(0, node);
    }

    /**
     * The price of a node.
     *
     * @param goal the goal: 0 for the network's own cost, 1 for the first further cost, and so on
     * @param node the node
     * @return its price in units of that cost; 0 for goals that a cancelled run did not come to
     */
    public long price(int goal, int node) {
        return goal < prices.size() ? prices.get(goal)[node] : 0;
    }

    /** {@return whether nothing is cheaper; false only if it was cancelled} */
    public boolean isProven() {
        return proven;
    }

    /** {@return how many times the tree changed, to compare the work of runs} */
    public long pivots() {
        return simplex.pivots();
    }

    /**
     * The cost of the whole flow for the network's own cost. O(arcs).
     *
     * @return the sum of amounts times costs
     * @throws ArithmeticException if it is beyond 64 bits
     */
    public long cost() {
        long cost = 0;
        for (int arc = 0; arc < network.arcs(); arc++) {
            long flow = flow(arc);
            if (flow > 0) {
                cost = Math.addExact(cost, Math.multiplyExact(flow, network.cost(arc)));
            }
        }
        return cost;
    }

    @Override
    public String toString() {
        return "FlowResult[arcs=" + network.arcs() + ", proven=" + proven + "]";
    }
}
