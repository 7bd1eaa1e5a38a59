package org.gridgov.snapshot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.Place;
import org.gridgov.basics.Term;

/**
 * Rows of any tables, each with the place where it stands, before they are resolved into a {@link Community}.
 *
 * <p>Row types are the records that carry {@link Term}. Immutable, thread-safe.
 */
public final class Rows {
    private final Map<Class<?>, List<Entry<?>>> byType;

    private Rows(Map<Class<?>, List<Entry<?>>> byType) {
        this.byType = byType;
    }

    /**
     * A row and where it stands.
     *
     * @param <T> the row's type
     * @param place where it stands
     * @param value the row
     */
    public record Entry<T>(Place place, T value) {}

    /** {@return a builder without rows} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The rows of one table.
     *
     * @param <T> the row's type
     * @param type the row's type
     * @return its rows with their places, in the order in which they came
     */
    @SuppressWarnings("unchecked")
    public <T> List<Entry<T>> entries(Class<T> type) {
        return (List<Entry<T>>) (List<?>) byType.getOrDefault(type, List.of());
    }

    /**
     * The rows of one table.
     *
     * @param <T> the row's type
     * @param type the row's type
     * @return its rows, in the order in which they came
     */
    public <T> List<T> of(Class<T> type) {
        return entries(type).stream().map(Entry::value).toList();
    }

    /** {@return the row types that have rows, in the order in which they first came} */
    public List<Class<?>> types() {
        return List.copyOf(byType.keySet());
    }

    /** {@return how many rows there are} */
    public int size() {
        return byType.values().stream().mapToInt(List::size).sum();
    }

    /** Collects rows. Not thread-safe. */
    public static final class Builder {
        private final Map<Class<?>, List<Entry<?>>> byType = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a row of a host's own making; its place is its table and its number there.
         *
         * @param row a record that carries {@link Term}
         * @return this builder
         * @throws IllegalArgumentException if it carries none
         */
        public Builder add(Record row) {
            Term term = row.getClass().getAnnotation(Term.class);
            if (term == null) {
                throw new IllegalArgumentException(
                        "A row's type must carry @Term, but " + row.getClass().getSimpleName() + " does not");
            }
            int number = byType.getOrDefault(row.getClass(), List.of()).size() + 1;
            return add(Place.of(term.en()).row(number), row);
        }

        /**
         * Adds rows of a host's own making.
         *
         * @param rows records that carry {@link Term}
         * @return this builder
         * @throws IllegalArgumentException if one carries none
         */
        public Builder addAll(Iterable<? extends Record> rows) {
            rows.forEach(this::add);
            return this;
        }

        /**
         * Adds a row that was read from somewhere.
         *
         * @param place where it stands
         * @param row a record that carries {@link Term}
         * @return this builder
         */
        public Builder add(Place place, Record row) {
            byType.computeIfAbsent(row.getClass(), type -> new ArrayList<>()).add(new Entry<>(place, row));
            return this;
        }

        /** {@return the rows} */
        public Rows build() {
            Map<Class<?>, List<Entry<?>>> copy = new LinkedHashMap<>();
            byType.forEach((type, entries) -> copy.put(type, List.copyOf(entries)));
            return new Rows(Collections.unmodifiableMap(copy));
        }
    }
}
