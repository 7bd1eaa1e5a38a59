package org.gridgov.flow;

/** Takes over a flow that was found elsewhere, if its prices prove it. */
final class LiveStart {
    private LiveStart() {}

    static LiveGraph of(FlowNetwork network, int root, int[] supply, int[] flow, long[] price) {
        int nodes = network.nodes();
        LiveGraph graph = new LiveGraph();
        requireLength("supplies", supply.length, nodes);
        requireLength("prices", price.length, nodes);
        requireLength("flows", flow.length, network.arcs());
        LiveView.between("The root", root, 0, nodes - 1L);
        long[] left = new long[nodes];
        for (int node = 0; node < nodes; node++) {
            LiveView.between("A supply", supply[node], 0, FlowNetwork.MAX_CAPACITY);
            LiveView.between("A price", price[node], -LivePaths.GREATEST, LivePaths.GREATEST);
            long relative = price[node] - price[root];
            LiveView.between("A price less the root's", relative, -LivePaths.GREATEST, LivePaths.GREATEST);
            graph.addNode(relative);
            graph.supply[node] = supply[node];
            left[node] = supply[node];
        }
        if (supply[root] != 0) {
            throw new IllegalArgumentException("The root must have no supply, but has " + supply[root]);
        }
        for (int arc = 0; arc < network.arcs(); arc++) {
            add(graph, network, arc, flow[arc]);
            left[network.from(arc)] -= flow[arc];
            left[network.to(arc)] += flow[arc];
        }
        for (int node = 0; node < nodes; node++) {
            if (node != root && left[node] != 0) {
                throw new IllegalArgumentException("What reaches node " + node + " and starts there must leave it, but "
                        + left[node] + " are over");
            }
        }
        return graph;
    }

    private static void add(LiveGraph graph, FlowNetwork network, int arc, int flow) {
        LiveView.requireApart(network.from(arc), network.to(arc));
        LiveView.between("The flow of arc " + arc, flow, 0, network.capacity(arc));
        graph.addArc(network.from(arc), network.to(arc), network.capacity(arc), network.cost(arc));
        graph.push(2 * arc, flow);
        if (!graph.agrees(arc)) {
            throw new IllegalArgumentException("The prices must prove the flow, but arc " + arc + " with the flow "
                    + flow + " of " + network.capacity(arc) + " has the reduced cost " + graph.reduced(2 * arc));
        }
    }

    private static void requireLength(String what, int actual, int expected) {
        if (actual != expected) {
            throw new IllegalArgumentException("There must be " + expected + " " + what + ", but there are " + actual);
        }
    }
}
