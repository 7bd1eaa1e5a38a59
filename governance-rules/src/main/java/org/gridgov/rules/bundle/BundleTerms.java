package org.gridgov.rules.bundle;

import java.time.Instant;
import java.util.Objects;
import org.gridgov.basics.Require;
import org.gridgov.rules.check.CheckedPack;

/**
 * What a bundle says beside its policy: its number in the line of its pack, and when it may judge (版本序号与有效期).
 *
 * <p>Numbers go up, also when the content goes back to an earlier one; a host refuses a number below the one it has taken.
 * A pack whose numbers or tables switch at an instant becomes one bundle for each stretch between two of them. Immutable,
 * thread-safe.
 *
 * <p>Source: invariant Q1.
 *
 * @param sequence the number, 0 or more
 * @param from the first instant at which it may judge; {@link Instant#MIN} if it has no beginning
 * @param to the first instant at which it may no longer judge; {@link Instant#MAX} if it has no end
 */
public record BundleTerms(long sequence, Instant from, Instant to) {
    /**
     * Checks number and order.
     *
     * @throws IllegalArgumentException if the number is negative or it ends before it begins
     */
    public BundleTerms {
        Require.between("The number of a bundle", sequence, 0, Long.MAX_VALUE);
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A bundle must end after it begins, but is for " + from + "/" + to);
        }
    }

    /**
     * The whole time for which a pack is valid.
     *
     * @param pack the pack
     * @param sequence the number
     * @return these terms
     */
    public static BundleTerms of(CheckedPack pack, long sequence) {
        return new BundleTerms(sequence, pack.info().from(), pack.info().to());
    }

    /**
     * Tells whether a bundle may judge.
     *
     * @param at an instant
     * @return whether it may judge then
     */
    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
