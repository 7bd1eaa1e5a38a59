package org.gridgov.allocation;

import org.gridgov.basics.Require;
import org.gridgov.lists.Urgency;

/**
 * How much a subject asks for.
 *
 * <p>Immutable, thread-safe.
 *
 * @param subject the task or need
 * @param amount how much, in its unit
 * @param tier its tier
 * @param group the grid or beneficiary among which fairness counts; empty for none
 */
public record Demand(String subject, long amount, Urgency tier, String group) {
    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if it is negative or above a billion
     */
    public Demand {
        Require.between("The demand of " + subject, amount, 0, 1_000_000_000L);
    }

    /**
     * A demand that belongs to no group.
     *
     * @param subject the task or need
     * @param amount how much, in its unit
     * @param tier its tier
     */
    public Demand(String subject, long amount, Urgency tier) {
        this(subject, amount, tier, "");
    }
}
