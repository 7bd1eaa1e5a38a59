package org.gridgov.mechanism.claiming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Verifies that a settlement keeps every limit and that no need and resource would both rather have each other, from first
 * principles.
 *
 * <p>It shares no code with what settled the claims: it adds up and looks at the lowest ranked holder of every place.
 * Thread-safe; O(C log C) for C claims.
 *
 * <p>Source: C4, L1 and L2, {@code INVARIANTS}.
 */
public final class StabilityChecker {
    private StabilityChecker() {}

    /**
     * Checks a settlement.
     *
     * @param contest the claims with what is asked for and can be given
     * @param settlement how they came out
     * @return the first thing that does not hold, in English; an empty text if all holds
     */
    public static String check(Contest contest, Settlement settlement) {
        Map<Object, Long> left = left(contest, settlement);
        if (settlement.awards().size() != contest.bids().size()
                || !settlement.ties().equals(contest.ties())) {
            return "the settlement is not one of this contest";
        }
        for (Map.Entry<Object, Long> place : left.entrySet()) {
            if (place.getValue() < 0) {
                return place.getKey() + " gives " + -place.getValue() + " more than there is";
            }
        }
        Set<Bid> bids = new HashSet<>(contest.bids());
        for (Award award : settlement.awards()) {
            if (!bids.contains(award.bid())) {
                return award.bid().claim() + " did not compete like this";
            }
            if (award.bid().whole() && award.accepted() > 0 && award.declined() > 0) {
                return award.bid().claim() + " wanted all or nothing, but got a part";
            }
        }
        List<ClaimId> blocking = blocking(contest, settlement);
        return blocking.isEmpty() ? "" : "both sides of " + blocking.get(0) + " would rather have each other";
    }

    /**
     * Lists the claims whose two sides would both rather have more of it than what they got.
     *
     * @param contest the claims with what is asked for and can be given
     * @param settlement how they came out
     * @return those of which a unit is wanting although each side has a unit left, or holds one of a claim that it ranks
     *     lower; of those that want all or nothing, the ones for which enough is left on both sides; by claim
     */
    public static List<ClaimId> blocking(Contest contest, Settlement settlement) {
        Map<Object, Long> left = left(contest, settlement);
        Comparator<Bid> byNeed =
                Comparator.comparingLong(Bid::needScore).reversed().thenComparing(contest.ties());
        Comparator<Bid> byResource =
                Comparator.comparingLong(Bid::resourceScore).reversed().thenComparing(contest.ties());
        Map<Object, Bid> lastOfNeed = lowest(settlement, Bid::need, byNeed);
        Map<Object, Bid> lastOfResource = lowest(settlement, Bid::resource, byResource);
        List<ClaimId> blocking = new ArrayList<>();
        for (Award award : settlement.awards()) {
            Bid bid = award.bid();
            long atNeed = left.getOrDefault(bid.need(), 0L);
            long atResource = left.getOrDefault(bid.resource(), 0L);
            boolean regretted = bid.whole()
                    ? award.accepted() == 0 && Math.min(atNeed, atResource) >= bid.amount()
                    : award.declined() > 0
                            && (atNeed > 0 || byNeed.compare(bid, lastOfNeed.getOrDefault(bid.need(), bid)) < 0)
                            && (atResource > 0
                                    || byResource.compare(bid, lastOfResource.getOrDefault(bid.resource(), bid)) < 0);
            if (regretted) {
                blocking.add(bid.claim());
            }
        }
        blocking.sort(Comparator.naturalOrder());
        return List.copyOf(blocking);
    }

    private static Map<Object, Long> left(Contest contest, Settlement settlement) {
        Map<Object, Long> left = new HashMap<>(contest.open());
        left.putAll(contest.free());
        for (Award award : settlement.awards()) {
            left.merge(award.bid().need(), -award.accepted(), Long::sum);
            left.merge(award.bid().resource(), -award.accepted(), Long::sum);
        }
        return left;
    }

    private static Map<Object, Bid> lowest(
            Settlement settlement, Function<Bid, Object> place, Comparator<Bid> ranking) {
        Map<Object, Bid> lowest = new HashMap<>();
        for (Award award : settlement.awards()) {
            if (award.accepted() > 0) {
                lowest.merge(
                        place.apply(award.bid()),
                        award.bid(),
                        (one, other) -> ranking.compare(one, other) < 0 ? other : one);
            }
        }
        return lowest;
    }
}
