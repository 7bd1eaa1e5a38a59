package org.gridgov.merging.regroup;

import java.util.Arrays;

/**
 * Simple plans that a better one has to beat: a net as it stands, a net made legal, the common refinement, greedy merging.
 *
 * <p>None proves a bound. Deterministic, thread-safe.
 *
 * <p>Source: invariant M5.
 */
public final class Baselines {
    private Baselines() {}

    /**
     * A division that somebody drew, as it stands.
     *
     * @param problem the units and nets
     * @param cellOf the cell of each unit, any numbers from 0
     * @return the division; a cell that misses the bounds, is not connected or breaks a pin is an exception AS_DRAWN
     * @throws IllegalArgumentException if there is not one cell per unit
     */
    public static Regrouping drawn(RegroupProblem problem, int[] cellOf) {
        if (cellOf.length != problem.units()) {
            throw new IllegalArgumentException(
                    "A division must have " + problem.units() + " units, but has " + cellOf.length);
        }
        return new AsDrawn(new Parts(problem), cellOf.clone()).regrouping();
    }

    /**
     * The cells of a net as they stand; units in gaps go to the cell of the nearest covered unit by neighbours, a part
     * without any covered unit becomes one cell.
     *
     * @param problem the units and nets
     * @param net the net's index
     * @return the division; a cell that misses the bounds, is not connected or breaks a pin is an exception AS_DRAWN
     * @throws IllegalArgumentException if there is no such net
     */
    public static Regrouping adopt(RegroupProblem problem, int net) {
        require(problem, net);
        Parts parts = new Parts(problem);
        int[] cells = new int[problem.units()];
        Arrays.setAll(cells, unit -> problem.netCell(net, unit));
        int[] queue = new int[problem.units()];
        int end = 0;
        for (int unit = 0; unit < cells.length; unit++) {
            if (cells[unit] >= 0) {
                queue[end++] = unit;
            }
        }
        for (int at = 0; at < end; at++) {
            for (int index = 0; index < problem.neighbours(queue[at]); index++) {
                int other = problem.neighbour(queue[at], index);
                if (cells[other] < 0) {
                    cells[other] = cells[queue[at]];
                    queue[end++] = other;
                }
            }
        }
        for (int unit = 0; unit < cells.length; unit++) {
            cells[unit] = cells[unit] < 0 ? problem.netCells(net) + parts.partOf[unit] : cells[unit];
        }
        return new AsDrawn(parts, cells).regrouping();
    }

    /**
     * A net made legal: connected pieces of its cells that fit stay, larger ones are divided, smaller ones merged, and
     * units moved over borders until the bounds are kept.
     *
     * @param problem the units and nets
     * @param net the net's index
     * @return the division, with exceptions where it could not be made legal
     * @throws IllegalArgumentException if there is no such net
     */
    public static Regrouping repaired(RegroupProblem problem, int net) {
        require(problem, net);
        return byParts(problem, net);
    }

    /**
     * The common refinement: connected units on which all nets agree are one cell, whatever its size.
     *
     * @param problem the units and nets
     * @return the division; a cell that misses the bounds or breaks a pin is an exception AS_DRAWN
     */
    public static Regrouping refinement(RegroupProblem problem) {
        Parts parts = new Parts(problem);
        int[] cells = new int[problem.units()];
        Arrays.fill(cells, -1);
        int[] queue = new int[problem.units()];
        int count = 0;
        for (int start = 0; start < cells.length; start++) {
            if (cells[start] >= 0) {
                continue;
            }
            int end = 0;
            queue[end++] = start;
            cells[start] = count;
            for (int at = 0; at < end; at++) {
                for (int index = 0; index < problem.neighbours(queue[at]); index++) {
                    int other = problem.neighbour(queue[at], index);
                    if (cells[other] < 0 && agree(problem, start, other)) {
                        cells[other] = count;
                        queue[end++] = other;
                    }
                }
            }
            count++;
        }
        return new AsDrawn(parts, cells).regrouping();
    }

    /**
     * Greedy merging: from single units the cheapest merger of neighbours first, until every cell is large enough.
     *
     * @param problem the units and nets
     * @return the division, with exceptions for cells that could not grow
     */
    public static Regrouping greedy(RegroupProblem problem) {
        return byParts(problem, -1);
    }

    private static Regrouping byParts(RegroupProblem problem, int net) {
        Parts parts = new Parts(problem);
        Pins pins = new Pins(problem, parts.partOf);
        Assembly assembly = new Assembly(parts, pins);
        for (int part = 0; part < parts.parts; part++) {
            int[] units = parts.units(part);
            Contraction contraction = PartSolver.contraction(problem, units, pins);
            int[] groupOf = contraction.groupOf();
            Ground ground = parts.ground(units, groupOf, contraction.groups, pins.apartPairs());
            int[] cells;
            Steps unlimited = new Steps(Long.MAX_VALUE, () -> false);
            if (net < 0) {
                cells = Greedy.divide(ground, unlimited);
            } else {
                int[] netCells = PartSolver.netCells(problem, units, groupOf, contraction.groups)[net];
                StartPlans starts = new StartPlans(ground, new int[0][], unlimited);
                cells = starts.polished(StartPlans.repaired(ground, netCells, unlimited)).cellOf;
            }
            assembly.add(part, new PartPlan(PartSolver.spread(groupOf, cells), 0, 0, false));
        }
        return assembly.regrouping();
    }

    private static boolean agree(RegroupProblem problem, int a, int b) {
        for (int net = 0; net < problem.nets(); net++) {
            if (problem.netCell(net, a) != problem.netCell(net, b)) {
                return false;
            }
        }
        return true;
    }

    private static void require(RegroupProblem problem, int net) {
        if (net < 0 || net >= problem.nets()) {
            throw new IllegalArgumentException("A net must be in 0.." + (problem.nets() - 1) + ", but is " + net);
        }
    }
}
