package org.gridgov.merging.regroup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts the divisions of the parts together, counts what they cost and names what is not legal. */
final class Assembly {
    private final Parts parts;
    private final RegroupProblem problem;
    private final Pins pins;
    private final int[] cellOf;
    private final boolean[] provenPart;
    private boolean proven = true;
    private double bound;
    private double agreedBound;
    private int cells;

    Assembly(Parts parts, Pins pins) {
        this.parts = parts;
        problem = parts.problem;
        this.pins = pins;
        cellOf = new int[problem.units()];
        provenPart = new boolean[parts.parts];
    }

    void add(int part, PartPlan plan) {
        int[] units = parts.units(part);
        int highest = 0;
        for (int index = 0; index < units.length; index++) {
            cellOf[units[index]] = cells + plan.cellOf[index];
            highest = Math.max(highest, plan.cellOf[index]);
        }
        cells += highest + 1;
        provenPart[part] = plan.proven;
        proven &= plan.proven;
        bound += plan.bound;
        agreedBound += plan.agreedBound;
    }

    Regrouping regrouping() {
        int[] canonical = canonical(cellOf);
        return new Regrouping(canonical, parts.cost(canonical), bound, agreedBound, proven, exceptions(canonical));
    }

    static int[] canonical(int[] cellOf) {
        int[] number = new int[Arrays.stream(cellOf).max().orElse(0) + 1];
        Arrays.fill(number, -1);
        int[] result = new int[cellOf.length];
        int count = 0;
        for (int unit = 0; unit < cellOf.length; unit++) {
            if (number[cellOf[unit]] < 0) {
                number[cellOf[unit]] = count++;
            }
            result[unit] = number[cellOf[unit]];
        }
        return result;
    }

    private List<SizeException> exceptions(int[] canonical) {
        int count = Arrays.stream(canonical).max().orElse(0) + 1;
        long[] size = new long[count];
        int[] members = new int[count];
        int[] partOfCell = new int[count];
        boolean[] large = new boolean[count];
        long[] pinned = new long[problem.togetherPairs() > 0 ? problem.units() : 0];
        boolean[] pin = new boolean[count];
        for (int unit = 0; unit < canonical.length; unit++) {
            int cell = canonical[unit];
            size[cell] += problem.households(unit);
            members[cell]++;
            partOfCell[cell] = parts.partOf[unit];
            large[cell] |= problem.households(unit) > problem.most();
            if (pinned.length > 0) {
                int root = pins.root(unit);
                pinned[root] += problem.households(unit);
                pin[cell] |= pinned[root] > problem.most() && pins.holdsOthers(root);
            }
        }
        boolean[] broken = new boolean[count];
        for (int pair = 0; pair < problem.togetherPairs(); pair++) {
            int a = canonical[problem.together(pair, 0)];
            int b = canonical[problem.together(pair, 1)];
            broken[a] |= a != b;
            broken[b] |= a != b;
        }
        for (int pair = 0; pair < problem.apartPairs(); pair++) {
            int a = canonical[problem.apart(pair, 0)];
            broken[a] |= a == canonical[problem.apart(pair, 1)];
        }
        List<SizeException> exceptions = new ArrayList<>();
        for (int cell = 0; cell < count; cell++) {
            long missing = Math.max(0, Math.max(problem.least() - size[cell], size[cell] - problem.most()));
            SizeException.Reason reason;
            if (broken[cell]) {
                reason = SizeException.Reason.PINNED;
            } else if (missing == 0) {
                continue;
            } else if (size[cell] > problem.most() && large[cell]) {
                reason = SizeException.Reason.UNIT_TOO_LARGE;
            } else if (size[cell] > problem.most() && pin[cell]) {
                reason = SizeException.Reason.PINNED;
            } else if (size[cell] < problem.least() && members[cell] == parts.size(partOfCell[cell])) {
                reason = SizeException.Reason.ISLAND_TOO_SMALL;
            } else {
                reason = provenPart[partOfCell[cell]]
                        ? SizeException.Reason.NO_PARTITION
                        : SizeException.Reason.NONE_FOUND;
            }
            exceptions.add(new SizeException(cell, size[cell], reason, missing));
        }
        return exceptions;
    }
}
