package org.gridgov.examples.haihong;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;

/** The greatest flow between two named nodes, by shortest augmenting paths; slow and plain. */
final class SmallFlow {
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final int[][] left;

    SmallFlow(int nodes) {
        left = new int[nodes][nodes];
    }

    void arc(String from, String to, int capacity) {
        left[number(from)][number(to)] = capacity;
    }

    private int number(String node) {
        return numbers.computeIfAbsent(node, key -> numbers.size());
    }

    int most(String source, String sink) {
        int end = number(sink);
        int sum = 0;
        while (true) {
            int[] before = paths(number(source), end);
            if (before[end] < 0) {
                return sum;
            }
            int room = Integer.MAX_VALUE;
            for (int node = end; before[node] != node; node = before[node]) {
                room = Math.min(room, left[before[node]][node]);
            }
            for (int node = end; before[node] != node; node = before[node]) {
                left[before[node]][node] -= room;
                left[node][before[node]] += room;
            }
            sum += room;
        }
    }

    private int[] paths(int source, int sink) {
        int[] before = new int[numbers.size()];
        Arrays.fill(before, -1);
        before[source] = source;
        Queue<Integer> queue = new ArrayDeque<>();
        queue.add(source);
        while (!queue.isEmpty() && before[sink] < 0) {
            int node = queue.remove();
            for (int next = 0; next < before.length; next++) {
                if (before[next] < 0 && left[node][next] > 0) {
                    before[next] = node;
                    queue.add(next);
                }
            }
        }
        return before;
    }
}
