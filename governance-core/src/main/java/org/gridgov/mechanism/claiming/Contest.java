package org.gridgov.mechanism.claiming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Require;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.ResourceId;

/**
 * The competing claims of one window, with all that is asked for and all that can be given (竞争认领).
 *
 * <p>{@link #settle} gives every claim its part so that no need and resource would both rather have each other than what
 * they got. Units are whole and can be shared out: a need may be served by several resources in parts, a resource may serve
 * several needs. Of all such results there is one that is best for every resource at once and one that is best for every
 * need at once; both serve the same number of units of each.
 *
 * <pre>{@code
 * Settlement settled = Contest.builder()
 *         .open(NeedId.of("N-0001"), 3)
 *         .free(ResourceId.of("R-001"), 2)
 *         .bid(Bid.of(ClaimId.of("K-01"), NeedId.of("N-0001"), ResourceId.of("R-001"), 3, 10, 10))
 *         .build()
 *         .settle(Side.COMMUNITY);
 * }</pre>
 *
 * <p>A claim that wants all or nothing competes like the rest; if only a part would be left for it, it steps back and the
 * others are settled again. In the end those that stepped back get what they want if all of it is still free, in the order
 * of ties. With such claims a result without any regret need not exist, so one that stepped back may find worse ranked
 * claims in its place, but never enough left over on both sides to serve it.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: C4, {@code INVARIANTS}; stable allocation after Baïou and Balinski (2002), by deferred acceptance after Gale
 * and Shapley (1962).
 */
public final class Contest {
    /** So often those that want all or nothing may step back one after the other; then all that lack a part do at once. */
    private static final int ROUNDS = 50;

    private final SortedMap<NeedId, Long> open;
    private final SortedMap<ResourceId, Long> free;
    private final List<Bid> bids;
    private final TieOrder ties;
    private final Places needs;
    private final Places resources;

    private Contest(Builder builder) {
        open = Collections.unmodifiableSortedMap(new TreeMap<>(builder.open));
        free = Collections.unmodifiableSortedMap(new TreeMap<>(builder.free));
        ties = builder.ties;
        List<Bid> sorted = new ArrayList<>(builder.bids);
        sorted.sort(ties);
        bids = List.copyOf(sorted);
        Set<ClaimId> seen = new HashSet<>();
        for (Bid bid : bids) {
            if (!seen.add(bid.claim())) {
                throw new IllegalArgumentException("A claim must compete once, but " + bid.claim() + " does twice");
            }
        }
        needs = Places.of(Side.COMMUNITY, open, bids, Bid::need);
        resources = Places.of(Side.PARTNER, free, bids, Bid::resource);
    }

    /** {@return a builder without needs, resources and claims; ties go by identifier} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how many units of each need nobody serves yet, by need} */
    public SortedMap<NeedId, Long> open() {
        return open;
    }

    /** {@return how many units of each resource are free, by resource} */
    public SortedMap<ResourceId, Long> free() {
        return free;
    }

    /** {@return the claims, in the order that decides ties} */
    public List<Bid> bids() {
        return bids;
    }

    /** {@return what decides between equal scores} */
    public TieOrder ties() {
        return ties;
    }

    /**
     * Settles the claims.
     *
     * @param favours the side that is to fare best: the partners with their resources, or the community with its needs
     * @return one award per claim; the same whatever the order in which claims were added. O(C log C) and, in the worst
     *     case, O(C × (needs + resources)); times the number of rounds, at most 52, if claims want all or nothing
     */
    public Settlement settle(Side favours) {
        DeferredAcceptance acceptance = favours == Side.COMMUNITY
                ? new DeferredAcceptance(bids, needs, resources)
                : new DeferredAcceptance(bids, resources, needs);
        boolean[] out = new boolean[bids.size()];
        boolean wantsWhole = false;
        for (int i = 0; i < out.length; i++) {
            wantsWhole |= bids.get(i).whole();
            out[i] = bids.get(i).whole() && bids.get(i).amount() > Math.min(needs.limit(i), resources.limit(i));
        }
        long[] accepted = acceptance.settle(out);
        for (int round = 0; wantsWhole && stepBack(accepted, out); round++) {
            if (round == ROUNDS) {
                for (int i = 0; i < out.length; i++) {
                    out[i] |= bids.get(i).whole();
                }
            }
            accepted = acceptance.settle(out);
        }
        long[] open = needs.left(accepted);
        long[] free = resources.left(accepted);
        for (int i = 0; wantsWhole && i < out.length; i++) {
            long amount = bids.get(i).amount();
            if (out[i] && amount <= Math.min(open[needs.of(i)], free[resources.of(i)])) {
                accepted[i] = amount;
                open[needs.of(i)] -= amount;
                free[resources.of(i)] -= amount;
            }
        }
        return new Settlement(favours, ties, awards(accepted, open, free));
    }

