package org.gridgov.rules.check.space;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Counts the cases below each node once and remembers the number. Not thread-safe. */
final class Counter {
    private final Nodes nodes;
    private final Layout layout;
    private final boolean known;
    private @Nullable BigInteger[] counts = new BigInteger[1024];
    private int[] stack = new int[64];

    Counter(Nodes nodes, Layout layout, boolean known) {
        this.nodes = nodes;
        this.layout = layout;
        this.known = known;
    }

    /** The number of cases that lead to an end other than 0. */
    BigInteger count(int root) {
        return below(root).multiply(layout.ways(0, nodes.level(root), known));
    }

    /** The number of answers of one variable for which a diagram on it alone holds. */
    BigInteger within(Variable variable, int root) {
        int to = variable.endLevel();
        if (root == Nodes.YES) {
            return layout.ways(variable.level(), to, known);
        }
        return root == Nodes.NO ? BigInteger.ZERO : below(root).divide(layout.ways(to, nodes.endLevel(), known));
    }

    private @Nullable BigInteger held(int node) {
        if (node == Nodes.NO) {
            return BigInteger.ZERO;
        }
        if (nodes.isEnd(node)) {
            return BigInteger.ONE;
        }
        return node < counts.length ? counts[node] : null;
    }

    private BigInteger below(int root) {
        int top = 0;
        stack[top++] = root;
        while (true) {
            int node = stack[top - 1];
            BigInteger sum = held(node);
            if (sum != null) {
                top--;
                if (top == 0) {
                    return sum;
                }
                continue;
            }
            int before = top;
            sum = BigInteger.ZERO;
            int level = nodes.level(node);
            for (int i = 0; i < nodes.answers(level); i++) {
                if (known && layout.isUnknown(level, i)) {
                    continue;
                }
                int child = nodes.child(node, i);
                BigInteger held = held(child);
                if (held != null) {
                    sum = sum.add(held.multiply(layout.ways(layout.after(level, i), nodes.level(child), known)));
                } else {
                    if (top == stack.length) {
                        stack = Arrays.copyOf(stack, top * 2);
                    }
                    stack[top++] = child;
                }
            }
            if (top == before) {
                if (node >= counts.length) {
                    counts = Arrays.copyOf(counts, Math.max(node + 1, counts.length * 2));
                }
                counts[node] = sum;
            }
        }
    }
}
