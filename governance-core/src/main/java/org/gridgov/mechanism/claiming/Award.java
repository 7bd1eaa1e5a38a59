package org.gridgov.mechanism.claiming;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;
import org.gridgov.basics.Term;
import org.jspecify.annotations.Nullable;

/**
 * What one competing claim got, and why it got no more (认领结果).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: C4, {@code INVARIANTS}.
 *
 * @param bid the claim as it competed
 * @param accepted how much it got, {@code 0..amount}
 * @param cause what it met its limit at; null if it got all
 * @param ahead of the claims that hold the place it wanted, the one that stands least far ahead of it; null if nothing holds
 *     it but this claim itself, or if there was nothing to give
 */
@JsonPropertyOrder({"bid", "accepted", "cause", "ahead"})
public record Award(
        Bid bid,
        long accepted,
        @Nullable Cause cause,
        @Nullable Bid ahead) {
    /** What a claim can meet its limit at. */
    public enum Cause {
        /** All that was asked for is served by claims that the need's side ranks higher. */
        @Term(zh = "需求已满足", en = "need filled")
        NEED_FILLED("need-filled", Side.COMMUNITY),
        /** All that can be given is taken by claims that the resource's side ranks higher. */
        @Term(zh = "资源已占满", en = "resource filled")
        RESOURCE_FILLED("resource-filled", Side.PARTNER),
        /** It wanted all or nothing, and all did not fit. */
        @Term(zh = "无法整份满足", en = "not whole")
        NOT_WHOLE("not-whole", null);

        private final String key;
        private final @Nullable Side ranking;

        Cause(String key, @Nullable Side ranking) {
            this.key = key;
            this.ranking = ranking;
        }
    }

    /**
     * Checks that there is a cause exactly if something is wanting.
     *
     * @throws IllegalArgumentException if the amount is out of bounds or the cause does not fit it
     */
    public Award {
        Objects.requireNonNull(bid, "bid");
        Require.between("The accepted amount", accepted, 0, bid.amount());
        if ((accepted == bid.amount()) != (cause == null)) {
            throw new IllegalArgumentException("An award must have a cause exactly if something is wanting, but "
                    + bid.claim() + " got " + accepted + " of " + bid.amount() + " with cause " + cause);
        }
    }

    /** {@return how much it did not get} */
    @JsonIgnore
    public long declined() {
        return bid.amount() - accepted;
    }

    /** {@return whether the order of ties, and not a score, put the other claim ahead} */
    @JsonIgnore
    public boolean isTied() {
        Side side = cause == null ? null : cause.ranking;
        return side != null && ahead != null && ahead.score(side) == bid.score(side);
    }

    /** {@return why it got no more, for people; empty if it got all} */
    @JsonIgnore
    public LocalText reason() {
        if (cause == null) {
            return LocalText.parse("");
        }
        if (ahead == null || cause.ranking == null) {
            return Catalogue.core().text("award." + cause.key, bid.need(), bid.resource(), declined());
        }
        return Catalogue.core()
                .text(
                        "award." + cause.key + (isTied() ? ".tied" : ".ahead"),
                        bid.need(),
                        bid.resource(),
                        declined(),
                        ahead.claim(),
                        ahead.score(cause.ranking),
                        bid.score(cause.ranking));
    }
}
