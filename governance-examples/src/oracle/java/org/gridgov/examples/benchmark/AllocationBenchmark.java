package org.gridgov.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.gridgov.allocation.Allocator;
import org.gridgov.allocation.Market;
import org.gridgov.allocation.PlanChecker;
import org.gridgov.allocation.Settings;
import org.gridgov.allocation.Solution;
import org.gridgov.decision.Mode;
import org.gridgov.flow.FlowNetwork;
import org.gridgov.flow.FlowResult;
import org.junit.jupiter.api.Test;

/**
 * Allocation beside OR-Tools' min-cost flow, JGraphT's, a greedy, and the pass that verifies the prices.
 *
 * <p>{@code -Dsizes=1000x100,10000x1000} chooses sizes; {@code -Djgrapht=10000} lets JGraphT, which takes minutes there, go on
 * to that many needs.
 */
class AllocationBenchmark {
    private static final long MILLION = 1_000_000L;

    @Test
    void besideOtherSolvers() {
        Loader.loadNativeLibraries();
        String sizes = System.getProperty("sizes", "1000x100,10000x1000,100000x10000,1000000x10000");
        System.out.println(
                "| needs x resources | kind | capacity | pairs | ours ms (min/median/max) | ours, raw graph | "
                        + "OR-Tools, raw graph | raw: OR / ours | OR / ours whole | verify ms | ours / verify | greedy served | "
                        + "JGraphT raw |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (String size : sizes.split(",", -1)) {
            int needs = Integer.parseInt(size.split("x", -1)[0]);
            int resources = Integer.parseInt(size.split("x", -1)[1]);
            for (AllocationWorld.Kind kind : AllocationWorld.Kind.values()) {
                for (double capacity : new double[] {0.9, 1.3}) {
                    row(needs, resources, kind, capacity);
                }
            }
        }
    }

    private static void row(int needs, int resources, AllocationWorld.Kind kind, double capacity) {
        Market market = AllocationWorld.market(kind, needs, resources, capacity, 7);
        int rounds = needs >= 1_000_000 ? 3 : 5;
        Solution[] solution = new Solution[1];
        long[] ours = times(rounds, () -> {
            solution[0] = Allocator.solve(market, Settings.of(Mode.STRICT_TIERS));
            return solution[0].units(0);
        });
        assertThat(PlanChecker.check(solution[0])).isEmpty();
        long[] verify = times(rounds, () -> PlanChecker.check(solution[0]).length());
        FlowNetwork raw = raw(market);
        FlowResult[] result = new FlowResult[1];
        long[] oursRaw = times(Math.min(3, rounds), () -> {
            result[0] = org.gridgov.flow.MinCostFlow.solve(raw, raw.nodes() - 1);
            return result[0].flow(0);
        });
        long cost = result[0].cost();
        long[] orTools = times(needs >= 100_000 ? 1 : 3, () -> {
            long other = orTools(raw);
            assertThat(other).isEqualTo(cost);
            return other;
        });
        String jgrapht = needs > Integer.getInteger("jgrapht", 1000)
                ? ""
                : text(times(1, () -> {
                    double other = JGraphTOracle.cost(raw);
                    assertThat(other).isEqualTo((double) cost);
                    return (long) other;
                }));
        long served = solution[0].objective().servedOfAll().part();
        System.out.printf(
                Locale.ROOT,
                "| %d x %d | %s | %.1f | %d | %s | %s | %s | %.1f | %.1f | %s | %.0f | %.2f %% | %s |%n",
                needs,
                resources,
                kind,
                capacity,
                market.pairs(),
                text(ours),
                text(oursRaw),
                text(orTools),
                (double) median(orTools) / median(oursRaw),
                (double) median(orTools) / median(ours),
                text(verify),
                (double) median(ours) / median(verify),
                100.0 * greedy(market) / served,
                jgrapht);
    }

    /** The same flow problem without classes: what goes unserved goes straight to the root. */
    static FlowNetwork raw(Market market) {
        int root = market.subjects() + market.candidates();
        FlowNetwork network = new FlowNetwork(root + 1, market.pairs() + root);
        long step = 2L * 20_400 * Math.min(market.subjects(), market.candidates()) + 1;
        for (int s = 0; s < market.candidates(); s++) {
            network.addArc(market.subjects() + s, root, market.supply(s).amount(), 0);
        }
        for (int d = 0; d < market.subjects(); d++) {
            network.setSupply(d, market.demand(d).amount());
            network.addArc(d, root, FlowNetwork.UNLIMITED, 0);
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                network.addArc(
                        d,
                        market.subjects() + market.candidate(pair),
                        FlowNetwork.UNLIMITED,
                        -(market.demand(d).tier().rank() * step + market.utility(pair)));
            }
        }
        return network;
    }

    static long orTools(FlowNetwork network) {
        MinCostFlow solver = new MinCostFlow(network.nodes(), network.arcs());
        long total = 0;
        for (int node = 0; node < network.nodes(); node++) {
            total += network.supply(node);
        }
        for (int arc = 0; arc < network.arcs(); arc++) {
            long capacity = Math.min(total, network.capacity(arc));
            solver.addArcWithCapacityAndUnitCost(network.from(arc), network.to(arc), capacity, network.cost(arc));
        }
        for (int node = 0; node < network.nodes() - 1; node++) {
            solver.setNodeSupply(node, network.supply(node));
        }
        solver.setNodeSupply(network.nodes() - 1, -total);
        assertThat(solver.solve()).isEqualTo(MinCostFlowBase.Status.OPTIMAL);
        return solver.getOptimalCost();
    }

    /** Higher tiers first, then identifiers; each takes the best that is left. */
    private static long greedy(Market market) {
        long[] left = new long[market.candidates()];
        Arrays.setAll(left, s -> market.supply(s).amount());
        int[] order = IntStream.range(0, market.subjects())
                .boxed()
                .sorted(Comparator.comparing((Integer d) -> market.demand(d).tier())
                        .thenComparing(d -> d))
                .mapToInt(d -> d)
                .toArray();
        long served = 0;
        for (int d : order) {
            int best = -1;
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                if (left[market.candidate(pair)] > 0 && (best < 0 || market.utility(pair) > market.utility(best))) {
                    best = pair;
                }
            }
            if (best >= 0) {
                left[market.candidate(best)]--;
                served++;
            }
        }
        return served;
    }

    private static long[] times(int rounds, LongSupplier work) {
        long[] times = new long[rounds];
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            sum += work.getAsLong();
            times[i] = System.nanoTime() - start;
        }
        assertThat(sum).isNotEqualTo(Long.MIN_VALUE);
        Arrays.sort(times);
        return times;
    }

    private static long median(long[] times) {
        return times[times.length / 2];
    }

    private static String text(long[] times) {
        return String.format(
                Locale.ROOT,
                "%.1f / %.1f / %.1f",
                (double) times[0] / MILLION,
                (double) median(times) / MILLION,
                (double) times[times.length - 1] / MILLION);
    }
}
