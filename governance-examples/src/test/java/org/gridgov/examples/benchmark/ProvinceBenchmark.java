package org.gridgov.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridgov.allocation.Allocator;
import org.gridgov.allocation.Demand;
import org.gridgov.allocation.Market;
import org.gridgov.allocation.MarketBuilder;
import org.gridgov.allocation.PlanChecker;
import org.gridgov.allocation.Problem;
import org.gridgov.allocation.Settings;
import org.gridgov.allocation.Solution;
import org.gridgov.allocation.Supply;
import org.gridgov.decision.Mode;
import org.gridgov.lists.Urgency;
import org.gridgov.policy.PairJudge;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.PolicyEngines;
import org.gridgov.rules.pack.PolicyPacks;
import org.junit.jupiter.api.Test;

/** A province: a million needs in 21,000 communities, judged by the Haihong matching policy and allocated. */
class ProvinceBenchmark {
    private static final int COMMUNITIES = 21_000;
    private static final int WORLDS = 210;
    private static final int NEEDS = 48;
    private static final int RESOURCES = 24;
    private static final int[] METRES = {100, 100, 100, 100, 900, 900, 900, 900, 3_000, 3_000, 3_000, 3_000};

    /** What came out of one community. */
    private record Outcome(long served, long pairs) {}

    @Test
    void judgesAndAllocatesAProvince() throws Exception {
        List<JudgingWorld> worlds = new ArrayList<>();
        for (int i = 0; i < WORLDS; i++) {
            worlds.add(new JudgingWorld(NEEDS, RESOURCES, 100 + i));
        }
        System.out.println("| threads | seconds | judging alone, seconds | needs | pairs judged | served |");
        System.out.println("|---|---|---|---|---|---|");
        try (PolicyEngine engine = PolicyEngines.drools(PolicyPacks.read(Path.of(
                        "src", "main", "resources", "org", "gridgov", "examples", "haihong", "packs", "matching"))
                .value()
                .orElseThrow())) {
            Outcome expected = null;
            for (int threads : new int[] {1, 2, 1, 2}) {
                long start = System.nanoTime();
                Outcome judged = run(engine, worlds, threads, false);
                double alone = (System.nanoTime() - start) / 1e9;
                start = System.nanoTime();
                Outcome outcome = run(engine, worlds, threads, true);
                double seconds = (System.nanoTime() - start) / 1e9;
                assertThat(expected == null ? outcome : expected).isEqualTo(outcome);
                assertThat(judged.pairs()).isEqualTo(outcome.pairs());
                expected = outcome;
                System.out.printf(
                        Locale.ROOT,
                        "| %d | %.2f | %.2f | %d | %d | %d |%n",
                        threads,
                        seconds,
                        alone,
                        COMMUNITIES * NEEDS,
                        outcome.pairs(),
                        outcome.served());
            }
        }
    }

    private static Outcome run(PolicyEngine engine, List<JudgingWorld> worlds, int threads, boolean allocates)
            throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Outcome>> tasks = new ArrayList<>();
            for (int i = 0; i < COMMUNITIES; i++) {
                JudgingWorld world = worlds.get(i % WORLDS);
                tasks.add(() -> community(engine, world, allocates));
            }
            long served = 0;
            long pairs = 0;
            for (Future<Outcome> future : pool.invokeAll(tasks)) {
                served += future.get().served();
                pairs += future.get().pairs();
            }
            return new Outcome(served, pairs);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Outcome community(PolicyEngine engine, JudgingWorld world, boolean allocates) {
        PairJudge judge = engine.pairs(world.needs, world.betweens, world.resources);
        List<Demand> demands = new ArrayList<>();
        List<Supply> supplies = new ArrayList<>();
        for (int d = 0; d < NEEDS; d++) {
            demands.add(new Demand("N" + (100 + d), 1, List.of(Urgency.values()).get(d % Urgency.TIERS)));
        }
        for (int s = 0; s < RESOURCES; s++) {
            supplies.add(new Supply("R" + (100 + s), 2));
        }
        MarketBuilder builder = Market.of(new Problem(demands, supplies));
        for (int d = 0; d < NEEDS; d++) {
            for (int s = 0; s < RESOURCES; s++) {
                int between = world.between(d, s);
                int score = judge.score(d, between, s);
                if (score != PairJudge.NOT_ELIGIBLE) {
                    builder.pair(d, s, score, METRES[between]);
                }
            }
        }
        long pairs = (long) NEEDS * RESOURCES;
        if (!allocates) {
            return new Outcome(0, pairs);
        }
        Solution solution = Allocator.solve(builder.build(), Settings.of(Mode.STRICT_TIERS));
        assertThat(PlanChecker.check(solution)).isEmpty();
        return new Outcome(solution.objective().servedOfAll().part(), pairs);
    }
}
