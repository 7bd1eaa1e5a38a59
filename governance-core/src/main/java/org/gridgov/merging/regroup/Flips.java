package org.gridgov.merging.regroup;

/** Moves single pieces over borders of cells: downhill, or by annealing. */
final class Flips {
    private static final double GAIN = 1e-12;

    private final CellBook book;
    private final Ground ground;
    private final Steps steps;
    private final double penalty;

    Flips(CellBook book, Steps steps, double penalty) {
        this.book = book;
        ground = book.ground;
        this.steps = steps;
        this.penalty = penalty;
    }

    /** What a missing household costs: far more than a household can cost otherwise. */
    static double penalty(Ground ground, double cost) {
        return 20 * (cost + 1) / Math.max(1, ground.total());
    }

    /** Moves each piece to its best cell until nothing gets better; passes over all pieces in order. */
    void downhill(int passes) {
        boolean changed = true;
        for (int pass = 0; pass < passes && changed; pass++) {
            changed = false;
            for (int piece = 0; piece < ground.pieces; piece++) {
                if (!steps.take(1)) {
                    return;
                }
                changed |= improve(piece);
            }
        }
    }

    private boolean improve(int piece) {
        int from = book.cellOf[piece];
        int best = -1;
        double bestChange = -GAIN;
        double leaving = Double.NaN;
        for (int edge = ground.first[piece]; edge < ground.first[piece + 1]; edge++) {
            int to = book.cellOf[ground.neighbour[edge]];
            if (to == from || to == best) {
                continue;
            }
            if (Double.isNaN(leaving)) {
                leaving = book.delta(piece, from, -1);
            }
            double change = leaving + book.delta(piece, to, 1) + penalty * book.violationDelta(piece, to);
            if (change < bestChange && book.welcome(piece, to)) {
                bestChange = change;
                best = to;
            }
        }
        if (best < 0 || !book.staysConnected(piece)) {
            return false;
        }
        book.move(piece, best);
        return true;
    }

    /** Anneals: a worse move is taken with a chance that falls with the share of moves done. */
    void anneal(long moves, double warmth, Chance chance, BestPlan best) {
        double scale = scale(chance);
        double hot = warmth * scale;
        double cold = 0.01 * scale;
        double heat = hot;
        best.offer(book);
        for (long move = 0; move < moves && steps.take(1); move++) {
            if ((move & 1023) == 0) {
                heat = hot * StrictMath.exp(StrictMath.log(cold / hot) * ((double) move / moves));
            }
            if (move % (ground.pieces + 1L) == 0) {
                best.offer(book);
            }
            int piece = chance.below(ground.pieces);
            int degree = ground.first[piece + 1] - ground.first[piece];
            if (degree == 0) {
                continue;
            }
            int from = book.cellOf[piece];
            int to = book.cellOf[ground.neighbour[ground.first[piece] + chance.below(degree)]];
            if (chance.below(64) == 0 && book.members[from] > 1 && book.freshCell() >= 0) {
                to = book.freshCell();
            }
            if (to == from || !book.welcome(piece, to)) {
                continue;
            }
            double change = book.delta(piece, from, -1)
                    + book.delta(piece, to, 1)
                    + penalty * book.violationDelta(piece, to);
            if (change > 0 && chance.share() >= StrictMath.exp(-change / heat) || !book.staysConnected(piece)) {
                continue;
            }
            book.move(piece, to);
        }
        downhill(3);
        best.offer(book);
    }

    /** The mean size of what a move changes the cost by. */
    private double scale(Chance chance) {
        double sum = 1e-12;
        int count = 1;
        for (int trial = 0; trial < 400; trial++) {
            int piece = chance.below(ground.pieces);
            int degree = ground.first[piece + 1] - ground.first[piece];
            if (degree > 0) {
                int to = book.cellOf[ground.neighbour[ground.first[piece] + chance.below(degree)]];
                if (to != book.cellOf[piece]) {
                    sum += Math.abs(book.delta(piece, book.cellOf[piece], -1) + book.delta(piece, to, 1));
                    count++;
                }
            }
        }
        return sum / count;
    }
}
