package org.gridgov.merging.regroup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Small random grounds, and the best division of one by trying them all. */
final class Cases {
    private Cases() {}

    /** What a case is made of, so that it can be written down again in other words. */
    static final class Draft {
        int[] households;
        final List<int[]> edges = new ArrayList<>();
        final List<int[]> nets = new ArrayList<>();
        final List<double[]> weights = new ArrayList<>();
        final List<int[]> together = new ArrayList<>();
        final List<int[]> apart = new ArrayList<>();
        int[] communities;
        long least;
        long most;

        RegroupProblem problem() {
            RegroupProblem.Builder builder = RegroupProblem.builder(households).communities(communities);
            edges.forEach(edge -> builder.edge(edge[0], edge[1], edge[2]));
            for (int net = 0; net < nets.size(); net++) {
                builder.net("net" + net, nets.get(net), weights.get(net)[0], weights.get(net)[1]);
            }
            together.forEach(pair -> builder.together(pair[0], pair[1]));
            apart.forEach(pair -> builder.apart(pair[0], pair[1]));
            return builder.bounds(least, most).build();
        }
    }

    /** A connected planar-like ground with patches of labels, gaps, all kinds of weights and bounds that mostly can be met. */
    static Draft draft(long seed, int leastUnits, int mostUnits) {
        Random random = new Random(seed);
        Draft draft = new Draft();
        int units = leastUnits + random.nextInt(mostUnits - leastUnits + 1);
        draft.households = new int[units];
        Arrays.setAll(draft.households, unit -> 3 + random.nextInt(18));
        if (random.nextInt(4) == 0) {
            draft.households[random.nextInt(units)] = 0;
        }
        int width = 2 + random.nextInt(3);
        for (int unit = 1; unit < units; unit++) {
            boolean left = unit % width != 0;
            boolean up = unit >= width;
            if (left && (!up || random.nextInt(5) > 0)) {
                draft.edges.add(new int[] {unit, unit - 1, 1 + random.nextInt(9)});
            } else if (up) {
                draft.edges.add(new int[] {unit, unit - width, 1});
                continue;
            }
            if (up && random.nextInt(4) > 0) {
                draft.edges.add(new int[] {unit - width, unit, 2});
            }
        }
        draft.communities = new int[units];
        if (random.nextInt(5) == 0) {
            for (int unit = units / 2; unit < units; unit++) {
                draft.communities[unit] = 1;
            }
        }
        int nets = 1 + random.nextInt(4);
        for (int net = 0; net < nets; net++) {
            int[] labels = new int[units];
            int patch = 2 + random.nextInt(4);
            for (int unit = 0; unit < units; unit++) {
                labels[unit] = random.nextInt(8) == 0 ? random.nextInt(4) : unit / patch;
                labels[unit] = random.nextInt(15) == 0 ? -1 : labels[unit];
            }
            draft.nets.add(labels);
            draft.weights.add(new double[][] {{1, 0}, {0, 1}, {1, 1}, {0.5, 2}}[random.nextInt(4)]);
        }
        draft.least = 15 + random.nextInt(15);
        draft.most = 2 * draft.least + random.nextInt(20);
        return draft;
    }

    /** A case whose optimum is legal and found by brute force: {violation, cost}. */
    static double[] bruteForce(RegroupProblem problem) {
        int units = problem.units();
        int[] cellOf = new int[units];
        double[] best = {Double.MAX_VALUE, Double.MAX_VALUE};
        divide(problem, cellOf, 0, 0, best);
        return best;
    }

    private static void divide(RegroupProblem problem, int[] cellOf, int unit, int cells, double[] best) {
        if (unit == problem.units()) {
            judge(problem, cellOf, cells, best);
            return;
        }
        for (int cell = 0; cell <= cells; cell++) {
            cellOf[unit] = cell;
            divide(problem, cellOf, unit + 1, Math.max(cells, cell + 1), best);
        }
    }

    private static void judge(RegroupProblem problem, int[] cellOf, int cells, double[] best) {
        long[] size = new long[cells];
        for (int unit = 0; unit < cellOf.length; unit++) {
            size[cellOf[unit]] += problem.households(unit);
        }
        long violation = 0;
        for (long each : size) {
            violation += Math.max(0, Math.max(problem.least() - each, each - problem.most()));
        }
        if (violation > best[0] || !keepsPins(problem, cellOf) || !connected(problem, cellOf, cells)) {
            return;
        }
        double cost = cost(problem, cellOf);
        if (violation < best[0] || cost < best[1]) {
            best[0] = violation;
            best[1] = cost;
        }
    }

    private static boolean keepsPins(RegroupProblem problem, int[] cellOf) {
        for (int pair = 0; pair < problem.togetherPairs(); pair++) {
            if (cellOf[problem.together(pair, 0)] != cellOf[problem.together(pair, 1)]) {
                return false;
            }
        }
        for (int pair = 0; pair < problem.apartPairs(); pair++) {
            if (cellOf[problem.apart(pair, 0)] == cellOf[problem.apart(pair, 1)]) {
                return false;
            }
        }
        return true;
    }

    /** Labels spread along neighbours of one cell until each cell has as many pieces as units with their own label. */
    private static boolean connected(RegroupProblem problem, int[] cellOf, int cells) {
        int[] piece = new int[cellOf.length];
        Arrays.setAll(piece, unit -> unit);
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int unit = 0; unit < cellOf.length; unit++) {
                for (int index = 0; index < problem.neighbours(unit); index++) {
                    int other = problem.neighbour(unit, index);
                    if (cellOf[other] == cellOf[unit] && piece[other] < piece[unit]) {
                        piece[unit] = piece[other];
                        changed = true;
                    }
                }
            }
        }
        return Arrays.stream(piece).distinct().count() == cells;
    }

    /** The objective from joint and single entropies. */
    static double cost(RegroupProblem problem, int[] cellOf) {
        double cost = 0;
        for (int net = 0; net < problem.nets(); net++) {
            int which = net;
            double joint = entropy(problem, net, unit -> 1000 * cellOf[unit] + problem.netCell(which, unit));
            double plan = entropy(problem, net, unit -> cellOf[unit]);
            double old = entropy(problem, net, unit -> problem.netCell(which, unit));
            cost += problem.across(net) * (joint - plan) + problem.cut(net) * (joint - old);
        }
        return cost;
    }

    private static double entropy(RegroupProblem problem, int net, java.util.function.IntUnaryOperator classOf) {
        java.util.Map<Integer, Integer> sizes = new java.util.TreeMap<>();
        double total = 0;
        for (int unit = 0; unit < problem.units(); unit++) {
            if (problem.netCell(net, unit) >= 0) {
                sizes.merge(classOf.applyAsInt(unit), problem.households(unit), Integer::sum);
                total += problem.households(unit);
            }
        }
        double sum = 0;
        for (int size : sizes.values()) {
            sum -= size == 0 ? 0 : size / total * Math.log(size / total);
        }
        return sum;
    }
}
