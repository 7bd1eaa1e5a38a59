package org.gridgov.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class UnequalAssignmentProperties {
    private static final int STEPS = 60;

    @Property(tries = 500)
    void a3TheBestOfAllLiesBetweenTheWorthAndTheBound(
            @ForAll @LongRange(max = 1L << 40) long seed, @ForAll @IntRange(min = 1, max = 3) int maxParts) {
        UnequalProblem problem = small(seed, maxParts);
        UnequalAnswer answer = UnequalAssignment.solve(problem, STEPS, () -> false);
        long optimum = optimum(problem);
        assertThat(answer.worth()).isEqualTo(worth(problem, answer)).isLessThanOrEqualTo(optimum);
        assertThat(answer.bound()).isGreaterThanOrEqualTo(optimum);
        if (answer.isProvenOptimal()) {
            assertThat(answer.gap()).isZero();
            assertThat(answer.worth()).isEqualTo(optimum);
        }
    }

    @Property(tries = 500)
    void l2CapacitiesHoldAndDemandsAreTakenWhole(
            @ForAll @LongRange(max = 1L << 40) long seed, @ForAll @IntRange(min = 1, max = 3) int maxParts) {
        UnequalProblem problem = random(seed, 40, 8, 5, maxParts, 1000);
        requireValid(problem, UnequalAssignment.solve(problem, STEPS, () -> false));
    }

    @Property(tries = 500)
    void l2WheneverItIsCancelledTheAnswerIsValid(
            @ForAll @LongRange(max = 1L << 40) long seed, @ForAll @IntRange(max = 400) int questions) {
        UnequalProblem problem = random(seed, 20, 5, 4, 2, 50);
        int[] asked = {0};
        UnequalAnswer answer = UnequalAssignment.solve(problem, STEPS, () -> asked[0]++ >= questions);
        requireValid(problem, answer);
        assertThat(answer.bound()).isGreaterThanOrEqualTo(answer.worth());
    }

    @Property(tries = 200)
    void a3MoreStepsNeverWorsenTheAnswer(
            @ForAll @LongRange(max = 1L << 40) long seed, @ForAll @IntRange(max = 30) int steps) {
        UnequalProblem problem = random(seed, 20, 5, 4, 2, 50);
        UnequalAnswer few = UnequalAssignment.solve(problem, steps, () -> false);
        UnequalAnswer more = UnequalAssignment.solve(problem, steps + 7, () -> false);
        assertThat(more.worth()).isGreaterThanOrEqualTo(few.worth());
        assertThat(more.bound()).isLessThanOrEqualTo(few.bound());
        assertThat(few.steps()).isLessThanOrEqualTo(steps);
    }

    @Property(tries = 200)
    void a4EqualProblemsGiveEqualAnswers(@ForAll @LongRange(max = 1L << 40) long seed) {
        UnequalAnswer one = UnequalAssignment.solve(random(seed, 30, 6, 5, 2, 20), STEPS, () -> false);
        UnequalProblem again = random(seed, 30, 6, 5, 2, 20);
        UnequalAnswer two = UnequalAssignment.solve(again, STEPS, () -> false);
        assertThat(two).hasToString(one.toString());
        for (int e = 0; e < again.edges(); e++) {
            assertThat(two.taken(e)).isEqualTo(one.taken(e));
        }
    }

    @Property(tries = 200)
    void a3LargestNumbersDoNotOverflow(@ForAll @LongRange(max = 1L << 40) long seed) {
        UnequalProblem problem = small(seed, 2);
        int[] size = IntStream.of(problem.size)
                .map(s -> s * (UnequalProblem.MAX_SIZE / 16))
                .toArray();
        int[] capacity = IntStream.of(problem.capacity)
                .map(s -> s * (UnequalProblem.MAX_SIZE / 16))
                .toArray();
        long[] worth = new long[problem.edges()];
        for (int e = 0; e < worth.length; e++) {
            worth[e] = problem.worth[e] * (UnequalProblem.MAX_WORTH / 16);
        }
        UnequalProblem large = UnequalProblem.of(problem.first, problem.supplyOf, size, worth, capacity, problem.parts);
        UnequalAnswer answer = UnequalAssignment.solve(large, STEPS, () -> false);
        requireValid(large, answer);
        long optimum = optimum(large);
        assertThat(answer.worth()).isLessThanOrEqualTo(optimum);
        assertThat(answer.bound()).isGreaterThanOrEqualTo(optimum);
    }

    static void requireValid(UnequalProblem problem, UnequalAnswer answer) {
        long[] used = new long[problem.supplies()];
        for (int d = 0; d < problem.demands(); d++) {
            int taken = 0;
            for (int e = problem.first[d]; e < problem.first[d + 1]; e++) {
                if (answer.taken(e)) {
                    taken++;
                    used[problem.supplyOf[e]] += problem.size[e];
                }
            }
            assertThat(taken).isIn(0, problem.parts[d]);
        }
        for (int s = 0; s < problem.supplies(); s++) {
            assertThat(used[s]).isLessThanOrEqualTo(problem.capacity[s]);
        }
        assertThat(answer.worth()).isEqualTo(worth(problem, answer));
    }

    private static long worth(UnequalProblem problem, UnequalAnswer answer) {
        return IntStream.range(0, problem.edges())
                .filter(answer::taken)
                .mapToLong(e -> problem.worth[e])
                .sum();
    }

    static UnequalProblem small(long seed, int maxParts) {
        return random(seed, 1 + (int) (seed % 7), 4, 3, maxParts, 16);
    }

    /** Sizes up to 10, capacities for about two thirds of the demands. */
    static UnequalProblem random(long seed, int demands, int supplies, int candidates, int maxParts, int maxWorth) {
        Random dice = new Random(seed);
        int[] first = new int[demands + 1];
        int[] supplyOf = new int[demands * candidates];
        int[] parts = new int[demands];
        for (int d = 0; d < demands; d++) {
            int[] row = dice.ints(0, supplies).distinct().limit(candidates).toArray();
            System.arraycopy(row, 0, supplyOf, first[d], candidates);
            first[d + 1] = first[d] + candidates;
            parts[d] = 1 + dice.nextInt(maxParts);
        }
        int[] size = dice.ints(supplyOf.length, 0, 11).toArray();
        long[] worth = dice.longs(supplyOf.length, -2, maxWorth).toArray();
        int mean = Math.max(2, 5 * demands * maxParts / supplies / 3);
        int[] capacity = dice.ints(supplies, 0, Math.min(16, 2 * mean)).toArray();
        return UnequalProblem.of(first, supplyOf, size, worth, capacity, parts);
    }

    /** Tries every set of edges. */
    static long optimum(UnequalProblem problem) {
        return optimum(problem, 0, 0, 0, problem.capacity.clone());
    }

    private static long optimum(UnequalProblem problem, int d, int e, int taken, int[] room) {
        if (d == problem.demands()) {
            return 0;
        }
        if (e == problem.first[d + 1]) {
            return taken == 0 || taken == problem.parts[d] ? optimum(problem, d + 1, e, 0, room) : Long.MIN_VALUE / 2;
        }
        long best = optimum(problem, d, e + 1, taken, room);
        int s = problem.supplyOf[e];
        if (taken < problem.parts[d] && problem.size[e] <= room[s]) {
            room[s] -= problem.size[e];
            best = Math.max(best, problem.worth[e] + optimum(problem, d, e + 1, taken + 1, room));
            room[s] += problem.size[e];
        }
        return best;
    }
}
