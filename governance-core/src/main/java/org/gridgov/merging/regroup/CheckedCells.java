package org.gridgov.merging.regroup;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cells of a division as the checker sees them. */
final class CheckedCells {
    private final RegroupProblem problem;
    private final Regrouping regrouping;
    private final List<String> faults;
    private final Map<Integer, SizeException> exceptionOf = new HashMap<>();

    CheckedCells(RegroupProblem problem, Regrouping regrouping, List<String> faults) {
        this.problem = problem;
        this.regrouping = regrouping;
        this.faults = faults;
    }

    void check() {
        int next = 0;
        for (int unit = 0; unit < problem.units(); unit++) {
            int cell = regrouping.cellOf(unit);
            if (cell < 0 || cell > next) {
                faults.add("Unit " + unit + " must lie in a cell of 0.." + next + ", but lies in " + cell + ".");
                return;
            }
            next = Math.max(next, cell + 1);
        }
        for (SizeException exception : regrouping.exceptions()) {
            exceptionOf.put(exception.cell(), exception);
            if (exception.cell() < 0 || exception.cell() >= next) {
                faults.add("An exception names cell " + exception.cell() + ", but there are " + next + ".");
            }
        }
        sizes(next);
        pieces(next);
        pins();
    }

    private void sizes(int cells) {
        long[] size = new long[cells];
        int[] members = new int[cells];
        int[] lastMember = new int[cells];
        long[] largest = new long[cells];
        for (int unit = 0; unit < problem.units(); unit++) {
            size[regrouping.cellOf(unit)] += problem.households(unit);
            members[regrouping.cellOf(unit)]++;
            lastMember[regrouping.cellOf(unit)] = unit;
            largest[regrouping.cellOf(unit)] = Math.max(largest[regrouping.cellOf(unit)], problem.households(unit));
        }
        for (int cell = 0; cell < cells; cell++) {
            long missing = Math.max(0, Math.max(problem.least() - size[cell], size[cell] - problem.most()));
            SizeException exception = exceptionOf.get(cell);
            if (exception == null) {
                if (missing > 0) {
                    faults.add("Cell " + cell + " must have " + problem.least() + ".." + problem.most()
                            + " households, but has " + size[cell] + " and is no exception.");
                }
                continue;
            }
            if (exception.households() != size[cell] || exception.violation() != missing) {
                faults.add("The exception of cell " + cell + " must tell of " + size[cell] + " households that miss by "
                        + missing + ", but tells of " + exception.households() + " and " + exception.violation() + ".");
            }
            reason(exception, size[cell], members[cell], lastMember[cell], largest[cell]);
        }
    }

    private void reason(SizeException exception, long size, int members, int member, long largest) {
        boolean holds = switch (exception.reason()) {
            case ISLAND_TOO_SMALL -> size < problem.least() && island(member, members);
            case UNIT_TOO_LARGE -> size > problem.most() && largest > problem.most();
            case PINNED -> problem.togetherPairs() + problem.apartPairs() > 0;
            case NO_PARTITION, NONE_FOUND -> exception.violation() > 0 || problem.apartPairs() > 0;
            case AS_DRAWN -> true;
        };
        if (!holds) {
            faults.add("Cell " + exception.cell() + " is not an exception by reason of " + exception.reason() + ".");
        }
    }

    private boolean island(int member, int members) {
        return reach(member, false, members).size() == members;
    }

    private void pieces(int cells) {
        Map<Integer, Integer> members = new HashMap<>();
        Map<Integer, Integer> start = new HashMap<>();
        for (int unit = 0; unit < problem.units(); unit++) {
            members.merge(regrouping.cellOf(unit), 1, Integer::sum);
            start.putIfAbsent(regrouping.cellOf(unit), unit);
        }
        for (int cell = 0; cell < cells; cell++) {
            Set<Integer> piece = reach(start.getOrDefault(cell, 0), true, problem.units());
            SizeException exception = exceptionOf.get(cell);
            boolean drawn = exception != null && exception.reason() == SizeException.Reason.AS_DRAWN;
            if (piece.size() != members.getOrDefault(cell, 0) && !drawn) {
                faults.add("Cell " + cell + " must be connected within one community, but only " + piece.size() + " of "
                        + members.get(cell) + " units hang together.");
            }
        }
    }

    /** What hangs together with a unit; stops once there are more than so many. */
    private Set<Integer> reach(int start, boolean withinCell, int enough) {
        Set<Integer> seen = new HashSet<>(Set.of(start));
        ArrayDeque<Integer> queue = new ArrayDeque<>(seen);
        while (!queue.isEmpty() && seen.size() <= enough) {
            int unit = queue.remove();
            for (int index = 0; index < problem.neighbours(unit); index++) {
                int other = problem.neighbour(unit, index);
                boolean inside = problem.community(other) == problem.community(unit)
                        && (!withinCell || regrouping.cellOf(other) == regrouping.cellOf(unit));
                if (inside && seen.add(other)) {
                    queue.add(other);
                }
            }
        }
        return seen;
    }

    private void pins() {
        for (int pair = 0; pair < problem.togetherPairs(); pair++) {
            int a = problem.together(pair, 0);
            int b = problem.together(pair, 1);
            if (regrouping.cellOf(a) != regrouping.cellOf(b) && !excused(a) && !excused(b)) {
                faults.add("Units " + a + " and " + b + " must stay together, but lie in cells " + regrouping.cellOf(a)
                        + " and " + regrouping.cellOf(b) + ".");
            }
        }
        for (int pair = 0; pair < problem.apartPairs(); pair++) {
            int a = problem.apart(pair, 0);
            int b = problem.apart(pair, 1);
            if (regrouping.cellOf(a) == regrouping.cellOf(b) && !excused(a)) {
                faults.add("Units " + a + " and " + b + " must be kept apart, but lie in cell " + regrouping.cellOf(a)
                        + ".");
            }
        }
    }

    private boolean excused(int unit) {
        SizeException exception = exceptionOf.get(regrouping.cellOf(unit));
        return exception != null
                && (exception.reason() == SizeException.Reason.PINNED
                        || exception.reason() == SizeException.Reason.AS_DRAWN);
    }
}
