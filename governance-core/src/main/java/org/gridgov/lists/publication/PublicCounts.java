package org.gridgov.lists.publication;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridgov.grid.GridSystem;
import org.gridgov.lists.Category;

/**
 * How many there are by unit and by category, as everybody may know it (公示统计).
 *
 * <p>The table is cut into blocks of at least {@link PublicationSettings#smallest()}: rows of units, and within each unit
 * of the level that the settings name, columns of categories. Every figure is a sum of blocks, so a hidden cell shares its
 * block with others, or is the crossing of a row with a column, and no differences of sums tell which of them it is:
 * whatever a cell of one version holds, it could hold at least {@code smallest} other counts. A new version keeps the
 * cut and tells changes only where a row and a column each have none or enough of them; other changes wait. So a figure
 * may be behind, units that are new wait for the next series, and a series must be carried on with {@link #next}: to start a
 * new one from the same list is to publish differences. A new series counts other things, such as the needs raised in another
 * year.
 *
 * <p>Whoever repeats the calls with the same arguments gets the same counts; a host keeps what counted at each version by
 * replaying its journal. Immutable, thread-safe. The items are kept inside and no public value of this package but this one
 * holds them.
 *
 * <p>Source: L5 and L6, {@code INVARIANTS}; small cells and complementary suppression, statistical disclosure control.
 */
public final class PublicCounts {
    private final GridSystem system;
    private final PublicationSettings settings;
    private final Cut cut;
    private final SortedSet<Counted> held;

    private PublicCounts(GridSystem system, PublicationSettings settings, Cut cut, Collection<Counted> held) {
        this.system = system;
        this.settings = settings;
        this.cut = cut;
        this.held = Collections.unmodifiableSortedSet(new TreeSet<>(held));
    }

    /**
     * Starts a series.
     *
     * @param system the territory
     * @param settings how small a cell may be
     * @param categories categories that readers know of, so that the absence of one is hidden too; those of the items join
     *     them
     * @param items what counts, in any order; what is in no unit of the territory waits
     * @return the counts of the first version; O(units + items log items)
     */
    public static PublicCounts first(
            GridSystem system,
            PublicationSettings settings,
            Collection<Category> categories,
            Collection<Counted> items) {
        Cut cut = CutMaker.cut(system, settings, categories, items);
        return new PublicCounts(
                system, settings, cut, items.stream().filter(cut::covers).toList());
    }

    /**
     * Carries a series on, over the same territory and the same blocks.
     *
     * @param items what counts now, in any order
     * @return the counts of the next version, this very one if nothing may be told; O(rounds × items log items), a round for
     *     each time that something is held back
     */
    public PublicCounts next(Collection<Counted> items) {
        SortedSet<Counted> told = new Release(cut, settings.smallest(), held).towards(new TreeSet<>(items));
        return told.equals(held) ? this : new PublicCounts(system, settings, cut, told);
    }

    /** {@return every figure that is not hidden, by unit, the total before the categories} */
    public List<PublicCell> cells() {
        return new Figures(system, cut, held).cells();
    }

    /**
     * How much of what counts now is not told yet, for whoever publishes; this number itself is not for the public.
     *
     * @param items what counts now
     * @return how many came or went since and wait
     */
    public int waiting(Collection<Counted> items) {
        return Release.changes(held, new TreeSet<>(items)).size();
    }

    /** What counts in this version. */
    SortedSet<Counted> held() {
        return held;
    }

    @Override
    public String toString() {
        return "PublicCounts[" + cells().size() + " figures, settings=" + settings + "]";
    }
}
