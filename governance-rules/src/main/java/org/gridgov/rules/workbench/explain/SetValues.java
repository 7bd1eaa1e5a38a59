package org.gridgov.rules.workbench.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gridgov.rules.check.Condition;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeValue;

/**
 * The sets that an attribute could have instead: one per answer that the conditions can get together.
 *
 * <p>Codes are told apart by the conditions that name them, and sets by the conditions that name one of their codes. Each
 * set keeps what may stay of the actual one and adds as few codes as can be. Not thread-safe.
 */
final class SetValues {
    private static final int MOST_SETS = 4096;
    private static final int MOST_STEPS = 1_000_000;

    private final Set<String> now;
    private final Map<String, BitSet> named = new LinkedHashMap<>();
    private final Map<BitSet, Map<BitSet, List<String>>> added = new HashMap<>();
    private int steps;

    SetValues(Attribute attribute, List<Condition> conditions, Set<String> now) {
        this.now = now;
        for (AttributeValue value : attribute.values()) {
            BitSet own = new BitSet();
            for (int i = 0; i < conditions.size(); i++) {
                own.set(i, conditions.get(i).codes().contains(value.code()));
            }
            named.put(value.code(), own);
        }
    }

    /** Sets of codes, those that differ least from the actual one first; empty if there are too many to look at. */
    Optional<List<List<String>>> all() {
        Set<BitSet> reachable = new LinkedHashSet<>(Set.of(new BitSet()));
        for (BitSet own : named.values()) {
            for (BitSet set : List.copyOf(reachable)) {
                reachable.add(union(set, own));
            }
            if (reachable.size() > MOST_SETS) {
                return Optional.empty();
            }
        }
        List<List<String>> sets = new ArrayList<>();
        for (BitSet target : reachable) {
            sets.add(nearest(target));
            if (steps > MOST_STEPS) {
                return Optional.empty();
            }
        }
        Comparator<List<String>> fewestEdits = Comparator.comparingInt(this::edits);
        sets.sort(fewestEdits.thenComparing(codes -> String.join(",", codes)));
        return Optional.of(sets);
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet union = (BitSet) one.clone();
        union.or(other);
        return union;
    }

    /** The codes that are there now as far as they may stay, and then what is missing. */
    private List<String> nearest(BitSet target) {
        Set<String> codes = new TreeSet<>();
        BitSet kept = new BitSet();
        for (String code : now) {
            BitSet own = named.getOrDefault(code, new BitSet());
            if (union(target, own).equals(target)) {
                codes.add(code);
                kept.or(own);
            }
        }
        codes.addAll(added.computeIfAbsent(kept, this::shortest).getOrDefault(target, List.of()));
        return List.copyOf(codes);
    }

    /** For every answer the fewest codes that lead to it from another, in the order of the vocabulary. */
    private Map<BitSet, List<String>> shortest(BitSet from) {
        Map<BitSet, List<String>> found = new HashMap<>(Map.of(from, List.of()));
        Deque<BitSet> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && steps <= MOST_STEPS) {
            BitSet before = open.remove();
            List<String> codes = found.getOrDefault(before, List.of());
            named.forEach((code, own) -> {
                steps++;
                BitSet next = union(before, own);
                if (!found.containsKey(next)) {
                    List<String> more = new ArrayList<>(codes);
                    more.add(code);
                    found.put(next, more);
                    open.add(next);
                }
            });
        }
        return found;
    }

    private int edits(List<String> codes) {
        Set<String> both = new HashSet<>(now);
        both.retainAll(codes);
        return now.size() + codes.size() - 2 * both.size();
    }
}
