package org.gridgov.merging.regroup;

import java.util.Arrays;

/** Divides one connected part: exactly if it is small, else by merging, annealing and exact windows. */
final class PartSolver {
    private static final long COLUMN_LIMIT = 4_000_000;

    private final Parts parts;
    private final RegroupProblem problem;
    private final RegroupSettings settings;
    private final RegroupProgress progress;
    private final Pins pins;
    private final int[] apart;

    PartSolver(Parts parts, Pins pins, RegroupSettings settings, RegroupProgress progress) {
        this.parts = parts;
        problem = parts.problem;
        this.pins = pins;
        this.settings = settings;
        this.progress = progress;
        apart = pins.apartPairs();
    }

    PartPlan solve(int part, Steps steps) {
        int[] units = parts.units(part);
        long total = 0;
        for (int unit : units) {
            total += problem.households(unit);
        }
        if (units.length == 1 || (total < problem.least() && apart.length == 0)) {
            double cost = parts.costOfOne(units);
            return new PartPlan(new int[units.length], cost, cost, true);
        }
        double bound = 0;
        if (units.length <= settings.exactUpTo() && steps.going()) {
            int[] alone = new int[units.length];
            Arrays.setAll(alone, index -> index);
            Ground ground = parts.ground(units, alone, units.length, apart);
            int[][] atoms = Atoms.ordered(ground);
            ExactCover cover = exact(ground, atoms, ties(units, atoms), steps);
            if (cover.cellOf.length > 0 && cover.outcome == ExactCover.Outcome.OPTIMAL) {
                int[] cellOf = new int[units.length];
                for (int atom = 0; atom < atoms.length; atom++) {
                    cellOf[atoms[atom][0]] = cover.cellOf[atom];
                }
                double cost = ground.cost(cellOf);
                progress.listener().at("exact", cost, cost);
                return new PartPlan(cellOf, cost, cost, true);
            }
            bound = cover.outcome == ExactCover.Outcome.NONE ? 0 : cover.bound;
        }
        PartPlan found = search(units, bound, steps, settings.seed() * 31L + part);
        return found;
    }

    private long[] ties(int[] units, int[][] atoms) {
        int low = units[0];
        int[] atomOfUnit = new int[units[units.length - 1] - low + 1];
        Arrays.fill(atomOfUnit, -1);
        for (int atom = 0; atom < atoms.length; atom++) {
            atomOfUnit[units[atoms[atom][0]] - low] = atom;
        }
        return pins.ties(atomOfUnit, low);
    }

    /** Exactly within the bounds; if that is impossible, with the fewest missing households. */
    private ExactCover exact(Ground ground, int[][] atoms, long[] ties, Steps steps) {
        long limit = Math.min(COLUMN_LIMIT, steps.left());
        ExactCover cover = ExactCover.solve(ground, atoms, 0, 0, ties, Double.MAX_VALUE, limit);
        steps.take(cover.steps);
        long slack = 1;
        for (long weight : ground.weight) {
            slack = Math.max(slack, weight - ground.most);
        }
        double penalty = 2 * parts.costliest();
        while (cover.outcome == ExactCover.Outcome.NONE && slack < 4 * Math.max(ground.total(), ground.least)) {
            cover = ExactCover.solve(ground, atoms, slack, penalty, ties, Double.MAX_VALUE, limit);
            steps.take(cover.steps);
            if (cover.outcome == ExactCover.Outcome.OPTIMAL) {
                long missing = Math.round(Math.floor(cover.cost / penalty));
                if (missing <= slack) {
                    return cover;
                }
                cover = ExactCover.solve(ground, atoms, missing, penalty, ties, Double.MAX_VALUE, limit);
                steps.take(cover.steps);
                return cover;
            }
            slack *= 2;
        }
        return cover;
    }

    static int[] spread(int[] groupOf, int[] cellOfGroup) {
        int[] result = new int[groupOf.length];
        for (int index = 0; index < groupOf.length; index++) {
            result[index] = cellOfGroup[groupOf[index]];
        }
        return result;
    }

    private PartPlan search(int[] units, double known, Steps steps, long seed) {
        Contraction contraction = contraction(problem, units, pins);
        int[] groupOf = contraction.groupOf();
        Ground ground = parts.ground(units, groupOf, contraction.groups, apart);
        double distance = Math.max(known, DistanceBound.of(ground));
        StartPlans starts = new StartPlans(
                ground,
                netCells(problem, units, groupOf, contraction.groups),
                new Steps(Long.MAX_VALUE, progress.stop()));
        BestPlan best = starts.best();
        progress.listener().at("greedy", best.cost, distance);
        if (ground.pieces < 2 || !steps.going()) {
            return new PartPlan(spread(groupOf, best.cellOf()), distance, distance, false);
        }
        PartBounds bounds = new PartBounds(parts, ground, units, groupOf, apart, distance);
        new PartSearch(ground, settings, progress, seed).improve(best, steps, bounds);
        if (best.violation == 0 && !steps.stopped()) {
            long forBound = Math.max(steps.left(), settings.steps() / 2);
            bounds.finish(best, new Steps(forBound, progress.stop()));
        }
        progress.listener().at("bound", best.cost, bounds.bound());
        return new PartPlan(spread(groupOf, best.cellOf()), bounds.bound(), bounds.agreedBound(), false);
    }

    static Contraction contraction(RegroupProblem problem, int[] units, Pins pins) {
        return Contraction.byAgreement(problem, units, pins, Math.max(1, problem.most() / 2));
    }

    /** The cell of each group in each net; groups of several cells and gaps count by their first unit. */
    static int[][] netCells(RegroupProblem problem, int[] units, int[] groupOf, int groups) {
        int[][] result = new int[problem.nets()][groups];
        for (int net = 0; net < result.length; net++) {
            Arrays.fill(result[net], Integer.MIN_VALUE);
            for (int index = 0; index < units.length; index++) {
                if (result[net][groupOf[index]] == Integer.MIN_VALUE) {
                    result[net][groupOf[index]] = problem.netCell(net, units[index]);
                }
            }
        }
        return result;
    }
}
