package org.gridgov.allocation;

import org.gridgov.basics.Require;

/**
 * How much a candidate can give.
 *
 * @param candidate the post or resource
 * @param amount how much, in its unit
 */
public record Supply(String candidate, long amount) {
    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if it is negative or above a billion
     */
    public Supply {
        Require.between("The supply of " + candidate, amount, 0, 1_000_000_000L);
    }
}
