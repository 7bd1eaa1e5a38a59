package org.gridgov.decision;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * The proof that no plan is better: prices of each subject and candidate for each goal, goals in order of weight.
 *
 * <p>For every eligible pair, the prices of the two and of what limits them add up to at least what a unit of the pair is
 * worth; and amounts times prices add up to what the plan is worth. Then no plan can be worth more (weak duality of
 * linear programming). With several goals, "at least" is meant goal by goal: the first that differs decides. A plan
 * under which nobody would rather have each other has no prices; that no such pair is left is its proof. Immutable,
 * thread-safe.
 *
 * <p>Source: invariant A3.
 *
 * @param tierStep the worth of one tier, where tiers, points and metres are one number; a unit of the lowest tier is worth
 *     one step, of the next two, and so on; else 0
 * @param pointWorth the worth of one point; one metre costs 1
 * @param goals the prices for each goal
 */
@JsonPropertyOrder({"tierStep", "pointWorth", "goals"})
public record Certificate(long tierStep, long pointWorth, List<Prices> goals) {
    /** Copies the list. */
    public Certificate {
        goals = List.copyOf(goals);
    }

    /**
     * Whether a further unit of a candidate's capacity would be worth something.
     *
     * @param candidate its identifier
     * @return whether it has a price for any goal
     */
    public boolean isScarce(String candidate) {
        return goals.stream().anyMatch(prices -> prices.candidate(candidate) != 0);
    }
}
