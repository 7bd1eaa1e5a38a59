package org.gridgov.merging.regroup;

import java.util.Arrays;

/** Divides one connected part: exactly if it is small, else by merging, annealing and exact windows. */
final class PartSolver {
    private static final long COLUMN_LIMIT = 4_000_000;
    private static final long CELL_LIMIT = 2_000_000;
    private static final int ROUNDS = 4;

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
        if (units.length == 1 || total < problem.least() && apart.length == 0) {
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
        ExactCover cover =
                ExactCover.solve(ground, atoms, 0, 0, ties, Double.MAX_VALUE, limit);
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
        StartPlans starts = new StartPlans(ground, netCells(problem, units, groupOf, contraction.groups), steps);
        BestPlan best = starts.best();
        progress.listener().at("greedy", best.cost, 0);
        if (ground.pieces < 2 || !steps.going()) {
            return new PartPlan(spread(groupOf, best.cellOf()), known, known, false);
        }
        Chance chance = new Chance(seed);
        CellBook book = new CellBook(ground, best.cellOf());
        double penalty = Flips.penalty(ground, book.cost);
        new Windows(book, steps, chance, settings.windowUnits(), penalty).mend(4);
        best.offer(book);
        double warmth = 0.3;
        for (int idle = 0; idle < ROUNDS && steps.going(); idle++) {
            long violationBefore = best.violation;
            double costBefore = best.cost;
            book.reset(best.cellOf());
            long moves = Math.min(steps.left() / 3, 300L * ground.pieces);
            new Flips(book, steps, penalty).anneal(moves, warmth, chance, best);
            progress.listener().at("flips", best.cost, 0);
            // The annealed plan goes on even if it is worse: windows may lift it above the best.
            Windows windows = new Windows(book, steps, chance, settings.windowUnits(), penalty);
            windows.mend(4);
            windows.improve(best);
            progress.listener().at("windows", best.cost, 0);
            if (best.violation < violationBefore || best.cost < costBefore - 1e-9) {
                idle = -1;
            }
            warmth = 0.15 + 0.3 * chance.share();
        }
        double agreed = 0;
        double bound = known;
        if (best.violation == 0) {
            Steps forBound = new Steps(Math.max(steps.left(), settings.steps() / 2), progress.stop());
            bound = Math.max(known, StarBound.of(ground, forBound));
            agreed = CellBound.of(ground, best.cellOf(), best.cost, forBound, CELL_LIMIT);
            // Where no units were joined, the two bounds speak of the same divisions.
            bound = ground.pieces == units.length ? Math.max(bound, agreed) : bound;
            progress.listener().at("bound", best.cost, bound);
        }
        return new PartPlan(spread(groupOf, best.cellOf()), bound, agreed, false);
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
