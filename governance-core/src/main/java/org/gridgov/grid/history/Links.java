package org.gridgov.grid.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gridgov.basics.Share;
import org.gridgov.grid.GridUnit;

/** The links of a log, from old units to new ones and back. Immutable once made. */
final class Links {
    private static final Link[] NONE = {};

    private final List<GridUnit> units;
    private final Map<UnitId, Integer> index;
    private final Link[][] forward;
    private final Link[][] backward;
    private final int count;

    /** Sorts links by unit; the units are sorted by identity, and a link holds places in that list. */
    Links(List<GridUnit> units, List<Link> links) {
        this.units = units;
        index = new HashMap<>(units.size() * 2);
        units.forEach(unit -> index.put(UnitId.of(unit), index.size()));
        count = links.size();
        forward = byUnit(units.size(), links, true);
        backward = byUnit(units.size(), links, false);
    }

    private static Link[][] byUnit(int units, List<Link> links, boolean old) {
        Map<Integer, List<Link>> lists = new HashMap<>();
        for (Link link : links) {
            lists.computeIfAbsent(old ? link.from() : link.to(), unit -> new ArrayList<>())
                    .add(link);
        }
        Link[][] byUnit = new Link[units][];
        for (int unit = 0; unit < units; unit++) {
            List<Link> own = lists.getOrDefault(unit, List.of());
            byUnit[unit] = own.isEmpty()
                    ? NONE
                    : own.stream()
                            .sorted(Comparator.comparing(Link::day).thenComparingInt(old ? Link::to : Link::from))
                            .toArray(Link[]::new);
        }
        return byUnit;
    }

    int count() {
        return count;
    }

    int index(UnitId unit) {
        return index.getOrDefault(unit, -1);
    }

    List<Link> from(int unit) {
        return unit < 0 ? List.of() : List.of(forward[unit]);
    }

    /**
     * Follows a unit to a day. Units are passed on in the order of their ends, and what follows a unit ends after it, so
     * each is passed on once, with all that ever flows into it.
     */
    List<UnitShare> forward(int start, LocalDate to) {
        Map<Integer, Share> arrived = new TreeMap<>();
        TreeMap<LocalDate, Map<Integer, Share>> byEnd = new TreeMap<>();
        add(byEnd, start, Share.ONE);
        while (!byEnd.isEmpty()) {
            Map.Entry<LocalDate, Map<Integer, Share>> first = byEnd.pollFirstEntry();
            if (first.getKey().isAfter(to)) {
                arrived.putAll(first.getValue());
                continue;
            }
            first.getValue().forEach((unit, share) -> {
                for (Link link : forward[unit]) {
                    add(byEnd, link.to(), share.times(link.share()));
                }
            });
        }
        return answer(arrived);
    }

    /** Follows a unit back to a day, latest end first, so each unit has its whole share when its origins are looked up. */
    List<UnitShare> backward(int start, LocalDate at, LocalDate to) {
        Map<Integer, Share> arrived = new TreeMap<>();
        TreeMap<LocalDate, Map<Integer, Share>> byEnd = new TreeMap<>();
        add(byEnd, start, Share.ONE);
        while (!byEnd.isEmpty()) {
            byEnd.pollLastEntry().getValue().forEach((unit, share) -> {
                if (!units.get(unit).valid().from().isAfter(to)) {
                    arrived.put(unit, share);
                }
                for (Link link : backward[unit]) {
                    if (link.day().isAfter(to) && !link.day().isAfter(at)) {
                        add(byEnd, link.from(), share.times(link.share()));
                    }
                }
            });
        }
        return answer(arrived);
    }

    private void add(NavigableMap<LocalDate, Map<Integer, Share>> byEnd, int unit, Share share) {
        if (unit >= 0) {
            byEnd.computeIfAbsent(units.get(unit).valid().to(), day -> new TreeMap<>())
                    .merge(unit, share, Share::plus);
        }
    }

    private List<UnitShare> answer(Map<Integer, Share> arrived) {
        return arrived.entrySet().stream()
                .map(entry -> new UnitShare(UnitId.of(units.get(entry.getKey())), entry.getValue()))
                .toList();
    }
}
