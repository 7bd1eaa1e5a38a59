package org.gridgov.lists;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Quantity;
import org.gridgov.basics.Term;
import org.jspecify.annotations.Nullable;

/**
 * What is being delivered because a need and a resource met (服务), a line of the services list; without a need it is a
 * standing offer.
 *
 * <p>Immutable, thread-safe. The canonical constructor may gain parameters; {@link #builder} will not.
 *
 * <p>Source: three lists, seed paragraph 2; L1, L2 and L7, {@code INVARIANTS}.
 *
 * @param id its identifier
 * @param resource the resource that it draws on
 * @param need the need that it serves; null if it is a standing offer
 * @param quantity how much of the resource it takes
 * @param window the days on which it is delivered
 * @param state where it stands in its life
 */
@Term(
        zh = "服务",
        en = "services",
        about =
                "What is being delivered because a need and a resource met (服务), a line of the services list; without a need it is a standing offer.")
public record Service(
        @Term(zh = "编号", en = "id", about = "Its identifier.", example = "V-001")
        ServiceId id,

        @Term(
                zh = "资源",
                en = "resource",
                about = "The resource that it draws on.",
                example = "R-001",
                refers = "resources")
        ResourceId resource,

        @Term(zh = "需求", en = "need", about = "The need that it serves.", example = "N-0001", refers = "needs")
        @Nullable NeedId need,

        @Term(zh = "数量", en = "quantity", about = "How much of the resource it takes.", example = "2 visits")
        Quantity quantity,

        @Term(
                zh = "时间窗",
                en = "window",
                about = "The days on which it is delivered.",
                example = "2026-12-01/2026-12-15")
        DateRange window,

        @Term(
                zh = "状态",
                en = "state",
                about = "Where it stands in its life.",
                example = "committed",
                fallback = "committed")
        ServiceState state) {
    /**
     * Checks bounds and copies collections.
     */
    public Service {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(state, "state");
    }

    /** {@return whether it serves no need of the list but stands open to whoever comes (L7)} */
    @JsonIgnore
    public boolean isStandingOffer() {
        return need == null;
    }

    /** The same service in another state and amount. */
    Service with(ServiceState to, long amount) {
        return new Service(id, resource, need, Quantity.of(amount, quantity.unit()), window, to);
    }

    /**
     * Starts one with what every service must have.
     *
     * @param id its identifier
     * @param resource the resource that it draws on
     * @param quantity how much of the resource it takes
     * @param window the days on which it is delivered
     * @return a builder
     */
    public static Builder builder(ServiceId id, ResourceId resource, Quantity quantity, DateRange window) {
        return new Builder(id, resource, quantity, window);
    }

    /** Collects the optional parts. Not thread-safe. */
    public static final class Builder {
        private final ServiceId id;
        private final ResourceId resource;
        private final Quantity quantity;
        private final DateRange window;
        private @Nullable NeedId need;
        private ServiceState state = ServiceState.COMMITTED;

        private Builder(ServiceId id, ResourceId resource, Quantity quantity, DateRange window) {
            this.id = id;
            this.resource = resource;
            this.quantity = quantity;
            this.window = window;
        }

        /**
         * {@return this builder, with {@link Service#need()} set}
         *
         * @param need the need that it serves
         */
        public Builder need(NeedId need) {
            this.need = need;
            return this;
        }

        /**
         * {@return this builder, with {@link Service#state()} set}
         *
         * @param state where it stands in its life
         */
        public Builder state(ServiceState state) {
            this.state = state;
            return this;
        }

        /**
         * {@return the finished value}
         *
         * @throws IllegalArgumentException if a value is out of bounds
         */
        public Service build() {
            return new Service(id, resource, need, quantity, window, state);
        }
    }
}
