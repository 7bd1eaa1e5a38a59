package org.gridgov.lists.publication;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Hierarchy;
import org.gridgov.grid.Scheme;
import org.gridgov.lists.Category;

/**
 * Cuts a table from the roots down: parts that are large enough stand alone, the others together make one block.
 *
 * <p>If what is left over is too small for a block, the smallest part that stands joins it, ties by the later code, until
 * it is large enough. Hence every block has at least the smallest count, and no block is empty. O(units + items).
 */
final class CutMaker {
    /** A part of a unit: one unit below it with all it holds, or what counts in the unit itself. */
    private record Part(int at, boolean itself, long count, String code) {}

    private static final Comparator<Part> SMALLEST =
            Comparator.comparingLong(Part::count).thenComparing(Part::code, Comparator.reverseOrder());

    private final GridSystem system;
    private final Hierarchy tree;
    private final int smallest;
    private final int level;
    private final int finest;
    private final long[] own;
    private final long[] total;
    private final Map<GridCode, Integer> rowOf = new TreeMap<>();
    private final List<Integer> groupOf = new ArrayList<>();
    private int groups;

    private CutMaker(GridSystem system, PublicationSettings settings, Collection<Counted> items) {
        this.system = system;
        tree = system.hierarchy();
        smallest = settings.smallest();
        Scheme scheme = system.scheme();
        int above = Math.max(0, scheme.kinds().size() - 2);
        level = settings.categoriesAt().map(scheme::level).filter(at -> at >= 0).orElse(above);
        finest = settings.finest().map(scheme::level).filter(at -> at >= 0).orElse(above + 1);
        own = new long[tree.size()];
        for (Counted item : items) {
            int at = tree.find(item.unit().value());
            if (at >= 0) {
                own[at]++;
            }
        }
        total = tree.rollUp(own);
    }

    /** Cuts the table of items over a territory; items of unknown units are not covered. */
    static Cut cut(
            GridSystem system,
            PublicationSettings settings,
            Collection<Category> categories,
            Collection<Counted> items) {
        CutMaker maker = new CutMaker(system, settings, items);
        maker.rows();
        return new Cut(maker.rowOf, maker.groupOf, maker.columns(categories, items));
    }

    private void rows() {
        List<Part> roots = new ArrayList<>();
        for (int at = 0; at < tree.size(); at = tree.end(at)) {
            roots.add(part(at));
        }
        Deque<int[]> open = new ArrayDeque<>();
        divide(roots, -1, -1, open);
        while (!open.isEmpty()) {
            int[] next = open.pop();
            int at = next[0];
            int group = next[1] < 0 && levelOf(at) >= level ? groups++ : next[1];
            if (levelOf(at) >= finest) {
                cover(part(at), row(group));
                continue;
            }
            List<Part> parts = new ArrayList<>();
            for (int below = at + 1; below < tree.end(at); below = tree.end(below)) {
                parts.add(part(below));
            }
            if (own[at] > 0 || parts.isEmpty()) {
                parts.add(new Part(at, true, own[at], tree.code(at)));
            }
            divide(parts, at, group, open);
        }
    }

    private int levelOf(int at) {
        return system.scheme().level(system.units().get(at).kind());
    }

    private Part part(int at) {
        return new Part(at, false, total[at], tree.code(at));
    }

    /** Lets large parts stand and makes a block of the others; without any that stand, one block of all. */
    private void divide(List<Part> parts, int at, int group, Deque<int[]> open) {
        List<Part> standing = new ArrayList<>();
        List<Part> rest = new ArrayList<>();
        split(parts, standing, rest);
        if (!rest.isEmpty() && sum(rest) >= smallest) {
            int row = row(group);
            for (Part part : rest) {
                cover(part, row);
            }
            if (standing.isEmpty() && at >= 0) {
                rowOf.put(system.units().get(at).code(), row);
            }
        }
        for (Part part : standing) {
            if (part.itself()) {
                cover(part, row(group));
            } else {
                open.push(new int[] {part.at(), group});
            }
        }
    }

    private void split(List<Part> parts, List<Part> standing, List<Part> rest) {
        parts.stream().sorted(SMALLEST).forEach(part -> (part.count() < smallest ? rest : standing).add(part));
        while (!rest.isEmpty() && sum(rest) < smallest && !standing.isEmpty()) {
            rest.add(standing.remove(0));
        }
    }

    private int row(int group) {
        groupOf.add(group < 0 ? groups++ : group);
        return groupOf.size() - 1;
    }

    private void cover(Part part, int row) {
        int end = part.itself() ? part.at() + 1 : tree.end(part.at());
        for (GridUnit unit : system.units().subList(part.at(), end)) {
            rowOf.put(unit.code(), row);
        }
    }

    private static long sum(List<Part> parts) {
        return parts.stream().mapToLong(Part::count).sum();
    }

    private List<Cut.Column> columns(Collection<Category> categories, Collection<Counted> items) {
        SortedSet<Category> all = new TreeSet<>(categories);
        List<Map<Category, Long>> counts = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            counts.add(new TreeMap<>());
        }
        for (Counted item : items) {
            Integer row = rowOf.get(item.unit());
            all.add(item.category());
            if (row != null) {
                counts.get(groupOf.get(row)).merge(item.category(), 1L, Long::sum);
            }
        }
        List<Cut.Column> columns = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            List<Part> parts = new ArrayList<>();
            for (Category category : all) {
                parts.add(new Part(0, false, counts.get(group).getOrDefault(category, 0L), category.value()));
            }
            List<Part> standing = new ArrayList<>();
            List<Part> rest = new ArrayList<>();
            split(parts, standing, rest);
            for (Part part : standing) {
                columns.add(new Cut.Column(group, Category.of(part.code())));
            }
            if (!rest.isEmpty()) {
                columns.add(new Cut.Column(group, null));
            }
        }
        return columns;
    }
}
