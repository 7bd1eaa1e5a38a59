package org.gridgov.flow;

import java.util.Arrays;

/**
 * Demands of different sizes, each to be taken whole or not at all, and supplies with capacities.
 *
 * <p>The edges of demand d are {@code first[d] .. first[d + 1] - 1}. An edge says how much of the supply's capacity the
 * demand would take there and what that is worth. A demand needs a number of different supplies at once, mostly one; it
 * is worth the sum of its edges, and nothing if it stays unserved. The arrays are not copied: whoever made them leaves
 * them alone. Thread-safe under that condition.
 */
public final class UnequalProblem {
    /** The greatest worth of one edge, positive or negative: 2^38. */
    public static final long MAX_WORTH = 1L << 38;

    /** The greatest size and the greatest capacity: 2^30. */
    public static final int MAX_SIZE = 1 << 30;

    /** The greatest number of demands: 2^24. */
    public static final int MAX_DEMANDS = 1 << 24;

    /** The greatest sum of the best edges of all demands: 2^58. */
    public static final long MAX_TOTAL = 1L << 58;

    final int[] first;
    final int[] supplyOf;
    final int[] size;
    final long[] worth;
    final int[] capacity;
    final int[] parts;

    /** Of each demand what it would be worth if it were alone, the sum, and the sum without edges that cost. */
    final long[] alone;

    final long total;
    final long gross;

    private UnequalProblem(int[] first, int[] supplyOf, int[] size, long[] worth, int[] capacity, int[] parts) {
        this.first = first;
        this.supplyOf = supplyOf;
        this.size = size;
        this.worth = worth;
        this.capacity = capacity;
        this.parts = parts;
        alone = new long[parts.length];
        gross = fillAlone();
        total = Arrays.stream(alone).sum();
    }

    /**
     * Makes a problem in which each demand needs one supply.
     *
     * @param first where the edges of each demand start, and the number of edges at the end
     * @param supplyOf the supply of each edge; no demand names a supply twice
     * @param size how much of the supply each edge takes, {@code 0 .. 2^30}
     * @param worth what each edge is worth, within ±2^38
     * @param capacity how much each supply has, {@code 0 .. 2^30}
     * @return the problem
     * @throws IllegalArgumentException if lengths disagree, a number is out of bounds or a pair stands twice
     */
    public static UnequalProblem of(int[] first, int[] supplyOf, int[] size, long[] worth, int[] capacity) {
        int[] parts = new int[Math.max(0, first.length - 1)];
        Arrays.fill(parts, 1);
        return of(first, supplyOf, size, worth, capacity, parts);
    }

    /**
     * Makes a problem in which demands may need several supplies at once. O(supplies + edges).
     *
     * @param first where the edges of each demand start, and the number of edges at the end
     * @param supplyOf the supply of each edge; no demand names a supply twice
     * @param size how much of the supply each edge takes, {@code 0 .. 2^30}
     * @param worth what each edge is worth, within ±2^38
     * @param capacity how much each supply has, {@code 0 .. 2^30}
     * @param parts how many different supplies each demand needs at once, at least 1
     * @return the problem
     * @throws IllegalArgumentException if lengths disagree, a number is out of bounds, a pair stands twice or worths
     *     together could pass 2^58
     */
    public static UnequalProblem of(
            int[] first, int[] supplyOf, int[] size, long[] worth, int[] capacity, int[] parts) {
        Edges.require(first, supplyOf, parts.length, capacity.length);
        Edges.requireLength("Sizes", size.length, supplyOf.length);
        Edges.requireLength("Worths", worth.length, supplyOf.length);
        Edges.requireBetween("A size", size, 0, MAX_SIZE);
        Edges.requireBetween("A capacity", capacity, 0, MAX_SIZE);
        Edges.requireBetween("The number of parts", parts, 1, Integer.MAX_VALUE);
        if (parts.length > MAX_DEMANDS) {
            throw new IllegalArgumentException("Demands must be at most " + MAX_DEMANDS + ", but are " + parts.length);
        }
        for (int e = 0; e < worth.length; e++) {
            if (worth[e] < -MAX_WORTH || worth[e] > MAX_WORTH) {
                throw new IllegalArgumentException("A worth must be in " + -MAX_WORTH + ".." + MAX_WORTH
                        + ", but number " + e + " is " + worth[e]);
            }
        }
        return new UnequalProblem(first, supplyOf, size, worth, capacity, parts);
    }

    private long fillAlone() {
        long sum = 0;
        Choice choice = new Choice();
        for (int d = 0; d < demands(); d++) {
            choice.clear(parts[d]);
            for (int e = first[d]; e < first[d + 1]; e++) {
                if (size[e] <= capacity[supplyOf[e]]) {
                    choice.offer(e, worth[e]);
                }
            }
            alone[d] = choice.worthwhile();
            for (int i = 0; i < choice.count(); i++) {
                sum += Math.max(0, choice.value(i));
            }
            if (sum > MAX_TOTAL) {
                throw new IllegalArgumentException("The best worths of all demands together must be at most "
                        + MAX_TOTAL + ", but the first " + (d + 1) + " are worth " + sum);
            }
        }
        return sum;
    }

    /** {@return how many demands there are} */
    public int demands() {
        return parts.length;
    }

    /** {@return how many supplies there are} */
    public int supplies() {
        return capacity.length;
    }

    /** {@return how many edges there are} */
    public int edges() {
        return supplyOf.length;
    }
}
