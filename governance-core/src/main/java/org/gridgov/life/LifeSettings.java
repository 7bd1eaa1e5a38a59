package org.gridgov.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.gridgov.lists.promise.PromiseSettings;
import org.gridgov.mechanism.claiming.agreement.ClaimRules;
import org.gridgov.mechanism.consultation.ConsultationSettings;
import org.gridgov.volunteers.VolunteerSettings;

/**
 * What a community set for its mechanisms (运转设置).
 *
 * <p>Every number is policy: the source names none. Immutable, thread-safe.
 *
 * <p>Source: three mechanisms, seed paragraph 2.
 */
public final class LifeSettings {
    private final ZoneId zone;
    private final ClaimRules claims;
    private final ConsultationSettings consultation;
    private final VolunteerSettings volunteers;
    private final PromiseSettings promises;

    private LifeSettings(Builder builder) {
        zone = builder.zone;
        claims = builder.claims;
        consultation = builder.consultation;
        volunteers = builder.volunteers;
        promises = builder.promises;
    }

    /**
     * Starts with the defaults of every mechanism.
     *
     * @param zone the time zone in which the community lives
     * @return a builder
     */
    public static Builder builder(ZoneId zone) {
        return new Builder(zone);
    }

    /** {@return the time zone in which the community lives} */
    public ZoneId zone() {
        return zone;
    }

    /** {@return terms of claims} */
    public ClaimRules claims() {
        return claims;
    }

    /** {@return quorum, length of agendas and terms of consultations} */
    public ConsultationSettings consultation() {
        return consultation;
    }

    /** {@return how hours are rounded and what records are called} */
    public VolunteerSettings volunteers() {
        return volunteers;
    }

    /** {@return within which terms needs are answered and served} */
    public PromiseSettings promises() {
        return promises;
    }

    /**
     * The civil day of an instant.
     *
     * @param at the instant
     * @return the day on which it lies in the community's zone
     */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** Collects settings. Not thread-safe. */
    public static final class Builder {
        private final ZoneId zone;
        private ClaimRules claims = ClaimRules.builder().build();
        private ConsultationSettings consultation =
                ConsultationSettings.builder().build();
        private VolunteerSettings volunteers;
        private PromiseSettings promises;

        private Builder(ZoneId zone) {
            this.zone = Objects.requireNonNull(zone, "zone");
            volunteers = VolunteerSettings.builder(zone).build();
            promises = PromiseSettings.builder(zone).build();
        }

        /**
         * {@return this builder, with {@link LifeSettings#claims()} set}
         *
         * @param claims terms of claims
         */
        public Builder claims(ClaimRules claims) {
            this.claims = claims;
            return this;
        }

        /**
         * {@return this builder, with {@link LifeSettings#consultation()} set}
         *
         * @param consultation quorum, length of agendas and terms of consultations
         */
        public Builder consultation(ConsultationSettings consultation) {
            this.consultation = consultation;
            return this;
        }

        /**
         * {@return this builder, with {@link LifeSettings#volunteers()} set}
         *
         * @param volunteers how hours are rounded and what records are called
         */
        public Builder volunteers(VolunteerSettings volunteers) {
            this.volunteers = volunteers;
            return this;
        }

        /**
         * {@return this builder, with {@link LifeSettings#promises()} set}
         *
         * @param promises within which terms needs are answered and served
         */
        public Builder promises(PromiseSettings promises) {
            this.promises = promises;
            return this;
        }

        /** {@return the finished settings} */
        public LifeSettings build() {
            return new LifeSettings(this);
        }
    }
}
