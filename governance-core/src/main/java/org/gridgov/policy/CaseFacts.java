package org.gridgov.policy;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Facts;

/**
 * What a policy can know of a case: codes, and numbers that a pack puts into bands before any rule sees them.
 *
 * <p>A name that is in neither part is unknown. Immutable, thread-safe.
 *
 * <p>Source: policy semantics; invariant A1.
 *
 * @param codes the codes of each attribute
 * @param measures the numbers, by attribute; each in the unit that its attribute declares
 */
public record CaseFacts(Facts codes, SortedMap<String, Long> measures) {
    /** Copies the measures. */
    public CaseFacts {
        measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
    }

    /**
     * Makes facts of codes and numbers.
     *
     * @param codes the codes of each attribute
     * @param measures the numbers, by attribute
     * @return the facts
     */
    public static CaseFacts of(Facts codes, Map<String, Long> measures) {
        return new CaseFacts(codes, new TreeMap<>(measures));
    }

    @Override
    public String toString() {
        return "CaseFacts[codes=***, measures=***]";
    }
}
