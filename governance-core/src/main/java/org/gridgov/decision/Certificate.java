package org.gridgov.decision;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The proof that no plan is worth more: a price for each subject and candidate.
 *
 * <p>No price is negative; for every eligible pair the two prices together are at least the pair's worth; and amounts
 * times prices add up to the plan's worth. Then no plan can be worth more (weak duality of linear programming). Prices
 * of zero are left out. Immutable, thread-safe.
 *
 * <p>Source: invariant A3.
 *
 * @param tierStep the worth of one tier; a unit of the lowest tier is worth one step, of the next two, and so on
 * @param pointWorth the worth of one point; one metre costs 1
 * @param worth the worth of the whole plan
 * @param subjectPrices the price of one unit of a subject
 * @param candidatePrices the price of one unit of a candidate's capacity
 */
@JsonPropertyOrder({"tierStep", "pointWorth", "worth", "subjectPrices", "candidatePrices"})
public record Certificate(
        long tierStep,
        long pointWorth,
        long worth,
        SortedMap<String, Long> subjectPrices,
        SortedMap<String, Long> candidatePrices) {
    /** Copies the maps. */
    public Certificate {
        subjectPrices = Collections.unmodifiableSortedMap(new TreeMap<>(subjectPrices));
        candidatePrices = Collections.unmodifiableSortedMap(new TreeMap<>(candidatePrices));
    }
}
