package org.gridgov.flow;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * The plain reference: sends flow from a source to a sink, as long as a further unit lowers the cost.
 *
 * <p>Shortest augmenting paths with node prices: the first prices come from repeated passes over the arcs; every path
 * after that is found on reduced costs that are not negative. Ties are broken by node number, so equal networks give
 * equal flows. Exact. O(augmentations × arcs × log nodes).
 *
 * <p>Source: J. Edmonds, R. Karp, Theoretical improvements in algorithmic efficiency for network flow problems, 1972.
 */
final class PlainMinCostFlow {
    private static final long FAR = Long.MAX_VALUE / 4;

    private final FlowNetwork network;
    private final int[] flow;
    private final long[] price;
    private final long[] distance;
    private final int[] arcInto;
    private final int[] firstOut;
    private final int[] outArcs;
    private final int[] firstIn;
    private final int[] inArcs;

    private PlainMinCostFlow(FlowNetwork network) {
        this.network = network;
        flow = new int[network.arcs()];
        price = new long[network.nodes()];
        distance = new long[network.nodes()];
        arcInto = new int[network.nodes()];
        firstOut = new int[network.nodes() + 1];
        firstIn = new int[network.nodes() + 1];
        for (int arc = 0; arc < network.arcs(); arc++) {
            firstOut[network.from(arc) + 1]++;
            firstIn[network.to(arc) + 1]++;
        }
        for (int node = 0; node < network.nodes(); node++) {
            firstOut[node + 1] += firstOut[node];
            firstIn[node + 1] += firstIn[node];
        }
        outArcs = new int[network.arcs()];
        inArcs = new int[network.arcs()];
        int[] nextOut = Arrays.copyOf(firstOut, network.nodes());
        int[] nextIn = Arrays.copyOf(firstIn, network.nodes());
        for (int arc = 0; arc < network.arcs(); arc++) {
            outArcs[nextOut[network.from(arc)]++] = arc;
            inArcs[nextIn[network.to(arc)]++] = arc;
        }
    }

    /**
     * Finds a flow of least cost among flows of any amount.
     *
     * @param network the network
     * @param source where flow starts
     * @param sink where flow ends
     * @return itself, with the flow and the prices that prove it; source and sink have the same price
     * @throws IllegalArgumentException if the network has a cycle of negative cost
     */
    static PlainMinCostFlow solve(FlowNetwork network, int source, int sink) {
        PlainMinCostFlow solver = new PlainMinCostFlow(network);
        solver.firstPrices();
        while (true) {
            solver.shortestPaths(source);
            long gain = solver.price[source] - solver.price[sink];
            if (solver.distance[sink] >= gain) {
                solver.reprice(gain);
                break;
            }
            solver.reprice(solver.distance[sink]);
            solver.augment(source, sink);
        }
        return solver;
    }

    long cost() {
        long cost = 0;
        for (int arc = 0; arc < network.arcs(); arc++) {
            cost = Math.addExact(cost, Math.multiplyExact((long) flow[arc], network.cost(arc)));
        }
        return cost;
    }

    int flow(int arc) {
        return flow[arc];
    }

    long price(int node) {
        return price[node];
    }

    /** Bellman–Ford from all nodes at once: afterwards no arc with room has a negative reduced cost. */
    private void firstPrices() {
        for (int round = 0; round <= network.nodes(); round++) {
            boolean changed = false;
            for (int arc = 0; arc < network.arcs(); arc++) {
                if (network.capacity(arc) > 0) {
                    long reached = price[network.from(arc)] + network.cost(arc);
                    if (reached < price[network.to(arc)]) {
                        price[network.to(arc)] = reached;
                        changed = true;
                    }
                }
            }
            if (!changed) {
                return;
            }
        }
        throw new IllegalArgumentException("A network must have no cycle of negative cost, but has one");
    }

    /** Dijkstra on reduced costs. */
    private void shortestPaths(int source) {
        Arrays.fill(distance, FAR);
        Arrays.fill(arcInto, -1);
        distance[source] = 0;
        PriorityQueue<long[]> queue =
                new PriorityQueue<>((a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
        queue.add(new long[] {0, source});
        while (!queue.isEmpty()) {
            long[] top = queue.remove();
            int node = (int) top[1];
            if (top[0] > distance[node]) {
                continue;
            }
            for (int i = firstOut[node]; i < firstOut[node + 1]; i++) {
                int arc = outArcs[i];
                if (flow[arc] < network.capacity(arc)) {
                    relax(queue, node, network.to(arc), network.cost(arc), arc);
                }
            }
            for (int i = firstIn[node]; i < firstIn[node + 1]; i++) {
                int arc = inArcs[i];
                if (flow[arc] > 0) {
                    relax(queue, node, network.from(arc), -network.cost(arc), arc);
                }
            }
        }
    }

    private void relax(PriorityQueue<long[]> queue, int from, int to, long cost, int arc) {
        long reached = distance[from] + cost + price[from] - price[to];
        if (reached < distance[to]) {
            distance[to] = reached;
            arcInto[to] = arc;
            queue.add(new long[] {reached, to});
        }
    }

    /** Moves prices by the distances, none by more than a limit, so that reduced costs stay not negative. */
    private void reprice(long limit) {
        for (int node = 0; node < price.length; node++) {
            price[node] += Math.min(distance[node], limit);
        }
    }

    private void augment(int source, int sink) {
        int amount = Integer.MAX_VALUE;
        for (int node = sink; node != source; ) {
            int arc = arcInto[node];
            boolean forward = network.to(arc) == node;
            amount = Math.min(amount, forward ? network.capacity(arc) - flow[arc] : flow[arc]);
            node = forward ? network.from(arc) : network.to(arc);
        }
        for (int node = sink; node != source; ) {
            int arc = arcInto[node];
            boolean forward = network.to(arc) == node;
            flow[arc] += forward ? amount : -amount;
            node = forward ? network.from(arc) : network.to(arc);
        }
    }
}
