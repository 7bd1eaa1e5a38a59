package org.gridgov.flow;

import java.util.Arrays;

/**
 * Puts flow and prices in order after a change: sends units along shortest ways and removes contradictions.
 *
 * <p>Units are conserved at every node before and after each call. An arc whose price contradicts its flow is put right
 * by sending units around through it while that pays, and by moving prices once it does not.
 */
final class LiveRepair {
    /** How far the root's price may drift before all prices are moved back. */
    private static final long MOST_DRIFT = 1L << 50;

    /** No bound on the nodes that may be moved. */
    static final int ALL = -1;

    private final LiveGraph graph;
    private final int root;
    private final LivePaths paths;
    private final LiveDetours detours;
    private final LiveLog log;

    /** Arcs that a detour may have left with a contradiction; the flag is by arc. */
    private int[] suspects = new int[16];

    private boolean[] suspected = new boolean[16];
    private int suspectCount;
    private long worst;
    private int[] way = new int[16];

    LiveRepair(LiveGraph graph, int root, LiveLog log) {
        this.graph = graph;
        this.root = root;
        this.log = log;
        paths = new LivePaths(graph);
        detours = new LiveDetours(graph);
    }

    /**
     * Sends more units from one node to another along shortest ways.
     *
     * @return how many found no way
     */
    int route(int tail, int head, int units) {
        int left = units;
        while (left > 0) {
            boolean fromHead = isSearchedFromHead(tail, head);
            long length = paths.find(tail, head, LivePaths.FAR, fromHead);
            if (length == LivePaths.FAR) {
                return left;
            }
            reprice(length);
            left -= pushWay(fromHead ? tail : head, left);
        }
        return 0;
    }

    /**
     * Lets an arc carry more or less.
     *
     * @param mostMoved how many nodes may be moved besides those that lose it, or {@link #ALL} for an exact change
     * @return how many of its units found no other way; the arc is then as it was
     */
    int setRoom(int arc, int capacity, int mostMoved) {
        int over = graph.flow(arc) - capacity;
        if (over <= 0) {
            graph.setRoom(2 * arc, -over);
            if (mostMoved == ALL) {
                settle(arc);
            } else {
                useRoom(arc, mostMoved);
            }
            return 0;
        }
        int room = graph.room[2 * arc];
        log.touch(arc);
        graph.setRoom(2 * arc, 0);
        graph.setFlow(arc, capacity);
        int left = mostMoved == ALL
                ? route(graph.from(arc), graph.to(arc), over)
                : over - detours(graph.from(arc), false, over, mostMoved, 1).units();
        if (left > 0) {
            graph.setFlow(arc, capacity + left);
            graph.setRoom(2 * arc, room + over - left);
            settle(arc);
        }
        return left;
    }

    /** Removes the contradiction of an arc, if it has one. */
    void settle(int arc) {
        long reduced = graph.reduced(2 * arc);
        if (reduced < 0) {
            settleHalf(2 * arc);
        } else if (reduced > 0) {
            settleHalf(2 * arc + 1);
        }
    }

    private void settleHalf(int half) {
        int tail = graph.head[half];
        int head = graph.tail(half);
        while (graph.room[half] > 0) {
            long limit = -graph.reduced(half);
            if (limit <= 0) {
                return;
            }
            boolean fromHead = isSearchedFromHead(tail, head);
            long length = paths.find(tail, head, limit, fromHead);
            reprice(Math.min(length, limit));
            if (length == LivePaths.FAR) {
                return;
            }
            int units = pushWay(fromHead ? tail : head, graph.room[half]);
            push(half, units);
        }
    }

    /** The root has many arcs: it is looked for, not looked from. Else the end with fewer open half-arcs is begun at. */
    private boolean isSearchedFromHead(int tail, int head) {
        if (tail == root || head == root) {
            return tail == root;
        }
        int out = graph.out.first[tail];
        int in = graph.in.first[head];
        while (out != OpenList.NONE && in != OpenList.NONE) {
            out = graph.out.next[out];
            in = graph.in.next[in];
        }
        return out != OpenList.NONE;
    }

    private void reprice(long length) {
        paths.reprice(length);
        if (Math.abs(graph.price[root]) > MOST_DRIFT) {
            graph.rebase(root);
        }
    }

    private int pushWay(int target, int most) {
        way = paths.way(target, way);
        return pushAll(way, paths.length(target), most);
    }

    private int pushAll(int[] halves, int count, int most) {
        int units = most;
        for (int i = 0; i < count; i++) {
            units = Math.min(units, graph.room[halves[i]]);
        }
        for (int i = 0; i < count; i++) {
            push(halves[i], units);
        }
        return units;
    }

