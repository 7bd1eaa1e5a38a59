package org.gridgov.merging.crosswalk;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.gridgov.basics.Ratio;
import org.gridgov.basics.Require;
import org.gridgov.basics.Share;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.history.TerritoryLog;
import org.gridgov.grid.history.UnitShare;

/**
 * Which share of each old cell went into which new one (新旧对照).
 *
 * <p>The shares of an old cell add up to 1, or to less where a part of it leads nowhere; {@link #rest} says how much.
 * Shares are exact, so crosswalks can be chained without rounding. Immutable, thread-safe; look-ups O(log cells).
 *
 * <pre>{@code
 * grids.crosswalk(line).to(GridCode.of("MZ-02")); // {320613401-1=3/5, 320613401-2=2/5}
 * grids.crosswalk(line).convert(Map.of(GridCode.of("MZ-02"), BigDecimal.TEN)).figures();
 * }</pre>
 *
 * <p>Source: M2 and M3, H2, {@code INVARIANTS}.
 */
public final class Crosswalk {
    private static final int DECIMALS = 6;

    private final SortedMap<GridCode, Long> households;
    private final SortedMap<GridCode, SortedMap<GridCode, Share>> shares;

    private Crosswalk(SortedMap<GridCode, Long> households, SortedMap<GridCode, SortedMap<GridCode, Share>> shares) {
        this.households = households;
        this.shares = shares;
    }

    /** {@return a builder without cells} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Lays old cells over new ones.
     *
     * <p>A share is one of households; of atoms, where an old cell has no households. An atom that lies in several new
     * cells counts for each with an even part, so that it is not counted twice.
     *
     * @param extents the atoms of each old cell; a cell without any leads nowhere
     * @param householdsOf the households of an atom, at least 0
     * @param cellsOf the new cells of an atom; none if it lies outside
     * @return the crosswalk; O(extents × log cells)
     */
    public static Crosswalk between(
            Map<GridCode, ? extends Collection<AtomId>> extents,
            ToLongFunction<AtomId> householdsOf,
            Function<AtomId, ? extends Collection<GridCode>> cellsOf) {
        Builder builder = builder();
        extents.forEach((cell, atoms) -> {
            long all = atoms.stream().mapToLong(householdsOf).sum();
            builder.cell(cell, all);
            // New cell → into how many parts an atom was divided → households (or atoms) of such atoms.
            SortedMap<GridCode, SortedMap<Integer, Long>> parts = new TreeMap<>();
            for (AtomId atom : atoms) {
                Collection<GridCode> into = cellsOf.apply(atom);
                long weight = all == 0 ? 1 : householdsOf.applyAsLong(atom);
                for (GridCode to : into) {
                    parts.computeIfAbsent(to, code -> new TreeMap<>()).merge(into.size(), weight, Long::sum);
                }
            }
            BigInteger whole = BigInteger.valueOf(all == 0 ? atoms.size() : all);
            parts.forEach((to, byParts) -> byParts.forEach((divided, weight) -> builder.share(
                    cell, to, new Share(BigInteger.valueOf(weight), whole.multiply(BigInteger.valueOf(divided))))));
        });
        return builder.build();
    }

    /**
     * What became of units between two days, by the history of the territory.
     *
     * @param log the history
     * @param households the units of the first day with their households
     * @param from the first day
     * @param to the later day
     * @return the crosswalk from the units of the first day to those of the later one; a unit that did not stand on the
     *     first day leads nowhere
     * @throws IllegalArgumentException if the second day is before the first
     */
    public static Crosswalk through(TerritoryLog log, Map<GridCode, Long> households, LocalDate from, LocalDate to) {
        Builder builder = builder();
        households.forEach((code, count) -> {
            builder.cell(code, count);
            for (UnitShare share : log.trace(code, from, to)) {
                builder.share(code, share.unit().code(), share.share());
            }
        });
        return builder.build();
    }

