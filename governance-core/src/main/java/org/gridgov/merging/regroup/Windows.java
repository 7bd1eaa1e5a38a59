package org.gridgov.merging.regroup;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Redraws two to four neighbouring cells at a time, optimally for the atoms of the window.
 *
 * <p>Pieces of a window are joined within their cells until they are few enough. A set of cells that was tried and not
 * changed since is not tried again.
 */
final class Windows {
    private static final int LIMIT = 400_000;
    private static final long TURN = 300_000;

    private final CellBook book;
    private final Ground ground;
    private final Steps steps;
    private final Chance chance;
    private final int room;
    private final double penalty;
    private final long[] version;
    private final Set<Long> tried = new HashSet<>();
    private long clock;
    private final int[] cluster = new int[6];
    private int clusterSize;
    int improved;

    Windows(CellBook book, Steps steps, Chance chance, int room, double penalty) {
        this.book = book;
        ground = book.ground;
        this.steps = steps;
        this.chance = chance;
        this.room = room;
        this.penalty = penalty;
        version = new long[ground.pieces];
        Arrays.setAll(version, cell -> ++clock);
    }

    /** Cells that miss the bounds, each with its surroundings. */
    void mend(int rounds) {
        for (int round = 0; round < rounds && book.violation > 0; round++) {
            for (int cell = 0; cell < ground.pieces; cell++) {
                if (book.members[cell] > 0 && ground.violation(book.size[cell]) > 0 && steps.going()) {
                    gather(book.head[cell], 2 + round % 4);
                    redraw();
                }
            }
        }
    }

    /**
     * Random windows until many in a row bring nothing or the steps are out.
     *
     * @param turn called now and then, so that others get their turn
     */
    void improve(BestPlan best, Runnable turn) {
        long idle = 0;
        long nextTurn = steps.left() - TURN;
        while (steps.going() && idle < 12L * book.cells + 60) {
            gather(chance.below(ground.pieces), 2 + chance.below(4));
            if (redraw()) {
                idle = 0;
                best.offer(book);
            } else {
                idle++;
                steps.take(20);
            }
            if (steps.left() < nextTurn) {
                nextTurn = steps.left() - TURN;
                turn.run();
            }
        }
        best.offer(book);
    }

    /** A cell and neighbours of it, up to so many cells, as long as its pieces stay about few enough. */
    private void gather(int start, int wanted) {
        clusterSize = 0;
        cluster[clusterSize++] = book.cellOf[start];
        int pieces = book.members[book.cellOf[start]];
        int misses = 0;
        while (clusterSize < wanted && misses < 12) {
            int from = cluster[chance.below(clusterSize)];
            int piece = book.head[from];
            for (int skip = chance.below(book.members[from]); skip > 0; skip--) {
                piece = book.next[piece];
            }
            int degree = ground.first[piece + 1] - ground.first[piece];
            misses++;
            if (degree == 0) {
                continue;
            }
            int cell = book.cellOf[ground.neighbour[ground.first[piece] + chance.below(degree)]];
            if (!inCluster(cell) && (clusterSize < 2 || pieces + book.members[cell] <= room + room / 2)) {
                cluster[clusterSize++] = cell;
                pieces += book.members[cell];
            }
        }
    }

    private boolean inCluster(int cell) {
        for (int index = 0; index < clusterSize; index++) {
            if (cluster[index] == cell) {
                return true;
            }
        }
        return false;
    }

    private boolean redraw() {
        if (clusterSize < 2 && ground.violation(book.size[cluster[0]]) == 0 && book.members[cluster[0]] < 2) {
            return false;
        }
        long mark = 0;
        int count = 0;
        long missing = 0;
        for (int index = 0; index < clusterSize; index++) {
            mark += (version[cluster[index]] * 0x9E3779B97F4A7C15L) ^ (version[cluster[index]] << 17);
            count += book.members[cluster[index]];
            missing += ground.violation(book.size[cluster[index]]);
        }
        if (count <= room && !tried.add(mark)) {
            return false;
        }
        int[] pieces = new int[count];
        int at = 0;
        double now = 0;
        for (int index = 0; index < clusterSize; index++) {
            int from = at;
            for (int piece = book.head[cluster[index]]; piece >= 0; piece = book.next[piece]) {
                pieces[at++] = piece;
            }
            now += ground.cost(Arrays.copyOfRange(pieces, from, at), at - from);
        }
        int[][] atoms = new Atoms(ground, book, pieces, chance).join(room);
        if (atoms.length > RegroupSettings.MOST_UNITS) {
            return false;
        }
        double ceiling = missing > 0 ? Double.MAX_VALUE : now;
        ExactCover cover = ExactCover.solve(ground, atoms, 0, 0, new long[0], ceiling, LIMIT);
        if (!steps.take(1 + cover.steps / 4) && cover.cellOf.length == 0) {
            return false;
        }
        if (cover.cellOf.length == 0 && missing > 0 && cover.outcome == ExactCover.Outcome.NONE) {
            cover = ExactCover.solve(ground, atoms, missing, penalty, new long[0], now + penalty * missing, LIMIT);
            steps.take(1 + cover.steps / 4);
        }
        if (cover.cellOf.length == 0 || cover.cost >= now + penalty * missing - 1e-11) {
            return false;
        }
        apply(atoms, cover.cellOf);
        improved++;
        return true;
    }

    private void apply(int[][] atoms, int[] cellOf) {
        int cells = Arrays.stream(cellOf).max().orElse(0) + 1;
        int[] target = new int[cells];
        for (int cell = 0; cell < cells; cell++) {
            if (cell < clusterSize) {
                target[cell] = cluster[cell];
            } else {
                target[cell] = book.takeFreshCell();
            }
        }
        for (int atom = 0; atom < atoms.length; atom++) {
            for (int piece : atoms[atom]) {
                if (book.cellOf[piece] != target[cellOf[atom]]) {
                    book.move(piece, target[cellOf[atom]]);
                }
            }
        }
        for (int cell : target) {
            version[cell] = ++clock;
        }
        for (int index = 0; index < clusterSize; index++) {
            version[cluster[index]] = ++clock;
        }
    }
}
