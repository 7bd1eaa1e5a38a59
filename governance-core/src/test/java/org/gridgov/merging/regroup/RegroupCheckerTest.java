package org.gridgov.merging.regroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegroupCheckerTest {
    private final RegroupProblem problem = RegroupProblem.builder(new int[] {10, 10, 10, 10})
            .edge(0, 1, 1)
            .edge(1, 2, 1)
            .edge(2, 3, 1)
            .net("net", new int[] {0, 0, 1, 1}, 1, 1)
            .together(0, 1)
            .apart(0, 3)
            .bounds(10, 20)
            .build();

    private List<String> check(double objective, SizeException exception, int... cells) {
        List<SizeException> exceptions = exception.cell() < 0 ? List.of() : List.of(exception);
        return RegroupChecker.check(problem, new Regrouping(cells, objective, 0, 0, false, exceptions));
    }

    private static SizeException none() {
        return new SizeException(-1, 0, SizeException.Reason.AS_DRAWN, 0);
    }

    @Test
    void aGoodDivisionHasNoFault() {
        assertThat(check(0, none(), 0, 0, 1, 1)).isEmpty();
    }

    @Test
    void findsAWrongObjective() {
        assertThat(check(0.25, none(), 0, 0, 1, 1)).singleElement().asString().contains("but is 0.25");
    }

    @Test
    void findsACellThatIsTooLargeAndNotConnected() {
        assertThat(check(0, none(), 0, 0, 1, 0)).anyMatch(text -> text.contains("has 30"));
        assertThat(check(0, none(), 0, 0, 1, 0)).anyMatch(text -> text.contains("must be connected"));
    }

    @Test
    void findsBrokenPins() {
        assertThat(check(0, none(), 0, 1, 1, 2)).anyMatch(text -> text.contains("0 and 1 must stay together"));
        assertThat(check(0, none(), 0, 1, 1, 0)).anyMatch(text -> text.contains("0 and 3 must be kept apart"));
    }

    @Test
    void findsReasonsThatDoNotHold() {
        for (SizeException.Reason reason : List.of(
                SizeException.Reason.ISLAND_TOO_SMALL,
                SizeException.Reason.UNIT_TOO_LARGE,
                SizeException.Reason.NO_PARTITION)) {
            RegroupProblem plain = RegroupProblem.builder(new int[] {10, 10})
                    .edge(0, 1, 1)
                    .bounds(10, 20)
                    .build();
            Regrouping regrouping =
                    new Regrouping(new int[] {0, 1}, 0, 0, 0, false, List.of(new SizeException(0, 10, reason, 0)));
            assertThat(RegroupChecker.check(plain, regrouping)).anyMatch(text -> text.contains(reason.name()));
        }
    }

    @Test
    void findsAnotherNumberOfUnitsAndCellsOutOfOrder() {
        assertThat(check(0, none(), 0, 0)).singleElement().asString().contains("has 2");
        assertThat(check(0, none(), 1, 1, 0, 0)).anyMatch(text -> text.contains("must lie in a cell of 0..0"));
    }
}
