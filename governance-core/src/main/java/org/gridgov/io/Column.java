package org.gridgov.io;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.gridgov.basics.Facts;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Sensitive;
import org.gridgov.basics.Term;
import org.jspecify.annotations.Nullable;

/**
 * What a component of a row type says about its column. Immutable.
 *
 * @param index its place among the components
 * @param component the component
 * @param term its names
 * @param many whether a cell holds several values
 * @param value the type of one value
 * @param nullable whether a blank cell means that there is none
 * @param sensitive whether a value is never repeated
 */
record Column(
        int index,
        RecordComponent component,
        Term term,
        boolean many,
        Class<?> value,
        boolean nullable,
        boolean sensitive) {
    static Column of(int index, RecordComponent component) {
        Term term = component.getAnnotation(Term.class);
        if (term == null) {
            throw new IllegalArgumentException("Component " + component + " must carry @Term, but does not");
        }
        boolean many = component.getType() == SortedSet.class;
        Class<?> value = many
                ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getType();
        return new Column(
                index,
                component,
                term,
                many,
                value,
                component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                component.isAnnotationPresent(Sensitive.class));
    }

    String name() {
        return component.getName();
    }

    LocalText heading() {
        return LocalText.of(term.zh(), term.en());
    }

    List<String> refers() {
        return List.of(term.refers());
    }

    /** Spellings that a heading may have. */
    Set<String> keys() {
        return Set.copyOf(List.of(Headings.key(term.zh()), Headings.key(term.en()), Headings.key(name())));
    }

    /** Whether a cell must be filled where a case declares no default of its own. */
    boolean required() {
        return !nullable && !many && term.fallback().isEmpty() && value != Facts.class;
    }

    /** A column is known by its record and place; comparing annotations for every cell would cost more than reading it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Column column
                && index == column.index
                && component.getDeclaringRecord() == column.component.getDeclaringRecord();
    }

    @Override
    public int hashCode() {
        return 31 * component.getDeclaringRecord().hashCode() + index;
    }
}
