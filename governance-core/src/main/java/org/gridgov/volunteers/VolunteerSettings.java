package org.gridgov.volunteers;

import java.time.ZoneId;
import java.util.Objects;

/**
 * What a community decides about asking volunteers and recording their hours.
 *
 * <p>The source is silent on all of it, so these are defaults that a policy may change. Immutable, thread-safe.
 *
 * <p>Source: volunteers' records, {@code DOMAIN} paragraph 3.
 */
public final class VolunteerSettings {
    private final ZoneId zone;
    private final HourRounding rounding;
    private final boolean linked;
    private final boolean askAgainAfterNo;

    private VolunteerSettings(Builder builder) {
        zone = builder.zone;
        rounding = builder.rounding;
        linked = builder.linked;
        askAgainAfterNo = builder.askAgainAfterNo;
    }

    /**
     * Starts with the defaults.
     *
     * @param zone the time zone of the community
     * @return a builder
     */
    public static Builder builder(ZoneId zone) {
        return new Builder(zone);
    }

    /** {@return the time zone in which slots are meant and days begin} */
    public ZoneId zone() {
        return zone;
    }

    /** {@return how minutes are rounded when they are issued; by default {@link HourRounding#EXACT}} */
    public HourRounding rounding() {
        return rounding;
    }

    /** {@return whether the host says that records go to the national system, so that an extract may be called a certificate; by default not} */
    public boolean isLinkedToNationalSystem() {
        return linked;
    }

    /** {@return whether a person who said no may be asked for the same occasion again; by default not} */
    public boolean mayAskAgainAfterNo() {
        return askAgainAfterNo;
    }

    /** Collects settings. Not thread-safe. */
    public static final class Builder {
        private final ZoneId zone;
        private HourRounding rounding = HourRounding.EXACT;
        private boolean linked;
        private boolean askAgainAfterNo;

        private Builder(ZoneId zone) {
            this.zone = Objects.requireNonNull(zone, "zone");
        }

        /**
         * {@return this builder, with {@link VolunteerSettings#rounding()} set}
         *
         * @param rounding the policy
         */
        public Builder rounding(HourRounding rounding) {
            this.rounding = Objects.requireNonNull(rounding, "rounding");
            return this;
        }

        /**
         * {@return this builder, with {@link VolunteerSettings#isLinkedToNationalSystem()} set}
         *
         * @param linked whether it is linked
         */
        public Builder linkedToNationalSystem(boolean linked) {
            this.linked = linked;
            return this;
        }

        /**
         * {@return this builder, with {@link VolunteerSettings#mayAskAgainAfterNo()} set}
         *
         * @param askAgainAfterNo whether it is allowed
         */
        public Builder askAgainAfterNo(boolean askAgainAfterNo) {
            this.askAgainAfterNo = askAgainAfterNo;
            return this;
        }

        /** {@return the finished settings} */
        public VolunteerSettings build() {
            return new VolunteerSettings(this);
        }
    }
}
