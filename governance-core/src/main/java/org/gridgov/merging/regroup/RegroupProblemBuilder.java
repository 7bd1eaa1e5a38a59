package org.gridgov.merging.regroup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a {@link RegroupProblem} says, and refuses what makes no sense; not thread-safe.
 *
 * <p>Source: invariants M5 and M9.
 */
public final class RegroupProblemBuilder {
    final int[] households;
    final Adjacency.Edges edges = new Adjacency.Edges();
    int @Nullable [] communityOf;
    final List<String> names = new ArrayList<>();
    final List<int[]> nets = new ArrayList<>();
    final List<Double> across = new ArrayList<>();
    final List<Double> cut = new ArrayList<>();
    long least;
    long most = Long.MAX_VALUE / 4;
    final List<Integer> together = new ArrayList<>();
    final List<Integer> apart = new ArrayList<>();

    RegroupProblemBuilder(int[] households) {
        if (households.length == 0) {
            throw new IllegalArgumentException("There must be a unit, but there are 0");
        }
        this.households = households.clone();
        for (int count : households) {
            if (count < 0) {
                throw new IllegalArgumentException("Households must not be negative, but are " + count);
            }
        }
    }

    /**
     * Says that two units border each other; lengths of repeated pairs add up.
     *
     * @param a a unit
     * @param b another unit
     * @param borderMetres the length of the border, not negative
     * @return this
     * @throws IllegalArgumentException if a unit does not exist, both are one, or the length is negative or not finite
     */
    public RegroupProblemBuilder edge(int a, int b, double borderMetres) {
        pair("Neighbours", a, b);
        edges.add(a, b, notNegative("A border's length", borderMetres));
        return this;
    }

    /**
     * Says in which community each unit lies; neighbours of different communities count as none.
     *
     * @param communities the community of each unit, any numbers
     * @return this
     * @throws IllegalArgumentException if the number of units differs
     */
    public RegroupProblemBuilder communities(int[] communities) {
        length("communities", communities);
        communityOf = communities.clone();
        return this;
    }

    /**
     * Adds the net of a line of work.
     *
     * @param name its name
     * @param cellOf the cell of each unit, any numbers from 0; -1 where it does not cover the unit
     * @param acrossWeight the weight of new cells that reach over its borders, not negative
     * @param cutWeight the weight of its cells being cut up, not negative
     * @return this
     * @throws IllegalArgumentException if the number of units differs, a cell is below -1, a weight is negative or not
     *     finite, or both weights are 0
     */
    public RegroupProblemBuilder net(String name, int[] cellOf, double acrossWeight, double cutWeight) {
        length("cells of net '" + name + "'", cellOf);
        notNegative("A weight of net '" + name + "'", acrossWeight);
        notNegative("A weight of net '" + name + "'", cutWeight);
        if (acrossWeight == 0 && cutWeight == 0) {
            throw new IllegalArgumentException("A weight of net '" + name + "' must be above 0, but both are 0.0");
        }
        names.add(name);
        nets.add(numbered("A cell of net '" + name + "'", cellOf));
        across.add(acrossWeight);
        cut.add(cutWeight);
        return this;
    }

    /**
     * Sets how many households a new cell may have.
     *
     * @param leastInclusive the least, not negative
     * @param mostInclusive the most, at least 1
     * @return this
     * @throws IllegalArgumentException if they are reversed or out of range
     */
    public RegroupProblemBuilder bounds(long leastInclusive, long mostInclusive) {
        if (leastInclusive < 0 || mostInclusive < 1 || leastInclusive > mostInclusive) {
            throw new IllegalArgumentException("Bounds must be 0 <= least <= most and most >= 1, but are "
                    + leastInclusive + ".." + mostInclusive);
        }
        least = leastInclusive;
        most = Math.min(mostInclusive, Long.MAX_VALUE / 4);
        return this;
    }

    /**
     * Requires that two units share a new cell.
     *
     * @param a a unit
     * @param b another unit
     * @return this
     * @throws IllegalArgumentException if a unit does not exist or both are one
     */
    public RegroupProblemBuilder together(int a, int b) {
        pair("A pair that stays together", a, b);
        together.add(a);
        together.add(b);
        return this;
    }

    /**
     * Requires that two units do not share a new cell.
     *
     * @param a a unit
     * @param b another unit
     * @return this
     * @throws IllegalArgumentException if a unit does not exist or both are one
     */
    public RegroupProblemBuilder apart(int a, int b) {
        pair("A pair that is kept apart", a, b);
        apart.add(a);
        apart.add(b);
        return this;
    }

    /** {@return the problem} */
    public RegroupProblem build() {
        return new RegroupProblem(this);
    }

    private void pair(String what, int a, int b) {
        if (a < 0 || b < 0 || a >= households.length || b >= households.length || a == b) {
            throw new IllegalArgumentException(what + " must be two different units of 0.." + (households.length - 1)
                    + ", but are " + a + " and " + b);
        }
    }

    private void length(String what, int[] given) {
        if (given.length != households.length) {
            throw new IllegalArgumentException(
                    "The " + what + " must be " + households.length + ", one per unit, but are " + given.length);
        }
    }

    private static double notNegative(String what, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " must be finite and not negative, but is " + value);
        }
        return value;
    }

    private static int[] numbered(String what, int[] labels) {
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] result = new int[labels.length];
        Arrays.fill(result, -1);
        for (int unit = 0; unit < labels.length; unit++) {
            if (labels[unit] < -1) {
                throw new IllegalArgumentException(what + " must be -1 or more, but is " + labels[unit]);
            }
            if (labels[unit] >= 0) {
                result[unit] = numbers.computeIfAbsent(labels[unit], label -> numbers.size());
            }
        }
        return result;
    }
}
