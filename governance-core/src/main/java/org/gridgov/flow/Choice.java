package org.gridgov.flow;

import java.util.Arrays;

/** The best few edges of those offered, best first; the edge offered earlier wins a tie. */
final class Choice {
    private int[] edge = new int[4];
    private long[] value = new long[4];
    private int wanted;
    private int count;

    void clear(int edgesWanted) {
        wanted = edgesWanted;
        count = 0;
    }

    void offer(int e, long v) {
        if (count == wanted) {
            if (v <= value[count - 1]) {
                return;
            }
            count--;
        } else if (count == edge.length) {
            edge = Arrays.copyOf(edge, 2 * count);
            value = Arrays.copyOf(value, 2 * count);
        }
        int place = count++;
        while (place > 0 && value[place - 1] < v) {
            edge[place] = edge[place - 1];
            value[place] = value[place - 1];
            place--;
        }
        edge[place] = e;
        value[place] = v;
    }

    int count() {
        return count;
    }

    int edge(int place) {
        return edge[place];
    }

    long value(int place) {
        return value[place];
    }

    /** The sum of the first values. */
    long sum(int places) {
        long sum = 0;
        for (int i = 0; i < places; i++) {
            sum += value[i];
        }
        return sum;
    }

    /** The sum of all values if there are as many as wanted and they are worth something together, or else 0. */
    long worthwhile() {
        return worthwhile(wanted);
    }

    /** The sum of the first values if there are as many and they are worth something together, or else 0. */
    long worthwhile(int places) {
        if (count < places) {
            return 0;
        }
        long sum = 0;
        for (int i = 0; i < places && sum >= 0; i++) {
            sum += value[i];
        }
        return Math.max(0, sum);
    }
}
