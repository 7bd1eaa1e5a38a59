package org.gridgov.io;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Term;

/** What a row type says about its table. Immutable. */
record Table(Class<? extends Record> type, Term term, List<Column> columns, Constructor<? extends Record> constructor) {
    static Table of(Class<? extends Record> type) {
        Term term = type.getAnnotation(Term.class);
        if (term == null) {
            throw new IllegalArgumentException("A row type must carry @Term, but " + type.getName() + " does not");
        }
        List<Column> columns = new ArrayList<>();
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            columns.add(Column.of(i, components[i]));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new Table(type, term, List.copyOf(columns), type.getDeclaredConstructor(types));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record has a canonical constructor, but not " + type.getName(), e);
        }
    }

    LocalText name() {
        return LocalText.of(term.zh(), term.en());
    }

    /** Whether a column holds pseudonyms that must not be shown. */
    boolean namesPeople() {
        return columns.stream().anyMatch(column -> column.sensitive() && column.value() == PersonRef.class);
    }

    boolean required() {
        return CaseTables.isRequired(type);
    }

    Optional<Column> column(String heading) {
        String key = Headings.key(heading);
        return columns.stream().filter(column -> column.keys().contains(key)).findFirst();
    }

    /** All headings in both languages, in natural order. */
    List<String> headings() {
        TreeSet<String> headings = new TreeSet<>();
        for (Column column : columns) {
            headings.add(column.heading().zh());
            headings.add(column.heading().en());
        }
        return List.copyOf(headings);
    }

    @Override
    public String toString() {
        return term.en();
    }
}
