package org.gridgov.merging.regroup;

import java.util.Arrays;

/**
 * Prices of atoms under which every cell costs at least what its atoms are worth: the dual of the linear cover.
 *
 * <p>A revised simplex on at most 60 rows; sets are priced by tables of eight atoms each. Prices are made
 * valid in the end, so the bound holds wherever the simplex stopped.
 */
final class CoverPrices {
    private static final int LISTED = 64;

    final double[] price;
    /** No cover costs less. */
    double bound;
    /** False only if no sets cover all atoms. */
    boolean coverable;

    private final Columns columns;
    private final int rows;
    private final double[][] table;
    private int from;

    CoverPrices(Columns columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        price = new double[rows];
        table = new double[(rows + 7) / 8][256];
        solve();
    }

    private void solve() {
        double dear = 1;
        for (int column = 0; column < columns.count; column++) {
            dear = Math.max(dear, columns.cost[column]);
        }
        double artificial = dear * rows * 4;
        double[][] inverse = new double[rows][rows];
        long[] basis = new long[rows];
        double[] basisCost = new double[rows];
        double[] amount = new double[rows];
        double[] level = new double[rows];
        for (int row = 0; row < rows; row++) {
            inverse[row][row] = 1;
            basis[row] = 1L << row;
            basisCost[row] = artificial;
            // Slightly different amounts keep the simplex from standing still; prices do not depend on them.
            amount[row] = 1 + 1e-7 * (1 + (row * 7919) % 101);
            level[row] = amount[row];
        }
        int[] listed = new int[LISTED];
        double[] direction = new double[rows];
        double tolerance = 1e-11 * Math.max(1, dear);
        int pivots = 0;
        boolean optimal = false;
        while (!optimal && pivots < 60 * rows + 500) {
            prices(inverse, basisCost);
            int size = candidates(listed, tolerance);
            optimal = size == 0;
            while (size > 0 && pivots < 60 * rows + 500) {
                int best = -1;
                double worst = -tolerance;
                int kept = 0;
                for (int index = 0; index < size; index++) {
                    double reduced = columns.cost[listed[index]] - worth(columns.mask[listed[index]]);
                    if (reduced < -tolerance) {
                        if (reduced < worst) {
                            worst = reduced;
                            best = listed[index];
                        }
                        listed[kept++] = listed[index];
                    }
                }
                size = kept;
                if (best < 0) {
                    break;
                }
                pivots++;
                if (!pivot(inverse, basis, basisCost, level, direction, best)) {
                    size = 0;
                }
                if (pivots % 40 == 0) {
                    refresh(inverse, basis, level, amount);
                }
                prices(inverse, basisCost);
            }
        }
        makeValid();
        for (double each : price) {
            bound += each;
        }
        // What no cover can cost: then nothing covers all atoms, not even in fractions.
        coverable = bound <= dear * rows + 1;
    }

    /**
     * Lowers prices until no set is worth more than it costs, wherever the simplex stopped and however it erred: each atom
     * gives up the most that one of its sets lacks, by the head.
     */
    private void makeValid() {
        double[] lack = new double[rows];
        for (int column = 0; column < columns.count; column++) {
            double beyond = columns.cost[column] - worth(columns.mask[column]);
            if (beyond < 0) {
                double each = beyond / Long.bitCount(columns.mask[column]);
                for (long bits = columns.mask[column]; bits != 0; bits &= bits - 1) {
                    int atom = Long.numberOfTrailingZeros(bits);
                    lack[atom] = Math.min(lack[atom], each);
                }
            }
        }
        for (int atom = 0; atom < rows; atom++) {
            price[atom] += lack[atom];
        }
        tables();
    }

