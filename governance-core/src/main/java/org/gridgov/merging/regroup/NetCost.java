package org.gridgov.merging.regroup;

import java.util.Arrays;

/** What a division costs for one net, from the households of every pair of new and old cell. */
final class NetCost {
    private NetCost() {}

    static double of(RegroupProblem problem, int net, int[] cellOf, XLogX f) {
        int units = problem.units();
        int covered = 0;
        long[] keys = new long[units];
        long stride = problem.netCells(net);
        long[] ofOld = new long[problem.netCells(net)];
        long[] ofNew = new long[Arrays.stream(cellOf).max().orElse(0) + 1];
        long total = 0;
        LabelSums sums = new LabelSums((int) stride, units);
        for (int unit = 0; unit < units; unit++) {
            int old = problem.netCell(net, unit);
            int households = problem.households(unit);
            if (old < 0 || households == 0) {
                continue;
            }
            total += households;
            ofOld[old] += households;
            ofNew[cellOf[unit]] += households;
            if (sums.add(cellOf[unit], old, households) == 0) {
                keys[covered++] = cellOf[unit] * stride + old;
            }
        }
        if (total == 0) {
            return 0;
        }
        // Sorted sizes: the sum does not depend on how cells are numbered.
        double joint = sum(covered, index -> sums.get((int) (keys[index] / stride), (int) (keys[index] % stride)), f);
        double young = sum(ofNew.length, index -> ofNew[index], f);
        double old = sum(ofOld.length, index -> ofOld[index], f);
        return (problem.across(net) * Math.max(0, young - joint) + problem.cut(net) * Math.max(0, old - joint)) / total;
    }

    private static double sum(int count, java.util.function.IntToLongFunction value, XLogX f) {
        long[] values = new long[count];
        Arrays.setAll(values, value);
        Arrays.sort(values);
        double sum = 0;
        for (long each : values) {
            sum += f.of(each);
        }
        return sum;
    }
}
