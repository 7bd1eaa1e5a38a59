package org.gridgov.rules.workbench.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.gridgov.policy.Effect;

/**
 * Finds a smallest set of variables, and values for them, with which the verdict is another one.
 *
 * <p>A verdict flips when one rule is made to count and every rule against it is broken at one of its conditions. So the
 * search narrows the values that each variable may take: first to those with which the one rule counts, then, branching
 * over the conditions of a rule that is not yet broken, to those with which it is. A branch that needs more changes than
 * allowed is cut; the number allowed grows from 0, so the first success is smallest. Not thread-safe.
 *
 * <p>Source: depth-first iterative deepening, R. Korf, 1985.
 */
final class FlipSearch {
    /**
     * A condition on a variable, as the sets of values with which it holds and fails.
     *
     * @param variable the variable's position
     * @param holds the values with which it is known to hold
     * @param fails the values with which it is known to fail
     */
    record Test(int variable, BitSet holds, BitSet fails) {}

    /**
     * A rule as far as the reader may see it.
     *
     * @param effect its effect, never PREFER
     * @param whole whether the reader may see all its conditions; otherwise nothing may rely on its counting
     * @param tests the conditions that the reader may see
     */
    record Row(Effect effect, boolean whole, List<Test> tests) {}

    /** A branch: the values that are left for each variable, and the rules that must not count. */
    private static final class Node {
        private final BitSet[] domains;
        private final List<Row> toBreak;

        Node(BitSet[] domains, List<Row> toBreak) {
            this.domains = domains.clone();
            this.toBreak = toBreak;
        }
    }

    private final int[] sizes;
    private final List<Row> rows;
    private final boolean eligible;
    private final long budget;
    private long steps;

    /** The sizes are the numbers of values of the variables, of which value 0 is the one now. */
    FlipSearch(int[] sizes, List<Row> rows, boolean eligible, long budget) {
        this.sizes = sizes.clone();
        this.rows = rows;
        this.eligible = eligible;
        this.budget = budget;
    }

    /** Whether the search was given up. */
    boolean exhausted() {
        return steps > budget;
    }

    /** The value of each variable; empty if none flips the verdict, or if the search was given up. */
    Optional<int[]> solve() {
        BitSet[] domains = new BitSet[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            domains[i] = range(0, sizes[i]);
        }
        if (!feasible(domains, sizes.length)) {
            return Optional.empty();
        }
        int changes = 0;
        while (!exhausted() && !feasible(domains, changes)) {
            changes++;
        }
        for (int i = 0; i < sizes.length; i++) {
            narrow(domains, i, range(1, sizes[i]), range(0, 1), changes);
        }
        for (int i = 0; i < sizes.length; i++) {
            for (int value = 1; value < sizes[i] && domains[i].cardinality() > 1; value++) {
                BitSet rest = (BitSet) domains[i].clone();
                rest.clear(value);
                narrow(domains, i, range(value, value + 1), rest, changes);
            }
        }
        int[] values = new int[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            values[i] = domains[i].nextSetBit(0);
        }
        return exhausted() ? Optional.empty() : Optional.of(values);
    }

    private static BitSet range(int from, int to) {
        BitSet range = new BitSet(to);
        range.set(from, to);
        return range;
    }

    /** Takes the first set of values for a variable if the verdict can still be flipped with it, and else the second. */
    private void narrow(BitSet[] domains, int variable, BitSet first, BitSet second, int changes) {
        domains[variable] = first;
        if (first.isEmpty() || !feasible(domains, changes)) {
            domains[variable] = second;
        }
    }

    private boolean feasible(BitSet[] domains, int changes) {
        Deque<Node> open = new ArrayDeque<>();
        List<Row> forbids = of(Effect.FORBID);
        List<Row> qualifies = of(Effect.QUALIFY);
        List<Row> counting = eligible ? forbids : qualifies;
        if (eligible) {
            open.push(new Node(domains, qualifies));
        }
        for (Row row : counting) {
            if (row.whole()) {
                counting(row, domains)
                        .ifPresent(narrowed -> open.push(new Node(narrowed, eligible ? List.of() : forbids)));
            }
        }
        while (!open.isEmpty() && steps <= budget) {
            steps++;
            Node node = open.pop();
            if (cost(node.domains) > changes) {
                continue;
            }
            Row next = null;
            List<Test> ways = List.of();
            for (Row row : node.toBreak) {
                if (!isBroken(row, node.domains)) {
                    List<Test> own = ways(row, node.domains);
                    if (next == null || own.size() < ways.size()) {
                        next = row;
                        ways = own;
                    }
                }
            }
            if (next == null) {
                return true;
            }
            for (Test test : ways) {
                BitSet[] narrowed = node.domains.clone();
                narrowed[test.variable] = (BitSet) narrowed[test.variable].clone();
                narrowed[test.variable].and(breaking(next, test));
                open.push(new Node(narrowed, node.toBreak));
            }
        }
        return false;
    }

    private List<Row> of(Effect effect) {
        return rows.stream().filter(row -> row.effect() == effect).toList();
    }

    private Optional<BitSet[]> counting(Row row, BitSet[] domains) {
        BitSet[] narrowed = domains.clone();
        for (Test test : row.tests()) {
            BitSet domain = (BitSet) narrowed[test.variable].clone();
            domain.andNot(breaking(row, test));
            if (domain.isEmpty()) {
                return Optional.empty();
            }
            narrowed[test.variable] = domain;
        }
        return Optional.of(narrowed);
    }

    private static int cost(BitSet[] domains) {
        int cost = 0;
        for (BitSet domain : domains) {
            cost += domain.get(0) ? 0 : 1;
        }
        return cost;
    }

    /** The values with which a rule does not count because of this condition. */
    private BitSet breaking(Row row, Test test) {
        if (row.effect() == Effect.FORBID) {
            return test.fails();
        }
        BitSet breaking = range(0, sizes[test.variable]);
        breaking.andNot(test.holds());
        return breaking;
    }

    private boolean isBroken(Row row, BitSet[] domains) {
        for (Test test : row.tests()) {
            BitSet left = (BitSet) domains[test.variable].clone();
            left.andNot(breaking(row, test));
            if (left.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private List<Test> ways(Row row, BitSet[] domains) {
        List<Test> ways = new ArrayList<>();
        for (Test test : row.tests()) {
            if (domains[test.variable].intersects(breaking(row, test))) {
                ways.add(test);
            }
        }
        return ways;
    }
}
