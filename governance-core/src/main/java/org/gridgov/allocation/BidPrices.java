package org.gridgov.allocation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gridgov.basics.Require;
import org.gridgov.decision.Goal;
import org.gridgov.decision.Mode;
import org.gridgov.lists.Urgency;

/**
 * Answers people who come one by one and need an answer at once, by what capacity was worth in an earlier plan.
 *
 * <p>A unit goes to the candidate where its worth exceeds the price most, if it has room and the worth is not below the price:
 * the price is what that room will be worth to someone who comes later, as far as the earlier plan can tell. So a far
 * or routine walk-in is asked to wait where urgent ones are to be expected. Ties go to the lower identifier.
 *
 * <p>Answers are final; nothing is moved. Not thread-safe. An answer costs O(links × log candidates).
 *
 * <p>Source: K. Talluri, G. van Ryzin, The Theory and Practice of Revenue Management, 2004, chapter 3 (bid prices).
 */
public final class BidPrices {
    private final Market market;
    private final Proof proof;
    private final long[] free;

    private BidPrices(Market market, Proof proof) {
        this.market = market;
        this.proof = proof;
        free = new long[market.candidates()];
        for (int s = 0; s < free.length; s++) {
            free[s] = market.supply(s).amount();
        }
    }

    /**
     * Begins with the prices of an earlier plan, and the whole capacity of its candidates.
     *
     * @param earlier a plan of a period like the one to come, under {@link Mode#STRICT_TIERS} or {@link Mode#WELFARE}, proven
     *     and without quotas
     * @return the prices
     * @throws IllegalArgumentException if it is another kind of plan
     */
    public static BidPrices of(Solution earlier) {
        if (earlier.mode() != Mode.STRICT_TIERS && earlier.mode() != Mode.WELFARE) {
            throw new IllegalArgumentException("The mode of a plan with bid prices must be " + Mode.STRICT_TIERS
                    + " or " + Mode.WELFARE + ", but is " + earlier.mode());
        }
        if (!earlier.market().quotas().isEmpty() || !earlier.isProven()) {
            throw new IllegalArgumentException("A plan with bid prices must be proven and have no quotas, but it has "
                    + earlier.market().quotas().size() + (earlier.isProven() ? "" : " and was cancelled"));
        }
        return new BidPrices(earlier.market(), earlier.proof());
    }

    /**
     * Answers one unit, and takes it down.
     *
     * @param tier its tier
     * @param links the candidates that are eligible, in any order; those that the earlier plan doesn't know are passed over
     * @return its candidate; empty if it is to wait
     */
    public Optional<String> offer(Urgency tier, List<Link> links) {
        int chosen = -1;
        long[] most = new long[proof.goals().size()];
        for (Link link : links) {
            int s = market.candidate(link.other());
            if (s < 0 || free[s] == 0) {
                continue;
            }
            long[] gain = gain(tier, link, s);
            int order = Arrays.compare(gain, most);
            if (order > 0 || (order == 0 && (chosen < 0 || s < chosen))) {
                chosen = s;
                most = gain;
            }
        }
        if (chosen < 0) {
            return Optional.empty();
        }
        free[chosen]--;
        return Optional.of(market.supply(chosen).candidate());
    }

    /** Worth less price, for each goal in order of weight. */
    private long[] gain(Urgency tier, Link link, int s) {
        long[] gain = new long[proof.goals().size()];
        for (int goal = 0; goal < gain.length; goal++) {
            Goal which = proof.goals().get(goal);
            gain[goal] = Goals.worth(which, tier, link.utility(), proof.step()) - proof.candidates()[goal][s];
        }
        return gain;
    }

    /**
     * Lets a candidate give more or less from now on.
     *
     * @param candidate its identifier
     * @param units what it has left, {@code 0 .. 10^9}
     * @throws IllegalArgumentException if the earlier plan doesn't know it, or the number is out of bounds
     */
    public void setFree(String candidate, long units) {
        free[require(candidate)] = Require.between("What is free of " + candidate, units, 0, 1_000_000_000L);
    }

    /**
     * What a candidate has left.
     *
     * @param candidate its identifier
     * @return its units
     * @throws IllegalArgumentException if the earlier plan doesn't know it
     */
    public long free(String candidate) {
        return free[require(candidate)];
    }

    private int require(String candidate) {
        int s = market.candidate(candidate);
        if (s < 0) {
            throw new IllegalArgumentException(
                    "The earlier plan must have a candidate " + Require.abbreviate(candidate) + ", but has none");
        }
        return s;
    }
}
