package org.gridgov.merging.regroup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The best division of up to 60 units by plain dynamic programming over all legal cells; no bound, no prices. */
final class SetPartition {
    private final RegroupProblem problem;
    private final int units;
    private final List<List<Long>> cellsByLowest = new ArrayList<>();
    private final Map<Long, Double> costOf = new HashMap<>();

    private SetPartition(RegroupProblem problem) {
        this.problem = problem;
        units = problem.units();
        for (int unit = 0; unit < units; unit++) {
            cellsByLowest.add(new ArrayList<>());
        }
    }

    /** The least cost of a legal division; infinite if there is none. */
    static double best(RegroupProblem problem) {
        SetPartition partition = new SetPartition(problem);
        partition.list();
        return partition.cheapestCover();
    }

    /** Every connected set within the upper bound is reached from its units one by one. */
    private void list() {
        Map<Long, Long> households = new HashMap<>();
        ArrayDeque<Long> queue = new ArrayDeque<>();
        for (int unit = 0; unit < units; unit++) {
            meet(1L << unit, problem.households(unit), households, queue);
        }
        while (!queue.isEmpty()) {
            long set = queue.remove();
            long size = households.getOrDefault(set, 0L);
            if (size >= problem.least()) {
                costOf.put(set, cost(set));
                cellsByLowest.get(Long.numberOfTrailingZeros(set)).add(set);
            }
            for (int unit = 0; unit < units; unit++) {
                for (int index = 0; (set >>> unit & 1) == 1 && index < problem.neighbours(unit); index++) {
                    int other = problem.neighbour(unit, index);
                    if ((set >>> other & 1) == 0 && problem.community(other) == problem.community(unit)) {
                        meet(set | 1L << other, size + problem.households(other), households, queue);
                    }
                }
            }
        }
    }

    private void meet(long set, long size, Map<Long, Long> households, ArrayDeque<Long> queue) {
        if (size <= problem.most() && households.putIfAbsent(set, size) == null) {
            queue.add(set);
        }
    }

    /** Straight from the definition: households times the logarithm of what is theirs. */
    private double cost(long set) {
        double cost = 0;
        for (int net = 0; net < problem.nets(); net++) {
            double covered = 0;
            double all = 0;
            double[] here = new double[problem.netCells(net)];
            double[] whole = new double[problem.netCells(net)];
            for (int unit = 0; unit < units; unit++) {
                int old = problem.netCell(net, unit);
                if (old >= 0) {
                    all += problem.households(unit);
                    whole[old] += problem.households(unit);
                    if ((set >>> unit & 1) == 1) {
                        covered += problem.households(unit);
                        here[old] += problem.households(unit);
                    }
                }
            }
            for (int old = 0; old < here.length; old++) {
                if (here[old] > 0) {
                    cost += problem.across(net) * here[old] * Math.log(covered / here[old]) / all;
                    cost += problem.cut(net) * here[old] * Math.log(whole[old] / here[old]) / all;
                }
            }
        }
        return cost;
    }

    /** The cheapest way to cover exactly a set of units, by how many units it has; the lowest uncovered unit is next. */
    private double cheapestCover() {
        List<Map<Long, Double>> byCount = new ArrayList<>();
        for (int count = 0; count <= units; count++) {
            byCount.add(new HashMap<>());
        }
        byCount.get(0).put(0L, 0.0);
        for (int count = 0; count < units; count++) {
            byCount.get(count).forEach((covered, cost) -> {
                for (long cell : cellsByLowest.get(Long.numberOfTrailingZeros(~covered))) {
                    if ((cell & covered) == 0) {
                        long next = covered | cell;
                        byCount.get(Long.bitCount(next)).merge(next, cost + costOf.getOrDefault(cell, 0.0), Math::min);
                    }
                }
            });
            byCount.get(count).clear();
        }
        return byCount.get(units).values().stream().findFirst().orElse(Double.POSITIVE_INFINITY);
    }
}
