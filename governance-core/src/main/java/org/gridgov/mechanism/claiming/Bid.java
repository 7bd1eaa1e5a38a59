package org.gridgov.mechanism.claiming;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.gridgov.basics.Quantity;
import org.gridgov.basics.Require;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.ResourceId;

/**
 * A claim as it competes with others: how much it wants, and how highly policy ranks it on either side (竞争认领).
 *
 * <p>Two claims may join the same need and resource; each stands for itself. Immutable, thread-safe.
 *
 * <p>Source: C4, {@code INVARIANTS}. The scores are policy.
 *
 * @param claim the claim
 * @param need the need
 * @param resource the resource
 * @param amount how much it wants, in whole units, {@code 1..1_000_000_000}
 * @param needScore how gladly the need would have this resource; higher is better
 * @param resourceScore how gladly the resource would serve this need; higher is better
 * @param whole whether it wants all of the amount or nothing; else any part will do
 */
@JsonPropertyOrder({"claim", "need", "resource", "amount", "needScore", "resourceScore", "whole"})
public record Bid(
        ClaimId claim,
        NeedId need,
        ResourceId resource,
        long amount,
        long needScore,
        long resourceScore,
        boolean whole) {
    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if it is out of bounds
     */
    public Bid {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(need, "need");
        Objects.requireNonNull(resource, "resource");
        Require.between("The amount of a claim", amount, 1, Quantity.MAX_AMOUNT);
    }

    /**
     * Makes one of which any part will do.
     *
     * @param claim the claim
     * @param need the need
     * @param resource the resource
     * @param amount how much it wants
     * @param needScore how gladly the need would have this resource
     * @param resourceScore how gladly the resource would serve this need
     * @return the bid
     * @throws IllegalArgumentException if the amount is out of bounds
     */
    public static Bid of(
            ClaimId claim, NeedId need, ResourceId resource, long amount, long needScore, long resourceScore) {
        return new Bid(claim, need, resource, amount, needScore, resourceScore, false);
    }

    /** {@return the same, wanting all or nothing} */
    public Bid asWhole() {
        return new Bid(claim, need, resource, amount, needScore, resourceScore, true);
    }

    /**
     * The score by which one side ranks it.
     *
     * @param side the partner, who speaks for the resource, or the community, which speaks for the need
     * @return the score; higher is better
     */
    public long score(Side side) {
        return side == Side.PARTNER ? resourceScore : needScore;
    }
}
