package org.gridgov.rules.check.lint;

import java.util.Objects;
import org.gridgov.policy.CaseFacts;
import org.gridgov.rules.check.space.Cover;

/**
 * The cases that prove a finding.
 *
 * <p>Immutable, thread-safe.
 *
 * @param witness the first of them; nobody's case, but one that lint made up
 * @param cover all of them, counted and described by boxes
 * @param share how much they are of the fully known cases of the pack or, if the finding is about a row, of the row's
 *     cases; 0 to 1
 */
public record Evidence(CaseFacts witness, Cover cover, double share) {
    /** Checks that the parts are there. */
    public Evidence {
        Objects.requireNonNull(witness, "witness");
        Objects.requireNonNull(cover, "cover");
    }
}
