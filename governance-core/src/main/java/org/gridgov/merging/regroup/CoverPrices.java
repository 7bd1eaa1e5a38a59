package org.gridgov.merging.regroup;

import java.util.Arrays;

/**
 * Prices of atoms under which every cell costs at least what its atoms are worth: the dual of the linear cover.
 *
 * <p>A revised simplex on at most 60 rows; sets are priced by tables of eight atoms each. The bound is corrected by the
 * worst set that remains, so it is valid wherever the simplex stopped.
 */
final class CoverPrices {
    private static final int LISTED = 64;

    final double[] price;
    /** No cover costs less. */
    double bound;
    /** Whether sets cover all atoms at all, in fractions. */
    boolean coverable;

    private final Columns columns;
    private final int rows;
    private final double[][] table;

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
        double[] level = new double[rows];
        for (int row = 0; row < rows; row++) {
            inverse[row][row] = 1;
            basis[row] = 1L << row;
            basisCost[row] = artificial;
            // Slightly different amounts keep the simplex from standing still; prices do not depend on them.
            level[row] = 1 + 1e-7 * (1 + (row * 7919) % 101);
        }
        boolean[] real = new boolean[rows];
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
                pivot(inverse, basis, basisCost, level, real, direction, best);
                prices(inverse, basisCost);
            }
        }
        double least = 0;
        for (int column = 0; column < columns.count; column++) {
            least = Math.min(least, columns.cost[column] - worth(columns.mask[column]));
        }
        coverable = true;
        for (int row = 0; row < rows; row++) {
            bound += price[row];
            coverable &= real[row] || level[row] < 1e-4 || !optimal;
        }
        bound += rows * least;
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

    /** The sets furthest below their worth, found by a rising threshold over one pass. */
    private int candidates(int[] listed, double tolerance) {
        int size = 0;
        double[] value = new double[LISTED];
        for (int column = 0; column < columns.count; column++) {
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

    private void pivot(
            double[][] inverse,
            long[] basis,
            double[] basisCost,
            double[] level,
            boolean[] real,
            double[] direction,
            int column) {
        long mask = columns.mask[column];
        int leaving = -1;
        double ratio = Double.MAX_VALUE;
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (long bits = mask; bits != 0; bits &= bits - 1) {
                sum += inverse[row][Long.numberOfTrailingZeros(bits)];
            }
            direction[row] = sum;
            if (sum > 1e-9 && (level[row] / sum < ratio)) {
                ratio = level[row] / sum;
                leaving = row;
            }
        }
        if (leaving < 0) {
            return;
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
        real[leaving] = true;
    }
}
