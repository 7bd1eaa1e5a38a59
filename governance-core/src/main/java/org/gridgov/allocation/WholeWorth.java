package org.gridgov.allocation;

import java.math.BigInteger;
import org.gridgov.flow.UnequalProblem;
import org.gridgov.lists.Urgency;

/**
 * What a unit of each tier is worth, so that no number of units of lower tiers, no points and no metres ever outweigh it.
 *
 * <p>Where all needs may be split, an exchange moves unit against unit, and much smaller steps do the same.
 */
final class WholeWorth {
    private static final BigInteger MAX_TOTAL = BigInteger.valueOf(UnequalProblem.MAX_TOTAL);

    private final Market market;
    private final BigInteger[] exact = new BigInteger[Urgency.TIERS + 1];
    private final long[] step = new long[Urgency.TIERS + 1];

    private WholeWorth(Market market) {
        this.market = market;
    }

    static WholeWorth of(Market market, WholeNeeds needs) {
        WholeWorth worth = new WholeWorth(market);
        long[] asked = new long[Urgency.TIERS + 1];
        long best = 0;
        long worst = 0;
        for (int d = 0; d < market.subjects(); d++) {
            if (market.firstPair(d) < market.firstPair(d + 1)) {
                asked[market.tier(d).rank()] += market.demand(d).amount();
            }
        }
        for (int pair = 0; pair < market.pairs(); pair++) {
            best = Math.max(best, market.utility(pair));
            worst = Math.min(worst, market.utility(pair));
        }
        if (needs.hasWhole()) {
            worth.setStrictSteps(asked, BigInteger.valueOf(best - worst));
        } else {
            worth.setExchangeSteps(Math.max(1, Math.max(best, -worst)));
        }
        worth.requireInBounds(asked, best, needs);
        return worth;
    }

    /** One unit of a tier outweighs all units that lower tiers could get, and all points and metres beside. */
    private void setStrictSteps(long[] asked, BigInteger range) {
        long capacity = 0;
        for (int s = 0; s < market.candidates(); s++) {
            capacity += market.supply(s).amount();
        }
        long units = Math.min(capacity, asked[1] + asked[2] + asked[3]);
        BigInteger outweighed = BigInteger.valueOf(units).multiply(range);
        exact[0] = BigInteger.ZERO;
        for (int rank = 1; rank <= Urgency.TIERS; rank++) {
            exact[rank] = outweighed.add(BigInteger.ONE);
            outweighed = outweighed.add(exact[rank].multiply(BigInteger.valueOf(Math.min(capacity, asked[rank]))));
        }
    }

    private void setExchangeSteps(long most) {
        long passed = Math.min(market.subjects(), market.candidates()) + 1L;
        BigInteger one = BigInteger.valueOf(2 * most)
                .multiply(BigInteger.valueOf(passed))
                .add(BigInteger.ONE);
        for (int rank = 0; rank <= Urgency.TIERS; rank++) {
            exact[rank] = one.multiply(BigInteger.valueOf(rank));
        }
    }

    private void requireInBounds(long[] asked, long best, WholeNeeds needs) {
        BigInteger total = BigInteger.ZERO;
        for (int rank = 1; rank <= Urgency.TIERS; rank++) {
            BigInteger unit = exact[rank].add(BigInteger.valueOf(best));
            total = total.add(unit.multiply(BigInteger.valueOf(asked[rank])));
        }
        if (total.compareTo(MAX_TOTAL) > 0) {
            throw new IllegalArgumentException("All needs together must be worth at most " + MAX_TOTAL
                    + " so that no tier outweighs a higher one, but are worth " + total
                    + ". Maybe units, metres or points can be coarser, or tiers be allocated one after the other");
        }
        for (int rank = 1; rank <= Urgency.TIERS; rank++) {
            step[rank] = exact[rank].min(MAX_TOTAL).longValueExact();
        }
        for (int d = 0; d < market.subjects(); d++) {
            for (int pair = market.firstPair(d); !needs.isSplit(d) && pair < market.firstPair(d + 1); pair++) {
                requireEdge(d, pair, needs.piece(d));
            }
        }
    }

    private void requireEdge(int d, int pair, long piece) {
        BigInteger worth = BigInteger.valueOf(unit(d, pair)).multiply(BigInteger.valueOf(piece));
        if (worth.compareTo(BigInteger.valueOf(UnequalProblem.MAX_WORTH)) > 0) {
            throw new IllegalArgumentException("A piece of a whole need must be worth at most "
                    + UnequalProblem.MAX_WORTH + " so that no tier outweighs a higher one, but one of "
                    + market.demand(d).subject() + " is worth " + worth
                    + ". Maybe units, metres or points can be coarser, or tiers be allocated one after the other");
        }
    }

    /** What a unit of a tier is worth without points and metres. */
    long step(Urgency tier) {
        return step[tier.rank()];
    }

    /** What a unit of a pair is worth; above 0 where wholes are. */
    long unit(int subject, int pair) {
        return unit(market.tier(subject), market.utility(pair));
    }

    long unit(Urgency tier, long utility) {
        return step(tier) + utility;
    }

    long of(int[] units) {
        long sum = 0;
        for (int d = 0; d < market.subjects(); d++) {
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                sum += units[pair] * unit(d, pair);
            }
        }
        return sum;
    }

    /** What the needs would be worth if each had every candidate for itself. */
    long ofEachAlone(WholeNeeds needs, boolean withWhole) {
        long sum = 0;
        for (int d = 0; d < market.subjects(); d++) {
            long best = 0;
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                best = Math.max(best, unit(d, pair));
            }
            sum += withWhole || needs.isSplit(d) ? best * market.demand(d).amount() : 0;
        }
        return sum;
    }
}