    /** {@return the old cells, by code} */
    public SortedSet<GridCode> cells() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(households.keySet()));
    }

    /**
     * The households of an old cell.
     *
     * @param cell the old cell
     * @return how many there are; 0 if it is not known
     */
    public long households(GridCode cell) {
        return households.getOrDefault(cell, 0L);
    }

    /**
     * Where an old cell went.
     *
     * @param cell the old cell
     * @return the share of it in each new cell that received some of it, by code; empty if it leads nowhere
     */
    public SortedMap<GridCode, Share> to(GridCode cell) {
        return shares.getOrDefault(cell, Collections.emptySortedMap());
    }

    /**
     * The part of an old cell that leads nowhere.
     *
     * @param cell the old cell
     * @return 1 less the sum of its shares; 1 for an unknown cell
     */
    public Share rest(GridCode cell) {
        Share sum = to(cell).values().stream().reduce(Share.ZERO, Share::plus);
        return new Share(sum.whole().subtract(sum.part()), sum.whole());
    }

    /**
     * Goes on through another crosswalk.
     *
     * @param next from the new cells to still newer ones
     * @return the crosswalk from the old cells to the newest; what leads nowhere on the way is left over. O(rows × rows of
     *     a cell)
     */
    public Crosswalk then(Crosswalk next) {
        Builder builder = builder();
        households.forEach(builder::cell);
        shares.forEach((cell, into) -> into.forEach((middle, share) ->
                next.to(middle).forEach((to, onward) -> builder.share(cell, to, share.times(onward)))));
        return builder.build();
    }

    /**
     * Goes on through the history of the territory, where the new cells are units of it.
     *
     * @param log the history
     * @param from the day on which the new cells stand as units
     * @param to a later day
     * @return the crosswalk from the old cells to the units of the later day
     * @throws IllegalArgumentException if the second day is before the first
     */
    public Crosswalk then(TerritoryLog log, LocalDate from, LocalDate to) {
        SortedMap<GridCode, Long> middle = new TreeMap<>();
        shares.values().forEach(into -> into.keySet().forEach(code -> middle.put(code, 0L)));
        return then(through(log, middle, from, to));
    }

    /**
     * Carries figures over: each new cell gets of each old figure the share of households that it got.
     *
     * <p>That is right for what is spread like households and an estimate for everything else; the bounds say how far it
     * can be off for figures that add up, such as counts and amounts. Means and percentages must be converted as the two
     * sums that they are made of. Estimates are rounded to six decimals so that they still add up.
     *
     * @param figures a number per old cell; cells that are not known are unresolved
     * @return the figures of the new cells
     */
    public Converted convert(Map<GridCode, BigDecimal> figures) {
        SortedMap<GridCode, Estimate> converted = new TreeMap<>();
        SortedSet<GridCode> unresolved = new TreeSet<>();
        BigDecimal leftOver = BigDecimal.ZERO;
        long exact = 0;
        long all = 0;
        for (Map.Entry<GridCode, BigDecimal> entry : new TreeMap<>(figures).entrySet()) {
            GridCode cell = entry.getKey();
            BigDecimal figure = entry.getValue();
            SortedMap<GridCode, Share> into = to(cell);
            boolean whole = into.size() == 1 && into.containsValue(Share.ONE);
            all += households(cell);
            exact += whole ? households(cell) : 0;
            if (into.isEmpty()) {
                unresolved.add(cell);
            }
            BigDecimal lowest = whole ? figure : figure.min(BigDecimal.ZERO);
            BigDecimal highest = whole ? figure : figure.max(BigDecimal.ZERO);
            Share sum = Share.ZERO;
            BigDecimal given = BigDecimal.ZERO;
            for (Map.Entry<GridCode, Share> part : into.entrySet()) {
                sum = sum.plus(part.getValue());
                BigDecimal upToHere = times(figure, sum);
                Estimate own = new Estimate(upToHere.subtract(given), lowest, highest);
                converted.merge(part.getKey(), own, Crosswalk::add);
                given = upToHere;
            }
            leftOver = leftOver.add(figure.subtract(given));
        }
        return new Converted(converted, leftOver, unresolved, Ratio.of(exact, all));
    }

    private static Estimate add(Estimate one, Estimate other) {
        return new Estimate(
                one.value().add(other.value()),
                one.atLeast().add(other.atLeast()),
                one.atMost().add(other.atMost()));
    }

    private static BigDecimal times(BigDecimal figure, Share share) {
        return share.equals(Share.ONE)
                ? figure
                : figure.multiply(new BigDecimal(share.part()))
                        .divide(new BigDecimal(share.whole()), DECIMALS, RoundingMode.HALF_EVEN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Crosswalk crosswalk
                && households.equals(crosswalk.households)
                && shares.equals(crosswalk.shares);
    }

    @Override
    public int hashCode() {
        return 31 * households.hashCode() + shares.hashCode();
    }

    @Override
    public String toString() {
        return shares.toString();
    }

    /** Collects cells and shares in any order. Not thread-safe. */
    public static final class Builder {
        private final SortedMap<GridCode, Long> households = new TreeMap<>();
        private final SortedMap<GridCode, SortedMap<GridCode, Share>> shares = new TreeMap<>();

        private Builder() {}

        /**
         * Names an old cell.
         *
         * @param cell the old cell
         * @param count its households, which weigh its exactness
         * @return this builder
         * @throws IllegalArgumentException if the count is negative
         */
        public Builder cell(GridCode cell, long count) {
            Require.between("How many households a cell has", count, 0, Long.MAX_VALUE);
            households.put(cell, count);
            return this;
        }

        /**
         * Adds to the share of an old cell in a new one; a share of nothing is passed over.
         *
         * @param cell the old cell
         * @param to the new cell
         * @param share the share
         * @return this builder
         * @throws IllegalArgumentException if the share of the pair would exceed 1
         */
        public Builder share(GridCode cell, GridCode to, Share share) {
            households.putIfAbsent(cell, 0L);
            if (!share.equals(Share.ZERO)) {
                shares.computeIfAbsent(cell, code -> new TreeMap<>()).merge(to, share, Share::plus);
            }
            return this;
        }

        /**
         * {@return the crosswalk}
         *
         * @throws IllegalArgumentException if the shares of a cell exceed 1
         */
        public Crosswalk build() {
            SortedMap<GridCode, SortedMap<GridCode, Share>> copy = new TreeMap<>();
            shares.forEach((cell, into) -> {
                Share sum = into.values().stream().reduce(Share.ZERO, Share::plus);
                if (sum.compareTo(Share.ZERO) > 0) {
                    copy.put(cell, Collections.unmodifiableSortedMap(new TreeMap<>(into)));
                }
            });
            return new Crosswalk(new TreeMap<>(households), copy);
        }
    }
}
