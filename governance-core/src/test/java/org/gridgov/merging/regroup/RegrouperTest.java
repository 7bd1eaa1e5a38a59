package org.gridgov.merging.regroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RegrouperTest {
    /** A street of units, each bordering the next. */
    private static RegroupProblemBuilder street(int... households) {
        RegroupProblemBuilder builder = RegroupProblem.builder(households);
        for (int unit = 1; unit < households.length; unit++) {
            builder.edge(unit - 1, unit, 10);
        }
        return builder;
    }

    private static Regrouping solve(RegroupProblemBuilder builder) {
        RegroupProblem problem = builder.build();
        Regrouping regrouping = Regrouper.solve(problem, RegroupSettings.usual(), RegroupProgress.none());
        assertThat(RegroupChecker.check(problem, regrouping)).isEmpty();
        return regrouping;
    }

    @Test
    void followsTheNetThatFitsTheBounds() {
        Regrouping regrouping = solve(street(10, 10, 10, 10, 10, 10)
                .net("civil affairs", new int[] {0, 0, 0, 1, 1, 1}, 1, 1)
                .net("party building", new int[] {0, 0, 1, 1, 2, 2}, 1, 1)
                .net("governance", new int[] {4, 4, 4, 9, 9, 9}, 1, 1)
                .bounds(20, 30));
        assertThat(regrouping.cellOf()).containsExactly(0, 0, 0, 1, 1, 1);
        assertThat(regrouping.proven()).isTrue();
        assertThat(regrouping.legal()).isTrue();
        assertThat(regrouping.gap()).isZero();
    }

    @Test
    void anIslandThatIsTooSmallIsOneCellAndSaysSo() {
        Regrouping regrouping = solve(RegroupProblem.builder(new int[] {4, 5, 30})
                .edge(0, 1, 1)
                .net("net", new int[] {0, 1, 2}, 1, 1)
                .bounds(20, 40));
        assertThat(regrouping.exceptions())
                .containsExactly(new SizeException(0, 9, SizeException.Reason.ISLAND_TOO_SMALL, 11));
        assertThat(regrouping.proven()).isTrue();
    }

    @Test
    void aUnitThatIsTooLargeStandsAlone() {
        Regrouping regrouping =
                solve(street(20, 70, 25).net("net", new int[] {0, 1, 2}, 1, 1).bounds(20, 40));
        assertThat(regrouping.cells()).isEqualTo(3);
        assertThat(regrouping.exceptions())
                .containsExactly(new SizeException(1, 70, SizeException.Reason.UNIT_TOO_LARGE, 30));
    }

    @Test
    void aStreetThatCannotBeDividedMissesByTheFewestHouseholds() {
        Regrouping regrouping =
                solve(street(15, 15, 15).net("net", new int[] {0, 0, 1}, 1, 1).bounds(20, 40));
        assertThat(regrouping.exceptions())
                .extracting(SizeException::reason, SizeException::violation)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(SizeException.Reason.NO_PARTITION, 5L));
    }

    @Test
    void pinsThatContradictEachOtherAreNamed() {
        Regrouping regrouping = solve(street(20, 20, 20, 20)
                .net("net", new int[] {0, 0, 1, 1}, 1, 1)
                .together(0, 1)
                .apart(0, 1)
                .bounds(20, 40));
        // What is kept apart wins.
        assertThat(regrouping.exceptions())
                .containsExactly(
                        new SizeException(0, 20, SizeException.Reason.PINNED, 0),
                        new SizeException(1, 20, SizeException.Reason.PINNED, 0));
    }

    @Test
    void communitiesAreNeverJoined() {
        Regrouping regrouping = solve(street(20, 20, 20, 20)
                .net("net", new int[] {0, 1, 1, 2}, 1, 1)
                .communities(new int[] {7, 7, 3, 3})
                .bounds(20, 40));
        assertThat(regrouping.cellOf(1)).isNotEqualTo(regrouping.cellOf(2));
    }

    @Test
    void aHostThatStopsAtOnceGetsAPlan() {
        int units = 400;
        int[] households = new int[units];
        Arrays.fill(households, 5);
        int[] labels = new int[units];
        Arrays.setAll(labels, unit -> unit / 7);
        RegroupProblem problem =
                street(households).net("net", labels, 1, 1).bounds(20, 60).build();
        AtomicInteger asked = new AtomicInteger();
        Regrouping regrouping = Regrouper.solve(
                problem, RegroupSettings.usual(), RegroupProgress.until(() -> asked.incrementAndGet() > 0));
        assertThat(RegroupChecker.check(problem, regrouping)).isEmpty();
        assertThat(asked.get()).isPositive();
    }

    @Test
    void aHostThatStopsAtOnceHearsWhatTheNetsProveByThemselves() {
        int[] households = new int[200];
        Arrays.fill(households, 5);
        int[] some = new int[200];
        int[] others = new int[200];
        Arrays.setAll(some, unit -> unit / 6);
        Arrays.setAll(others, unit -> (unit + 3) / 6);
        RegroupProblem problem = street(households)
                .net("civil affairs", some, 1, 1)
                .net("governance", others, 1, 1)
                .bounds(20, 60)
                .build();
        Regrouping regrouping = Regrouper.solve(problem, RegroupSettings.usual(), RegroupProgress.until(() -> true));
        // Whatever the cells are, the nets differ by about ln 2 each way.
        assertThat(regrouping.bound()).isBetween(1.3, 2 * Math.log(2) + 1e-9);
        assertThat(regrouping.bound()).isLessThanOrEqualTo(regrouping.objective());
    }

    @Test
    void stagesAreTold() {
        RegroupProblem problem = Cases.draft(4, 60, 60).problem();
        List<String> stages = new ArrayList<>();
        Regrouper.solve(
                problem,
                new RegroupSettings(1, 50_000, 1, 12),
                new RegroupProgress((stage, objective, bound) -> stages.add(stage), () -> false));
        assertThat(stages).contains("greedy", "flips", "windows");
    }

    @Test
    void measuresSayWhoseOfficeChanges() {
        RegroupProblem problem = street(10, 20, 30, 40)
                .net("net", new int[] {0, 0, 1, -1}, 1, 1)
                .bounds(10, 100)
                .build();
        Regrouping one = new Regrouping(new int[] {0, 0, 0, 1}, 0, 0, 0, false, List.of());
        RegroupMeasures measures = RegroupMeasures.of(problem, one);
        NetMeasures net = measures.nets().get(0);
        assertThat(net.households()).isEqualTo(60);
        assertThat(net.straddle()).isEqualTo(30);
        assertThat(net.scatter()).isZero();
        assertThat(net.across()).isCloseTo(Math.log(2), within(1e-12));
        assertThat(net.cut()).isZero();
        assertThat(net.rand()).isCloseTo(1 - 900.0 / 1770, within(1e-12));
        assertThat(measures.borderMetres()).isEqualTo(10);
        assertThat(measures.smallest()).isEqualTo(40);
        assertThat(measures.largest()).isEqualTo(60);
        assertThat(measures.median()).isEqualTo(40);
    }

    @Test
    void mistakesOfTheCallerCarryTheValue() {
        RegroupProblemBuilder builder = RegroupProblem.builder(new int[] {1, 2});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegroupProblem.builder(new int[] {1, -2}))
                .withMessageContaining("-2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.edge(0, 2, 1))
                .withMessageContaining("2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.edge(0, 1, Double.NaN))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.net("net", new int[] {0, 0}, 0, 0))
                .withMessageContaining("both are 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.net("net", new int[] {0, -2}, 1, 0))
                .withMessageContaining("-2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.net("net", new int[] {0}, 1, 0))
                .withMessageContaining("but are 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.bounds(9, 5))
                .withMessageContaining("9..5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.together(1, 1))
                .withMessageContaining("1 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Baselines.adopt(builder.build(), 0))
                .withMessageContaining("but is 0");
    }
}
