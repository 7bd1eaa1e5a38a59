package org.gridgov.merging.regroup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A division taken over as it stands, with every cell named that is not legal. */
final class AsDrawn {
    private final Parts parts;
    private final RegroupProblem problem;
    private final int[] cellOf;
    private final int cells;

    AsDrawn(Parts parts, int[] cells) {
        this.parts = parts;
        problem = parts.problem;
        cellOf = Assembly.canonical(cells);
        this.cells = Arrays.stream(cellOf).max().orElse(0) + 1;
    }

    Regrouping regrouping() {
        long[] size = new long[cells];
        for (int unit = 0; unit < cellOf.length; unit++) {
            size[cellOf[unit]] += problem.households(unit);
        }
        boolean[] wrong = pins();
        int[] pieces = pieces();
        List<SizeException> exceptions = new ArrayList<>();
        for (int cell = 0; cell < cells; cell++) {
            long missing = Math.max(0, Math.max(problem.least() - size[cell], size[cell] - problem.most()));
            if (missing > 0 || wrong[cell] || pieces[cell] > 1) {
                exceptions.add(new SizeException(cell, size[cell], SizeException.Reason.AS_DRAWN, missing));
            }
        }
        return new Regrouping(cellOf, parts.cost(cellOf), 0, 0, false, exceptions);
    }

    private boolean[] pins() {
        boolean[] wrong = new boolean[cells];
        for (int pair = 0; pair < problem.togetherPairs(); pair++) {
            int a = cellOf[problem.together(pair, 0)];
            int b = cellOf[problem.together(pair, 1)];
            wrong[a] |= a != b;
            wrong[b] |= a != b;
        }
        for (int pair = 0; pair < problem.apartPairs(); pair++) {
            int a = cellOf[problem.apart(pair, 0)];
            wrong[a] |= a == cellOf[problem.apart(pair, 1)];
        }
        return wrong;
    }

    private int[] pieces() {
        int[] count = new int[cells];
        boolean[] seen = new boolean[cellOf.length];
        int[] queue = new int[cellOf.length];
        for (int start = 0; start < cellOf.length; start++) {
            if (seen[start]) {
                continue;
            }
            count[cellOf[start]]++;
            int end = 0;
            queue[end++] = start;
            seen[start] = true;
            for (int at = 0; at < end; at++) {
                for (int index = 0; index < problem.neighbours(queue[at]); index++) {
                    int other = problem.neighbour(queue[at], index);
                    if (!seen[other] && cellOf[other] == cellOf[start]) {
                        seen[other] = true;
                        queue[end++] = other;
                    }
                }
            }
        }
        return count;
    }
}
