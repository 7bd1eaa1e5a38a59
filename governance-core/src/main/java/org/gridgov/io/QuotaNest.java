package org.gridgov.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** Keeps quotas of one side nested or apart: tells of a further one whether it overlaps with one that was taken. */
final class QuotaNest {
    private final Map<String, List<Integer>> ofMember = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();

    /**
     * Takes a quota, unless it overlaps.
     *
     * @return the first quota with which it overlaps; empty if it was taken
     */
    Optional<String> add(String name, SortedSet<String> members) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (String member : members) {
            for (int other : ofMember.getOrDefault(member, List.of())) {
                shared.merge(other, 1, Integer::sum);
            }
        }
        Optional<Integer> overlapping = shared.entrySet().stream()
                .filter(entry -> entry.getValue() < members.size() && entry.getValue() < sizes.get(entry.getKey()))
                .map(Map.Entry::getKey)
                .min(Integer::compare);
        if (overlapping.isPresent()) {
            return overlapping.map(names::get);
        }
        for (String member : members) {
            ofMember.computeIfAbsent(member, any -> new ArrayList<>()).add(names.size());
        }
        names.add(name);
        sizes.add(members.size());
        return Optional.empty();
    }
}
