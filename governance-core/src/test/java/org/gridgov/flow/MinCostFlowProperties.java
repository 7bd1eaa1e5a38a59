package org.gridgov.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MinCostFlowProperties {
    @Provide
    Arbitrary<FlowNetwork> networks() {
        return Arbitraries.longs().between(0, 10_000_000).map(seed -> {
            Random dice = new Random(seed);
            int left = 1 + dice.nextInt(3);
            int right = 1 + dice.nextInt(3);
            FlowNetwork network = new FlowNetwork(left + right + 2);
            int sink = left + right + 1;
            for (int i = 0; i < left; i++) {
                network.addArc(0, 1 + i, dice.nextInt(3), 0);
                for (int j = 0; j < right; j++) {
                    if (dice.nextInt(4) > 0) {
                        network.addArc(1 + i, 1 + left + j, dice.nextInt(3), dice.nextInt(41) - 30);
                    }
                }
            }
            for (int j = 0; j < right; j++) {
                network.addArc(1 + left + j, sink, dice.nextInt(3), 0);
            }
            return network;
        });
    }

    @Property(tries = 1000)
    void a3TheCostEqualsThatOfTryingEveryFlow(@ForAll("networks") FlowNetwork network) {
        int sink = network.nodes() - 1;
        assertThat(MinCostFlow.solve(network, 0, sink).cost())
                .isEqualTo(cheapest(network, new int[network.nodes()], 0, 0, sink));
    }

    @Property(tries = 1000)
    void a3ThePricesProveTheFlow(@ForAll("networks") FlowNetwork network) {
        int sink = network.nodes() - 1;
        FlowResult result = MinCostFlow.solve(network, 0, sink);
        long[] balance = new long[network.nodes()];
        for (int arc = 0; arc < network.arcs(); arc++) {
            int flow = result.flow(arc);
            assertThat(flow).isBetween(0, network.capacity(arc));
            balance[network.from(arc)] -= flow;
            balance[network.to(arc)] += flow;
            long reduced = network.cost(arc) + result.price(network.from(arc)) - result.price(network.to(arc));
            if (flow < network.capacity(arc)) {
                assertThat(reduced).isGreaterThanOrEqualTo(0);
            }
            if (flow > 0) {
                assertThat(reduced).isLessThanOrEqualTo(0);
            }
        }
        for (int node = 1; node < sink; node++) {
            assertThat(balance[node]).isZero();
        }
        assertThat(result.price(sink)).isEqualTo(result.price(0));
    }

    /** Tries every amount on every arc; arcs are few. */
    private static long cheapest(FlowNetwork network, int[] balance, int arc, long cost, int sink) {
        if (arc == network.arcs()) {
            for (int node = 1; node < sink; node++) {
                if (balance[node] != 0) {
                    return Long.MAX_VALUE;
                }
            }
            return cost;
        }
        long best = Long.MAX_VALUE;
        for (int flow = 0; flow <= network.capacity(arc); flow++) {
            balance[network.from(arc)] -= flow;
            balance[network.to(arc)] += flow;
            best = Math.min(best, cheapest(network, balance, arc + 1, cost + flow * network.cost(arc), sink));
            balance[network.from(arc)] += flow;
            balance[network.to(arc)] -= flow;
        }
        return best;
    }
}
