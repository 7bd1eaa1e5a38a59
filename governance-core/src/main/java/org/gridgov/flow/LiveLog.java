package org.gridgov.flow;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What each arc carried at a mark, kept for those that carried something else since. */
final class LiveLog {
    private final LiveGraph graph;
    private int[] before = new int[16];
    private int[] seen = new int[16];
    private int[] touched = new int[16];
    private int count;
    private int round = 1;

    LiveLog(LiveGraph graph) {
        this.graph = graph;
    }

    void mark() {
        count = 0;
        if (++round == 0) {
            Arrays.fill(seen, 0);
            round = 1;
        }
    }

    /** The flow of an arc is about to change. */
    void touch(int arc) {
        if (arc >= seen.length) {
            int larger = Math.max(2 * seen.length, arc + 1);
            seen = Arrays.copyOf(seen, larger);
            before = Arrays.copyOf(before, larger);
        }
        if (seen[arc] != round) {
            seen[arc] = round;
            before[arc] = graph.flow(arc);
            if (count == touched.length) {
                touched = Arrays.copyOf(touched, 2 * count);
            }
            touched[count++] = arc;
        }
    }

    /** An arc is new: at the mark it carried nothing, whatever carried its number. */
    void begin(int arc) {
        touch(arc);
        before[arc] = 0;
    }

    int flowAtMark(int arc) {
        return arc < seen.length && seen[arc] == round ? before[arc] : graph.flow(arc);
    }

    IntStream moved() {
        return Arrays.stream(touched, 0, count)
                .filter(arc -> graph.hasArc(arc) && graph.flow(arc) != before[arc])
                .sorted();
    }
}
