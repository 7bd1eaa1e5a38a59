package org.gridgov.basics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a check or a reader found, in the order of {@link Finding}.
 *
 * <p>Immutable, thread-safe.
 */
public final class Findings implements Iterable<Finding> {
    /** Nothing was found. */
    public static final Findings NONE = new Findings(List.of());

    private final List<Finding> sorted;

    private Findings(List<Finding> sorted) {
        this.sorted = sorted;
    }

    /**
     * Makes a list of findings.
     *
     * @param findings any findings, in any order
     * @return them in their natural order
     */
    @JsonCreator
    public static Findings of(Collection<Finding> findings) {
        return findings.isEmpty()
                ? NONE
                : new Findings(findings.stream().sorted().toList());
    }

    /**
     * Adds findings.
     *
     * @param others more findings
     * @return all of them
     */
    public Findings and(Findings others) {
        if (others.sorted.isEmpty()) {
            return this;
        }
        List<Finding> all = new ArrayList<>(sorted);
        all.addAll(others.sorted);
        return of(all);
    }

    /** {@return the findings, in their natural order} */
    @JsonValue
    public List<Finding> asList() {
        return sorted;
    }

    /** {@return a stream of the findings, in their natural order} */
    public Stream<Finding> stream() {
        return sorted.stream();
    }

    /** {@return the findings with the gravest first, within a level in their natural order} */
    public List<Finding> gravestFirst() {
        return sorted.stream().sorted(Comparator.comparing(Finding::level)).toList();
    }

    /** {@return whether nothing was found} */
    public boolean isEmpty() {
        return sorted.isEmpty();
    }

    /** {@return how many were found} */
    public int size() {
        return sorted.size();
    }

    /** {@return whether one of them is of level {@link Level#ERROR}} */
    public boolean hasErrors() {
        return count(Level.ERROR) > 0;
    }

    /**
     * Counts one level.
     *
     * @param level the level
     * @return how many findings have it
     */
    public long count(Level level) {
        return sorted.stream().filter(finding -> finding.level() == level).count();
    }

    /**
     * Insists that nothing is wrong.
     *
     * @throws IllegalStateException if there is an error; its message lists the errors in English
     */
    public void requireNoErrors() {
        if (hasErrors()) {
            StringBuilder text = new StringBuilder("Data must have no errors, but has:");
            sorted.stream()
                    .filter(finding -> finding.level() == Level.ERROR)
                    .forEach(finding -> text.append('\n').append(finding));
            throw new IllegalStateException(text.toString());
        }
    }

    @Override
    public Iterator<Finding> iterator() {
        return sorted.iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Findings findings && sorted.equals(findings.sorted);
    }

    @Override
    public int hashCode() {
        return sorted.hashCode();
    }

    @Override
    public String toString() {
        return String.join("\n", sorted.stream().map(Finding::toString).toList());
    }
}
