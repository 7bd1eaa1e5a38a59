package org.gridgov.flow;

/**
 * Demands that want units and supplies that have them, where both sides say whom they would rather have.
 *
 * <p>Demands are {@code 0 .. demands() - 1}, supplies {@code 0 .. supplies() - 1}. The edges of demand d are
 * {@code first[d] .. first[d + 1] - 1}, in any order. On each edge stand two keys: how much the demand likes the supply
 * and how much the supply likes the demand; larger is better, equal is a tie. An edge may carry any number of units that
 * the amount and the capacity allow. The arrays are not copied: whoever made them leaves them alone. Thread-safe under
 * that condition.
 */
public final class TwoSidedMarket {
    /** The greatest amount and the greatest capacity: 2^30. */
    public static final int MAX_UNITS = 1 << 30;

    final int[] first;
    final int[] supplyOf;
    final int[] amount;
    final int[] capacity;
    final long[] demandKey;
    final long[] supplyKey;

    private TwoSidedMarket(
            int[] first, int[] supplyOf, int[] amount, int[] capacity, long[] demandKey, long[] supplyKey) {
        this.first = first;
        this.supplyOf = supplyOf;
        this.amount = amount;
        this.capacity = capacity;
        this.demandKey = demandKey;
        this.supplyKey = supplyKey;
    }

    /**
     * Makes a market from its arrays. O(demands + supplies + edges).
     *
     * @param first where the edges of each demand start, and the number of edges at the end
     * @param supplyOf the supply of each edge; no demand names a supply twice
     * @param amount how many units each demand wants, {@code 0 .. 2^30}
     * @param capacity how many units each supply has, {@code 0 .. 2^30}
     * @param demandKey how much the demand of each edge likes the supply
     * @param supplyKey how much the supply of each edge likes the demand
     * @return the market
     * @throws IllegalArgumentException if lengths disagree, a number is out of bounds or a pair stands twice
     */
    public static TwoSidedMarket of(
            int[] first, int[] supplyOf, int[] amount, int[] capacity, long[] demandKey, long[] supplyKey) {
        Edges.require(first, supplyOf, amount.length, capacity.length);
        Edges.requireLength("Keys of demands", demandKey.length, supplyOf.length);
        Edges.requireLength("Keys of supplies", supplyKey.length, supplyOf.length);
        Edges.requireBetween("An amount", amount, 0, MAX_UNITS);
        Edges.requireBetween("A capacity", capacity, 0, MAX_UNITS);
        return new TwoSidedMarket(first, supplyOf, amount, capacity, demandKey, supplyKey);
    }

    /** {@return how many demands there are} */
    public int demands() {
        return amount.length;
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
