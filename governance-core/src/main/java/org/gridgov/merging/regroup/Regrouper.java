package org.gridgov.merging.regroup;

/**
 * Draws new grids: divides the units into connected cells within the bounds so that the nets change least.
 *
 * <p>A connected part of few units is solved to the proven optimum. A larger one is contracted where all nets agree,
 * merged greedily, annealed, and redrawn window by window, each window exactly; every net made legal is a start too, so the
 * plan is never worse than one of them unless the host stops the run. Lower bounds come from the nets' distances from each
 * other, at once, and from prices of pieces, in turns with the search. Where no division within the bounds exists or is found, the cells miss them by few
 * households and are named as exceptions. Ties are broken by the order of units; equal input gives equal plans. Thread-safe;
 * one call runs in the calling thread.
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
        Parts parts = new Parts(problem);
        Pins pins = new Pins(problem, parts.partOf);
        PartSolver solver = new PartSolver(parts, pins, settings, progress);
        Assembly assembly = new Assembly(parts, pins);
        long left = settings.steps();
        int unitsLeft = problem.units();
        for (int part = 0; part < parts.parts; part++) {
            int size = parts.units(part).length;
            // Each part gets its share of what is left; small ones leave theirs to the others.
            long share = (long) ((double) left * size / unitsLeft);
            Steps steps = new Steps(Math.max(share, Math.min(left, 200_000)), progress.stop());
            long given = steps.left();
            assembly.add(part, solver.solve(part, steps));
            left = Math.max(0, left - (given - steps.left()));
            unitsLeft -= size;
        }
        return assembly.regrouping();
    }
}
