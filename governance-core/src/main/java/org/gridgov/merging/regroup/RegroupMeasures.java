package org.gridgov.merging.regroup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a division changes: for each net, and in the sizes and borders of the new cells.
 *
 * @param nets one entry per net, in the order of the problem
 * @param cells how many new cells there are
 * @param smallest the fewest households of a cell
 * @param median the households of the middle cell, of the lower of two
 * @param largest the most households of a cell
 * @param sizeViolations how many cells miss the bounds
 * @param contiguityViolations how many cells are not connected or lie in several communities
 * @param borderMetres the length of the borders between new cells within communities
 */
public record RegroupMeasures(
        List<NetMeasures> nets,
        int cells,
        long smallest,
        long median,
        long largest,
        int sizeViolations,
        int contiguityViolations,
        double borderMetres) {
    /** Keeps a copy of the list. */
    public RegroupMeasures {
        nets = List.copyOf(nets);
    }

    /**
     * Measures a division; O(nets × (units + pairs of cells) + neighbours).
     *
     * @param problem the units and nets
     * @param regrouping a division of its units
     * @return the measures
     * @throws IllegalArgumentException if the division has another number of units
     */
    public static RegroupMeasures of(RegroupProblem problem, Regrouping regrouping) {
        if (regrouping.units() != problem.units()) {
            throw new IllegalArgumentException(
                    "The division must have " + problem.units() + " units, but has " + regrouping.units());
        }
        List<NetMeasures> nets = new ArrayList<>();
        for (int net = 0; net < problem.nets(); net++) {
            nets.add(measure(problem, regrouping, net));
        }
        long[] sizes = new long[regrouping.cells()];
        double border = 0;
        for (int unit = 0; unit < problem.units(); unit++) {
            int cell = regrouping.cellOf(unit);
            sizes[cell] += problem.households(unit);
            for (int index = 0; index < problem.neighbours(unit); index++) {
                int other = problem.neighbour(unit, index);
                if (other > unit && regrouping.cellOf(other) != cell) {
                    border += problem.borderMetres(unit, index);
                }
            }
        }
        int outside = 0;
        for (long size : sizes) {
            outside += size < problem.least() || size > problem.most() ? 1 : 0;
        }
        long[] sorted = sizes.clone();
        Arrays.sort(sorted);
        return new RegroupMeasures(
                nets,
                sorted.length,
                sorted[0],
                sorted[(sorted.length - 1) / 2],
                sorted[sorted.length - 1],
                outside,
                broken(problem, regrouping),
                border);
    }

    /** Cells of more than one piece: a search by stack, piece by piece. */
    private static int broken(RegroupProblem problem, Regrouping regrouping) {
        boolean[] seen = new boolean[problem.units()];
        int[] pieces = new int[regrouping.cells()];
        int[] stack = new int[problem.units()];
        for (int start = 0; start < problem.units(); start++) {
            if (seen[start]) {
                continue;
            }
            pieces[regrouping.cellOf(start)]++;
            int top = 0;
            stack[top++] = start;
            seen[start] = true;
            while (top > 0) {
                int unit = stack[--top];
                for (int index = 0; index < problem.neighbours(unit); index++) {
                    int other = problem.neighbour(unit, index);
                    if (!seen[other] && regrouping.cellOf(other) == regrouping.cellOf(unit)) {
                        seen[other] = true;
                        stack[top++] = other;
                    }
                }
            }
        }
        return (int) Arrays.stream(pieces).filter(count -> count > 1).count();
    }

    private static NetMeasures measure(RegroupProblem problem, Regrouping regrouping, int net) {
        Map<Long, Long> shared = new HashMap<>();
        Map<Integer, Long> oldSize = new HashMap<>();
        Map<Integer, Long> newSize = new HashMap<>();
        long total = 0;
        for (int unit = 0; unit < problem.units(); unit++) {
            int old = problem.netCell(net, unit);
            if (old < 0) {
                continue;
            }
            long households = problem.households(unit);
            total += households;
            shared.merge(((long) regrouping.cellOf(unit) << 32) | old, households, Long::sum);
            oldSize.merge(old, households, Long::sum);
            newSize.merge(regrouping.cellOf(unit), households, Long::sum);
        }
        Map<Integer, Long> mostOfOld = new HashMap<>();
        Map<Integer, Long> mostOfNew = new HashMap<>();
        shared.forEach((pair, households) -> {
            mostOfOld.merge((int) (pair & 0xFFFFFFFFL), households, Math::max);
            mostOfNew.merge((int) (pair >> 32), households, Math::max);
        });
        double joint = entropy(shared, total);
        double ofNet = entropy(oldSize, total);
        double ofPlan = entropy(newSize, total);
        double across = Math.max(0, joint - ofPlan);
        double cut = Math.max(0, joint - ofNet);
        double mutual = ofNet <= 0 && ofPlan <= 0
                ? 1
                : ofNet <= 0 || ofPlan <= 0 ? 0 : Math.max(0, ofNet + ofPlan - joint) / Math.sqrt(ofNet * ofPlan);
        return new NetMeasures(
                problem.netName(net),
                total,
                total - sum(mostOfNew),
                total - sum(mostOfOld),
                rand(shared, oldSize, newSize, total),
                mutual,
                across,
                cut);
    }

    private static double rand(
            Map<Long, Long> shared, Map<Integer, Long> oldSize, Map<Integer, Long> newSize, long total) {
        double all = pairs(total);
        double both =
                shared.values().stream().mapToDouble(RegroupMeasures::pairs).sum();
        double old =
                oldSize.values().stream().mapToDouble(RegroupMeasures::pairs).sum();
        double young =
                newSize.values().stream().mapToDouble(RegroupMeasures::pairs).sum();
        return all <= 0 ? 1 : (all - old - young + 2 * both) / all;
    }

    private static double pairs(long households) {
        return 0.5 * households * (households - 1);
    }

    private static long sum(Map<Integer, Long> sizes) {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Equal sizes are counted together and sizes ascend, so the sum does not depend on the order of cells. */
    private static double entropy(Map<?, Long> sizes, long total) {
        TreeMap<Long, Integer> bySize = new TreeMap<>();
        sizes.values().forEach(size -> bySize.merge(size, 1, Integer::sum));
        double sum = 0;
        for (Map.Entry<Long, Integer> entry : bySize.entrySet()) {
            double share = total == 0 ? 0 : (double) entry.getKey() / total;
            sum -= share <= 0 ? 0 : entry.getValue() * share * StrictMath.log(share);
        }
        return sum;
    }
}
