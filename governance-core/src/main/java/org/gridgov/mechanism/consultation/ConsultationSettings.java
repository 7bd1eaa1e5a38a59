package org.gridgov.mechanism.consultation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.gridgov.basics.Ratio;
import org.gridgov.basics.Require;

/**
 * What a community set for its consultations (协商规则). The source is silent on all of it; policy may change every value.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: J1 to J4, {@code INVARIANTS}.
 */
public final class ConsultationSettings {
    /** The values of a community that sets none. */
    public static final ConsultationSettings DEFAULT = builder().build();

    private final Ratio quorum;
    private final int mostItems;
    private final Map<AgendaSource.Why, Integer> mostByWhy;
    private final boolean deferredKeepTheme;
    private final int deferDays;
    private final int longestDeferralDays;
    private final int mostDeferrals;
    private final int followUpDays;

    private ConsultationSettings(Builder builder) {
        quorum = builder.quorum;
        mostItems = builder.mostItems;
        mostByWhy = Collections.unmodifiableMap(new EnumMap<>(builder.mostByWhy));
        deferredKeepTheme = builder.deferredKeepTheme;
        deferDays = builder.deferDays;
        longestDeferralDays = builder.longestDeferralDays;
        mostDeferrals = builder.mostDeferrals;
        followUpDays = builder.followUpDays;
    }

    /** {@return a builder with the default values} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The share of all bodies with a vote that must be there and not recused; by default one half.
     *
     * @return the share, more than none
     */
    public Ratio quorum() {
        return quorum;
    }

    /** {@return how many items are drawn besides deferred ones, which always stand; 0..1,000, by default 12} */
    public int mostItems() {
        return mostItems;
    }

    /**
     * How many items are drawn for one reason.
     *
     * @param why the reason
     * @return the number, 0..1,000; by default as many as {@link #mostItems}, and never a limit for deferred items
     */
    public int mostItems(AgendaSource.Why why) {
        return mostByWhy.getOrDefault(why, mostItems);
    }

    /**
     * Whether a deferred item waits for a meeting on its own theme. By default it does not: it stands on the very next
     * agenda, so that nothing is lost because a theme is not called again.
     *
     * @return whether it waits
     */
    public boolean deferredKeepTheme() {
        return deferredKeepTheme;
    }

    /** {@return for how many days an item is put off when no decision is possible, 1..366, by default 1: the next meeting} */
    public int deferDays() {
        return deferDays;
    }

    /** {@return for how many days an item may be put off at most, 1..3,660, by default 90} */
    public int longestDeferralDays() {
        return longestDeferralDays;
    }

    /**
     * How often a meeting may choose to put an item off before it must decide, 0..100, by default 3. Want of a quorum always
     * puts off.
     *
     * @return the number
     */
    public int mostDeferrals() {
        return mostDeferrals;
    }

    /** {@return in how many days a decision is done if it names no day, 1..366, by default 14} */
    public int followUpDays() {
        return followUpDays;
    }

    int quorumOf(int voters) {
        long whole = quorum.whole();
        return (int) Math.max(1, (voters * quorum.part() + whole - 1) / whole);
    }

    /** Collects values. Not thread-safe. */
    public static final class Builder {
        private Ratio quorum = Ratio.of(1, 2);
        private int mostItems = 12;
        private final Map<AgendaSource.Why, Integer> mostByWhy = new EnumMap<>(AgendaSource.Why.class);
        private boolean deferredKeepTheme;
        private int deferDays = 1;
        private int longestDeferralDays = 90;
        private int mostDeferrals = 3;
        private int followUpDays = 14;

        private Builder() {}

        /**
         * {@return this builder, with {@link ConsultationSettings#quorum()} set}
         *
         * @param quorum the share, whole 1..10,000
         * @throws IllegalArgumentException if it is nothing, or out of bounds
         */
        public Builder quorum(Ratio quorum) {
            Require.between("The whole of a quorum", quorum.whole(), 1, 10_000);
            Require.between("The part of a quorum", quorum.part(), 1, quorum.whole());
            this.quorum = quorum;
            return this;
        }

        /**
         * {@return this builder, with {@link ConsultationSettings#mostItems()} set}
         *
         * @param mostItems 0..1,000
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder mostItems(int mostItems) {
            this.mostItems = (int) Require.between("The most items of an agenda", mostItems, 0, 1000);
            return this;
        }

        /**
         * {@return this builder, with {@link ConsultationSettings#mostItems(AgendaSource.Why)} set}
         *
         * @param why the reason
         * @param mostItems 0..1,000
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder mostItems(AgendaSource.Why why, int mostItems) {
            mostByWhy.put(why, (int) Require.between("The most items for one reason", mostItems, 0, 1000));
            return this;
        }

        /**
         * {@return this builder, with {@link ConsultationSettings#deferredKeepTheme()} set}
         *
         * @param deferredKeepTheme whether a deferred item waits for its own theme
         */
        public Builder deferredKeepTheme(boolean deferredKeepTheme) {
            this.deferredKeepTheme = deferredKeepTheme;
            return this;
        }

        /**
         * {@return this builder, with {@link ConsultationSettings#deferDays()} set}
         *
         * @param deferDays 1..366
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder deferDays(int deferDays) {
            this.deferDays = (int) Require.between("The days of a deferral", deferDays, 1, 366);
            return this;
        }

        /**
         * {@return this builder, with {@link ConsultationSettings#longestDeferralDays()} set}
         *
         * @param longestDeferralDays 1..3,660
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder longestDeferralDays(int longestDeferralDays) {
            this.longestDeferralDays =
                    (int) Require.between("The days of the longest deferral", longestDeferralDays, 1, 3660);
            return this;
        }

        /**
         * {@return this builder, with {@link ConsultationSettings#mostDeferrals()} set}
         *
         * @param mostDeferrals 0..100
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder mostDeferrals(int mostDeferrals) {
            this.mostDeferrals = (int) Require.between("The most deferrals", mostDeferrals, 0, 100);
            return this;
        }

        /**
         * {@return this builder, with {@link ConsultationSettings#followUpDays()} set}
         *
         * @param followUpDays 1..366
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder followUpDays(int followUpDays) {
            this.followUpDays = (int) Require.between("The days of a follow-up", followUpDays, 1, 366);
            return this;
        }

        /** {@return the finished settings} */
        public ConsultationSettings build() {
            return new ConsultationSettings(this);
        }
    }
}
