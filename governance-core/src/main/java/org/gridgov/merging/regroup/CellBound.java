package org.gridgov.merging.regroup;

import java.util.Arrays;

/**
 * A lower bound from prices of pieces: no cell may cost less than its pieces are worth.
 *
 * <p>Any prices are made valid in one pass: each piece gets the least, over the cells that hold it, of what the cell costs
 * beyond its worth, by its share of the cell's households. The prices follow a subgradient of the relaxation in which
 * pieces may be covered any number of times.
 */
final class CellBound {
    private final Ground ground;
    private final CellList cells;
    private final double[] price;
    private double best;

    private CellBound(Ground ground, CellList cells) {
        this.ground = ground;
        this.cells = cells;
        price = new double[ground.pieces];
    }

    /** A bound from all cells of the ground; 0 if there are too many. */
    static double of(Ground ground, int[] plan, double planCost, Steps steps, long limit) {
        CellList cells = new CellList(ground, limit);
        boolean listed = cells.list();
        steps.take(cells.looked / 4);
        if (!listed || cells.count == 0) {
            return 0;
        }
        CellBound bound = new CellBound(ground, cells);
        bound.startFrom(plan);
        bound.ascend(planCost, steps);
        return Math.max(0, bound.best - 1e-9);
    }

    private void startFrom(int[] plan) {
        int[][] members = new int[ground.pieces][0];
        for (int piece = 0; piece < plan.length; piece++) {
            members[plan[piece]] = Arrays.copyOf(members[plan[piece]], members[plan[piece]].length + 1);
            members[plan[piece]][members[plan[piece]].length - 1] = piece;
        }
        for (int[] cell : members) {
            long size = 0;
            for (int piece : cell) {
                size += ground.weight[piece];
            }
            double cost = cell.length == 0 ? 0 : ground.cost(cell, cell.length);
            for (int piece : cell) {
                price[piece] = size == 0 ? 0 : cost * ground.weight[piece] / size;
            }
        }
    }

    private void ascend(double target, Steps steps) {
        int pieces = ground.pieces;
        double[] rest = new double[pieces];
        double[] worst = new double[pieces];
        int[] worstCell = new int[pieces];
        int[] taken = new int[pieces];
        double[] direction = new double[pieces];
        double pace = 1.0;
        int idle = 0;
        double[] bestPrice = price.clone();
        for (int round = 0; round < 600 && target - best > 1e-7 && (round == 0 || steps.going()); round++) {
            steps.take(cells.piece.length / 64);
            Arrays.fill(rest, Double.MAX_VALUE);
            Arrays.fill(worst, 0);
            Arrays.fill(worstCell, -1);
            double sum = 0;
            for (int cell = 0; cell < cells.count; cell++) {
                double beyond = cells.cost[cell];
                long size = 0;
                for (int at = cells.first[cell]; at < cells.first[cell + 1]; at++) {
                    beyond -= price[cells.piece[at]];
                    size += ground.weight[cells.piece[at]];
                }
                int root = cells.piece[cells.first[cell]];
                if (beyond < worst[root]) {
                    worst[root] = beyond;
                    worstCell[root] = cell;
                }
                double rate = size > 0 ? beyond / size : Math.min(0, beyond);
                for (int at = cells.first[cell]; at < cells.first[cell + 1]; at++) {
                    if (rate < rest[cells.piece[at]]) {
                        rest[cells.piece[at]] = rate;
                    }
                }
            }
            double relaxed = 0;
            for (int piece = 0; piece < pieces; piece++) {
                sum += price[piece]
                        + (rest[piece] == Double.MAX_VALUE ? 0 : rest[piece] * Math.max(1, ground.weight[piece]));
                relaxed += price[piece] + worst[piece];
            }
            double value = Math.max(validSum(rest), relaxed);
            if (value > best + 1e-6 * target) {
                idle = 0;
            } else if (++idle >= 12) {
                pace *= 0.6;
                idle = 0;
                System.arraycopy(bestPrice, 0, price, 0, pieces);
            }
            if (value > best) {
                best = value;
                System.arraycopy(price, 0, bestPrice, 0, pieces);
            }
            if (pace < 0.004 || Double.isNaN(sum)) {
                return;
            }
            Arrays.fill(taken, 0);
            for (int piece = 0; piece < pieces; piece++) {
                if (worstCell[piece] >= 0) {
                    for (int at = cells.first[worstCell[piece]]; at < cells.first[worstCell[piece] + 1]; at++) {
                        taken[cells.piece[at]]++;
                    }
                }
            }
            double norm = 0;
            for (int piece = 0; piece < pieces; piece++) {
                direction[piece] = 0.7 * direction[piece] + (1 - taken[piece]);
                norm += direction[piece] * direction[piece];
            }
            if (norm == 0) {
                return;
            }
            double length = pace * (target - relaxed) / norm;
            for (int piece = 0; piece < pieces; piece++) {
                price[piece] += length * direction[piece];
            }
        }
    }

    /** The sum of the prices made valid; pieces without households keep a price that no cell exceeds only if it is 0. */
    private double validSum(double[] rest) {
        double sum = 0;
        for (int piece = 0; piece < price.length; piece++) {
            if (rest[piece] == Double.MAX_VALUE) {
                return 0;
            }
            sum += price[piece] + rest[piece] * ground.weight[piece];
        }
        return sum;
    }
}
