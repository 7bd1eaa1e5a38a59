package org.gridgov.lists.promise;

import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.gridgov.lists.Category;
import org.gridgov.lists.Need;
import org.gridgov.lists.Urgency;

/**
 * Within which time a need is answered and served (时限设置).
 *
 * <p>The source names no terms: all are policy, and the defaults are only a start. Immutable, thread-safe.
 *
 * <p>Source: L8, {@code INVARIANTS}.
 */
public final class PromiseSettings {
    private final ZoneId zone;
    private final Duration step;
    private final Duration near;
    private final Map<Urgency, Duration> answer;
    private final Map<Urgency, Duration> service;
    private final Map<Category, Map<Urgency, Duration>> answerOf;
    private final Map<Category, Map<Urgency, Duration>> serviceOf;

    private PromiseSettings(Builder builder) {
        zone = builder.zone;
        step = builder.step;
        near = builder.near;
        answer = Map.copyOf(builder.answer);
        service = Map.copyOf(builder.service);
        answerOf = copy(builder.answerOf);
        serviceOf = copy(builder.serviceOf);
    }

    private static Map<Category, Map<Urgency, Duration>> copy(Map<Category, Map<Urgency, Duration>> terms) {
        Map<Category, Map<Urgency, Duration>> copy = new HashMap<>();
        terms.forEach((category, byUrgency) -> copy.put(category, Map.copyOf(byUrgency)));
        return copy;
    }

    /**
     * Starts with the defaults: an answer within 1, 3 or 7 days, service within 3, 15 or 30 days, as a need is urgent, of
     * priority or routine; 2 days for each unit on the way up; near means 1 day.
     *
     * @param zone the zone whose days count
     * @return a builder
     */
    public static Builder builder(ZoneId zone) {
        return new Builder(zone);
    }

    /** {@return the zone whose days count} */
    public ZoneId zone() {
        return zone;
    }

    /** {@return how long a unit to which a need went up has before it goes further; positive, default 2 days} */
    public Duration stepTerm() {
        return step;
    }

    /** {@return how long before the end of a term a need is near it; default 1 day} */
    public Duration nearTerm() {
        return near;
    }

    /**
     * The time for a first answer.
     *
     * @param need a need
     * @return the term of its category and urgency, else of its urgency; positive
     */
    public Duration answerTerm(Need need) {
        return term(need, answerOf, answer);
    }

    /**
     * The time for the service.
     *
     * @param need a need
     * @return the term of its category and urgency, else of its urgency; positive
     */
    public Duration serviceTerm(Need need) {
        return term(need, serviceOf, service);
    }

    private static Duration term(
            Need need, Map<Category, Map<Urgency, Duration>> special, Map<Urgency, Duration> general) {
        Duration term = special.getOrDefault(need.category(), Map.of()).get(need.urgency());
        return term == null ? Objects.requireNonNull(general.get(need.urgency()), "term") : term;
    }

    /** Collects the settings. Not thread-safe. */
    public static final class Builder {
        private final ZoneId zone;
        private final Map<Urgency, Duration> answer = new EnumMap<>(Map.of(
                Urgency.URGENT, Duration.ofDays(1),
                Urgency.PRIORITY, Duration.ofDays(3),
                Urgency.ROUTINE, Duration.ofDays(7)));
        private final Map<Urgency, Duration> service = new EnumMap<>(Map.of(
                Urgency.URGENT, Duration.ofDays(3),
                Urgency.PRIORITY, Duration.ofDays(15),
                Urgency.ROUTINE, Duration.ofDays(30)));
        private final Map<Category, Map<Urgency, Duration>> answerOf = new HashMap<>();
        private final Map<Category, Map<Urgency, Duration>> serviceOf = new HashMap<>();
        private Duration step = Duration.ofDays(2);
        private Duration near = Duration.ofDays(1);

        private Builder(ZoneId zone) {
            this.zone = Objects.requireNonNull(zone, "zone");
        }

        /**
         * {@return this builder, with the time for a first answer set}
         *
         * @param urgency the tier
         * @param term the time, positive
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder answerTerm(Urgency urgency, Duration term) {
            answer.put(urgency, positive(term));
            return this;
        }

        /**
         * {@return this builder, with the time for a first answer set for one category}
         *
         * @param category the category
         * @param urgency the tier
         * @param term the time, positive
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder answerTerm(Category category, Urgency urgency, Duration term) {
            answerOf.computeIfAbsent(category, fresh -> new EnumMap<>(Urgency.class))
                    .put(urgency, positive(term));
            return this;
        }

        /**
         * {@return this builder, with the time for the service set}
         *
         * @param urgency the tier
         * @param term the time, positive
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder serviceTerm(Urgency urgency, Duration term) {
            service.put(urgency, positive(term));
            return this;
        }

        /**
         * {@return this builder, with the time for the service set for one category}
         *
         * @param category the category
         * @param urgency the tier
         * @param term the time, positive
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder serviceTerm(Category category, Urgency urgency, Duration term) {
            serviceOf
                    .computeIfAbsent(category, fresh -> new EnumMap<>(Urgency.class))
                    .put(urgency, positive(term));
            return this;
        }

        /**
         * {@return this builder, with {@link PromiseSettings#stepTerm()} set}
         *
         * @param term the time, positive
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder stepTerm(Duration term) {
            step = positive(term);
            return this;
        }

        /**
         * {@return this builder, with {@link PromiseSettings#nearTerm()} set}
         *
         * @param before the time before the end, positive
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder nearTerm(Duration before) {
            near = positive(before);
            return this;
        }

        /** {@return the settings} */
        public PromiseSettings build() {
            return new PromiseSettings(this);
        }

        private static Duration positive(Duration term) {
            if (term.isNegative() || term.isZero()) {
                throw new IllegalArgumentException("A term must be positive, but is " + term);
            }
            return term;
        }
    }
}
