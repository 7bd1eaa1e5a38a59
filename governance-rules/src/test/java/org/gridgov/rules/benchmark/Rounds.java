package org.gridgov.rules.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Milliseconds of several rounds: the least, the median and the greatest. */
record Rounds(double least, double median, double greatest) {
    static Rounds of(double... millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Rounds(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    /** Runs two works in turn, so that what else the machine does concerns both; the results are only kept alive. */
    static Rounds[] inTurn(int warmUp, int counted, LongSupplier ours, LongSupplier other) {
        double[] first = new double[counted];
        double[] second = new double[counted];
        long kept = 0;
        for (int i = -warmUp; i < counted; i++) {
            long start = System.nanoTime();
            kept += ours.getAsLong();
            long middle = System.nanoTime();
            kept += other.getAsLong();
            long end = System.nanoTime();
            if (i >= 0) {
                first[i] = (middle - start) / 1e6;
                second[i] = (end - middle) / 1e6;
            }
        }
        if (kept == Long.MIN_VALUE) {
            throw new IllegalStateException("Nothing was done");
        }
        return new Rounds[] {of(first), of(second)};
    }

    /** How many times longer another work took. */
    String ratio(Rounds other) {
        return short3(other.median / median) + " ×";
    }

    @Override
    public String toString() {
        return short3(least) + " / " + short3(median) + " / " + short3(greatest);
    }

    private static String short3(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : number < 100 ? "%.1f" : "%.0f", number);
    }
}
