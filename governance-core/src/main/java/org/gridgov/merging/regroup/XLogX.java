package org.gridgov.merging.regroup;

/** The function x · ln x on whole numbers, the same on every machine. */
final class XLogX {
    private static final int TABLE = 1 << 17;

    private final double[] table;

    XLogX(long most) {
        table = new double[(int) Math.min(TABLE, Math.max(2, most + 1))];
        for (int x = 2; x < table.length; x++) {
            table[x] = x * StrictMath.log(x);
        }
    }

    double of(long x) {
        return x < table.length ? table[(int) x] : x * StrictMath.log(x);
    }
}
