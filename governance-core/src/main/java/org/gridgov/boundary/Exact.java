package org.gridgov.boundary;

/** Integer arithmetic that never rounds: products are compared in 128 bits. */
final class Exact {
    private Exact() {}

    /** The sign of {@code a·b − c·d}. */
    static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    /** On which side of the line a → b a point lies: 1 left, −1 right, 0 on it. */
    static int side(int ax, int ay, int bx, int by, int px, int py) {
        return compareProducts((long) bx - ax, (long) py - ay, (long) by - ay, (long) px - ax);
    }

    /** As {@link #side}, of a point whose coordinates are given twice as large. */
    static int sideOfHalf(int ax, int ay, int bx, int by, long twiceX, long twiceY) {
        return compareProducts((long) bx - ax, twiceY - 2L * ay, (long) by - ay, twiceX - 2L * ax);
    }

    /** The sign of the area of a ring: 1 counter-clockwise, −1 clockwise, 0 without area. */
    static int turn(int[] xs, int[] ys, int from, int to) {
        long high = 0;
        long low = 0;
        for (int i = from; i < to; i++) {
            int next = i + 1 == to ? from : i + 1;
            long plus = ((long) xs[i] - xs[from]) * ((long) ys[next] - ys[from]);
            long minus = ((long) xs[next] - xs[from]) * ((long) ys[i] - ys[from]);
            long sum = low + plus;
            high += (plus >> 63) + (Long.compareUnsigned(sum, plus) < 0 ? 1 : 0);
            low = sum - minus;
            high -= (minus >> 63) + (Long.compareUnsigned(sum, minus) < 0 ? 1 : 0);
        }
        return high != 0 ? Long.signum(high) : low == 0 ? 0 : 1;
    }

    /** A point as one number, ordered by x, then by y. */
    static long key(int x, int y) {
        return ((long) x << 32) | ((y ^ 0x8000_0000) & 0xFFFF_FFFFL);
    }

    static int x(long key) {
        return (int) (key >> 32);
    }

    static int y(long key) {
        return (int) key ^ 0x8000_0000;
    }

    /** Scatters the bits of a number. */
    static long mix(long value) {
        long z = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return z ^ (z >>> 33);
    }
}
