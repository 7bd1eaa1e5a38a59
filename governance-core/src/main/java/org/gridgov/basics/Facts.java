package org.gridgov.basics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.BiConsumer;

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
    public static final Facts NONE = new Facts(List.of(), List.of());

    /** In natural order. Two short lists, because millions of facts are held at a time and nearly all hold one code. */
    private final List<String> names;

    private final List<List<String>> codes;

    private Facts(List<String> names, List<List<String>> codes) {
        this.names = names;
        this.codes = codes;
    }

    /**
     * Makes facts of a map.
     *
     * @param codesByName the codes of each name
     * @return the facts
     * @throws IllegalArgumentException if a name or a code is not a code
     */
    public static Facts of(Map<String, ? extends Collection<String>> codesByName) {
        if (codesByName.isEmpty()) {
            return NONE;
        }
        SortedMap<String, List<String>> sorted = new TreeMap<>();
        codesByName.forEach((name, held) -> {
            held.forEach(code -> Require.code("A fact's value", code));
            List<String> once = held.size() < 2
                    ? List.copyOf(held)
                    : held.stream().distinct().sorted().toList();
            sorted.put(Require.code("A fact's name", name), once);
        });
        return new Facts(List.copyOf(sorted.keySet()), List.copyOf(sorted.values()));
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
        return withAll(of(Map.of(name, codes)));
    }

    /**
     * Adds all facts of another set; where both have a name, the other's codes stand.
     *
     * @param other the facts to add
     * @return new facts
     */
    public Facts withAll(Facts other) {
        if (names.isEmpty() || other.names.isEmpty()) {
            return names.isEmpty() ? other : this;
        }
        List<String> allNames = new ArrayList<>(names.size() + other.names.size());
        List<List<String>> allCodes = new ArrayList<>(names.size() + other.names.size());
        int one = 0;
        int two = 0;
        while (one < names.size() || two < other.names.size()) {
            int order = one == names.size()
                    ? 1
                    : two == other.names.size() ? -1 : names.get(one).compareTo(other.names.get(two));
            allNames.add(order < 0 ? names.get(one) : other.names.get(two));
            allCodes.add(order < 0 ? codes.get(one) : other.codes.get(two));
            one += order <= 0 ? 1 : 0;
            two += order >= 0 ? 1 : 0;
        }
        return new Facts(List.copyOf(allNames), List.copyOf(allCodes));
    }

    /**
     * Tells whether a fact is known.
     *
     * @param name its name
     * @return whether it is known, perhaps as empty
     */
    public boolean knows(String name) {
        return Collections.binarySearch(names, name) >= 0;
    }

    /**
     * The codes of a fact.
     *
     * @param name its name
     * @return its codes in natural order; empty if it is unknown or known to be empty
     */
    public SortedSet<String> codes(String name) {
        int at = Collections.binarySearch(names, name);
        return at < 0 ? Collections.emptySortedSet() : Sets.sorted(codes.get(at));
    }

    /**
     * Tells whether a fact holds one of several codes. O(log n + codes of the fact).
     *
     * @param name its name
     * @param any the codes that would do
     * @return whether it is known and holds at least one of them
     */
    public boolean holdsAny(String name, Set<String> any) {
        int at = Collections.binarySearch(names, name);
        return at >= 0 && !Collections.disjoint(any, codes.get(at));
    }

    /** {@return the names of all known facts, in natural order} */
    public SortedSet<String> names() {
        return Sets.sorted(names);
    }

    /**
     * Walks over all facts. O(n).
     *
     * @param visitor gets each name, in natural order, with its codes in natural order; no code means known to be empty
     */
    public void forEach(BiConsumer<String, List<String>> visitor) {
        for (int i = 0; i < names.size(); i++) {
            visitor.accept(names.get(i), codes.get(i));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && names.equals(facts.names) && codes.equals(facts.codes);
    }

    @Override
    public int hashCode() {
        return names.hashCode() * 31 + codes.hashCode();
    }

    @Override
    @JsonValue
    public String toString() {
        StringJoiner text = new StringJoiner(";");
        forEach((name, held) -> text.add(name + "=" + String.join(",", held)));
        return text.toString();
    }
}
