package org.gridgov.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Costs that change by an edit of a rule: how much less work a start from the old plan is than one from scratch. */
class WarmStartBenchmark {
    private static final int NEEDS = 20_000;
    private static final int RESOURCES = 2_000;
    private static final int CANDIDATES = 20;
    private static final int ROUNDS = 5;

    private final Random dice = new Random(7);

    @Test
    void anEditThatTouchesSomeOfThePairs() {
        FlowNetwork network = network();
        int root = NEEDS + RESOURCES;
        MinCostFlow.solve(network, root);
        FlowResult before = MinCostFlow.solve(network, root);
        System.out.println("| pairs touched, per mille | cold ms | warm ms | cold/warm | pivots cold | pivots warm |");
        System.out.println("|---|---|---|---|---|---|");
        for (int perMille : new int[] {1, 10, 100, 1000}) {
            long[] costs = edited(network, perMille);
            FlowNetwork other = network.withCosts(network.arcs(), costs);
            long cold = Long.MAX_VALUE;
            long warm = Long.MAX_VALUE;
            FlowResult one = before;
            FlowResult two = before;
            for (int round = 0; round < ROUNDS; round++) {
                long began = System.nanoTime();
                one = MinCostFlow.solve(other, root);
                long middle = System.nanoTime();
                two = MinCostFlow.resolve(before, List.of(costs), () -> false);
                cold = Math.min(cold, middle - began);
                warm = Math.min(warm, System.nanoTime() - middle);
            }
            assertThat(two.cost()).isEqualTo(one.cost());
            System.out.println("| " + perMille + " | " + cold / 1_000_000.0 + " | " + warm / 1_000_000.0 + " | "
                    + Math.round(10.0 * cold / warm) / 10.0 + " | " + one.pivots() + " | " + two.pivots() + " |");
        }
    }

    private FlowNetwork network() {
        FlowNetwork network = new FlowNetwork(NEEDS + RESOURCES + 1, NEEDS * (CANDIDATES + 1) + RESOURCES);
        for (int need = 0; need < NEEDS; need++) {
            network.setSupply(need, 1);
            network.addArc(need, NEEDS + RESOURCES, FlowNetwork.UNLIMITED, 0);
            for (int i = 0; i < CANDIDATES; i++) {
                int resource = (need / 10 + dice.nextInt(200)) % RESOURCES;
                network.addArc(need, NEEDS + resource, FlowNetwork.UNLIMITED, -1_000_000L + dice.nextInt(20_000));
            }
        }
        for (int resource = 0; resource < RESOURCES; resource++) {
            network.addArc(NEEDS + resource, NEEDS + RESOURCES, 9, 0);
        }
        return network;
    }

    /** Ten points more or less for some of the pairs. */
    private long[] edited(FlowNetwork network, int perMille) {
        long[] costs = new long[network.arcs()];
        for (int arc = 0; arc < costs.length; arc++) {
            boolean isTouched = network.cost(arc) != 0 && dice.nextInt(1000) < perMille;
            costs[arc] = network.cost(arc) + (isTouched ? dice.nextInt(2001) - 1000 : 0);
        }
        return costs;
    }
}
