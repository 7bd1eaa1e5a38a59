package org.gridgov.flow;

import java.util.Arrays;

/**
 * Cheap ways through what a flow leaves room for that move units of few other nodes with a supply.
 *
 * <p>A node is moved where the way enters it against an arc on which it sends. The search keeps one label for each node
 * and number of moved nodes. Half-arcs may have a negative reduced cost here, so a label can be improved after it was
 * read; no way visits a node twice.
 */
final class LiveDetours {
    private final LiveGraph graph;
    private final PathHeap heap = new PathHeap();
    private long[] distance = new long[0];
    private int[] arcs = new int[0];
    private int[] via = new int[0];
    private int[] before = new int[0];
    private int[] seen = new int[0];
    private int round;
    private int layers;
    private boolean backward;
    private boolean loops;
    private int start;

    LiveDetours(LiveGraph graph) {
        this.graph = graph;
    }

    /**
     * Looks for a way.
     *
     * @param fromHead whether it looks from the end of the way
     * @param from where the search starts: the tail of the way, or its head
     * @param target the other end
     * @param most how many other nodes with a supply may be moved
     * @param slack the greatest amount by which a reduced cost is below 0
     * @return the label at the target, or -1 if there is no way
     */
    int find(boolean fromHead, int from, int target, int most, long slack) {
        begin(fromHead, from, most, slack);
        int best = -1;
        long spare = slack > LivePaths.GREATEST / layers ? LivePaths.GREATEST : slack * layers;
        while (!heap.isEmpty()) {
            int label = heap.number();
            long reached = heap.distance();
            boolean old = reached != distance[label] || heap.arcs() != arcs[label];
            heap.remove();
            if (best >= 0 && reached - spare >= distance[best]) {
                return best;
            }
            if (old) {
                continue;
            }
            if (label / layers == target) {
                best = best < 0 || reached < distance[best] ? label : best;
            } else {
                spread(label);
            }
        }
        return best;
    }

    private void begin(boolean fromHead, int from, int most, long slack) {
        layers = most + 1;
        int size = Math.multiplyExact(graph.supply.length, layers);
        if (distance.length < size) {
            distance = Arrays.copyOf(distance, size);
            arcs = Arrays.copyOf(arcs, size);
            via = Arrays.copyOf(via, size);
            before = Arrays.copyOf(before, size);
            seen = Arrays.copyOf(seen, size);
        }
        if (++round == 0) {
            Arrays.fill(seen, 0);
            round = 1;
        }
        backward = fromHead;
        loops = slack > 0;
        start = from;
        heap.clear();
        int label = from * layers;
        seen[label] = round;
        distance[label] = 0;
        arcs[label] = 0;
        via[label] = OpenList.NONE;
        before[label] = -1;
        heap.add(0, 0, label);
    }

    private void spread(int label) {
        int node = label / layers;
        int moved = label % layers;
        OpenList open = backward ? graph.in : graph.out;
        for (int half = open.first[node]; half != OpenList.NONE; half = open.next[half]) {
            int entered = graph.head[half];
            boolean moves = (half & 1) == 1 && entered != start && graph.supply[entered] > 0;
            if (!moves || moved + 1 < layers) {
                relax(label, backward ? graph.tail(half) : entered, moved + (moves ? 1 : 0), half);
            }
        }
    }

    private void relax(int label, int other, int moved, int along) {
        long reached = distance[label] + graph.reduced(along);
        int count = arcs[label] + 1;
        int bottom = other * layers;
        for (int lower = bottom; lower <= bottom + moved; lower++) {
            if (seen[lower] == round && !better(reached, count, along, lower)) {
                return;
            }
        }
        if (loops && isOnWay(label, other)) {
            return;
        }
        if (Math.abs(reached) > LivePaths.GREATEST) {
            throw new ArithmeticException("A way must not be longer than 2^60, but one is " + reached);
        }
        int improved = bottom + moved;
        seen[improved] = round;
        distance[improved] = reached;
        arcs[improved] = count;
        via[improved] = along;
        before[improved] = label;
        heap.add(reached, count, improved);
    }

    private boolean better(long reached, int count, int along, int label) {
        if (reached != distance[label]) {
            return reached < distance[label];
        }
        return count < arcs[label] || (count == arcs[label] && along < via[label]);
    }

    private boolean isOnWay(int label, int node) {
        for (int at = label; at >= 0; at = before[at]) {
            if (at / layers == node) {
                return true;
            }
        }
        return false;
    }

    /** How many other nodes the way to a label moves. */
    int moved(int label) {
        return label % layers;
    }

    /**
     * The half-arcs of the way to a label. A label on it may have been improved after it was read, by a way that comes by
     * here itself; what goes round is left out.
     */
    int[] way(int label) {
        int most = 1;
        for (int at = label; before[at] >= 0; at = before[at]) {
            most++;
        }
        int[] nodes = new int[most];
        int[] way = new int[most];
        int count = 0;
        for (int at = label; at >= 0; at = before[at]) {
            int place = 0;
            while (place < count && nodes[place] != at / layers) {
                place++;
            }
            nodes[place] = at / layers;
            way[place] = via[at];
            count = place + 1;
        }
        return Arrays.copyOf(way, count - 1);
    }
}
