package org.gridgov.allocation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The cheapest ways of one unit through what a solution could still do, from one node to all others.
 *
 * <p>Costs are compared goal by goal. Equal ways go to the one that was found first, so equal solutions give equal ways. A
 * way may come back to the subject from which it started; that is a place of its own. Once found, nothing changes.
 * O(pairs) in practice.
 *
 * <p>Source: label correcting, R. Ahuja, T. Magnanti, J. Orlin, Network Flows, 1993, chapter 5.
 */
final class Detours {
    /** How a way may come back to the subject from which it started. */
    enum Return {
        /** By a unit that the subject has from another candidate and gives up. */
        SERVED,
        /** By a unit that the subject asks for and does not get. */
        UNSERVED,
        /** Not at all. */
        NEVER
    }

    private final Residual residual;
    private final int home;
    private final int width;
    private final long[] distance;
    private final boolean[] known;
    private final int[] before;
    private final int[] byPair;
    private final Deque<Integer> queue = new ArrayDeque<>();
    private final boolean[] waits;

    private Detours(Residual residual) {
        this.residual = residual;
        home = residual.root() + 1;
        width = residual.cost().length;
        distance = new long[(home + 1) * width];
        known = new boolean[home + 1];
        before = new int[home + 1];
        byPair = new int[home + 1];
        waits = new boolean[home + 1];
        Arrays.fill(before, Residual.NONE);
        Arrays.fill(byPair, Residual.NONE);
    }

    static Detours from(Residual residual, int source) {
        Detours detours = new Detours(residual);
        detours.known[source] = true;
        detours.queue.add(source);
        detours.spread(source, Return.NEVER);
        return detours;
    }

    /** Ways of a further unit of a subject, which starts with one of the given pairs, round to the subject. */
    static Detours round(Residual residual, int subject, int fromPair, int toPair, Return comesBack) {
        Detours detours = new Detours(residual);
        for (int pair = fromPair; pair < toPair; pair++) {
            if (comesBack == Return.UNSERVED || residual.units(pair) == 0) {
                residual.serve(pair);
                detours.reach(subject, residual.candidate(residual.market().candidate(pair)), pair);
            }
        }
        detours.spread(subject, comesBack);
        return detours;
    }

    private void spread(int source, Return comesBack) {
        int[] turns = new int[home + 1];
        while (!queue.isEmpty()) {
            int node = queue.remove();
            waits[node] = false;
            if (++turns[node] > home + 1) {
                throw new IllegalStateException("A solution must be the best, but has a way to be better");
            }
            residual.visit(node, (to, pair) -> {
                if (to != source) {
                    reach(node, to, pair);
                } else if (comesBack == (pair == Residual.NONE ? Return.UNSERVED : Return.SERVED)) {
                    reach(node, home, pair);
                }
            });
        }
    }

    private void reach(int from, int to, int pair) {
        long[] cost = residual.cost();
        int at = to * width;
        int start = from * width;
        int i = 0;
        if (known[to]) {
            while (i < width && distance[start + i] + cost[i] == distance[at + i]) {
                i++;
            }
            if (i == width || distance[start + i] + cost[i] > distance[at + i]) {
                return;
            }
        }
        for (int goal = 0; goal < width; goal++) {
            distance[at + goal] = distance[start + goal] + cost[goal];
        }
        known[to] = true;
        before[to] = from;
        byPair[to] = pair;
        if (!waits[to] && to != home) {
            waits[to] = true;
            queue.add(to);
        }
    }

    /** Where a way ends that came back to the subject from which it started. */
    int home() {
        return home;
    }

    boolean reaches(int node) {
        return known[node];
    }

    /** What the way to a node gains in each goal, and with a minus the pairs that lose a unit. */
    long[] gain(int node) {
        long[] gain = new long[width];
        for (int i = 0; i < width; i++) {
            gain[i] = -distance[node * width + i];
        }
        return gain;
    }

    /** The pairs of the way to a node, the last first; those that lose a unit as {@code -1 - pair}. */
    int[] pairs(int node) {
        int[] pairs = new int[16];
        int count = 0;
        for (int at = node; before[at] != Residual.NONE; at = before[at]) {
            if (byPair[at] != Residual.NONE) {
                pairs = count == pairs.length ? Arrays.copyOf(pairs, 2 * count) : pairs;
                boolean gets = at >= residual.candidate(0) && at < residual.limit(0);
                pairs[count++] = gets ? byPair[at] : -1 - byPair[at];
            }
        }
        return Arrays.copyOf(pairs, count);
    }
}
