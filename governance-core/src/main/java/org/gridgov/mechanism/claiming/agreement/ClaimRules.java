package org.gridgov.mechanism.claiming.agreement;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import org.gridgov.lists.Resource;

/**
 * What policy lays down for claims (认领规则).
 *
 * <p>Immutable, thread-safe if its predicate is.
 *
 * <p>Source: two-way claiming, seed paragraph 2. The source is silent on terms; all values are defaults that policy can
 * change.
 */
public final class ClaimRules {
    private final Duration answerWithin;
    private final Duration confirmWithin;
    private final Predicate<Resource> volunteerTime;

    private ClaimRules(Builder builder) {
        answerWithin = builder.answerWithin;
        confirmWithin = builder.confirmWithin;
        volunteerTime = builder.volunteerTime;
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how long the other side has to answer, from the close of the window or the change; 7 days by default} */
    public Duration answerWithin() {
        return answerWithin;
    }

    /** {@return how long reserved units wait until the claim is committed; 7 days by default} */
    public Duration confirmWithin() {
        return confirmWithin;
    }

    /**
     * Tells whether a resource is the own time of volunteers, so that a claim must name them; never by default.
     *
     * @param resource the resource
     * @return whether it is
     */
    public boolean isVolunteerTime(Resource resource) {
        return volunteerTime.test(resource);
    }

    /** Collects the rules. Not thread-safe. */
    public static final class Builder {
        private Duration answerWithin = Duration.ofDays(7);
        private Duration confirmWithin = Duration.ofDays(7);
        private Predicate<Resource> volunteerTime = resource -> false;

        private Builder() {}

        /**
         * {@return this builder, with {@link ClaimRules#answerWithin()} set}
         *
         * @param term a positive time
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder answerWithin(Duration term) {
            answerWithin = positive(term);
            return this;
        }

        /**
         * {@return this builder, with {@link ClaimRules#confirmWithin()} set}
         *
         * @param term a positive time
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder confirmWithin(Duration term) {
            confirmWithin = positive(term);
            return this;
        }

        /**
         * {@return this builder, with {@link ClaimRules#isVolunteerTime} set}
         *
         * @param test which resources are the own time of volunteers; pure
         */
        public Builder volunteerTime(Predicate<Resource> test) {
            volunteerTime = Objects.requireNonNull(test, "test");
            return this;
        }

        /** {@return the rules} */
        public ClaimRules build() {
            return new ClaimRules(this);
        }

        private static Duration positive(Duration term) {
            if (term.isNegative() || term.isZero()) {
                throw new IllegalArgumentException("A term must be positive, but is " + term);
            }
            return term;
        }
    }
}
