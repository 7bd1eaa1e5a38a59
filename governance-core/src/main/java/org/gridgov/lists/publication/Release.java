package org.gridgov.lists.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * Picks the changes that may be told together, so that no difference between two versions is a small figure.
 *
 * <p>Of all changes that came since, those stay back whose row or whose column has fewer of them than the smallest
 * count, again and again until none is left that must: what remains is the largest set in which every row and every
 * column has none or enough. A row or column also stays back whole if it would keep too little: the sum over its crossings
 * of the lesser of before and after. O(rounds × (changes + items)).
 */
final class Release {
    private final Cut cut;
    private final int smallest;
    private final SortedSet<Counted> held;

    Release(Cut cut, int smallest, SortedSet<Counted> held) {
        this.cut = cut;
        this.smallest = smallest;
        this.held = held;
    }

    /** {@return what counts from now on: what counted, with the changes that may be told} */
    SortedSet<Counted> towards(Set<Counted> items) {
        List<Counted> changes =
                changes(held, items).stream().filter(cut::covers).toList();
        int before;
        do {
            before = changes.size();
            List<Counted> some = changes;
            changes = enough(some);
            // The dearer question is put only to what the cheaper one leaves.
            changes = changes.size() == some.size() ? keeping(changes) : changes;
        } while (changes.size() < before);
        SortedSet<Counted> after = new TreeSet<>(held);
        for (Counted change : changes) {
            if (!after.remove(change)) {
                after.add(change);
            }
        }
        return after;
    }

    /** What came and what went, by order. */
    static NavigableSet<Counted> changes(Set<Counted> before, Set<Counted> after) {
        NavigableSet<Counted> changes = new TreeSet<>();
        before.stream().filter(item -> !after.contains(item)).forEach(changes::add);
        after.stream().filter(item -> !before.contains(item)).forEach(changes::add);
        return changes;
    }

    private List<Counted> enough(List<Counted> changes) {
        int[] rows = count(changes, this::row, cut.rows());
        int[] columns = count(changes, this::column, cut.columns());
        return changes.stream()
                .filter(change -> rows[row(change)] >= smallest && columns[column(change)] >= smallest)
                .toList();
    }

    private List<Counted> keeping(List<Counted> changes) {
        Set<Counted> gone = new HashSet<>(changes);
        gone.retainAll(held);
        List<Counted> kept = new ArrayList<>();
        Crossings before = new Crossings();
        Crossings after = new Crossings();
        for (Counted item : held) {
            before.add(row(item), column(item));
            if (!gone.contains(item)) {
                after.add(row(item), column(item));
            }
        }
        changes.stream()
                .filter(change -> !gone.contains(change))
                .forEach(change -> after.add(row(change), column(change)));
        long[] rows = new long[cut.rows()];
        long[] columns = new long[cut.columns()];
        before.forEach((row, column, count) -> {
            long least = Math.min(count, after.count(row, column));
            rows[row] += least;
            columns[column] += least;
        });
        for (Counted change : changes) {
            if (rows[row(change)] >= smallest && columns[column(change)] >= smallest) {
                kept.add(change);
            }
        }
        return kept;
    }

    private int row(Counted item) {
        return cut.row(item.unit());
    }

    private int column(Counted item) {
        return cut.column(item.unit(), item.category());
    }

    private static int[] count(List<Counted> items, ToIntFunction<Counted> block, int blocks) {
        int[] counts = new int[blocks];
        for (Counted item : items) {
            counts[block.applyAsInt(item)]++;
        }
        return counts;
    }
}
