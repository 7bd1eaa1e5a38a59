package org.gridgov.merging.regroup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Verifies a division with code of its own: conservation, connection, sizes, pins, exceptions and the objective.
 *
 * <p>Thread-safe; O(nets × units + neighbours).
 *
 * <p>Source: invariants M1, M5 and M9.
 */
public final class RegroupChecker {
    private static final double TOLERANCE = 1e-6;

    private RegroupChecker() {}

    /**
     * Checks a division.
     *
     * @param problem the units, nets and bounds
     * @param regrouping the division
     * @return one sentence per fault, in a fixed order; empty if all is well
     */
    public static List<String> check(RegroupProblem problem, Regrouping regrouping) {
        List<String> faults = new ArrayList<>();
        if (regrouping.units() != problem.units()) {
            faults.add("The division must have " + problem.units() + " units, but has " + regrouping.units() + ".");
            return faults;
        }
        CheckedCells cells = new CheckedCells(problem, regrouping, faults);
        cells.check();
        objective(problem, regrouping, faults);
        return faults;
    }

    private static void objective(RegroupProblem problem, Regrouping regrouping, List<String> faults) {
        double sum = 0;
        for (int net = 0; net < problem.nets(); net++) {
            sum += cost(problem, regrouping, net);
        }
        if (!(Math.abs(sum - regrouping.objective()) <= TOLERANCE)) {
            faults.add("The objective must be " + sum + ", but is " + regrouping.objective() + ".");
        }
        if (!(regrouping.bound() <= regrouping.objective() + TOLERANCE)) {
            faults.add("The bound must not be above the objective " + regrouping.objective() + ", but is "
                    + regrouping.bound() + ".");
        }
        if (regrouping.proven() && regrouping.objective() - regrouping.bound() > TOLERANCE) {
            faults.add("A proven objective must be its bound, but is " + regrouping.objective() + " above "
                    + regrouping.bound() + ".");
        }
    }

    /** Straight from the definition: minus the sum of joint share times the logarithm of the conditional share. */
    private static double cost(RegroupProblem problem, Regrouping regrouping, int net) {
        Map<List<Integer>, Double> joint = new HashMap<>();
        double[] ofNew = new double[regrouping.cells()];
        double[] ofOld = new double[problem.netCells(net)];
        double total = 0;
        for (int unit = 0; unit < problem.units(); unit++) {
            int old = problem.netCell(net, unit);
            if (old >= 0) {
                double households = problem.households(unit);
                total += households;
                ofNew[regrouping.cellOf(unit)] += households;
                ofOld[old] += households;
                joint.merge(List.of(regrouping.cellOf(unit), old), households, Double::sum);
            }
        }
        double cost = 0;
        for (Map.Entry<List<Integer>, Double> entry : joint.entrySet()) {
            double households = entry.getValue();
            if (households > 0) {
                double share = households / total;
                cost -= problem.across(net)
                        * share
                        * Math.log(households / ofNew[entry.getKey().get(0)]);
                cost -= problem.cut(net)
                        * share
                        * Math.log(households / ofOld[entry.getKey().get(1)]);
            }
        }
        return cost;
    }
}
