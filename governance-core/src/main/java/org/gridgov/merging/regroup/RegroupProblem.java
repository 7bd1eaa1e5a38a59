package org.gridgov.merging.regroup;

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

    RegroupProblem(RegroupProblemBuilder builder) {
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
    public static RegroupProblemBuilder builder(int[] households) {
        return new RegroupProblemBuilder(households);
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
}
