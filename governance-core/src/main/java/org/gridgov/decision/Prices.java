package org.gridgov.decision;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one unit more or less would change in one goal.
 *
 * <p>Prices of zero are left out. Immutable, thread-safe.
 *
 * <p>Source: dual prices, invariant A3.
 *
 * @param goal the goal
 * @param subjects what a unit of a subject is worth beyond what it takes
 * @param candidates what a further unit of a candidate's capacity would be worth
 * @param quotas what a further unit of a quota would be worth; negative where its minimum binds
 * @param groups how far each group has come, where evenness counts
 */
@JsonPropertyOrder({"goal", "subjects", "candidates", "quotas", "groups"})
public record Prices(
        Goal goal,
        SortedMap<String, Long> subjects,
        SortedMap<String, Long> candidates,
        SortedMap<String, Long> quotas,
        SortedMap<String, Long> groups) {
    /** Copies the maps. */
    public Prices {
        subjects = Collections.unmodifiableSortedMap(new TreeMap<>(subjects));
        candidates = Collections.unmodifiableSortedMap(new TreeMap<>(candidates));
        quotas = Collections.unmodifiableSortedMap(new TreeMap<>(quotas));
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    }

    /**
     * The price of a subject.
     *
     * @param id its identifier
     * @return its price, 0 if none is given
     */
    public long subject(String id) {
        return subjects.getOrDefault(id, 0L);
    }

    /**
     * The price of a candidate.
     *
     * @param id its identifier
     * @return its price, 0 if none is given
     */
    public long candidate(String id) {
        return candidates.getOrDefault(id, 0L);
    }
}
