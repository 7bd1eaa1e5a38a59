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
    /** Whether a path was needed that units of no pin lie on, so that optimality is not proven. */
    boolean detours;

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
        // Neighbours first, so that paths are sought only where none is given.
        for (int round = 0; round < 2; round++) {
            for (int pair = 0; pair < problem.togetherPairs(); pair++) {
                int a = problem.together(pair, 0);
                int b = problem.together(pair, 1);
                if (partOf[a] == partOf[b] && root(a) != root(b) && (round == 1 || bordering(a, b))) {
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
                detours = true;
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
        if (leader.length == 0) {
            return unit;
        }
        int root = unit;
        while (leader[root] != root) {
            root = leader[root];
        }
        return root;
    }

    boolean holdsOthers(int unit) {
        return holds.length > 0 && holds[unit];
    }

    boolean keptApart(int unit) {
        return apart.length > 0 && apart[unit];
    }

    /** The pairs kept apart, flat. */
    int[] apartPairs() {
        int[] pairs = new int[2 * problem.apartPairs()];
        for (int index = 0; index < pairs.length; index++) {
            pairs[index] = problem.apart(index / 2, index % 2);
        }
        return pairs;
    }
}
