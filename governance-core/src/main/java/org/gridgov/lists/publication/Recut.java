package org.gridgov.lists.publication;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridgov.grid.GridCode;
import org.gridgov.lists.Category;

/**
 * Tells whether a table may be cut anew without telling, together with what was told before, what is hidden.
 *
 * <p>A block that is split into new blocks must have no change or enough of them, and those of its parts that changed must
 * together have been large enough, because whoever knows the parts that did not change can take them away. A block whose
 * things are spread over new blocks that reach beyond it must have enough changes in every part, so that nothing can be
 * carried over. O(units × categories + items).
 */
final class Recut {
    /** What an old and a new block share. */
    private static final class Part {
        private long before;
        private long after;
        private long changes;
    }

    /** In which block a cell is, -1 for none. */
    private interface Blocks {
        int of(GridCode unit, Category category);
    }

    private final int smallest;
    private final Set<Counted> held;
    private final Set<Counted> items;
    private final Set<Counted> all;
    private final Set<Category> categories;

    Recut(int smallest, Collection<Category> categories, Set<Counted> held, Set<Counted> items) {
        this.smallest = smallest;
        this.held = held;
        this.items = items;
        all = new HashSet<>(held);
        all.addAll(items);
        this.categories = new TreeSet<>(categories);
        all.forEach(item -> this.categories.add(item.category()));
    }

    boolean mayFollow(Cut old, Cut fresh) {
        Set<GridCode> units = new TreeSet<>(old.units().keySet());
        units.addAll(fresh.units().keySet());
        return mayFollow((unit, category) -> old.row(unit), (unit, category) -> fresh.row(unit), units)
                && mayFollow(old::column, fresh::column, units);
    }

    private boolean mayFollow(Blocks before, Blocks after, Set<GridCode> units) {
        // Empty cells tell something too: a new block that holds one reaches beyond the old block of its things.
        Map<Integer, Set<Integer>> sources = new HashMap<>();
        Map<Integer, Map<Integer, Part>> parts = new HashMap<>();
        for (GridCode unit : units) {
            for (Category category : categories) {
                int to = after.of(unit, category);
                if (to >= 0) {
                    int from = before.of(unit, category);
                    sources.computeIfAbsent(to, block -> new HashSet<>()).add(from);
                    part(parts, from, to);
                }
            }
        }
        for (Counted item : all) {
            int from = before.of(item.unit(), item.category());
            Part part = part(parts, from, after.of(item.unit(), item.category()));
            boolean was = held.contains(item);
            boolean is = items.contains(item);
            part.before += was ? 1 : 0;
            part.after += is ? 1 : 0;
            part.changes += was == is ? 0 : 1;
        }
        for (Map.Entry<Integer, Map<Integer, Part>> block : parts.entrySet()) {
            boolean split = block.getValue().keySet().stream()
                    .allMatch(
                            to -> to >= 0 && sources.getOrDefault(to, Set.of()).size() == 1);
            if (block.getKey() >= 0 && !(split ? maySplit(block.getValue()) : maySpread(block.getValue()))) {
                return false;
            }
        }
        return true;
    }

    private static Part part(Map<Integer, Map<Integer, Part>> parts, int from, int to) {
        return parts.computeIfAbsent(from, block -> new HashMap<>()).computeIfAbsent(to, block -> new Part());
    }

    private boolean maySplit(Map<Integer, Part> parts) {
        long changes = 0;
        long changedBefore = 0;
        long kept = 0;
        for (Part part : parts.values()) {
            changes += part.changes;
            changedBefore += part.changes > 0 ? part.before : 0;
            kept += Math.min(part.before, part.after);
        }
        return changes == 0 || (changes >= smallest && changedBefore >= smallest && kept >= smallest);
    }

    private boolean maySpread(Map<Integer, Part> parts) {
        return parts.values().stream().allMatch(part -> part.changes >= smallest);
    }
}
