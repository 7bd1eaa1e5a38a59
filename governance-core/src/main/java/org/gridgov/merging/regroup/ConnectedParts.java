package org.gridgov.merging.regroup;

import java.util.Arrays;

/** Finds what hangs together by neighbours; neighbours always lie in one community. */
final class ConnectedParts {
    private ConnectedParts() {}

    /** The connected part of each unit, numbered by first unit. */
    static int[] of(RegroupProblem problem) {
        int units = problem.units();
        int[] partOf = new int[units];
        Arrays.fill(partOf, -1);
        int[] queue = new int[units];
        int count = 0;
        int end = 0;
        for (int start = 0; start < units; start++) {
            if (partOf[start] >= 0) {
                continue;
            }
            int head = end;
            partOf[start] = count;
            queue[end++] = start;
            while (head < end) {
                int unit = queue[head++];
                for (int index = 0; index < problem.neighbours(unit); index++) {
                    int other = problem.neighbour(unit, index);
                    if (partOf[other] < 0) {
                        partOf[other] = count;
                        queue[end++] = other;
                    }
                }
            }
            count++;
        }
        return partOf;
    }
}
