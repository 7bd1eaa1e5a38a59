package org.gridgov.examples.benchmark;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.gridgov.policy.PairJudge;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.PolicyEngines;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;
import org.junit.jupiter.api.Test;

/**
 * Judging eleven million pairs of 100,000 needs and 10,000 resources by the 30 rules of the Haihong matching policy: by
 * classes, against the bare join that judges nothing, and against the same rules as joins in the rule language.
 */
class JudgingBenchmark {
    private static final Times.Runs RUNS = new Times.Runs(4, 7);
    private static final double MEGABYTE = 1 << 20;

    private static PolicyPack pack() throws URISyntaxException {
        Path here = Path.of(Objects.requireNonNull(
                        JudgingBenchmark.class.getResource("/org/gridgov/examples/haihong/packs/matching/policy.yaml"))
                .toURI());
        return PolicyPacks.read(Objects.requireNonNull(here.getParent()))
                .value()
                .orElseThrow();
    }

    @Test
    void judgesElevenMillionPairs() throws URISyntaxException {
        PolicyPack pack = pack();
        Board board = new Board("baseline: min / median / max");
        JudgingWorld world = new JudgingWorld(100_000, 10_000, 20261124);
        long[] found = new long[1];
        Times.Pair times = Times.of(RUNS, Times.MILLIS, fresh(pack, world, found), () -> bareJoin(world));
        board.add("11 M pairs / bare indexed join", "ms", times, Board.Aim.ratio(0.5));
        joins(pack, board);
        board.lines().forEach(System.out::println);
    }

    /** A smaller world, because the joins keep every match in memory. */
    private static void joins(PolicyPack pack, Board board) {
        JudgingWorld world = new JudgingWorld(30_000, 3_000, 20261125);
        DrlJoin join = new DrlJoin(PackCheck.of(pack).value().orElseThrow(), world);
        long[] found = new long[1];
        Times.Runs few = new Times.Runs(2, 3);
        LongSupplier ours = fresh(pack, world, found);
        Times.Pair times = Times.of(
                few,
                Times.MILLIS,
                () -> {
                    long pairs = ours.getAsLong();
                    return pairs == 0 ? 0 : found[0];
                },
                join::run);
        board.add("1 M pairs / the same rules as joins", "ms", times, Board.Aim.ratio(5));
        LongSupplier once = fresh(pack, world, found);
        Times heap = Times.once(peak(once));
        board.add("its peak heap beyond the input", "MB", heap, Times.once(peak(join::run)), Board.Aim.ratio(10));
    }

    private static double peak(LongSupplier work) {
        Heap.startPeak();
        long before = Heap.peak();
        long done = work.getAsLong();
        return done == 0 ? 0 : (Heap.peak() - before) / MEGABYTE;
    }

    /** Each run has an engine of its own that has judged nothing yet. */
    private static LongSupplier fresh(PolicyPack pack, JudgingWorld world, long[] found) {
        Deque<PolicyEngine> engines = new ArrayDeque<>();
        for (int i = 0; i < RUNS.warmUp() + RUNS.counted(); i++) {
            engines.add(PolicyEngines.drools(pack));
        }
        return () -> {
            try (PolicyEngine engine = engines.remove()) {
                return walk(world, engine.pairs(world.needs, world.betweens, world.resources), found);
            }
        };
    }

    private static long bareJoin(JudgingWorld world) {
        long sum = 0;
        for (int need = 0; need < world.needs.size(); need++) {
            for (int resource : world.resourcesOfCell[world.cell(need)]) {
                sum += world.between(need, resource);
            }
        }
        return sum;
    }

    /** The same walk, judging on the way; leaves what the verdicts add up to and gives the walk's own checksum. */
    private static long walk(JudgingWorld world, PairJudge judge, long[] found) {
        long sum = 0;
        long points = 0;
        for (int need = 0; need < world.needs.size(); need++) {
            for (int resource : world.resourcesOfCell[world.cell(need)]) {
                int between = world.between(need, resource);
                sum += between;
                int score = judge.score(need, between, resource);
                points += score == PairJudge.NOT_ELIGIBLE ? 0 : 1_000 + score;
            }
        }
        found[0] = points;
        return sum;
    }
}
