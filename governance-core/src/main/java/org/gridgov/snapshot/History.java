package org.gridgov.snapshot;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.history.EventRow;
import org.gridgov.grid.history.TerritoryLog;

/** Builds the history of a community and holds it against the table of units: H2. */
final class History {
    private History() {}

    static TerritoryLog of(Rows rows, LocalDate today, List<Finding> findings) {
        Map<EventRow, Place> placeOf = new HashMap<>();
        rows.entries(EventRow.class).forEach(entry -> placeOf.putIfAbsent(entry.value(), entry.place()));
        List<GridUnit> units = rows.of(GridUnit.class);
        Loaded<TerritoryLog> log = TerritoryLog.of(
                units, rows.of(EventRow.class), row -> placeOf.getOrDefault(row, Place.of("territory_events")));
        if (placeOf.isEmpty()) {
            findings.addAll(otherDays(units, today, log));
            return log.value();
        }
        findings.addAll(log.findings().asList());
        Set<GridCode> table = new HashSet<>();
        units.stream().filter(unit -> unit.valid().contains(today)).forEach(unit -> table.add(unit.code()));
        Set<GridCode> replayed = new HashSet<>();
        log.value().on(today).forEach(unit -> replayed.add(unit.code()));
        Set<GridCode> all = new TreeSet<>(table);
        all.addAll(replayed);
        for (GridCode code : all) {
            if (!table.contains(code) || !replayed.contains(code)) {
                findings.add(Catalogue.core()
                        .finding(
                                Level.WARNING,
                                "GG-HIST-15",
                                Place.of("units").column("valid"),
                                code,
                                today,
                                Catalogue.core().text(table.contains(code) ? "history.table" : "history.log")));
            }
        }
        return log.value();
    }

    /** Codes that live twice on another day than this one, for which the grid system names them. */
    private static List<Finding> otherDays(List<GridUnit> units, LocalDate today, Loaded<TerritoryLog> log) {
        if (log.findings().isEmpty()) {
            return List.of();
        }
        Set<GridCode> once = new HashSet<>();
        Set<GridCode> twice = new HashSet<>();
        for (GridUnit unit : units) {
            if (unit.valid().contains(today) && !once.add(unit.code())) {
                twice.add(unit.code());
            }
        }
        List<GridUnit> others =
                units.stream().filter(unit -> !twice.contains(unit.code())).toList();
        return TerritoryLog.of(others, List.of()).findings().asList();
    }
}
