package org.gridgov.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Needs that come and go among resources near them, with room for nine tenths of them. */
class LiveFlowBenchmark {
    private static final int SIDE_METRES = 100_000;
    private static final int CANDIDATES = 20;
    private static final int UNSERVED = 10_000_000;
    private static final int EVENTS = 5_000;

    private final Random dice = new Random(11);
    private LiveFlow live = LiveFlow.empty();

    @Test
    void aHundredThousandNeedsAndTenThousandResources() {
        measure(100_000, 10_000);
    }

    private void measure(int needs, int resources) {
        Near near = new Near(resources, dice);
        int[] nodes = IntStream.range(needs, needs + resources).toArray();
        int[] need = IntStream.range(0, needs).toArray();
        int root = needs + resources;
        FlowNetwork network = new FlowNetwork(root + 1, needs * (CANDIDATES + 1) + resources);
        int[] supply = new int[root + 1];
        for (int i = 0; i < needs; i++) {
            supply[i] = 1;
            network.setSupply(i, 1);
            double x = dice.nextDouble();
            double y = dice.nextDouble();
            for (int resource : near.nearest(x, y)) {
                network.addArc(i, nodes[resource], 1, near.metres(x, y, resource));
            }
            network.addArc(i, root, FlowNetwork.UNLIMITED, UNSERVED);
        }
        for (int node : nodes) {
            network.addArc(node, root, needs * 9 / 10 / resources, 0);
        }
        long began = System.nanoTime();
        FlowResult best = MinCostFlow.solve(network, root);
        System.out.println("solved in " + (System.nanoTime() - began) / 1_000_000 + " ms");
        began = System.nanoTime();
        int[] flow = IntStream.range(0, network.arcs())
                .map(arc -> (int) best.flow(arc))
                .toArray();
        long[] price = IntStream.rangeClosed(0, root).mapToLong(best::price).toArray();
        live = LiveFlow.of(network, root, supply, flow, price);
        System.out.println("taken over in " + (System.nanoTime() - began) / 1_000_000 + " ms, cost " + live.cost());
        System.out.println(
                "| way | departure, µs: median / 99th / max | arrival, µs: median / 99th / max | others moved |");
        System.out.println("|---|---|---|---|");
        row("exact, first", need, near, nodes, node -> live.setSupply(node, 0), node -> live.setSupply(node, 1));
        row("exact", need, near, nodes, node -> live.setSupply(node, 0), node -> live.setSupply(node, 1));
        LiveReference.requireFlow(live);
        LiveReference.requireProof(live);
        for (int most : new int[] {2, 0}) {
            row(
                    "at most " + most,
                    need,
                    near,
                    nodes,
                    node -> live.setSupply(node, 0, most),
                    node -> live.setSupply(node, 1, most));
            System.out.println("gap " + live.gap() + " of " + live.cost());
            began = System.nanoTime();
            long before = live.cost();
            live.restore();
            System.out.println("restored in " + (System.nanoTime() - began) / 1_000_000 + " ms, cheaper by "
                    + (before - live.cost()));
        }
        LiveReference.requireProof(live);
    }

    private int join(Near near, int[] nodes) {
        int node = live.addNode();
        double x = dice.nextDouble();
        double y = dice.nextDouble();
        for (int resource : near.nearest(x, y)) {
            live.addArc(node, nodes[resource], 1, near.metres(x, y, resource));
        }
        live.addArc(node, live.root(), LiveFlow.UNLIMITED, UNSERVED);
        return node;
    }

    /** One need goes, and another comes, as often as is measured; adding and removing arcs counts, too. */
    private void row(String what, int[] need, Near near, int[] nodes, IntConsumer leave, IntConsumer enter) {
        long[] gone = new long[EVENTS];
        long[] come = new long[EVENTS];
        long moved = 0;
        for (int i = 0; i < EVENTS; i++) {
            int which = dice.nextInt(need.length);
            long began = System.nanoTime();
            leave.accept(need[which]);
            live.removeNode(need[which]);
            gone[i] = System.nanoTime() - began;
            live.mark();
            began = System.nanoTime();
            need[which] = join(near, nodes);
            enter.accept(need[which]);
            come[i] = System.nanoTime() - began;
            moved += live.moved().map(live::from).distinct().count();
        }
        assertThat(moved).isPositive();
        System.out.println("| " + what + " | " + figures(gone) + " | " + figures(come) + " | "
                + String.format(java.util.Locale.ROOT, "%.1f", (double) moved / EVENTS - 2) + " |");
    }

    private static String figures(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[EVENTS / 2] / 1000 + " / " + nanos[EVENTS * 99 / 100] / 1000 + " / " + nanos[EVENTS - 1] / 1000;
    }

    /** Resources at random places, found by squares. */
    private static final class Near {
        private static final int SQUARES = 40;

        private final double[] x;
        private final double[] y;
        private final int[][] in = new int[SQUARES * SQUARES][0];

        Near(int resources, Random dice) {
            x = dice.doubles(resources).toArray();
            y = dice.doubles(resources).toArray();
            for (int i = 0; i < resources; i++) {
                int square = square(x[i]) * SQUARES + square(y[i]);
                in[square] = Arrays.copyOf(in[square], in[square].length + 1);
                in[square][in[square].length - 1] = i;
            }
        }

        private static int square(double at) {
            return (int) (at * SQUARES);
        }

        int metres(double atX, double atY, int resource) {
            return (int) (SIDE_METRES * Math.hypot(atX - x[resource], atY - y[resource]));
        }

        int[] nearest(double atX, double atY) {
            long[] found = new long[0];
            for (int i = Math.max(0, square(atX) - 1); i <= Math.min(SQUARES - 1, square(atX) + 1); i++) {
                for (int j = Math.max(0, square(atY) - 1); j <= Math.min(SQUARES - 1, square(atY) + 1); j++) {
                    int old = found.length;
                    int[] here = in[i * SQUARES + j];
                    found = Arrays.copyOf(found, old + here.length);
                    for (int k = 0; k < here.length; k++) {
                        found[old + k] = ((long) metres(atX, atY, here[k]) << 32) + here[k];
                    }
                }
            }
            return Arrays.stream(found)
                    .sorted()
                    .limit(CANDIDATES)
                    .mapToInt(key -> (int) key)
                    .toArray();
        }
    }
}
