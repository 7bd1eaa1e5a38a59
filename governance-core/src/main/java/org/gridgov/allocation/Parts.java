package org.gridgov.allocation;

import java.util.Arrays;

/**
 * The parts of a market that have nothing to do with each other: no pair, quota or group joins them.
 *
 * <p>Parts are ordered by their first class. Candidates without a pair lie in no part. Immutable. O(pairs).
 */
final class Parts {
    private final int[] classOrder;
    private final int[] candidateOrder;
    private final int[] limitOrder;
    private final int[][] starts;
    private final int count;

    Parts(Market market, Classes classes, Limits limits) {
        int c = classes.count();
        int s = market.candidates();
        int[] root = new int[c + s + limits.count()];
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
        }
        for (int i = 0; i < c; i++) {
            int d = classes.example(i);
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                union(root, i, c + market.candidate(pair));
            }
            if (limits.members().innermostOfSubject(d) >= 0) {
                union(root, i, c + s + limits.members().innermostOfSubject(d));
            }
        }
        for (int i = 0; i < s; i++) {
            if (limits.members().innermostOfCandidate(i) >= 0) {
                union(root, c + i, c + s + limits.members().innermostOfCandidate(i));
            }
        }
        for (int i = 0; i < limits.count(); i++) {
            if (limits.members().parent(i) >= 0) {
                union(root, c + s + i, c + s + limits.members().parent(i));
            }
        }
        int[] number = new int[root.length];
        Arrays.fill(number, -1);
        int parts = 0;
        for (int i = 0; i < c; i++) {
            int top = find(root, i);
            number[top] = number[top] < 0 ? parts++ : number[top];
        }
        count = parts;
        int[] partOf = new int[root.length];
        for (int i = 0; i < root.length; i++) {
            partOf[i] = number[find(root, i)];
        }
        starts = new int[3][];
        classOrder = sort(partOf, 0, c, 0);
        candidateOrder = sort(partOf, c, c + s, 1);
        limitOrder = sort(partOf, c + s, root.length, 2);
    }

    /** Unions by the lower number, so that a find needs few steps and the order of input decides nothing. */
    private static void union(int[] root, int one, int other) {
        int a = find(root, one);
        int b = find(root, other);
        if (a < b) {
            root[b] = a;
        } else {
            root[a] = b;
        }
    }

    private static int find(int[] root, int start) {
        int at = start;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    /** Numbers of one kind by part; what lies in none is left out. */
    private int[] sort(int[] partOf, int from, int to, int kind) {
        int[] start = new int[count + 1];
        for (int i = from; i < to; i++) {
            if (partOf[i] >= 0) {
                start[partOf[i] + 1]++;
            }
        }
        for (int i = 0; i < count; i++) {
            start[i + 1] += start[i];
        }
        int[] next = Arrays.copyOf(start, count);
        int[] order = new int[start[count]];
        for (int i = from; i < to; i++) {
            if (partOf[i] >= 0) {
                order[next[partOf[i]]++] = i - from;
            }
        }
        starts[kind] = start;
        return order;
    }

    int count() {
        return count;
    }

    int[] classes(int part) {
        return Arrays.copyOfRange(classOrder, starts[0][part], starts[0][part + 1]);
    }

    int[] candidates(int part) {
        return Arrays.copyOfRange(candidateOrder, starts[1][part], starts[1][part + 1]);
    }

    int[] limits(int part) {
        return Arrays.copyOfRange(limitOrder, starts[2][part], starts[2][part + 1]);
    }
}
