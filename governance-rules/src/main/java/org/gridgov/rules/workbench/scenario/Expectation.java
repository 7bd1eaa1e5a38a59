package org.gridgov.rules.workbench.scenario;

import java.util.List;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * What must come out for one case; what is not stated may come out as it likes.
 *
 * <p>Immutable, thread-safe.
 *
 * @param decision the verdict; null if not stated
 * @param points the sum of the points; null if not stated
 * @param reasons rules that must be among the rulings
 * @param notBecause rules that must not be among them
 */
public record Expectation(
        @Nullable Decision decision, @Nullable Integer points, List<String> reasons, List<String> notBecause) {
    /** Nothing is expected. */
    public static final Expectation NOTHING = new Expectation(null, null, List.of(), List.of());

    /** Copies the lists. */
    public Expectation {
        reasons = List.copyOf(reasons);
        notBecause = List.copyOf(notBecause);
    }

    /** {@return whether nothing is expected} */
    public boolean isEmpty() {
        return equals(NOTHING);
    }

    /**
     * Tells whether a judgement is as expected.
     *
     * @param judgement the judgement
     * @return whether everything that is stated holds
     */
    public boolean holds(Judgement judgement) {
        List<String> fired = judgement.rulings().stream().map(Ruling::rule).toList();
        return (decision == null || decision.describes(judgement))
                && (points == null || points == judgement.points())
                && fired.containsAll(reasons)
                && notBecause.stream().noneMatch(fired::contains);
    }
}
