package org.gridgov.snapshot;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.CodeEntry;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.Nearest;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Place;
import org.gridgov.basics.Sensitive;
import org.gridgov.basics.Term;
import org.gridgov.grid.Atom;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Placement;
import org.gridgov.lists.Need;
import org.gridgov.lists.Resource;
import org.gridgov.lists.Service;
import org.gridgov.lists.Task;
import org.gridgov.mechanism.claiming.Claim;
import org.gridgov.mechanism.consultation.Meeting;
import org.gridgov.merging.AtomBorder;
import org.gridgov.merging.NetCell;
import org.gridgov.merging.NetExtent;
import org.gridgov.merging.collect.DataItem;
import org.gridgov.organisation.Duty;
import org.gridgov.organisation.Organisation;
import org.gridgov.organisation.Partner;
import org.gridgov.organisation.Post;
import org.gridgov.organisation.Responsibility;
import org.gridgov.project.Activity;
import org.gridgov.project.Beneficiary;
import org.gridgov.project.Project;
import org.gridgov.project.Visit;
import org.gridgov.snapshot.Rows.Entry;
import org.gridgov.volunteers.Volunteer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps rows whose keys are unique and whose references lead somewhere; says which it left out.
 *
 * <p>Keys and references are read from {@link Term}. A row that is left out may leave others dangling, so references
 * are followed until nothing changes.
 */
final class Tables {
    /** How many leading components make the key of a row type; types that are not named here have no key. */
    private static final Map<Class<?>, Integer> KEY_LENGTH = Map.ofEntries(
            Map.entry(CodeEntry.class, 2),
            Map.entry(Atom.class, 1),
            Map.entry(Duty.class, 1),
            Map.entry(Organisation.class, 1),
            Map.entry(Partner.class, 1),
            Map.entry(Post.class, 1),
            Map.entry(NetCell.class, 2),
            Map.entry(NetExtent.class, 3),
            Map.entry(AtomBorder.class, 2),
            Map.entry(DataItem.class, 2),
            Map.entry(Need.class, 1),
            Map.entry(Resource.class, 1),
            Map.entry(Service.class, 1),
            Map.entry(Task.class, 1),
            Map.entry(Volunteer.class, 1),
            Map.entry(Project.class, 1),
            Map.entry(Beneficiary.class, 1),
            Map.entry(Visit.class, 1),
            Map.entry(Activity.class, 1),
            Map.entry(Meeting.class, 1),
            Map.entry(Claim.class, 1));

    private static final int MOST_NEAREST = 50;

    private final Map<Class<?>, List<Entry<?>>> kept = new HashMap<>();
    private final List<Class<?>> types;
    private final List<Finding> findings;
    private final Map<String, Set<String>> keys = new HashMap<>();
    private final Set<String> everUnits = new HashSet<>();
    private int searches;

    Tables(Rows rows, Set<String> unitCodes, List<Finding> findings) {
        this.types = rows.types();
        this.findings = findings;
        for (Class<?> type : types) {
            kept.put(type, type == GridUnit.class ? copy(rows, type) : unique(rows, type));
        }
        keys.put("units", unitCodes);
        rows.of(GridUnit.class).forEach(unit -> everUnits.add(unit.code().value()));
    }

    private static List<Entry<?>> copy(Rows rows, Class<?> type) {
        return new ArrayList<>(rows.entries(type));
    }

    private List<Entry<?>> unique(Rows rows, Class<?> type) {
        List<Entry<?>> unique = new ArrayList<>();
        Map<String, Place> first = new HashMap<>();
        for (Entry<?> entry : rows.entries(type)) {
            String key = key(type, entry.value());
            Place before = key.isEmpty() ? null : first.putIfAbsent(key, entry.place());
            if (before == null) {
                unique.add(entry);
            } else {
                RecordComponent column = type.getRecordComponents()[0];
                findings.add(Catalogue.core()
                        .finding(
                                Level.ERROR,
                                "GG-CASE-01",
                                entry.place().column(heading(column)),
                                shown(column, key),
                                before));
            }
        }
        return unique;
    }

