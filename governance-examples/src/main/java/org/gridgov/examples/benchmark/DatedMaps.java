package org.gridgov.examples.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.grid.GridUnit;

/** The baseline of the history: for each code a sorted map from day to parent. */
final class DatedMaps {
    private static final String ROOT = "";

    private final Map<String, TreeMap<LocalDate, String>> parents = new HashMap<>();

    /** Units without an end, each taking over from the one before it. */
    DatedMaps(Collection<GridUnit> units) {
        for (GridUnit unit : units) {
            parents.computeIfAbsent(unit.code().value(), code -> new TreeMap<>())
                    .put(
                            unit.valid().from(),
                            unit.parent() == null ? ROOT : unit.parent().value());
        }
    }

    List<String> path(String code, LocalDate day) {
        List<String> path = new ArrayList<>();
        String at = code;
        while (!at.equals(ROOT)) {
            path.add(at);
            TreeMap<LocalDate, String> days = parents.get(at);
            Map.Entry<LocalDate, String> told = days == null ? null : days.floorEntry(day);
            if (told == null) {
                return List.of();
            }
            at = told.getValue();
        }
        Collections.reverse(path);
        return path;
    }

    /** {@return all units of a day, each before those below it, roots and siblings by code} */
    List<String> preorder(LocalDate day) {
        Map<String, List<String>> below = new HashMap<>();
        parents.forEach((code, days) -> {
            Map.Entry<LocalDate, String> told = days.floorEntry(day);
            if (told != null) {
                below.computeIfAbsent(told.getValue(), parent -> new ArrayList<>())
                        .add(code);
            }
        });
        below.values().forEach(Collections::sort);
        List<String> order = new ArrayList<>();
        append(ROOT, below, order);
        return order;
    }

    private static void append(String parent, Map<String, List<String>> below, List<String> order) {
        for (String code : below.getOrDefault(parent, List.of())) {
            order.add(code);
            append(code, below, order);
        }
    }
}
