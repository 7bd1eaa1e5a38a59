package org.gridgov.merging.regroup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Units with households, who borders whom, the nets that lie over them, and what a new cell must keep to.
 *
 * <p>Units are {@code 0 .. units() - 1}. A new cell is a connected set of units of one community whose households lie
 * within {@code least() .. most()}. A plan costs, summed over the nets, {@code across · H(net | plan)} for new cells that
 * reach over old borders and {@code cut · H(plan | net)} for old cells that are cut up; entropies in nats, over the
 * households of the units that the net covers, divided by their total. A net without covered households costs nothing.
 * Immutable, thread-safe.
 *
 * <p>Source: invariants M5 and M9; M. Meilă, Comparing clusterings: an information based distance, 2007.
 */
public final class RegroupProblem {
    private final int[] households;
    private final int[] communityOf;
    private final int[] first;
    private final int[] neighbour;
    private final double[] border;
    private final String[] names;
    private final int[][] nets;
    private final int[] netCells;
    private final double[] across;
    private final double[] cut;
    private final long least;
    private final long most;
    private final int[] together;
    private final int[] apart;

    private RegroupProblem(Builder builder) {
        households = builder.households;
        int units = households.length;
        communityOf = builder.communityOf == null ? new int[units] : builder.communityOf;
        Adjacency adjacency = builder.edges.build(units, communityOf);
        first = adjacency.first;
        neighbour = adjacency.neighbour;
        border = adjacency.border;
        names = builder.names.toArray(String[]::new);
        nets = builder.nets.toArray(int[][]::new);
        netCells = new int[nets.length];
        for (int net = 0; net < nets.length; net++) {
            for (int cell : nets[net]) {
                netCells[net] = Math.max(netCells[net], cell + 1);
            }
        }
        across = builder.across.stream().mapToDouble(Double::doubleValue).toArray();
        cut = builder.cut.stream().mapToDouble(Double::doubleValue).toArray();
        least = builder.least;
        most = builder.most;
        together = builder.together.stream().mapToInt(Integer::intValue).toArray();
        apart = builder.apart.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Starts a problem; without bounds a cell may have any size.
     *
     * @param households the households of each unit, none negative
     * @return the builder
     * @throws IllegalArgumentException if there is no unit or a number is negative
     */
    public static Builder builder(int[] households) {
        return new Builder(households);
    }

    /** {@return how many units there are} */
    public int units() {
        return households.length;
    }

    /**
     * How many households a unit has.
     *
     * @param unit its index
     * @return its households
     */
    public int households(int unit) {
        return households[unit];
    }

    /**
     * The community that a unit lies in.
     *
     * @param unit its index
     * @return the community's number as given; 0 if none was given
     */
    public int community(int unit) {
        return communityOf[unit];
    }

    /**
     * How many neighbours a unit has within its community.
     *
     * @param unit its index
     * @return the number
     */
    public int neighbours(int unit) {
        return first[unit + 1] - first[unit];
    }

    /**
     * A neighbour of a unit.
     *
     * @param unit its index
     * @param index {@code 0 .. neighbours(unit) - 1}, in ascending order of units
     * @return the neighbouring unit
     */
    public int neighbour(int unit, int index) {
        return neighbour[first[unit] + index];
    }

    /**
     * The length of the border with a neighbour.
     *
     * @param unit its index
     * @param index {@code 0 .. neighbours(unit) - 1}
     * @return the length in metres
     */
    public double borderMetres(int unit, int index) {
        return border[first[unit] + index];
    }

    /** {@return how many nets there are} */
    public int nets() {
        return nets.length;
    }

    /**
     * The name of a net.
     *
     * @param net its index, in the order of building
     * @return the name
     */
    public String netName(int net) {
        return names[net];
    }

    /**
     * How many cells a net has.
     *
     * @param net its index
     * @return the number of different cells that cover a unit
     */
    public int netCells(int net) {
        return netCells[net];
    }

    /**
     * The cell of a net in which a unit lies.
     *
     * @param net the net's index
     * @param unit the unit's index
     * @return the cell, {@code 0 .. netCells(net) - 1}, numbered by first unit; -1 if the net does not cover the unit
     */
    public int netCell(int net, int unit) {
        return nets[net][unit];
    }

    /**
     * The weight of new cells that reach over borders of a net.
     *
     * @param net its index
     * @return the weight, not negative
     */
    public double across(int net) {
        return across[net];
    }

    /**
     * The weight of cells of a net that are cut up.
     *
     * @param net its index
     * @return the weight, not negative
     */
    public double cut(int net) {
        return cut[net];
    }

    /** {@return the least households of a new cell} */
    public long least() {
        return least;
    }

    /** {@return the most households of a new cell} */
    public long most() {
        return most;
    }

    /** {@return how many pairs must stay together} */
    public int togetherPairs() {
        return together.length / 2;
    }

    /**
     * A unit of a pair that must stay together.
     *
     * @param pair {@code 0 .. togetherPairs() - 1}
     * @param side 0 or 1
     * @return the unit
     */
    public int together(int pair, int side) {
        return together[2 * pair + side];
    }

    /** {@return how many pairs must be kept apart} */
    public int apartPairs() {
        return apart.length / 2;
    }

    /**
     * A unit of a pair that must be kept apart.
     *
     * @param pair {@code 0 .. apartPairs() - 1}
     * @param side 0 or 1
     * @return the unit
     */
    public int apart(int pair, int side) {
        return apart[2 * pair + side];
    }

    @Override
    public String toString() {
        return "RegroupProblem[units=" + units() + ", neighbours=" + neighbour.length / 2 + ", nets=" + nets()
                + ", bounds=" + least + ".." + most + "]";
    }

    /** Collects a problem; not thread-safe. */
    public static final class Builder {
        private final int[] households;
        private final Adjacency.Edges edges = new Adjacency.Edges();
        private int @Nullable [] communityOf;
        private final List<String> names = new ArrayList<>();
        private final List<int[]> nets = new ArrayList<>();
        private final List<Double> across = new ArrayList<>();
        private final List<Double> cut = new ArrayList<>();
        private long least;
        private long most = Long.MAX_VALUE / 4;
        private final List<Integer> together = new ArrayList<>();
        private final List<Integer> apart = new ArrayList<>();

        private Builder(int[] households) {
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
        public Builder edge(int a, int b, double borderMetres) {
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
        public Builder communities(int[] communities) {
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
        public Builder net(String name, int[] cellOf, double acrossWeight, double cutWeight) {
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
        public Builder bounds(long leastInclusive, long mostInclusive) {
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
        public Builder together(int a, int b) {
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
        public Builder apart(int a, int b) {
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
                throw new IllegalArgumentException(what + " must be two different units of 0.."
                        + (households.length - 1) + ", but are " + a + " and " + b);
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
}