    /** {@return the rows that are left when every reference leads somewhere} */
    Rows resolve() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Class<?> type : types) {
                if (KEY_LENGTH.containsKey(type)) {
                    Set<String> typeKeys = new HashSet<>();
                    rowsOf(type).forEach(entry -> typeKeys.add(key(type, entry.value())));
                    keys.put(tableName(type), typeKeys);
                }
            }
            for (Class<?> type : types) {
                if (type != GridUnit.class) {
                    changed |= rowsOf(type).removeIf(entry -> dangles(type, entry));
                }
            }
        }
        Rows.Builder builder = Rows.builder();
        for (Class<?> type : types) {
            rowsOf(type).forEach(entry -> builder.add(entry.place(), (Record) entry.value()));
        }
        return builder.build();
    }

    private List<Entry<?>> rowsOf(Class<?> type) {
        return kept.getOrDefault(type, new ArrayList<>());
    }

    private boolean dangles(Class<?> type, Entry<?> entry) {
        boolean dangles = false;
        for (RecordComponent column : type.getRecordComponents()) {
            Term term = column.getAnnotation(Term.class);
            if (term != null && term.refers().length > 0) {
                for (String value : values(column, entry.value())) {
                    dangles |= missing(entry, column, value, term.refers());
                }
            }
        }
        if (entry.value() instanceof NetExtent extent) {
            String cell = extent.line() + "/" + extent.cell();
            dangles |= missing(entry, type.getRecordComponents()[1], cell, new String[] {"net_cells"});
        }
        return dangles;
    }

    private boolean missing(Entry<?> entry, RecordComponent column, String value, String[] tables) {
        for (String table : tables) {
            if (keys.getOrDefault(table, Set.of()).contains(value)) {
                return false;
            }
        }
        // What held of a unit in the past or will hold of it later is history, not a mistake.
        boolean dated = entry.value() instanceof Placement || entry.value() instanceof Responsibility;
        if (dated && everUnits.contains(value)) {
            return false;
        }
        boolean open = !column.isAnnotationPresent(Sensitive.class);
        Optional<String> nearest = open ? nearest(value, tables) : Optional.empty();
        // Cells may have changed places: in a table about people, only what is near a known identifier is shown.
        boolean shown = open && (nearest.isPresent() || !namesPeople(entry.value()));
        findings.add(Catalogue.core()
                .finding(
                        Level.ERROR,
                        nearest.isPresent() ? "GG-CASE-02" : "GG-CASE-03",
                        entry.place().column(heading(column)),
                        shown ? value : "***",
                        String.join(", ", tables),
                        nearest.orElse("")));
        return true;
    }

    /** For the first values only: each search goes through all keys. */
    private Optional<String> nearest(String value, String[] tables) {
        if (searches++ >= MOST_NEAREST) {
            return Optional.empty();
        }
        Set<String> known = new HashSet<>();
        for (String table : tables) {
            known.addAll(keys.getOrDefault(table, Set.of()));
        }
        return Nearest.of(value, known);
    }

    private static boolean namesPeople(@Nullable Object row) {
        return row != null
                && Arrays.stream(row.getClass().getRecordComponents())
                        .anyMatch(column ->
                                column.isAnnotationPresent(Sensitive.class) && column.getType() == PersonRef.class);
    }

    private static String shown(RecordComponent column, String value) {
        return column.isAnnotationPresent(Sensitive.class) ? "***" : value;
    }

    private static String heading(RecordComponent column) {
        Term term = column.getAnnotation(Term.class);
        return term == null ? column.getName() : term.zh();
    }

    private static String tableName(Class<?> type) {
        Term term = type.getAnnotation(Term.class);
        return term == null ? type.getSimpleName() : term.en();
    }

    private static String key(Class<?> type, @Nullable Object row) {
        int length = KEY_LENGTH.getOrDefault(type, 0);
        List<String> parts = new ArrayList<>();
        for (RecordComponent column : type.getRecordComponents()) {
            if (parts.size() < length) {
                parts.add(String.valueOf(value(column, row)));
            }
        }
        return String.join("/", parts);
    }

    private static List<String> values(RecordComponent column, @Nullable Object row) {
        Object value = value(column, row);
        if (value == null) {
            return List.of();
        }
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }

    private static @Nullable Object value(RecordComponent column, @Nullable Object row) {
        try {
            return column.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Component " + column + " must be readable", e);
        }
    }
}
