package org.gridgov.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnequalAssignmentTest {
    private static final int STEPS = 100;

    @Test
    void takesTwoSmallOnesThatFitRatherThanTheOneThatIsWorthMost() {
        UnequalProblem problem = UnequalProblem.of(
                new int[] {0, 1, 2, 3}, new int[] {0, 0, 0}, new int[] {10, 5, 5}, new long[] {7, 6, 6}, new int[] {10
                });
        UnequalAnswer answer = UnequalAssignment.solve(problem, STEPS, () -> false);
        assertThat(taken(problem, answer)).containsExactly(1, 2);
        assertThat(answer.worth()).isEqualTo(12);
        assertThat(answer.isProvenOptimal()).isTrue();
    }

    @Test
    void findsAnExchange() {
        UnequalProblem problem = UnequalProblem.of(
                new int[] {0, 2, 4},
                new int[] {0, 1, 0, 1},
                new int[] {3, 3, 4, 4},
                new long[] {9, 8, 9, 1},
                new int[] {4, 4});
        UnequalAnswer answer = UnequalAssignment.solve(problem, STEPS, () -> false);
        assertThat(taken(problem, answer)).containsExactly(1, 2);
        assertThat(answer.worth()).isEqualTo(17);
    }

    @Test
    void aChainOfThreeLinksLetsAFourthDemandIn() {
        UnequalProblem problem = UnequalProblem.of(
                new int[] {0, 1, 3, 5, 7},
                new int[] {0, 0, 1, 1, 2, 2, 3},
                new int[] {2, 2, 2, 2, 2, 2, 2},
                new long[] {5, 5, 5, 5, 5, 5, 5},
                new int[] {2, 2, 2, 2});
        UnequalPlan plan = new UnequalPlan(problem);
        plan.take(1, 1);
        plan.take(2, 3);
        plan.take(3, 5);
        new EjectionChains(problem, plan).run(() -> false);
        assertThat(plan.worth()).isEqualTo(20);
    }

    @Test
    void aChainThatGainsNothingIsTakenBack() {
        UnequalProblem problem = UnequalProblem.of(
                new int[] {0, 1, 2}, new int[] {0, 0}, new int[] {2, 2}, new long[] {5, 4}, new int[] {3});
        UnequalPlan plan = new UnequalPlan(problem);
        plan.take(0, 0);
        new EjectionChains(problem, plan).run(() -> false);
        assertThat(plan.copyOfTaken()).containsExactly(true, false);
        assertThat(plan.room(0)).isEqualTo(1);
    }

    @Test
    void aDemandOfTwoPartsIsServedByTwoSuppliesOrNotAtAll() {
        int[] first = {0, 2};
        int[] supplyOf = {0, 1};
        int[] size = {1, 1};
        long[] worth = {3, 4};
        int[] parts = {2};
        UnequalAnswer both = UnequalAssignment.solve(
                UnequalProblem.of(first, supplyOf, size, worth, new int[] {1, 1}, parts), STEPS, () -> false);
        assertThat(both.worth()).isEqualTo(7);
        UnequalAnswer none = UnequalAssignment.solve(
                UnequalProblem.of(first, supplyOf, size, worth, new int[] {1, 0}, parts), STEPS, () -> false);
        assertThat(none.worth()).isZero();
        assertThat(none.isProvenOptimal()).isTrue();
    }

    @Test
    void withoutStepsThereIsStillABound() {
        UnequalProblem problem = UnequalProblem.of(
                new int[] {0, 2}, new int[] {0, 1}, new int[] {1, 9}, new long[] {3, 8}, new int[] {5, 5});
        UnequalAnswer answer = UnequalAssignment.solve(problem, 0, () -> false);
        assertThat(answer.worth()).isZero();
        assertThat(answer.bound()).isEqualTo(3);
        assertThat(answer.steps()).isZero();
    }

    @Test
    void refusesNumbersThatCouldOverflowByValue() {
        int[] first = {0, 1};
        int[] supply = {0};
        int[] one = {1};
        assertThatThrownBy(() -> UnequalProblem.of(first, supply, one, new long[] {UnequalProblem.MAX_WORTH + 1}, one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is " + (UnequalProblem.MAX_WORTH + 1));
        assertThatThrownBy(() ->
                        UnequalProblem.of(first, supply, new int[] {UnequalProblem.MAX_SIZE + 1}, new long[] {1}, one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is " + (UnequalProblem.MAX_SIZE + 1));
        assertThatThrownBy(() -> UnequalProblem.of(first, supply, one, new long[] {1}, one, new int[] {0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is 0");
        UnequalProblem problem = UnequalProblem.of(first, supply, one, new long[] {1}, one);
        assertThatThrownBy(() -> UnequalAssignment.solve(problem, -3, () -> false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-3");
    }

    @Test
    void refusesWorthsThatCouldOverflowTogether() {
        int demands = (1 << 20) + 1;
        int[] first = IntStream.rangeClosed(0, demands).toArray();
        int[] ones = IntStream.range(0, demands).map(d -> 1).toArray();
        long[] worth = IntStream.range(0, demands)
                .mapToLong(d -> UnequalProblem.MAX_WORTH)
                .toArray();
        assertThatThrownBy(() -> UnequalProblem.of(first, new int[demands], ones, worth, new int[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(UnequalProblem.MAX_TOTAL));
    }

    private static int[] taken(UnequalProblem problem, UnequalAnswer answer) {
        return IntStream.range(0, problem.edges()).filter(answer::taken).toArray();
    }
}
