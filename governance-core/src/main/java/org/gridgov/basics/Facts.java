package org.gridgov.basics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A few declared facts, each a name with one or more codes: {@code age=80-plus;skills=elder-care,first-aid}.
 *
 * <p>This is all that a policy can ever read of a person or a thing: codes and bands, no free text, no birth date. A
 * name that is absent is <em>unknown</em>; a name with no code ({@code skills=}) is known to be empty. Names and codes
 * keep natural order, so equal facts print equal bytes. Immutable, thread-safe; look-ups O(log n).
 *
 * <p>Source: policy semantics; invariant A1 (missing data qualifies nobody).
 */
public final class Facts {
    /** No fact at all. */
    public static final Facts NONE = new Facts(new TreeMap<>());

    private final SortedMap<String, SortedSet<String>> byName;

    private Facts(SortedMap<String, SortedSet<String>> byName) {
        this.byName = byName;
    }

    /**
     * Makes facts of a map.
     *
     * @param codesByName the codes of each name
     * @return the facts
     * @throws IllegalArgumentException if a name or a code is not a code
     */
    public static Facts of(Map<String, ? extends Collection<String>> codesByName) {
        SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
        codesByName.forEach((name, codes) -> {
            SortedSet<String> sorted = new TreeSet<>();
            codes.forEach(code -> sorted.add(Require.code("A fact's value", code)));
            copy.put(Require.code("A fact's name", name), Collections.unmodifiableSortedSet(sorted));
        });
        return copy.isEmpty() ? NONE : new Facts(copy);
    }

    /**
     * Reads what {@link #toString()} prints. Full-width {@code ；＝，、} are accepted as {@code ; = ,}.
     *
     * @param text {@code name=code,code;name=code}, or an empty text
     * @return the facts
     * @throws IllegalArgumentException if it is not of that form or a name stands twice
     */
    @JsonCreator
    public static Facts parse(String text) {
        String plain =
                text.replace('；', ';').replace('＝', '=').replace('，', ',').replace('、', ',');
        Map<String, List<String>> facts = new TreeMap<>();
        for (String part : plain.split(";")) {
            if (part.isBlank()) {
                continue;
            }
            int sign = part.indexOf('=');
            if (sign < 0) {
                throw new IllegalArgumentException("A fact must be written name=code, such as age=80-plus, but is '"
                        + Require.abbreviate(part.strip()) + "'");
            }
            List<String> codes = new ArrayList<>();
            for (String code : part.substring(sign + 1).split(",")) {
                if (!code.isBlank()) {
                    codes.add(code.strip());
                }
            }
            String name = part.substring(0, sign).strip();
            if (facts.put(name, codes) != null) {
                throw new IllegalArgumentException(
                        "A fact must be stated once, but '" + Require.abbreviate(name) + "' stands twice");
            }
        }
        return of(facts);
    }

    /**
     * Adds or replaces a fact.
     *
     * @param name its name
     * @param codes its codes; none means known to be empty
     * @return new facts
     * @throws IllegalArgumentException if a name or a code is not a code
     */
    public Facts with(String name, String... codes) {
        return with(name, List.of(codes));
    }

    /**
     * Adds or replaces a fact.
     *
     * @param name its name
     * @param codes its codes; none means known to be empty
     * @return new facts
     * @throws IllegalArgumentException if a name or a code is not a code
     */
    public Facts with(String name, Collection<String> codes) {
        Map<String, Collection<String>> copy = new TreeMap<>(byName);
        copy.put(name, codes);
        return of(copy);
    }

    /**
     * Adds all facts of another set; where both have a name, the other's codes stand.
     *
     * @param other the facts to add
     * @return new facts
     */
    public Facts withAll(Facts other) {
        Map<String, Collection<String>> copy = new TreeMap<>(byName);
        copy.putAll(other.byName);
        return of(copy);
    }

    /**
     * Tells whether a fact is known.
     *
     * @param name its name
     * @return whether it is known, perhaps as empty
     */
    public boolean knows(String name) {
        return byName.containsKey(name);
    }

    /**
     * The codes of a fact.
     *
     * @param name its name
     * @return its codes in natural order; empty if it is unknown or known to be empty
     */
    public SortedSet<String> codes(String name) {
        return byName.getOrDefault(name, Collections.emptySortedSet());
    }

    /** {@return the names of all known facts, in natural order} */
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(byName.keySet()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && byName.equals(facts.byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    @Override
    @JsonValue
    public String toString() {
        StringJoiner text = new StringJoiner(";");
        byName.forEach((name, codes) -> text.add(name + "=" + String.join(",", codes)));
        return text.toString();
    }
}
