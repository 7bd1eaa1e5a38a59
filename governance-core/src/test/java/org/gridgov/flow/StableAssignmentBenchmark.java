package org.gridgov.flow;

import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** How long a stable assignment takes, beside the same method with an object for each unit. Run {@code main}. */
final class StableAssignmentBenchmark {
    private static final int DEMANDS = 100_000;
    private static final int SUPPLIES = 10_000;
    private static final int CANDIDATES = 20;

    private StableAssignmentBenchmark() {}

    public static void main(String[] args) {
        report("no ties, one unit each", market(1, 10, 1 << 30), true);
        report("no ties, up to 5 units each", market(5, 30, 1 << 30), true);
        report("ten levels of liking", market(5, 30, 10), false);
        report("ten levels, a million units each", market(1 << 20, 5 << 20, 10), false);
        report("no ties, a million units each", market(1 << 20, 5 << 20, 1 << 30), false);
        report("no ties, room for most", market(1, 12, 1 << 30), false);
    }

    private static void report(String name, TwoSidedMarket market, boolean baseline) {
        double millis = Double.MAX_VALUE;
        int[] units = {};
        for (int i = 0; i < 15; i++) {
            long start = System.nanoTime();
            units = StableAssignment.solve(market);
            millis = Math.min(millis, (System.nanoTime() - start) / 1e6);
        }
        double check = Double.MAX_VALUE;
        boolean stable = false;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            stable = StabilityChecker.findBlockingEdge(market, units).isEmpty();
            check = Math.min(check, (System.nanoTime() - start) / 1e6);
        }
        double plain = Double.NaN;
        for (int i = 0; baseline && i < 3; i++) {
            long start = System.nanoTime();
            Markets.unitByUnit(market);
            double took = (System.nanoTime() - start) / 1e6;
            plain = Double.isNaN(plain) ? took : Math.min(plain, took);
        }
        StableAssignment counted = new StableAssignment(market);
        counted.run();
        System.out.printf(
                Locale.ROOT,
                "%-34s %7.1f ms, check %5.1f ms, plain %7.1f ms, stable %b, %d units, %d offers%n",
                name,
                millis,
                check,
                plain,
                stable,
                Markets.size(units),
                counted.offers());
    }

    private static TwoSidedMarket market(int maxAmount, int capacity, int levels) {
        Random dice = new Random(7);
        int[] first = IntStream.rangeClosed(0, DEMANDS).map(d -> d * CANDIDATES).toArray();
        int[] supplyOf = new int[DEMANDS * CANDIDATES];
        for (int d = 0; d < DEMANDS; d++) {
            int[] chosen = dice.ints(0, SUPPLIES).distinct().limit(CANDIDATES).toArray();
            System.arraycopy(chosen, 0, supplyOf, first[d], CANDIDATES);
        }
        int[] amount = dice.ints(DEMANDS, 1, maxAmount + 1).toArray();
        int[] capacities = dice.ints(SUPPLIES, capacity / 2, capacity * 3 / 2).toArray();
        long[] demandKey = dice.ints(supplyOf.length, 0, levels).asLongStream().toArray();
        long[] supplyKey = dice.ints(supplyOf.length, 0, levels).asLongStream().toArray();
        return TwoSidedMarket.of(first, supplyOf, amount, capacities, demandKey, supplyKey);
    }
}
