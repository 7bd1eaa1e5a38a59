package org.gridgov.examples.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.gridgov.merging.regroup.RegroupProblem;

/**
 * The rival from electoral mapping: join two neighbouring cells, draw a random spanning tree, cut it where both sides fit;
 * keep what is no worse. Written for comparison, without any of the library's own machinery.
 *
 * <p>Source: the recombination walk of D. DeFord, M. Duchin, J. Solomon, 2021, as a hill climb.
 */
final class Recombination {
    private final RegroupProblem problem;
    private final Random random;
    private final int[] cellOf;
    private final int[][] members;
    private final long[] covers;

    Recombination(RegroupProblem problem, int[] start, long seed) {
        this.problem = problem;
        random = new Random(seed);
        cellOf = start.clone();
        members = new int[Arrays.stream(cellOf).max().orElse(0) + 1][];
        int[] count = new int[members.length];
        for (int cell : cellOf) {
            count[cell]++;
        }
        for (int cell = 0; cell < members.length; cell++) {
            members[cell] = new int[count[cell]];
        }
        for (int unit = 0; unit < cellOf.length; unit++) {
            members[cellOf[unit]][--count[cellOf[unit]]] = unit;
        }
        covers = new long[problem.nets()];
        for (int net = 0; net < covers.length; net++) {
            for (int unit = 0; unit < cellOf.length; unit++) {
                covers[net] += problem.netCell(net, unit) < 0 ? 0 : problem.households(unit);
            }
        }
    }

    /** Walks until it is told to stop. */
    void walk(BooleanSupplier stop) {
        while (!stop.getAsBoolean()) {
            step();
        }
    }

    private void step() {
        int unit = random.nextInt(problem.units());
        if (problem.neighbours(unit) == 0) {
            return;
        }
        int other = problem.neighbour(unit, random.nextInt(problem.neighbours(unit)));
        int a = cellOf[unit];
        int b = cellOf[other];
        if (a == b) {
            return;
        }
        int[] units = Arrays.copyOf(members[a], members[a].length + members[b].length);
        System.arraycopy(members[b], 0, units, members[a].length, members[b].length);
        int[] parent = new int[units.length];
        int[] order = tree(units, unit, parent);
        long[] below = new long[units.length];
        long total = 0;
        for (int at = units.length - 1; at >= 0; at--) {
            below[at] += problem.households(order[at]);
            total += problem.households(order[at]);
            if (at > 0) {
                below[parent[at]] += below[at];
            }
        }
        int[] cuts = new int[units.length];
        int count = 0;
        for (int at = 1; at < units.length; at++) {
            if (fits(below[at]) && fits(total - below[at])) {
                cuts[count++] = at;
            }
        }
        if (count == 0) {
            return;
        }
        int cut = cuts[random.nextInt(count)];
        boolean[] under = new boolean[units.length];
        int right = 0;
        for (int at = 0; at < units.length; at++) {
            under[at] = at == cut || (at > 0 && under[parent[at]]);
            right += under[at] ? 1 : 0;
        }
        int[] one = new int[units.length - right];
        int[] two = new int[right];
        int left = 0;
        for (int at = 0; at < units.length; at++) {
            if (under[at]) {
                two[--right] = order[at];
            } else {
                one[left++] = order[at];
            }
        }
        if (cost(one) + cost(two) <= cost(members[a]) + cost(members[b]) + 1e-12) {
            members[a] = one;
            members[b] = two;
            for (int each : one) {
                cellOf[each] = a;
            }
            for (int each : two) {
                cellOf[each] = b;
            }
        }
    }

    private boolean fits(long households) {
        return households >= problem.least() && households <= problem.most();
    }

    /** A random tree over the units, grown at random edges; the order puts parents first. */
    private int[] tree(int[] units, int root, int[] parent) {
        Map<Integer, Integer> place = new HashMap<>();
        Set<Integer> inside = new HashSet<>();
        for (int unit : units) {
            inside.add(unit);
        }
        int[] order = new int[units.length];
        List<int[]> rim = new ArrayList<>();
        int count = 0;
        order[count] = root;
        place.put(root, count++);
        int last = root;
        while (count < units.length) {
            for (int index = 0; index < problem.neighbours(last); index++) {
                int next = problem.neighbour(last, index);
                if (inside.contains(next) && !place.containsKey(next)) {
                    rim.add(new int[] {last, next});
                }
            }
            int[] edge = rim.remove(random.nextInt(rim.size()));
            if (!place.containsKey(edge[1])) {
                parent[count] = place.getOrDefault(edge[0], 0);
                order[count] = edge[1];
                place.put(edge[1], count++);
            }
            last = edge[1];
        }
        return order;
    }

    private double cost(int[] cell) {
        double cost = 0;
        for (int net = 0; net < covers.length; net++) {
            Map<Integer, Long> sizes = new HashMap<>();
            long covered = 0;
            for (int unit : cell) {
                int old = problem.netCell(net, unit);
                if (old >= 0) {
                    covered += problem.households(unit);
                    sizes.merge(old, (long) problem.households(unit), Long::sum);
                }
            }
            double sum = problem.across(net) * xLogX(covered);
            for (long size : sizes.values()) {
                sum -= (problem.across(net) + problem.cut(net)) * xLogX(size);
            }
            cost += covers[net] == 0 ? 0 : sum / covers[net];
        }
        return cost;
    }

    private static double xLogX(long x) {
        return x == 0 ? 0 : x * Math.log((double) x);
    }

    int[] cellOf() {
        return cellOf.clone();
    }
}
