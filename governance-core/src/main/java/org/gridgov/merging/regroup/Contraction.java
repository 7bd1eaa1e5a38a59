package org.gridgov.merging.regroup;

import java.util.Arrays;

/**
 * Groups units of a part that are worked on as one piece.
 *
 * <p>Neighbours on which all nets agree are one piece up to half the upper bound; the full bound would leave pieces that
 * fit no cell. Units that a pin keeps apart from others stay alone, so that the pin can be kept.
 */
final class Contraction {
    private final RegroupProblem problem;
    private final int[] units;
    private final Pins pins;
    private final int low;
    private final int[] groupOfUnit;
    int groups;

    private Contraction(RegroupProblem problem, int[] units, Pins pins) {
        this.problem = problem;
        this.units = units;
        this.pins = pins;
        low = units[0];
        groupOfUnit = new int[units[units.length - 1] - low + 1];
        Arrays.fill(groupOfUnit, -1);
    }

    /** What pins hold together and where all nets agree. */
    static Contraction byAgreement(RegroupProblem problem, int[] units, Pins pins, long cap) {
        Contraction result = new Contraction(problem, units, pins);
        result.pinned();
        result.agreeing(cap);
        return result;
    }

    private void pinned() {
        int[] groupOfRoot = new int[groupOfUnit.length];
        Arrays.fill(groupOfRoot, -1);
        for (int unit : units) {
            int root = pins.root(unit);
            if (root != unit || pins.holdsOthers(unit)) {
                if (groupOfRoot[root - low] < 0) {
                    groupOfRoot[root - low] = groups++;
                }
                groupOfUnit[unit - low] = groupOfRoot[root - low];
            }
        }
    }

    private void agreeing(long cap) {
        int[] queue = new int[units.length];
        for (int start : units) {
            if (groupOfUnit[start - low] >= 0) {
                continue;
            }
            int group = groups++;
            groupOfUnit[start - low] = group;
            if (pins.keptApart(start)) {
                continue;
            }
            long weight = problem.households(start);
            int end = 0;
            queue[end++] = start;
            for (int at = 0; at < end; at++) {
                for (int index = 0; index < problem.neighbours(queue[at]); index++) {
                    int other = problem.neighbour(queue[at], index);
                    if (groupOfUnit[other - low] < 0
                            && weight + problem.households(other) <= cap
                            && !pins.keptApart(other)
                            && agree(start, other)) {
                        groupOfUnit[other - low] = group;
                        weight += problem.households(other);
                        queue[end++] = other;
                    }
                }
            }
        }
    }

    private boolean agree(int a, int b) {
        for (int net = 0; net < problem.nets(); net++) {
            if (problem.netCell(net, a) != problem.netCell(net, b)) {
                return false;
            }
        }
        return true;
    }

    /** The group of each unit, in the order of the units. */
    int[] groupOf() {
        int[] result = new int[units.length];
        for (int index = 0; index < units.length; index++) {
            result[index] = groupOfUnit[units[index] - low];
        }
        return result;
    }
}
