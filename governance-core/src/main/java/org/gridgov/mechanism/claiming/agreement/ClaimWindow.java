package org.gridgov.mechanism.claiming.agreement;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Objects;
import org.gridgov.basics.Require;
import org.gridgov.mechanism.claiming.Side;
import org.gridgov.mechanism.claiming.TieOrder;

/**
 * The time in which claims are collected before those that compete are settled together (认领期): {@code [from, to)}.
 *
 * <p>How ties fall and who is favoured is declared with it, before anybody claims. Immutable, thread-safe.
 *
 * <p>Source: C4, {@code INVARIANTS}. How long a window lasts, who is favoured and how ties fall is policy.
 *
 * @param id its identifier
 * @param from the instant from which claims are taken, inclusive
 * @param to the instant at which it closes, exclusive
 * @param favours the side that fares best of all stable results
 * @param ties what decides between equal scores
 */
@JsonPropertyOrder({"id", "from", "to", "favours", "ties"})
public record ClaimWindow(WindowId id, Instant from, Instant to, Side favours, TieOrder ties) {
    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if it does not start before it closes, or a bound is outside the years 1900 to 2999
     */
    public ClaimWindow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(favours, "favours");
        Objects.requireNonNull(ties, "ties");
        Require.instant("the opening of claim window " + id, from);
        Require.instant("the close of claim window " + id, to);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "A claim window must start before it closes, but " + id + " is " + from + "/" + to);
        }
    }

    /**
     * Tells whether claims are taken.
     *
     * @param at an instant
     * @return {@code from <= at < to}
     */
    public boolean isOpen(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
