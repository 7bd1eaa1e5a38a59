package org.gridgov.flow;

import java.util.Arrays;

/**
 * A cheapest flow, with the prices that prove it.
 *
 * <p>With prices p, an arc's reduced cost is {@code cost + p(from) - p(to)}; it is not negative where the arc has room
 * left and not positive where it carries something. Immutable, thread-safe.
 *
 * <p>Source: complementary slackness, R. Ahuja, T. Magnanti, J. Orlin, Network Flows, 1993, chapter 9.
 */
public final class FlowResult {
    private final int[] flow;
    private final long[] price;
    private final long cost;

    FlowResult(int[] flow, long[] price, long cost) {
        this.flow = flow;
        this.price = price;
        this.cost = cost;
    }

    /**
     * What an arc carries.
     *
     * @param arc its number
     * @return its flow, {@code 0 .. capacity}
     */
    public int flow(int arc) {
        return flow[arc];
    }

    /**
     * The price of a node.
     *
     * @param node the node
     * @return its price in units of cost
     */
    public long price(int node) {
        return price[node];
    }

    /** {@return the cost of the whole flow} */
    public long cost() {
        return cost;
    }

    @Override
    public String toString() {
        return "FlowResult[cost=" + cost + ", flow=" + Arrays.toString(flow) + "]";
    }
}