    /** Inverts the basis afresh, so that errors do not add up; a basis that can't be inverted stays as it is. */
    private void refresh(double[][] inverse, long[] basis, double[] level, double[] amount) {
        double[][] left = new double[rows][rows];
        double[][] right = new double[rows][rows];
        for (int atom = 0; atom < rows; atom++) {
            right[atom][atom] = 1;
            for (int row = 0; row < rows; row++) {
                left[atom][row] = basis[row] >>> atom & 1;
            }
        }
        for (int column = 0; column < rows; column++) {
            int best = column;
            for (int row = column + 1; row < rows; row++) {
                best = Math.abs(left[row][column]) > Math.abs(left[best][column]) ? row : best;
            }
            if (Math.abs(left[best][column]) < 1e-9) {
                return;
            }
            double[] swap = left[best];
            left[best] = left[column];
            left[column] = swap;
            swap = right[best];
            right[best] = right[column];
            right[column] = swap;
            eliminate(left, right, column);
        }
        for (int row = 0; row < rows; row++) {
            inverse[row] = right[row];
            level[row] = 0;
            for (int atom = 0; atom < rows; atom++) {
                level[row] += right[row][atom] * amount[atom];
            }
            level[row] = Math.max(0, level[row]);
        }
    }

    private void eliminate(double[][] left, double[][] right, int column) {
        double factor = 1 / left[column][column];
        for (int at = 0; at < rows; at++) {
            left[column][at] *= factor;
            right[column][at] *= factor;
        }
        for (int row = 0; row < rows; row++) {
            double times = left[row][column];
            if (row != column && times != 0) {
                for (int at = 0; at < rows; at++) {
                    left[row][at] -= times * left[column][at];
                    right[row][at] -= times * right[column][at];
                }
            }
        }
    }

    private void prices(double[][] inverse, double[] basisCost) {
        Arrays.fill(price, 0);
        for (int row = 0; row < rows; row++) {
            double cost = basisCost[row];
            double[] line = inverse[row];
            for (int atom = 0; atom < rows; atom++) {
                price[atom] += cost * line[atom];
            }
        }
        tables();
    }

    private void tables() {
        for (int part = 0; part < table.length; part++) {
            double[] sums = table[part];
            for (int bits = 1; bits < 256; bits++) {
                int atom = 8 * part + Integer.numberOfTrailingZeros(bits);
                sums[bits] = sums[bits & (bits - 1)] + (atom < rows ? price[atom] : 0);
            }
        }
    }

    /** What the atoms of a set are worth. */
    double worth(long mask) {
        double sum = 0;
        for (int part = 0; part < table.length; part++) {
            sum += table[part][(int) (mask >>> (8 * part)) & 255];
        }
        return sum;
    }

    /** Sets below their worth, the furthest of those that share a slot; stops early, goes on there next time. */
    private int candidates(int[] listed, double tolerance) {
        int size = 0;
        double[] value = new double[LISTED];
        int enough = Math.max(2_000, columns.count / 12);
        for (int seen = 0; seen < columns.count && (size < LISTED || seen < enough); seen++) {
            int column = from;
            from = from + 1 == columns.count ? 0 : from + 1;
            double reduced = columns.cost[column] - worth(columns.mask[column]);
            if (reduced >= -tolerance) {
                continue;
            }
            if (size < LISTED) {
                listed[size] = column;
                value[size++] = reduced;
            } else {
                int slot = (int) ((columns.mask[column] * 0x9E3779B97F4A7C15L) >>> 58);
                if (reduced < value[slot]) {
                    listed[slot] = column;
                    value[slot] = reduced;
                }
            }
        }
        return size;
    }

    private boolean pivot(
            double[][] inverse, long[] basis, double[] basisCost, double[] level, double[] direction, int column) {
        long mask = columns.mask[column];
        int leaving = -1;
        double ratio = Double.MAX_VALUE;
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (long bits = mask; bits != 0; bits &= bits - 1) {
                sum += inverse[row][Long.numberOfTrailingZeros(bits)];
            }
            direction[row] = sum;
            if (sum > 1e-7 && level[row] / sum < ratio) {
                ratio = level[row] / sum;
                leaving = row;
            }
        }
        if (leaving < 0) {
            return false;
        }
        double[] line = inverse[leaving];
        double factor = 1 / direction[leaving];
        for (int atom = 0; atom < rows; atom++) {
            line[atom] *= factor;
        }
        for (int row = 0; row < rows; row++) {
            if (row != leaving && direction[row] != 0) {
                double times = direction[row];
                double[] other = inverse[row];
                for (int atom = 0; atom < rows; atom++) {
                    other[atom] -= times * line[atom];
                }
                level[row] = Math.max(0, level[row] - times * ratio);
            }
        }
        level[leaving] = ratio;
        basis[leaving] = mask;
        basisCost[leaving] = columns.cost[column];
        return true;
    }
}
