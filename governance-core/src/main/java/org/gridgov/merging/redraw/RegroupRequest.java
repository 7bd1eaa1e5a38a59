package org.gridgov.merging.redraw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Require;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.SizeBounds;
import org.gridgov.grid.UnitKind;
import org.gridgov.organisation.LineOfWork;

/**
 * What grids are to be drawn: of which kind and size, how much each line of work counts, and what stays together (划格要求).
 *
 * <p>Immutable, thread-safe.
 *
 * <pre>{@code
 * RegroupRequest.builder(new SizeBounds(UnitKind.of("grid"), 300, 500, false))
 *         .weight(LineOfWork.of("party"), 3)
 *         .together(AtomId.of("A-0001"), AtomId.of("A-0002"))
 *         .build();
 * }</pre>
 *
 * <p>Source: M5, {@code INVARIANTS}: coarsening to the size bounds is a separate, explained step.
 */
public final class RegroupRequest {
    private final SizeBounds bounds;
    private final SortedMap<LineOfWork, Integer> weights;
    private final SortedMap<LineOfWork, Scale> scales;
    private final List<Pin> together;
    private final List<Pin> apart;
    private final long seed;
    private final long steps;

    private RegroupRequest(Builder builder) {
        bounds = builder.bounds;
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(builder.weights));
        scales = Collections.unmodifiableSortedMap(new TreeMap<>(builder.scales));
        together = List.copyOf(builder.together);
        apart = List.copyOf(builder.apart);
        seed = builder.seed;
        steps = builder.steps;
    }

    /**
     * What the border of an old cell costs.
     *
     * @param across what it costs if a new grid crosses it, 0..1000
     * @param cut what it costs if an old cell is cut up, 0..1000
     */
    public record Scale(int across, int cut) {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is out of bounds or both are 0
         */
        public Scale {
            Require.between("What a crossed border costs", across, 0, 1000);
            Require.between("What a cut cell costs", cut, 0, 1000);
            Require.between("What a crossed border and a cut cell cost together", across + cut, 1, 2000);
        }
    }

    /**
     * Two atoms of which something is wished.
     *
     * @param atom one atom
     * @param other the other
     */
    public record Pin(AtomId atom, AtomId other) {}

    /**
     * Starts a request.
     *
     * @param bounds the kind of unit to draw and how many households it should have, at most at least 1
     * @return a builder
     * @throws IllegalArgumentException if the upper bound is 0
     */
    public static Builder builder(SizeBounds bounds) {
        return new Builder(bounds);
    }

    /** {@return the kind of unit to draw} */
    public UnitKind kind() {
        return bounds.kind();
    }

    /** {@return how many households a new grid should have} */
    public SizeBounds bounds() {
        return bounds;
    }

    /**
     * How much a line of work counts.
     *
     * @param line the line
     * @return its weight as it was given, 1 by default; one outside 1..1000 leaves the line out and is named
     */
    public int weight(LineOfWork line) {
        return weights.getOrDefault(line, 1);
    }

    /**
     * How the borders of a line count.
     *
     * @param line the line
     * @return as it was given; empty to go by the mean size of its cells: (1,0) above the bounds, (0,1) below them, else
     *     (1,1)
     */
    public Optional<Scale> scale(LineOfWork line) {
        return Optional.ofNullable(scales.get(line));
    }

    /** {@return the pairs of atoms that should lie in one grid, in the order in which they were given} */
    public List<Pin> together() {
        return together;
    }

    /** {@return the pairs of atoms that should lie in two grids, in the order in which they were given} */
    public List<Pin> apart() {
        return apart;
    }

    /** {@return the seed of the search; the same seed gives the same grids} */
    public long seed() {
        return seed;
    }

    /** {@return how many steps the search may take} */
    public long steps() {
        return steps;
    }

    /** Collects the optional parts. Not thread-safe. */
    public static final class Builder {
        private final SizeBounds bounds;
        private final SortedMap<LineOfWork, Integer> weights = new TreeMap<>();
        private final SortedMap<LineOfWork, Scale> scales = new TreeMap<>();
        private final List<Pin> together = new ArrayList<>();
        private final List<Pin> apart = new ArrayList<>();
        private long seed = 1;
        private long steps = 20_000_000;

        private Builder(SizeBounds bounds) {
            Require.between("The most households of a new grid", bounds.most(), 1, Integer.MAX_VALUE);
            this.bounds = bounds;
        }

        /**
         * {@return this builder, with the weight of a line set}
         *
         * @param line the line
         * @param weight how much it counts beside the others, 1..1000; any other number leaves the line out and is named
         */
        public Builder weight(LineOfWork line, int weight) {
            weights.put(line, weight);
            return this;
        }

        /**
         * {@return this builder, with the costs of a line's borders set}
         *
         * @param line the line
         * @param across what it costs if a new grid crosses a border of the line, 0..1000
         * @param cut what it costs if a cell of the line is cut up, 0..1000
         * @throws IllegalArgumentException if one is out of bounds or both are 0
         */
        public Builder scale(LineOfWork line, int across, int cut) {
            scales.put(line, new Scale(across, cut));
            return this;
        }

        /**
         * {@return this builder, with a pair that should lie in one grid}
         *
         * @param atom one atom
         * @param other the other
         */
        public Builder together(AtomId atom, AtomId other) {
            together.add(new Pin(atom, other));
            return this;
        }

        /**
         * {@return this builder, with a pair that should lie in two grids}
         *
         * @param atom one atom
         * @param other the other
         */
        public Builder apart(AtomId atom, AtomId other) {
            apart.add(new Pin(atom, other));
            return this;
        }

        /**
         * {@return this builder, with {@link RegroupRequest#seed()} set}
         *
         * @param seed any number, 1 by default
         */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /**
         * {@return this builder, with {@link RegroupRequest#steps()} set}
         *
         * @param steps at least 0, twenty million by default
         * @throws IllegalArgumentException if it is negative
         */
        public Builder steps(long steps) {
            Require.between("How many steps a search may take", steps, 0, Long.MAX_VALUE);
            this.steps = steps;
            return this;
        }

        /** {@return the finished request} */
        public RegroupRequest build() {
            return new RegroupRequest(this);
        }
    }
}
