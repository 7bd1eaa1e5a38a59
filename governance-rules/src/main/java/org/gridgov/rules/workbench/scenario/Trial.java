package org.gridgov.rules.workbench.scenario;

import java.util.Objects;
import org.gridgov.policy.CaseFacts;

/**
 * One case of a scenario, and what must come out for it.
 *
 * <p>Immutable, thread-safe.
 *
 * @param label what tells it from the other cases: the value of a sweep, the candidate of a group; empty for the only one
 * @param facts all that a rule can read
 * @param expect what must come out
 */
public record Trial(String label, CaseFacts facts, Expectation expect) {
    /** Checks that all parts are there. */
    public Trial {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(expect, "expect");
    }
}
