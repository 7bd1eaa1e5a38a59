package org.gridgov.merging.regroup;

import java.util.ArrayList;
import java.util.List;

/** An order of the nets that depends on what they say, not on how they were given: sums are added up in it. */
final class NetOrder {
    private NetOrder() {}

    static int[] of(RegroupProblem problem) {
        List<Integer> order = new ArrayList<>();
        for (int net = 0; net < problem.nets(); net++) {
            order.add(net);
        }
        order.sort((a, b) -> compare(problem, a, b));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int compare(RegroupProblem problem, int a, int b) {
        int result = Double.compare(problem.across(a), problem.across(b));
        if (result == 0) {
            result = Double.compare(problem.cut(a), problem.cut(b));
        }
        if (result == 0) {
            result = Integer.compare(problem.netCells(a), problem.netCells(b));
        }
        for (int unit = 0; result == 0 && unit < problem.units(); unit++) {
            result = Integer.compare(problem.netCell(a, unit), problem.netCell(b, unit));
        }
        return result;
    }
}