    private boolean stepBack(long[] accepted, boolean[] out) {
        boolean any = false;
        for (int i = 0; i < out.length; i++) {
            if (bids.get(i).whole()
                    && accepted[i] > 0
                    && accepted[i] < bids.get(i).amount()) {
                any = true;
                out[i] = true;
            }
        }
        return any;
    }

    private List<Award> awards(long[] accepted, long[] open, long[] free) {
        int[] atNeed = needs.ahead(accepted, open);
        int[] atResource = resources.ahead(accepted, free);
        List<Award> awards = new ArrayList<>(accepted.length);
        for (int i = 0; i < accepted.length; i++) {
            Award.Cause cause = null;
            int ahead = Places.NOBODY;
            if (accepted[i] < bids.get(i).amount()) {
                cause = atNeed[i] != Places.ROOM
                        ? Award.Cause.NEED_FILLED
                        : atResource[i] != Places.ROOM ? Award.Cause.RESOURCE_FILLED : Award.Cause.NOT_WHOLE;
                ahead = cause == Award.Cause.NEED_FILLED ? atNeed[i] : atResource[i];
            }
            awards.add(new Award(bids.get(i), accepted[i], cause, ahead < 0 ? null : bids.get(ahead)));
        }
        return awards;
    }

    /** Collects needs, resources and claims. Not thread-safe. */
    public static final class Builder {
        private final Map<NeedId, Long> open = new TreeMap<>();
        private final Map<ResourceId, Long> free = new TreeMap<>();
        private final List<Bid> bids = new ArrayList<>();
        private TieOrder ties = TieOrder.BY_ID;

        private Builder() {}

        /**
         * Adds a need.
         *
         * @param need the need
         * @param units how many of its units nobody serves yet, at least 0
         * @return this builder
         * @throws IllegalArgumentException if the number is negative
         */
        public Builder open(NeedId need, long units) {
            open.put(need, Require.between("The open units of " + need, units, 0, Long.MAX_VALUE));
            return this;
        }

        /**
         * Adds a resource.
         *
         * @param resource the resource
         * @param units how many of its units are free, at least 0
         * @return this builder
         * @throws IllegalArgumentException if the number is negative
         */
        public Builder free(ResourceId resource, long units) {
            free.put(resource, Require.between("The free units of " + resource, units, 0, Long.MAX_VALUE));
            return this;
        }

        /**
         * Adds a claim.
         *
         * @param bid the claim as it competes
         * @return this builder
         */
        public Builder bid(Bid bid) {
            bids.add(bid);
            return this;
        }

        /**
         * Adds claims.
         *
         * @param more claims, in any order
         * @return this builder
         */
        public Builder bids(Collection<Bid> more) {
            bids.addAll(more);
            return this;
        }

        /**
         * Declares what decides between equal scores; {@link TieOrder#BY_ID} unless this is called.
         *
         * @param order the order
         * @return this builder
         */
        public Builder ties(TieOrder order) {
            ties = Objects.requireNonNull(order, "order");
            return this;
        }

        /**
         * {@return the contest}
         *
         * @throws IllegalArgumentException if a claim is there twice, or joins a need or a resource that was not added
         */
        public Contest build() {
            return new Contest(this);
        }
    }
}
