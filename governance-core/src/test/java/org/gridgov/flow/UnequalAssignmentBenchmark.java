package org.gridgov.flow;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** How near unequal assignment comes to its bound and how long it takes, beside a plain greedy. Run {@code main}. */
final class UnequalAssignmentBenchmark {
    private UnequalAssignmentBenchmark() {}

    public static void main(String[] args) {
        reportSmall(1);
        reportSmall(3);
        report("30 x 5", problem(30, 5, 4, 1), 200);
        report("300 x 30", problem(300, 30, 10, 1), 200);
        report("2,000 x 100", problem(2_000, 100, 20, 1), 200);
        report("2,000 x 100, up to 3 parts", problem(2_000, 100, 20, 3), 200);
        report("10,000 x 1,000", problem(10_000, 1_000, 20, 1), 100);
        if (args.length > 0) return;
        report("100,000 x 10,000", problem(100_000, 10_000, 20, 1), 50);
    }

    /** Against trying everything. */
    private static void reportSmall(int maxParts) {
        double short100 = 0;
        double above100 = 0;
        int optimal = 0;
        int proven = 0;
        int runs = 500;
        for (long seed = 0; seed < runs; seed++) {
            UnequalProblem problem = UnequalAssignmentProperties.small(seed, maxParts);
            UnequalAnswer answer = UnequalAssignment.solve(problem, 200, () -> false);
            long optimum = UnequalAssignmentProperties.optimum(problem);
            if (optimum > 0) {
                short100 += 100.0 * (optimum - answer.worth()) / optimum / runs;
                above100 += 100.0 * (answer.bound() - optimum) / optimum / runs;
            }
            optimal += optimum == answer.worth() ? 1 : 0;
            proven += answer.isProvenOptimal() ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%d small, up to %d parts: %d optimal, %d proven, %.2f %% short, bound %.2f %% above%n",
                runs,
                maxParts,
                optimal,
                proven,
                short100,
                above100);
    }

    private static void report(String name, UnequalProblem problem, int steps) {
        long start = System.nanoTime();
        UnequalAnswer answer = UnequalAssignment.solve(problem, steps, () -> false);
        double millis = (System.nanoTime() - start) / 1e6;
        long greedy = greedy(problem);
        System.out.printf(
                Locale.ROOT,
                "%-28s gap %.3f %%, greedy %.2f %% below the bound, %d steps, %.0f ms%n",
                name,
                100.0 * answer.gap() / answer.bound(),
                100.0 * (answer.bound() - greedy) / answer.bound(),
                answer.steps(),
                millis);
    }

    /** Best edge first; demands of several parts take all of theirs or none. */
    private static long greedy(UnequalProblem problem) {
        int[] demandOf = Edges.demandOf(problem.first);
        UnequalPlan plan = new UnequalPlan(problem);
        Integer[] edges = IntStream.range(0, problem.edges()).boxed().toArray(Integer[]::new);
        Arrays.sort(edges, Comparator.<Integer>comparingLong(e -> -problem.worth[e]));
        for (int e : edges) {
            if (plan.worthOf(demandOf[e]) == 0 && plan.fits(e)) {
                plan.takeBestFit(demandOf[e]);
            }
        }
        return plan.worth();
    }

    private static UnequalProblem problem(int demands, int supplies, int candidates, int maxParts) {
        Random dice = new Random(5);
        int[] first = IntStream.rangeClosed(0, demands).map(d -> d * candidates).toArray();
        int[] supplyOf = new int[demands * candidates];
        int[] size = new int[supplyOf.length];
        long[] worth = new long[supplyOf.length];
        int[] parts = new int[demands];
        for (int d = 0; d < demands; d++) {
            int[] row = dice.ints(0, supplies).distinct().limit(candidates).toArray();
            System.arraycopy(row, 0, supplyOf, first[d], candidates);
            parts[d] = 1 + dice.nextInt(maxParts);
            int minutes = 15 * (1 + dice.nextInt(12));
            for (int e = first[d]; e < first[d + 1]; e++) {
                size[e] = minutes + dice.nextInt(30);
                worth[e] = 5_000 + 10L * minutes - dice.nextInt(4_000);
            }
        }
        long all = (long) demands * 112 * (1 + maxParts) / 2;
        int mean = (int) (all * 8 / 10 / supplies);
        int[] capacity = dice.ints(supplies, mean / 2, mean * 3 / 2).toArray();
        return UnequalProblem.of(first, supplyOf, size, worth, capacity, parts);
    }
}
