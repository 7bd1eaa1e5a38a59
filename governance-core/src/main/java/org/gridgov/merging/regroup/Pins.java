package org.gridgov.merging.regroup;

import java.util.Arrays;

/**
 * What pins hold together: pairs are joined along a shortest path that keeps clear of units kept apart from them.
 *
 * <p>A pair that can't be joined, because its units lie in different parts or are kept apart, is broken.
 */
final class Pins {
    private final RegroupProblem problem;
    private final int[] leader;
    private final boolean[] holds;
    private final boolean[] apart;
    private final int[] cameFrom;
    private final int[] closure;
    private final boolean[] kept;

    Pins(RegroupProblem problem, int[] partOf) {
        this.problem = problem;
        int units = problem.units();
        int size = problem.togetherPairs() + problem.apartPairs() > 0 ? units : 0;
        leader = new int[size];
        Arrays.setAll(leader, unit -> unit);
        holds = new boolean[size];
        apart = new boolean[size];
        cameFrom = new int[problem.togetherPairs() > 0 ? units : 0];
        for (int pair = 0; pair < problem.apartPairs(); pair++) {
            apart[problem.apart(pair, 0)] = true;
            apart[problem.apart(pair, 1)] = true;
        }
        kept = new boolean[problem.togetherPairs()];
        for (int pair = 0; pair < kept.length; pair++) {
            int a = problem.together(pair, 0);
            int b = problem.together(pair, 1);
            kept[pair] = partOf[a] == partOf[b] && (root(a) == root(b) || !foes(root(a), root(b)));
            if (kept[pair] && root(a) != root(b)) {
                union(a, b);
            }
        }
        closure = leader.clone();
        Arrays.setAll(leader, unit -> unit);
        Arrays.fill(holds, false);
        // Neighbours first, so that paths are sought only where none is given.
        for (int round = 0; round < 2; round++) {
            for (int pair = 0; pair < problem.togetherPairs(); pair++) {
                int a = problem.together(pair, 0);
                int b = problem.together(pair, 1);
                if (kept[pair] && root(a) != root(b) && (round == 1 || bordering(a, b))) {
                    join(a, b, round == 1);
                }
            }
        }
    }

    private boolean bordering(int a, int b) {
        for (int index = 0; index < problem.neighbours(a); index++) {
            if (problem.neighbour(a, index) == b) {
                return true;
            }
        }
        return false;
    }

    private void join(int a, int b, boolean byPath) {
        if (foes(root(a), root(b))) {
            return;
        }
        if (!byPath) {
            union(a, b);
            return;
        }
        int[] queue = new int[problem.units()];
        Arrays.fill(cameFrom, -1);
        int end = 0;
        for (int unit = 0; unit < leader.length; unit++) {
            if (root(unit) == root(a)) {
                cameFrom[unit] = unit;
                queue[end++] = unit;
            }
        }
        for (int at = 0; at < end; at++) {
            int unit = queue[at];
            if (root(unit) == root(b)) {
                for (int step = unit; ; step = cameFrom[step]) {
                    union(a, step);
                    if (cameFrom[step] == step) {
                        return;
                    }
                }
            }
            for (int index = 0; index < problem.neighbours(unit); index++) {
                int other = problem.neighbour(unit, index);
                if (cameFrom[other] < 0 && (root(other) == root(b) || !apart[other])) {
                    cameFrom[other] = unit;
                    queue[end++] = other;
                }
            }
        }
    }

    private boolean foes(int rootA, int rootB) {
        for (int pair = 0; pair < problem.apartPairs(); pair++) {
            int c = root(problem.apart(pair, 0));
            int d = root(problem.apart(pair, 1));
            if (c == rootA && d == rootB || c == rootB && d == rootA) {
                return true;
            }
        }
        return false;
    }

    private void union(int a, int b) {
        int one = root(a);
        int other = root(b);
        holds[one] = true;
        holds[other] = true;
        leader[Math.max(one, other)] = Math.min(one, other);
    }

    int root(int unit) {
        return leader.length == 0 ? unit : end(leader, unit);
    }

    boolean holdsOthers(int unit) {
        return holds.length > 0 && holds[unit];
    }

    boolean keptApart(int unit) {
        return apart.length > 0 && apart[unit];
    }

    /** The pairs of a part that stay together, as sets of atoms; pairs that contradict others are left out. */
    long[] ties(int[] atomOfUnit, int low) {
        long[] ties = new long[kept.length];
        int count = 0;
        for (int pair = 0; pair < kept.length; pair++) {
            int a = problem.together(pair, 0) - low;
            int b = problem.together(pair, 1) - low;
            if (kept[pair] && a >= 0 && a < atomOfUnit.length && atomOfUnit[a] >= 0) {
                ties[count++] = 1L << atomOfUnit[a] | 1L << atomOfUnit[b];
            }
        }
        return Arrays.copyOf(ties, count);
    }

    /** Whether a pair kept apart contradicts pairs that stay together; those win. */
    private boolean contradicted(int pair) {
        return closure.length > 0
                && kept.length > 0
                && end(closure, problem.apart(pair, 0)) == end(closure, problem.apart(pair, 1));
    }

    private static int end(int[] leader, int unit) {
        int root = unit;
        while (leader[root] != root) {
            root = leader[root];
        }
        return root;
    }

    /** The pairs kept apart, flat. */
    int[] apartPairs() {
        int[] pairs = new int[2 * problem.apartPairs()];
        int count = 0;
        for (int pair = 0; pair < problem.apartPairs(); pair++) {
            if (!contradicted(pair)) {
                pairs[count++] = problem.apart(pair, 0);
                pairs[count++] = problem.apart(pair, 1);
            }
        }
        return Arrays.copyOf(pairs, count);
    }
}
