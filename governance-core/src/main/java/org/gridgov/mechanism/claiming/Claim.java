package org.gridgov.mechanism.claiming;

import java.util.Objects;
import org.gridgov.basics.Quantity;
import org.gridgov.basics.Term;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.ResourceId;

/**
 * One side's offer that a resource shall serve a need, waiting for the other side's yes (双向认领).
 *
 * <p>Immutable, thread-safe. The canonical constructor may gain parameters; {@link #builder} will not.
 *
 * <p>Source: two-way claiming, seed paragraph 2; C1 to C6, {@code INVARIANTS}.
 *
 * @param id its identifier
 * @param need the need
 * @param resource the resource
 * @param proposedBy the side that made the offer
 * @param quantity how much
 * @param state where it stands in its life
 */
@Term(
        zh = "认领",
        en = "claims",
        about = "One side's offer that a resource shall serve a need, waiting for the other side's yes (双向认领).")
public record Claim(
        @Term(zh = "编号", en = "id", about = "Its identifier.", example = "K-01")
        ClaimId id,

        @Term(zh = "需求", en = "need", about = "The need.", example = "N-0001", refers = "needs")
        NeedId need,

        @Term(zh = "资源", en = "resource", about = "The resource.", example = "R-001", refers = "resources")
        ResourceId resource,

        @Term(zh = "提出方", en = "proposed by", about = "The side that made the offer.", example = "partner")
        Side proposedBy,

        @Term(zh = "数量", en = "quantity", about = "How much.", example = "2 visits")
        Quantity quantity,

        @Term(
                zh = "状态",
                en = "state",
                about = "Where it stands in its life.",
                example = "proposed",
                fallback = "proposed")
        ClaimState state) {
    /**
     * Checks bounds and copies collections.
     */
    public Claim {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(need, "need");
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(proposedBy, "proposedBy");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(state, "state");
    }

    /**
     * Starts one with what every claim must have.
     *
     * @param id its identifier
     * @param need the need
     * @param resource the resource
     * @param proposedBy the side that made the offer
     * @param quantity how much
     * @return a builder
     */
    public static Builder builder(ClaimId id, NeedId need, ResourceId resource, Side proposedBy, Quantity quantity) {
        return new Builder(id, need, resource, proposedBy, quantity);
    }

    /** Collects the optional parts. Not thread-safe. */
    public static final class Builder {
        private final ClaimId id;
        private final NeedId need;
        private final ResourceId resource;
        private final Side proposedBy;
        private final Quantity quantity;
        private ClaimState state = ClaimState.PROPOSED;

        private Builder(ClaimId id, NeedId need, ResourceId resource, Side proposedBy, Quantity quantity) {
            this.id = id;
            this.need = need;
            this.resource = resource;
            this.proposedBy = proposedBy;
            this.quantity = quantity;
        }

        /**
         * {@return this builder, with {@link Claim#state()} set}
         *
         * @param state where it stands in its life
         */
        public Builder state(ClaimState state) {
            this.state = state;
            return this;
        }

        /**
         * {@return the finished value}
         *
         * @throws IllegalArgumentException if a value is out of bounds
         */
        public Claim build() {
            return new Claim(id, need, resource, proposedBy, quantity, state);
        }
    }
}
