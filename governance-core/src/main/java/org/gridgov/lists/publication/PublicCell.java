package org.gridgov.lists.publication;

import java.util.Comparator;
import java.util.Objects;
import org.gridgov.grid.GridCode;
import org.gridgov.lists.Category;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a public table: how many there are in a unit, of a category or of all (公示数).
 *
 * <p>Immutable, thread-safe; ordered by unit, the total before the categories.
 *
 * <p>Source: L6, {@code INVARIANTS}.
 *
 * @param unit the unit, with everything below it
 * @param category the category; null for all of them
 * @param count how many, never less than the smallest cell
 * @param orMore whether there may be more of them, in cells that are hidden
 */
public record PublicCell(GridCode unit, @Nullable Category category, long count, boolean orMore)
        implements Comparable<PublicCell> {
    private static final Comparator<PublicCell> ORDER = Comparator.comparing(PublicCell::unit)
            .thenComparing(PublicCell::category, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Checks that there is a unit. */
    public PublicCell {
        Objects.requireNonNull(unit, "unit");
    }

    @Override
    public int compareTo(PublicCell other) {
        return ORDER.compare(this, other);
    }
}
