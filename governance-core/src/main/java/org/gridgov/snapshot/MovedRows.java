package org.gridgov.snapshot;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.Place;
import org.gridgov.basics.Term;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Placement;
import org.gridgov.grid.history.Following;
import org.gridgov.grid.history.PlacedItem;
import org.gridgov.grid.history.TerritoryLog;
import org.gridgov.organisation.Post;
import org.gridgov.organisation.Responsibility;
import org.gridgov.organisation.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * Lets needs, posts, consents and visits whose unit no longer stands follow it to its successor: H3. Rows about the past
 * itself (units, placements, responsibilities) stay as they are.
 */
final class MovedRows {
    private static final Set<Class<?>> ABOUT_THE_PAST = Set.of(GridUnit.class, Placement.class, Responsibility.class);
    /** They hold for all ground of their unit; a row names one, so a person divides it where there are several. */
    private static final Set<Class<?>> COVERING = Set.of(Post.class, Waiver.class);

    private final Rows rows;
    private final TerritoryLog log;
    private final Set<String> living;
    private final LocalDate today;
    private final List<Finding> findings;
    /** What follows, by the unit's last day and then by a name of its own. */
    private final Map<LocalDate, Map<String, PlacedItem>> waiting = new TreeMap<>();

    private final Map<String, Following> followed = new TreeMap<>();

    private MovedRows(Rows rows, TerritoryLog log, Set<String> living, LocalDate today, List<Finding> findings) {
        this.rows = rows;
        this.log = log;
        this.living = living;
        this.today = today;
        this.findings = findings;
    }

    /** The same rows, those of retired units where their units went; with a finding for each that moved. */
    static Rows follow(Rows rows, TerritoryLog log, Set<String> living, LocalDate today, List<Finding> findings) {
        return new MovedRows(rows, log, living, today, findings).follow();
    }

    private Rows follow() {
        if (log.units().stream().allMatch(unit -> living.contains(unit.code().value()))) {
            return rows;
        }
        visit((entry, column, unit) -> {
            wait(entry, column, unit);
            return unit;
        });
        if (waiting.isEmpty()) {
            return rows;
        }
        waiting.forEach((day, items) -> Following.of(items.values(), log, rows.of(Placement.class), day, today)
                .value()
                .forEach(following -> followed.put(following.item().id(), following)));
        return visit(this::moved);
    }

    /** What becomes of the unit in a column of a row. */
    private interface Change {
        GridCode of(Rows.Entry<?> entry, RecordComponent column, GridCode unit);
    }

    private Rows visit(Change change) {
        Rows.Builder changed = Rows.builder();
        for (Class<?> type : rows.types()) {
            for (Rows.Entry<?> entry : rows.entries(type)) {
                Record row = (Record) entry.value();
                changed.add(entry.place(), ABOUT_THE_PAST.contains(type) ? row : changed(entry, row, change));
            }
        }
        return changed.build();
    }

    private static Record changed(Rows.Entry<?> entry, Record row, Change change) {
        RecordComponent[] columns = row.getClass().getRecordComponents();
        @Nullable Object[] values = new Object[columns.length];
        Class<?>[] types = new Class<?>[columns.length];
        boolean different = false;
        try {
            for (int i = 0; i < columns.length; i++) {
                types[i] = columns[i].getType();
                values[i] = columns[i].getAccessor().invoke(row);
                Term term = columns[i].getAnnotation(Term.class);
                if (term != null
                        && List.of(term.refers()).equals(List.of("units"))
                        && values[i] instanceof GridCode unit) {
                    GridCode now = change.of(entry, columns[i], unit);
                    different |= !now.equals(unit);
                    values[i] = now;
                }
            }
            return different
                    ? (Record) row.getClass().getDeclaredConstructor(types).newInstance(values)
                    : row;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A row of " + row.getClass().getSimpleName() + " must be made anew", e);
        }
    }

    private void wait(Rows.Entry<?> entry, RecordComponent column, GridCode unit) {
        List<GridUnit> lives = living.contains(unit.value()) ? List.of() : log.lives(unit);
        if (lives.isEmpty() || !lives.get(0).valid().from().isBefore(today)) {
            return;
        }
        LocalDate last = lives.stream()
                .map(life -> life.valid().to())
                .filter(end -> !end.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(today)
                .minusDays(1);
        Record row = (Record) entry.value();
        AtomId atom = atomOf(row);
        String name = name(entry, column);
        waiting.computeIfAbsent(last, day -> new TreeMap<>())
                .put(name, new PlacedItem(name, unit, atom, COVERING.contains(row.getClass())));
    }

    private static @Nullable AtomId atomOf(Record row) {
        for (RecordComponent column : row.getClass().getRecordComponents()) {
            if (column.getType() == AtomId.class) {
                try {
                    return (AtomId) column.getAccessor().invoke(row);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("Component " + column + " must be readable", e);
                }
            }
        }
        return null;
    }

    /** A name by table and line, because identifiers of rows may be those of people. */
    private static String name(Rows.Entry<?> entry, RecordComponent column) {
        Place place = entry.place();
        return entry.value().getClass().getSimpleName() + "-" + place.row() + "-" + column.getName() + "-"
                + Integer.toHexString(place.source().hashCode());
    }

    private GridCode moved(Rows.Entry<?> entry, RecordComponent column, GridCode unit) {
        Following following = followed.get(name(entry, column));
        if (following == null || following.units().get(0).equals(unit)) {
            return unit;
        }
        GridCode now = following.units().get(0);
        boolean confirm = following.toConfirm() || following.units().size() > 1;
        Term term = column.getAnnotation(Term.class);
        findings.add(Catalogue.core()
                .finding(
                        confirm ? Level.WARNING : Level.NOTE,
                        confirm ? "GG-CASE-14" : "GG-CASE-13",
                        entry.place().column(term == null ? column.getName() : term.zh()),
                        unit,
                        now,
                        trail(following.trail()),
                        following.units()));
        return now;
    }

    private static String trail(Collection<?> lines) {
        List<String> texts = new ArrayList<>();
        lines.forEach(line -> texts.add(line.toString()));
        return String.join("; ", texts);
    }
}
