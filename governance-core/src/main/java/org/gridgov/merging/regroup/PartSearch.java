package org.gridgov.merging.regroup;

/** Improves a division by annealing and exact windows in turn; bounds get their share of the steps in between. */
final class PartSearch {
    private static final int ROUNDS = 4;

    private final Ground ground;
    private final RegroupSettings settings;
    private final RegroupProgress progress;
    private final Chance chance;
    private long stepsSeen;

    PartSearch(Ground ground, RegroupSettings settings, RegroupProgress progress, long seed) {
        this.ground = ground;
        this.settings = settings;
        this.progress = progress;
        chance = new Chance(seed);
    }

    /** Improves the best division until several rounds bring nothing or the steps are out. */
    void improve(BestPlan best, Steps steps, PartBounds bounds) {
        CellBook book = new CellBook(ground, best.cellOf());
        double penalty = Flips.penalty(ground, book.cost);
        new Windows(book, steps, chance, settings.windowUnits(), penalty).mend(4);
        best.offer(book);
        stepsSeen = steps.left();
        double warmth = 0.3;
        for (int idle = 0; idle < ROUNDS && steps.going(); idle++) {
            long violationBefore = best.violation;
            double costBefore = best.cost;
            book.reset(best.cellOf());
            long moves = Math.min(steps.left() / 3, 300L * ground.pieces);
            new Flips(book, steps, penalty).anneal(moves, warmth, chance, best);
            progress.listener().at("flips", best.cost, bounds.bound());
            turn(best, steps, bounds);
            // The annealed plan goes on even if it is worse: windows may lift it above the best.
            Windows windows = new Windows(book, steps, chance, settings.windowUnits(), penalty);
            windows.mend(4);
            windows.improve(best, () -> turn(best, steps, bounds));
            progress.listener().at("windows", best.cost, bounds.bound());
            if (best.violation < violationBefore || best.cost < costBefore - 1e-9) {
                idle = -1;
            }
            warmth = 0.15 + 0.3 * chance.share();
        }
    }

    /** Bounds get as many steps as the search has taken since their last turn. */
    private void turn(BestPlan best, Steps steps, PartBounds bounds) {
        long taken = stepsSeen - steps.left();
        stepsSeen = steps.left();
        if (!steps.stopped()) {
            bounds.improve(best, new Steps(taken, progress.stop()));
        }
    }
}
