package org.gridgov.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import java.util.List;
import java.util.Random;
import org.gridgov.allocation.Market;
import org.gridgov.flow.FlowNetwork;
import org.gridgov.flow.MinCostFlow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The optimum beside that of OR-Tools on a thousand middle-sized networks each. */
class AllocationOracleTest {
    @BeforeAll
    static void load() {
        Loader.loadNativeLibraries();
    }

    @Test
    void a3EqualsOrToolsOnAThousandMarkets() {
        Random dice = new Random(20261124);
        List<AllocationWorld.Kind> kinds = List.of(AllocationWorld.Kind.values());
        for (int i = 0; i < 1_000; i++) {
            AllocationWorld.Kind kind = kinds.get(i % kinds.size());
            int resources = 10 + dice.nextInt(90);
            Market market = AllocationWorld.market(
                    kind, 100 + dice.nextInt(900), resources, 0.5 + dice.nextDouble(), dice.nextLong());
            FlowNetwork network = AllocationBenchmark.raw(market);
            assertThat(MinCostFlow.solve(network, network.nodes() - 1).cost())
                    .as("market %d", i)
                    .isEqualTo(AllocationBenchmark.orTools(network));
        }
    }

    /** Made after the published description of NETGEN: a skeleton that is feasible, then arcs at random. */
    @Test
    void a3EqualsOrToolsOnAThousandGeneralNetworks() {
        Random dice = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            FlowNetwork network = general(dice);
            assertThat(MinCostFlow.solve(network, network.nodes() - 1).cost())
                    .as("network %d", i)
                    .isEqualTo(AllocationBenchmark.orTools(network));
        }
    }

    private static FlowNetwork general(Random dice) {
        int nodes = 20 + dice.nextInt(180);
        int root = nodes - 1;
        FlowNetwork network = new FlowNetwork(nodes);
        int costs = dice.nextBoolean() ? 3 : 10_000;
        long total = 0;
        for (int node = 0; node < nodes / 4; node++) {
            int supply = 1 + dice.nextInt(50);
            network.setSupply(node, supply);
            total += supply;
        }
        for (int node = 0; node < root; node++) {
            network.addArc(node, node + 1, total, costs);
        }
        for (int arc = 0; arc < nodes * 6; arc++) {
            int from = dice.nextInt(nodes);
            int to = dice.nextInt(nodes);
            if (from != to) {
                network.addArc(from, to, 1 + dice.nextInt(60), dice.nextInt(costs));
            }
        }
        return network;
    }
}
