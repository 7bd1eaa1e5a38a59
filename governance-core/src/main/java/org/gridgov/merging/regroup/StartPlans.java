package org.gridgov.merging.regroup;

import java.util.Arrays;

/** Plans to start from: merged greedily from single pieces, and each net as it stands, made legal. */
final class StartPlans {
    private final Ground ground;
    private final int[][] netCells;
    private final Steps steps;

    StartPlans(Ground ground, int[][] netCells, Steps steps) {
        this.ground = ground;
        this.netCells = netCells;
        this.steps = steps;
    }

    BestPlan best() {
        BestPlan best = new BestPlan(ground.pieces);
        CellBook book = polished(Greedy.divide(ground, steps));
        best.offer(book);
        for (int[] cells : netCells) {
            if (!steps.going()) {
                return best;
            }
            polish(book, repaired(ground, cells, steps));
            best.offer(book);
        }
        return best;
    }

    CellBook polished(int[] start) {
        CellBook book = new CellBook(ground, start);
        polish(book, start);
        return book;
    }

    private void polish(CellBook book, int[] start) {
        book.reset(start);
        double penalty = Flips.penalty(ground, book.cost);
        BestPlan before = new BestPlan(ground.pieces);
        before.offer(book);
        new Flips(book, steps, penalty).downhill(6);
        if (before.beatenBy(book.violation, book.cost)) {
            before.offer(book);
        }
        book.reset(before.cellOf());
        if (book.violation > 0) {
            new Windows(book, steps, new Chance(7), 20, penalty).mend(4);
        }
    }

    /** A net made legal: connected pieces of its cells that fit stay, larger ones are divided, smaller ones merged. */
    static int[] repaired(Ground ground, int[] cells, Steps steps) {
        int[] zone = connected(ground, filled(ground, cells));
        long[] size = new long[ground.pieces];
        for (int piece = 0; piece < ground.pieces; piece++) {
            size[zone[piece]] += ground.weight[piece];
        }
        int[] start = new int[ground.pieces];
        Arrays.setAll(start, piece -> piece);
        boolean[] broken = new boolean[ground.pieces];
        for (int piece = 0; piece < ground.pieces; piece++) {
            for (int foe : ground.apart[piece]) {
                broken[zone[piece]] |= zone[foe] == zone[piece];
            }
        }
        int[] firstOf = new int[ground.pieces];
        Arrays.fill(firstOf, -1);
        for (int piece = 0; piece < ground.pieces; piece++) {
            if (firstOf[zone[piece]] < 0) {
                firstOf[zone[piece]] = piece;
            }
            if (size[zone[piece]] <= ground.most && !broken[zone[piece]]) {
                start[piece] = firstOf[zone[piece]];
            }
        }
        return Greedy.divide(ground, start, zone, steps);
    }

    /** Gaps go to the cell of the nearest covered piece by adjacency, all at once, ring by ring; ties: the lower piece. */
    static int[] filled(Ground ground, int[] cells) {
        int[] result = cells.clone();
        int[] queue = new int[ground.pieces];
        int end = 0;
        for (int piece = 0; piece < ground.pieces; piece++) {
            if (result[piece] >= 0) {
                queue[end++] = piece;
            }
        }
        for (int at = 0; at < end; at++) {
            for (int edge = ground.first[queue[at]]; edge < ground.first[queue[at] + 1]; edge++) {
                if (result[ground.neighbour[edge]] < 0) {
                    result[ground.neighbour[edge]] = result[queue[at]];
                    queue[end++] = ground.neighbour[edge];
                }
            }
        }
        return result;
    }

    /** The connected pieces of cells, numbered by first piece. */
    static int[] connected(Ground ground, int[] cells) {
        int[] result = new int[ground.pieces];
        Arrays.fill(result, -1);
        int[] queue = new int[ground.pieces];
        int count = 0;
        for (int start = 0; start < ground.pieces; start++) {
            if (result[start] >= 0) {
                continue;
            }
            int end = 0;
            queue[end++] = start;
            result[start] = count;
            for (int at = 0; at < end; at++) {
                for (int edge = ground.first[queue[at]]; edge < ground.first[queue[at] + 1]; edge++) {
                    int other = ground.neighbour[edge];
                    if (result[other] < 0 && cells[other] == cells[start]) {
                        result[other] = count;
                        queue[end++] = other;
                    }
                }
            }
            count++;
        }
        return result;
    }
}
