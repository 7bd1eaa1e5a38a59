package org.gridgov.flow;

import static org.assertj.core.api.Assertions.assertThat;

/** What a live flow is compared with: the same network solved from scratch, and its own prices read one by one. */
final class LiveReference {
    private LiveReference() {}

    /** The least cost of the network as it is. */
    static long cost(LiveFlow live) {
        return solve(live, 1, 0);
    }

    /** How many units at least change their arcs, counted by arc, in a cheapest flow that differs least from the mark. */
    static long leastMoved(LiveFlow live) {
        long scale = 1 << 12;
        long kept = live.arcs().mapToLong(live::flowAtMark).sum();
        return solve(live, scale, 1) - scale * cost(live) + kept;
    }

    /** How many units changed their arcs, counted by arc. */
    static long moved(LiveFlow live) {
        return live.moved()
                .mapToLong(arc -> Math.abs((long) live.flow(arc) - live.flowAtMark(arc)))
                .sum();
    }

    /** Each unit costs the scaled cost, and one stay less where the arc carried it before, one stay more where not. */
    private static long solve(LiveFlow live, long scale, long stay) {
        int top = live.nodes().max().orElseThrow();
        FlowNetwork network = new FlowNetwork(top + 1);
        for (int node : live.nodes().toArray()) {
            if (node != live.root()) {
                network.setSupply(node, live.supply(node));
            }
        }
        for (int arc : live.arcs().toArray()) {
            int capacity = Math.min(live.capacity(arc), FlowNetwork.MAX_CAPACITY);
            int old = stay == 0 ? 0 : Math.min(capacity, live.flowAtMark(arc));
            network.addArc(live.from(arc), live.to(arc), old, scale * live.cost(arc) - stay);
            network.addArc(live.from(arc), live.to(arc), capacity - old, scale * live.cost(arc) + stay);
        }
        return MinCostFlow.solve(network, live.root()).cost();
    }

    /** Units are conserved and the cost is the sum over the arcs. */
    static void requireFlow(LiveFlow live) {
        long[] left = new long[live.nodes().max().orElseThrow() + 1];
        live.nodes().forEach(node -> left[node] = live.supply(node));
        long cost = 0;
        for (int arc : live.arcs().toArray()) {
            assertThat(live.flow(arc)).isBetween(0, live.capacity(arc));
            left[live.from(arc)] -= live.flow(arc);
            left[live.to(arc)] += live.flow(arc);
            cost += live.cost(arc) * live.flow(arc);
        }
        live.nodes()
                .filter(node -> node != live.root())
                .forEach(node -> assertThat(left[node]).isZero());
        assertThat(live.cost()).isEqualTo(cost);
    }

    /** No arc contradicts its price. */
    static void requireProof(LiveFlow live) {
        assertThat(live.price(live.root())).isZero();
        assertThat(contradiction(live)).isZero();
        assertThat(live.gap()).isZero();
    }

    /** What the prices leave unproven, arc by arc. */
    static long contradiction(LiveFlow live) {
        long sum = 0;
        for (int arc : live.arcs().toArray()) {
            long reduced = live.cost(arc) + live.price(live.from(arc)) - live.price(live.to(arc));
            sum += reduced < 0 ? -reduced * (live.capacity(arc) - live.flow(arc)) : reduced * live.flow(arc);
        }
        return sum;
    }
}
