package org.gridgov.rules.check.lint;

import java.math.BigInteger;
import java.util.Objects;

/**
 * A row that qualifies and a row that forbids the same cases; the one that forbids wins.
 *
 * <p>Most such pairs are meant: everybody near qualifies, nobody off duty does. Immutable, thread-safe.
 *
 * @param qualify the rule that qualifies
 * @param forbid the rule that forbids
 * @param cases the number of fully known cases that both are about
 * @param share how much that is of the fully known cases of the rule that qualifies, above 0 and at most 1
 */
public record Overlap(String qualify, String forbid, BigInteger cases, double share) {
    /** Checks that the parts are there. */
    public Overlap {
        Objects.requireNonNull(qualify, "qualify");
        Objects.requireNonNull(forbid, "forbid");
        Objects.requireNonNull(cases, "cases");
    }
}
