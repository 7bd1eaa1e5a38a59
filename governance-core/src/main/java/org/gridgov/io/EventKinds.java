package org.gridgov.io;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gridgov.journal.Event;

/**
 * The kinds of events that a journal file may hold, each with the name under which it is written (事件种类).
 *
 * <p>A kind is a record of a sealed family, such as {@code ListEvent}; its name is the family's word and its own, such as
 * {@code list.need-raised}. Names and components are written into files that outlive the program, so neither may change.
 * Immutable, thread-safe.
 *
 * <p>Source: journal, {@code ARCHITECTURE}.
 */
public final class EventKinds {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final SortedMap<String, Class<? extends Event>> byName = new TreeMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    private EventKinds() {}

    /**
     * Gathers kinds.
     *
     * @param families sealed interfaces whose permitted types are records, or again such interfaces
     * @return the kinds of all families
     * @throws IllegalArgumentException if a family is not sealed, a type is neither a record nor a family, or two kinds
     *     have one name
     */
    public static EventKinds of(Collection<Class<? extends Event>> families) {
        EventKinds kinds = new EventKinds();
        families.forEach(
                family -> kinds.add(family, word(family.getSimpleName()).replaceAll("-event$", "")));
        return kinds;
    }

    private void add(Class<? extends Event> family, String word) {
        Class<?>[] permitted = family.getPermittedSubclasses();
        if (permitted == null) {
            throw new IllegalArgumentException(
                    "A family of events must be sealed, but " + family.getName() + " is not");
        }
        for (Class<?> type : permitted) {
            Class<? extends Event> kind = type.asSubclass(Event.class);
            if (!kind.isRecord()) {
                add(kind, word);
                continue;
            }
            String name = word + "." + word(kind.getSimpleName());
            Class<?> other = byName.put(name, kind);
            if (other != null) {
                throw new IllegalArgumentException("A kind of event must have a name of its own, but " + name + " is "
                        + other.getName() + " and " + kind.getName());
            }
            names.put(kind, name);
        }
    }

    private static String word(String name) {
        return HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /** {@return the record of each kind, by name} */
    public SortedMap<String, Class<? extends Event>> types() {
        return Collections.unmodifiableSortedMap(byName);
    }

    /**
     * The name under which an event is written.
     *
     * @param event the event
     * @return its kind's name
     * @throws IllegalArgumentException if it is of none of these kinds
     */
    public String name(Event event) {
        String name = names.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException("An event must be of one of the kinds " + byName.keySet() + ", but is a "
                    + event.getClass().getSimpleName());
        }
        return name;
    }

    /** The record of a name; empty if there is none. */
    Optional<Class<? extends Event>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
