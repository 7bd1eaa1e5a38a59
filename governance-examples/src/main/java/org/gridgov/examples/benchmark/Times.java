package org.gridgov.examples.benchmark;

import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * How long something took, by the clock on the wall: the least, the middle and the greatest of several runs.
 *
 * <p>Immutable, thread-safe.
 *
 * @param min the shortest run
 * @param median the middle run
 * @param max the longest run
 */
record Times(double min, double median, double max) {
    /** What takes nanoseconds. */
    static final double NANOS = 1;

    /** What takes milliseconds. */
    static final double MILLIS = 1e6;

    /** Two ways of doing the same. */
    record Pair(Times ours, Times baseline) {}

    /**
     * How often something is done.
     *
     * @param warmUp runs that do not count
     * @param counted runs that count, at least 1
     */
    record Runs(int warmUp, int counted) {}

    /** A figure that is not a time and was taken once. */
    static Times once(double value) {
        return new Times(value, value, value);
    }

    /**
     * Times one thing.
     *
     * @param runs how often it is done
     * @param divisor nanoseconds per unit of the answer, times operations per run
     * @param work what is done; it gives a checksum, the same each time
     */
    static Times of(Runs runs, double divisor, LongSupplier work) {
        long expected = work.getAsLong();
        for (int run = 1; run < runs.warmUp(); run++) {
            same(expected, work.getAsLong());
        }
        double[] taken = new double[runs.counted()];
        for (int run = 0; run < taken.length; run++) {
            taken[run] = one(expected, work) / divisor;
        }
        return sorted(taken);
    }

    /**
     * Times two ways in turn, so that whatever else the machine does hits both alike.
     *
     * @throws IllegalStateException if their checksums differ
     */
    static Pair of(Runs runs, double divisor, LongSupplier ours, LongSupplier baseline) {
        long expected = ours.getAsLong();
        same(expected, baseline.getAsLong());
        for (int run = 1; run < runs.warmUp(); run++) {
            same(expected, ours.getAsLong());
            same(expected, baseline.getAsLong());
        }
        double[] own = new double[runs.counted()];
        double[] other = new double[runs.counted()];
        for (int run = 0; run < own.length; run++) {
            own[run] = one(expected, ours) / divisor;
            other[run] = one(expected, baseline) / divisor;
        }
        return new Pair(sorted(own), sorted(other));
    }

    private static double one(long expected, LongSupplier work) {
        long begun = System.nanoTime();
        long answer = work.getAsLong();
        long taken = System.nanoTime() - begun;
        same(expected, answer);
        return taken;
    }

    private static Times sorted(double[] taken) {
        Arrays.sort(taken);
        return new Times(taken[0], taken[taken.length / 2], taken[taken.length - 1]);
    }

    private static void same(long expected, long answer) {
        if (expected != answer) {
            throw new IllegalStateException(
                    "Both ways must give " + expected + " in every run, but one gave " + answer);
        }
    }
}
