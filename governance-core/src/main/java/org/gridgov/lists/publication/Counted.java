package org.gridgov.lists.publication;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.gridgov.basics.DateRange;
import org.gridgov.grid.GridCode;
import org.gridgov.lists.Category;
import org.gridgov.lists.Need;

/**
 * One thing that counts once in a public table: where it is and what it is about (计数项).
 *
 * <p>Immutable, thread-safe; ordered by identifier, unit, category.
 *
 * <p>Source: L6, {@code INVARIANTS}.
 *
 * @param id what tells it from others; never published
 * @param unit the unit in which it counts
 * @param category what it is about
 */
public record Counted(String id, GridCode unit, Category category) implements Comparable<Counted> {
    private static final Comparator<Counted> ORDER =
            Comparator.comparing(Counted::id).thenComparing(Counted::unit).thenComparing(Counted::category);

    /** Checks that everything is there. */
    public Counted {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(category, "category");
    }

    /**
     * Counts the needs that are on the list: those that have not ended.
     *
     * @param needs needs, in any order
     * @return one item per need that has not ended, by id
     */
    public static List<Counted> of(Collection<Need> needs) {
        return needs.stream()
                .filter(need -> !need.state().isEnd())
                .map(need -> new Counted(need.id().value(), need.unit(), need.category()))
                .sorted()
                .toList();
    }

    /**
     * Counts the needs that were raised on certain days, whatever became of them. Series over days that do not overlap share
     * nothing, so a new one may cut its table anew.
     *
     * @param needs needs, in any order
     * @param days the days
     * @return one item per need that was raised on one of them, by id
     */
    public static List<Counted> raisedOn(Collection<Need> needs, DateRange days) {
        return needs.stream()
                .filter(need -> days.contains(need.raised()))
                .map(need -> new Counted(need.id().value(), need.unit(), need.category()))
                .sorted()
                .toList();
    }

    @Override
    public int compareTo(Counted other) {
        return ORDER.compare(this, other);
    }
}
