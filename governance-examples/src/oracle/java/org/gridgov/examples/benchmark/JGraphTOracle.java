package org.gridgov.examples.benchmark;

import java.util.HashMap;
import java.util.Map;
import org.gridgov.flow.FlowNetwork;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/** The cost of a flow as JGraphT finds it. */
final class JGraphTOracle {
    private JGraphTOracle() {}

    static double cost(FlowNetwork network) {
        Graph<Integer, DefaultWeightedEdge> graph = new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
        for (int node = 0; node < network.nodes(); node++) {
            graph.addVertex(node);
        }
        int total = 0;
        for (int node = 0; node < network.nodes(); node++) {
            total += (int) network.supply(node);
        }
        int units = total;
        Map<DefaultWeightedEdge, Integer> capacities = new HashMap<>();
        for (int arc = 0; arc < network.arcs(); arc++) {
            DefaultWeightedEdge edge = graph.addEdge(network.from(arc), network.to(arc));
            graph.setEdgeWeight(edge, (double) network.cost(arc));
            capacities.put(edge, Math.min(units, network.capacity(arc)));
        }
        int root = network.nodes() - 1;
        return new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                        graph, node -> node == root ? -units : (int) network.supply(node), capacities::get))
                .getCost();
    }
}
