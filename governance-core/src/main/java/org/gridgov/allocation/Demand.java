package org.gridgov.allocation;

import org.gridgov.basics.Require;
import org.gridgov.lists.Urgency;

/**
 * How much a subject asks for.
 *
 * @param subject the task or need
 * @param amount how much, in its unit
 * @param tier its tier
 */
public record Demand(String subject, long amount, Urgency tier) {
    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if it is negative or above a billion
     */
    public Demand {
        Require.between("The demand of " + subject, amount, 0, 1_000_000_000L);
    }
}
