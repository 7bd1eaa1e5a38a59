package org.gridgov.merging.regroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class RegroupProperties {
    private static final RegroupSettings EXACT = RegroupSettings.usual().withSteps(2_000_000);
    private static final double TINY = 1e-9;

    private static Regrouping solve(RegroupProblem problem, RegroupSettings settings) {
        return Regrouper.solve(problem, settings, RegroupProgress.none());
    }

    /** Settings under which nothing is small enough to be solved exactly. */
    private static RegroupSettings searching(long seed) {
        return new RegroupSettings(seed, 60_000, 1, 12);
    }

    private static long missing(Regrouping regrouping) {
        return regrouping.exceptions().stream()
                .mapToLong(SizeException::violation)
                .sum();
    }

    private static RegroupProblem pinned(long seed, int leastUnits, int mostUnits) {
        Cases.Draft draft = Cases.draft(seed, leastUnits, mostUnits);
        Random random = new Random(seed);
        int units = draft.households.length;
        int a = random.nextInt(units);
        int b = random.nextInt(units);
        if (a != b && seed % 3 == 0) {
            draft.apart.add(new int[] {a, b});
        } else if (a != b && seed % 3 == 1) {
            draft.together.add(new int[] {a, b});
        }
        return draft.problem();
    }

    @Property(tries = 150)
    void m1EveryUnitAndHouseholdLiesInOneCellAndTheCheckerAgrees(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        RegroupProblem problem = pinned(seed, 5, 40);
        for (Regrouping regrouping : new Regrouping[] {solve(problem, EXACT), solve(problem, searching(seed))}) {
            assertThat(RegroupChecker.check(problem, regrouping)).isEmpty();
            long[] size = new long[regrouping.cells()];
            for (int unit = 0; unit < problem.units(); unit++) {
                size[regrouping.cellOf(unit)] += problem.households(unit);
            }
            long all = 0;
            for (int unit = 0; unit < problem.units(); unit++) {
                all += problem.households(unit);
            }
            assertThat(Arrays.stream(size).sum()).isEqualTo(all);
        }
    }

    @Property(tries = 60)
    void provenEqualsBruteForceUpTo12Units(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        RegroupProblem problem = pinned(seed, 4, seed % 40 == 0 ? 12 : 9);
        double[] best = Cases.bruteForce(problem);
        Assume.that(best[0] < Double.MAX_VALUE);
        Regrouping regrouping = solve(problem, EXACT);
        assertThat(regrouping.proven()).isTrue();
        assertThat(missing(regrouping)).isEqualTo((long) best[0]);
        assertThat(regrouping.objective()).isCloseTo(best[1], within(TINY));
        assertThat(regrouping.bound()).isEqualTo(regrouping.objective());
    }

    @Property(tries = 100)
    void boundIsNeverAboveTheOptimum(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        RegroupProblem problem = Cases.draft(seed, 6, 18).problem();
        Regrouping exact = solve(problem, EXACT);
        Regrouping searched = solve(problem, searching(seed));
        Assume.that(exact.legal() && searched.legal());
        assertThat(exact.proven()).isTrue();
        assertThat(searched.bound()).isLessThanOrEqualTo(exact.objective() + TINY);
        assertThat(searched.objective()).isGreaterThanOrEqualTo(exact.objective() - TINY);
        assertThat(searched.agreedBound()).isBetween(searched.bound(), searched.objective());
    }

    @Property(tries = 60)
    void identicalFeasibleNetsComeBackUnchanged(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Cases.Draft draft = Cases.draft(seed, 8, 30);
        Regrouping first = solve(draft.problem(), EXACT);
        Assume.that(first.legal());
        draft.nets.clear();
        draft.weights.clear();
        for (int net = 0; net < 3; net++) {
            draft.nets.add(first.cellOf());
            draft.weights.add(new double[] {1, 1});
        }
        for (RegroupSettings settings : new RegroupSettings[] {EXACT, searching(seed)}) {
            Regrouping again = solve(draft.problem(), settings);
            assertThat(again.objective()).isCloseTo(0, within(TINY));
            assertThat(again.legal()).isTrue();
        }
        if (Arrays.stream(draft.households).allMatch(count -> count > 0)) {
            assertThat(solve(draft.problem(), EXACT).cellOf()).isEqualTo(first.cellOf());
            assertThat(solve(draft.problem(), searching(seed)).cellOf()).isEqualTo(first.cellOf());
        }
    }

    @Property(tries = 80)
    void wideningTheBoundsNeverWorsensAProvenOptimum(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Cases.Draft draft = Cases.draft(seed, 6, 16);
        Regrouping narrow = solve(draft.problem(), EXACT);
        draft.least -= seed % 7;
        draft.most += seed % 11;
        Regrouping wide = solve(draft.problem(), EXACT);
        Assume.that(narrow.proven() && wide.proven());
        assertThat(missing(wide)).isLessThanOrEqualTo(missing(narrow));
        if (missing(wide) == missing(narrow)) {
            assertThat(wide.objective()).isLessThanOrEqualTo(narrow.objective() + TINY);
        }
    }

    @Property(tries = 80)
    void renamingLabelsAndPermutingUnitsOrNetsChangesNothingButNames(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Cases.Draft draft = Cases.draft(seed, 6, 16);
        Regrouping before = solve(draft.problem(), EXACT);
        Random random = new Random(seed);

        Cases.Draft renamed = Cases.draft(seed, 6, 16);
        renamed.nets.replaceAll(labels -> Arrays.stream(labels)
                .map(label -> label < 0 ? -1 : 977 - 13 * label)
                .toArray());
        java.util.Collections.reverse(renamed.nets);
        java.util.Collections.reverse(renamed.weights);
        Regrouping after = solve(renamed.problem(), EXACT);
        assertThat(after.cellOf()).isEqualTo(before.cellOf());
        assertThat(after.objective()).isEqualTo(before.objective());
        assertThat(solve(renamed.problem(), searching(3)).cellOf())
                .isEqualTo(solve(draft.problem(), searching(3)).cellOf());

        int units = draft.households.length;
        int[] place = new int[units];
        Arrays.setAll(place, unit -> unit);
        for (int unit = units - 1; unit > 0; unit--) {
            int other = random.nextInt(unit + 1);
            int swap = place[unit];
            place[unit] = place[other];
            place[other] = swap;
        }
        Cases.Draft moved = Cases.draft(seed, 6, 16);
        moved.households = permuted(draft.households, place);
        moved.communities = permuted(draft.communities, place);
        moved.nets.replaceAll(labels -> permuted(labels, place));
        moved.edges.replaceAll(edge -> new int[] {place[edge[0]], place[edge[1]], edge[2]});
        Regrouping permuted = solve(moved.problem(), EXACT);
        assertThat(permuted.proven()).isEqualTo(before.proven());
        assertThat(missing(permuted)).isEqualTo(missing(before));
        assertThat(permuted.objective()).isCloseTo(before.objective(), within(TINY));
    }

    private static int[] permuted(int[] values, int[] place) {
        int[] result = new int[values.length];
        for (int unit = 0; unit < values.length; unit++) {
            result[place[unit]] = values[unit];
        }
        return result;
    }

    @Property(tries = 60)
    void neverWorseThanAnyRepairedInputNet(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        RegroupProblem problem = Cases.draft(seed, 8, 60).problem();
        Regrouping searched = solve(problem, new RegroupSettings(seed, 3_000, 1, 12));
        Regrouping exact = solve(problem, EXACT);
        for (int net = 0; net <= problem.nets(); net++) {
            Regrouping baseline = net == problem.nets() ? Baselines.greedy(problem) : Baselines.repaired(problem, net);
            assertThat(RegroupChecker.check(problem, baseline)).isEmpty();
            for (Regrouping better : new Regrouping[] {searched, exact}) {
                assertThat(missing(better)).isLessThanOrEqualTo(missing(baseline));
                if (missing(better) == missing(baseline)) {
                    assertThat(better.objective()).isLessThanOrEqualTo(baseline.objective() + TINY);
                }
            }
        }
    }

    @Property(tries = 60)
    void m5AdoptingAndRefiningTellWhatTheyBreak(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        RegroupProblem problem = pinned(seed, 5, 40);
        Regrouping refinement = Baselines.refinement(problem);
        assertThat(RegroupChecker.check(problem, refinement)).isEmpty();
        for (int net = 0; net < problem.nets(); net++) {
            assertThat(RegroupChecker.check(problem, Baselines.adopt(problem, net)))
                    .isEmpty();
            // Nothing in the refinement reaches over a border.
            assertThat(RegroupMeasures.of(problem, refinement).nets().get(net).across())
                    .isCloseTo(0, within(TINY));
        }
    }

    @Property(tries = 40)
    void a4EqualInputGivesEqualPlans(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        RegroupProblem problem = Cases.draft(seed, 20, 60).problem();
        assertThat(solve(problem, searching(seed)).cellOf())
                .isEqualTo(solve(problem, searching(seed)).cellOf());
    }

    @Property(tries = 60)
    void theCheckerFindsPlantedFaults(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        RegroupProblem problem = Cases.draft(seed, 6, 16).problem();
        Regrouping good = solve(problem, EXACT);
        Random random = new Random(seed);
        int[] cells = good.cellOf();
        int unit = random.nextInt(cells.length);
        cells[unit] = good.cells() == 1 ? 1 : (cells[unit] + 1) % good.cells();
        Regrouping moved =
                new Regrouping(Assembly.canonical(cells), good.objective(), good.bound(), 0, false, good.exceptions());
        boolean tied = Math.abs(Cases.cost(problem, cells) - good.objective()) < 1e-6;
        Assume.that(!tied);
        assertThat(RegroupChecker.check(problem, moved)).isNotEmpty();
    }
}