    private void push(int half, int units) {
        log.touch(half >> 1);
        graph.push(half, units);
    }

    /**
     * Sends more units between a node and the root along ways that together move few others.
     *
     * @param back whether they go from the root to the node: units of the node are taken away
     * @param uncounted how many nodes each way may move besides: one where the units themselves are taken from others
     * @return how many units found a way, and how much dearer they are than the prices prove
     */
    Portion detours(int node, boolean back, int units, int mostMoved, int uncounted) {
        int left = units;
        int spare = mostMoved;
        long loss = 0;
        while (left > 0) {
            Portion portion = detour(node, back, left, spare + uncounted);
            if (portion.units() == 0) {
                break;
            }
            left -= portion.units();
            spare -= Math.max(0, portion.moved() - uncounted);
            loss = Math.addExact(loss, portion.loss());
        }
        return new Portion(units - left, loss, mostMoved - spare);
    }

    private Portion detour(int node, boolean back, int units, int mostMoved) {
        long length = paths.find(back ? root : node, back ? node : root, LivePaths.FAR, back);
        if (length == LivePaths.FAR) {
            return new Portion(0, 0, 0);
        }
        reprice(length);
        int label = detours.find(back, node, root, mostMoved, worst);
        if (label < 0) {
            return new Portion(0, 0, 0);
        }
        int[] taken = detours.way(label);
        long each = accept(taken);
        int sent = pushAll(taken, taken.length, units);
        return new Portion(sent, Math.multiplyExact(each, (long) sent), detours.moved(label));
    }

    /** Some units that were sent, by how much they may cost too much, and how many other nodes they moved. */
    record Portion(int units, long loss, int moved) {}

    /**
     * Uses an arc that leads to the root and has got more room, as far as that is cheaper and moves few nodes. What is left
     * of its contradiction stays.
     */
    private void useRoom(int arc, int mostMoved) {
        int half = 2 * arc;
        int tail = graph.tail(half);
        int spare = mostMoved;
        while (graph.room[half] > 0 && graph.reduced(half) < 0) {
            long limit = -graph.reduced(half);
            long length = paths.find(root, tail, limit, isSearchedFromHead(root, tail));
            reprice(Math.min(length, limit));
            if (length == LivePaths.FAR) {
                return;
            }
            suspect(arc);
            worst = Math.max(worst, -graph.reduced(half));
            int label = spare == 0 ? -1 : detours.find(false, root, tail, spare, worst);
            if (label < 0) {
                return;
            }
            int[] taken = detours.way(label);
            if (length(taken) + graph.reduced(half) >= 0) {
                return;
            }
            accept(taken);
            push(half, pushAll(taken, taken.length, graph.room[half]));
            spare -= detours.moved(label);
        }
    }

    private long length(int[] halves) {
        long sum = 0;
        for (int half : halves) {
            sum = Math.addExact(sum, graph.reduced(half));
        }
        return sum;
    }

    /** Notes the contradictions that sending along a way leaves, and returns its length. */
    private long accept(int[] halves) {
        for (int half : halves) {
            long reduced = graph.reduced(half);
            if (reduced > 0) {
                suspect(half >> 1);
                worst = Math.max(worst, reduced);
            }
        }
        return length(halves);
    }

    private void suspect(int arc) {
        if (arc >= suspected.length) {
            suspected = Arrays.copyOf(suspected, Math.max(2 * suspected.length, arc + 1));
        }
        if (!suspected[arc]) {
            suspected[arc] = true;
            if (suspectCount == suspects.length) {
                suspects = Arrays.copyOf(suspects, 2 * suspectCount);
            }
            suspects[suspectCount++] = arc;
        }
    }

    /** By how much the flow may cost more than the cheapest; forgets suspects that are in order. */
    long gap() {
        long gap = 0;
        int kept = 0;
        for (int i = 0; i < suspectCount; i++) {
            int arc = suspects[i];
            long contradiction = graph.hasArc(arc) ? graph.contradiction(arc) : 0;
            gap = Math.addExact(gap, contradiction);
            if (contradiction > 0) {
                suspects[kept++] = arc;
            } else {
                suspected[arc] = false;
            }
        }
        suspectCount = kept;
        worst = kept == 0 ? 0 : worst;
        return gap;
    }

    /** Removes all contradictions. */
    void restore() {
        for (int i = 0; i < suspectCount; i++) {
            suspected[suspects[i]] = false;
            if (graph.hasArc(suspects[i])) {
                settle(suspects[i]);
            }
        }
        suspectCount = 0;
        worst = 0;
    }
}
