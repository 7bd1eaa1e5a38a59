package org.gridgov.grid.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.Share;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.jspecify.annotations.Nullable;

/**
 * Compares a territory on two days.
 *
 * <p>Thread-safe; O(units log units) and the traces of the units that changed.
 *
 * <p>Source: H2, {@code INVARIANTS}; comparing two states, {@code STYLE} card 11.
 */
public final class TerritoryDiff {
    private TerritoryDiff() {}

    /**
     * What is different on the second day.
     *
     * <p>A day compared with itself gives nothing. With the days the other way round new and gone change places, and so do
     * before and after.
     *
     * @param log the history
     * @param one the first day
     * @param other the second day, earlier or later
     * @return a change for each code that does not stand alike on both days, by code
     */
    public static List<UnitChange> between(TerritoryLog log, LocalDate one, LocalDate other) {
        if (other.isBefore(one)) {
            return between(log, other, one).stream().map(TerritoryDiff::mirror).toList();
        }
        Map<GridCode, GridUnit> before = byCode(log.on(one));
        Map<GridCode, GridUnit> after = byCode(log.on(other));
        SortedSet<GridCode> codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        List<UnitChange> changes = new ArrayList<>();
        for (GridCode code : codes) {
            GridUnit old = before.get(code);
            GridUnit now = after.get(code);
            if (old == null) {
                changes.add(
                        new UnitChange(code, List.of(UnitChange.Kind.NEW), null, now, log.traceBack(code, other, one)));
            } else if (now == null) {
                changes.add(
                        new UnitChange(code, List.of(UnitChange.Kind.GONE), old, null, log.trace(code, one, other)));
            } else {
                List<UnitShare> went = log.trace(code, one, other);
                List<UnitChange.Kind> kinds = kinds(old, now, went);
                if (!kinds.isEmpty()) {
                    changes.add(new UnitChange(
                            code, kinds, old, now, kinds.contains(UnitChange.Kind.REDRAWN) ? went : List.of()));
                }
            }
        }
        return List.copyOf(changes);
    }

    private static List<UnitChange.Kind> kinds(GridUnit old, GridUnit now, List<UnitShare> went) {
        List<UnitChange.Kind> kinds = new ArrayList<>();
        if (!old.name().equals(now.name())) {
            kinds.add(UnitChange.Kind.RENAMED);
        }
        if (!String.valueOf(old.parent()).equals(String.valueOf(now.parent()))) {
            kinds.add(UnitChange.Kind.MOVED);
        }
        if (!old.kind().equals(now.kind()) || old.nature() != now.nature()) {
            kinds.add(UnitChange.Kind.RECAST);
        }
        boolean whole = went.size() == 1
                && went.get(0).unit().code().equals(now.code())
                && went.get(0).share().equals(Share.ONE);
        if (!whole) {
            kinds.add(UnitChange.Kind.REDRAWN);
        }
        return kinds;
    }

    private static UnitChange mirror(UnitChange change) {
        List<UnitChange.Kind> kinds = change.kinds().stream()
                .map(kind -> kind == UnitChange.Kind.NEW
                        ? UnitChange.Kind.GONE
                        : kind == UnitChange.Kind.GONE ? UnitChange.Kind.NEW : kind)
                .toList();
        @Nullable GridUnit before = change.after();
        return new UnitChange(change.code(), kinds, before, change.before(), change.links());
    }

    private static Map<GridCode, GridUnit> byCode(List<GridUnit> units) {
        Map<GridCode, GridUnit> byCode = new TreeMap<>();
        units.forEach(unit -> byCode.put(unit.code(), unit));
        return byCode;
    }
}
