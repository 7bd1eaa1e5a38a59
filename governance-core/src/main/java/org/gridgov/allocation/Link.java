package org.gridgov.allocation;

import org.gridgov.basics.Require;

/**
 * An eligible pair, seen from one of its sides.
 *
 * <p>Immutable, thread-safe.
 *
 * @param other the identifier of the other side: the candidate of a subject, or the subject of a candidate
 * @param points what the policy gives the pair, for each unit
 * @param metres the distance; -1 if an address is unknown
 */
public record Link(String other, int points, int metres) {
    /**
     * Checks the distance.
     *
     * @throws IllegalArgumentException if it is below -1
     */
    public Link {
        Require.between("The metres to " + other, metres, -1, Integer.MAX_VALUE);
    }

    /** Points and metres as one number, as {@link Market#utility} has it. */
    long utility() {
        return Market.utility(points, metres);
    }
}
