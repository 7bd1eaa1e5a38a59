package org.gridgov.rules.check.space;

import java.util.Arrays;

/**
 * Puts diagrams together point by point. Every pair of nodes is looked at once and its result remembered; no method calls
 * itself, so a long vocabulary can't exhaust the stack. Not thread-safe.
 */
final class Diagrams {
    private static final int MOST_REMEMBERED = 1 << 22;

    /** What to do at each point. */
    enum Op {
        /** The second where the first is 1, else 0. */
        AND(1),
        /** 1 where one of two regions is. */
        OR(2),
        /** The first where the second is 0, else 0. */
        MINUS(3),
        /** The sum. */
        PLUS(4),
        /** 1 where both are equal, else 0. */
        EQUAL(5);

        private final long number;

        Op(long number) {
            this.number = number;
        }
    }

    private final Nodes nodes;
    private final LongIntMap remembered = new LongIntMap();
    private final int[] children;
    private int[] stack = new int[256];
    private int top;

    Diagrams(Nodes nodes) {
        this.nodes = nodes;
        int most = 1;
        for (int level = 0; level < nodes.endLevel(); level++) {
            most = Math.max(most, nodes.answers(level));
        }
        children = new int[most];
    }

    int apply(Op op, int a, int b) {
        int known = known(op, a, b);
        if (known >= 0) {
            return known;
        }
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        top = 0;
        push(a, b);
        while (top > 0) {
            int left = stack[top - 2];
            int right = stack[top - 1];
            if (known(op, left, right) >= 0) {
                top -= 2;
                continue;
            }
            int level = Math.min(nodes.level(left), nodes.level(right));
            boolean ready = true;
            for (int i = 0; i < nodes.answers(level); i++) {
                int x = below(left, level, i);
                int y = below(right, level, i);
                int result = known(op, x, y);
                if (result < 0) {
                    push(x, y);
                    ready = false;
                } else {
                    children[i] = result;
                }
            }
            if (ready) {
                nodes.step();
                remembered.put(key(op, left, right), nodes.node(level, children));
                top -= 2;
            }
        }
        return remembered.get(key(op, a, b));
    }

    /** Whether AND, or MINUS, of two regions holds a point; makes no node. */
    boolean meets(Op op, int a, int b) {
        LongIntMap seen = new LongIntMap();
        int known = known(op, a, b);
        if (known >= 0) {
            return known != Nodes.NO;
        }
        top = 0;
        push(a, b);
        while (top > 0) {
            top -= 2;
            int left = stack[top];
            int right = stack[top + 1];
            nodes.step();
            int level = Math.min(nodes.level(left), nodes.level(right));
            for (int i = 0; i < nodes.answers(level); i++) {
                int x = below(left, level, i);
                int y = below(right, level, i);
                int result = known(op, x, y);
                if (result > Nodes.NO) {
                    return true;
                }
                if (result < 0 && seen.put(key(op, x, y), 0)) {
                    push(x, y);
                }
            }
        }
        return false;
    }

    private int below(int node, int level, int answer) {
        return nodes.level(node) == level ? nodes.child(node, answer) : node;
    }

    private void push(int a, int b) {
        if (top + 2 > stack.length) {
            stack = Arrays.copyOf(stack, stack.length * 2);
        }
        stack[top++] = a;
        stack[top++] = b;
    }

    private static long key(Op op, int a, int b) {
        boolean turn = op != Op.MINUS && a > b;
        long first = turn ? b : a;
        long second = turn ? a : b;
        return (op.number << 60) | (first << 30) | second;
    }

    /** The result as far as it is plain or remembered, else -1. */
    private int known(Op op, int a, int b) {
        int plain = switch (op) {
            case AND -> and(a, b);
            case OR -> or(a, b);
            case MINUS -> a == Nodes.NO || a == b || b == Nodes.YES ? Nodes.NO : b == Nodes.NO ? a : -1;
            case PLUS -> plus(a, b);
            case EQUAL -> a == b ? Nodes.YES : nodes.isEnd(a) && nodes.isEnd(b) ? Nodes.NO : -1;
        };
        return plain >= 0 ? plain : remembered.get(key(op, a, b));
    }

    private static int and(int a, int b) {
        if (a == Nodes.NO || b == Nodes.NO) {
            return Nodes.NO;
        }
        return a == Nodes.YES || a == b ? b : b == Nodes.YES ? a : -1;
    }

    private static int or(int a, int b) {
        if (a == Nodes.YES || b == Nodes.YES) {
            return Nodes.YES;
        }
        return a == Nodes.NO || a == b ? b : b == Nodes.NO ? a : -1;
    }

    private int plus(int a, int b) {
        if (a == Nodes.NO || b == Nodes.NO) {
            return a == Nodes.NO ? b : a;
        }
        return nodes.isEnd(a) && nodes.isEnd(b) ? nodes.end(nodes.number(a) + nodes.number(b)) : -1;
    }
}
