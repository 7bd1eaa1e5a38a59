package org.gridgov.allocation;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.gridgov.basics.Require;
import org.gridgov.flow.UnequalProblem;

/** Which needs of a market are served whole, and the problems that they and the others make. */
final class WholeNeeds {
    private final Market market;
    private final int[] parts;

    private WholeNeeds(Market market) {
        this.market = market;
        parts = new int[market.subjects()];
    }

    static WholeNeeds of(Market market, Map<String, Serving> servings) {
        WholeNeeds needs = new WholeNeeds(market);
        new TreeMap<>(servings).forEach((subject, serving) -> {
            int d = market.subject(subject);
            if (d < 0) {
                throw new IllegalArgumentException("A serving must be of a subject of the market, but "
                        + Require.abbreviate(subject) + " is none");
            }
            long amount = market.demand(d).amount();
            if (!serving.isSplit() && amount % serving.parts() != 0) {
                throw new IllegalArgumentException("The demand of " + Require.abbreviate(subject)
                        + " must be a multiple of its " + serving.parts() + " parts, but is " + amount);
            }
            needs.parts[d] = serving.parts();
        });
        return needs;
    }

    boolean isSplit(int d) {
        return parts[d] == 0;
    }

    boolean hasWhole() {
        return Arrays.stream(parts).anyMatch(count -> count > 0);
    }

    boolean hasSplit() {
        return Arrays.stream(parts).anyMatch(count -> count == 0);
    }

    /** How many different candidates a whole need takes at once. */
    int parts(int d) {
        return parts[d];
    }

    /** What a whole need takes of each. */
    long piece(int d) {
        return market.demand(d).amount() / parts[d];
    }

    /** Whether a need could hold a pair if nobody else were served. */
    boolean fitsAlone(int d, int pair) {
        return isSplit(d) || piece(d) <= market.supply(market.candidate(pair)).amount();
    }

    /** How many candidates could hold a piece of a need if nobody else were served. */
    int fittingAlone(int d) {
        int count = 0;
        for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
            count += fitsAlone(d, pair) ? 1 : 0;
        }
        return count;
    }

    /** The market of some needs with the capacity that is left, all to be split. Pairs keep their numbers. */
    Market left(long[] room, IntPredicate counts) {
        return copy(room, counts, false);
    }

    /** The market of all needs as if all could be split, without pairs that no whole need could use. */
    Market relaxed(long[] room) {
        return copy(room, d -> true, true);
    }

    private Market copy(long[] room, IntPredicate counts, boolean onlyFitting) {
        Demand[] demands = new Demand[market.subjects()];
        Supply[] supplies = new Supply[market.candidates()];
        for (int d = 0; d < demands.length; d++) {
            Demand own = market.demand(d);
            demands[d] = new Demand(own.subject(), counts.test(d) ? own.amount() : 0, own.tier(), own.group());
        }
        for (int s = 0; s < supplies.length; s++) {
            supplies[s] = new Supply(market.supply(s).candidate(), room[s]);
        }
        MarketBuilder builder = new MarketBuilder(demands, supplies, market.quotas()).room(market.pairs());
        for (int d = 0; d < demands.length; d++) {
            boolean hasEnough = isSplit(d) || fittingAlone(d) >= parts[d];
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                if (!onlyFitting || (hasEnough && fitsAlone(d, pair))) {
                    builder.pair(d, market.candidate(pair), market.points(pair), market.metres(pair));
                    if (market.hasStanding()) {
                        builder.kept(market.kept(pair));
                    }
                }
            }
        }
        return builder.build();
    }

    /** The pairs of some whole needs, in the order of the edges of their {@link #problem}. */
    int[] pairs(IntPredicate counts) {
        int[] pairs = new int[market.pairs()];
        int size = 0;
        for (int d = 0; d < parts.length; d++) {
            for (int pair = market.firstPair(d); isCounted(d, counts) && pair < market.firstPair(d + 1); pair++) {
                pairs[size++] = pair;
            }
        }
        return Arrays.copyOf(pairs, size);
    }

    /** Some whole needs with the capacity that is left. */
    UnequalProblem problem(long[] room, IntPredicate counts, int[] pairs, WholeWorth worth) {
        int[] first = new int[parts.length + 1];
        int[] supplyOf = new int[pairs.length];
        int[] size = new int[pairs.length];
        long[] worths = new long[pairs.length];
        int[] atOnce = new int[parts.length];
        for (int d = 0; d < parts.length; d++) {
            int edge = first[d];
            atOnce[d] = Math.max(1, parts[d]);
            for (int pair = market.firstPair(d); isCounted(d, counts) && pair < market.firstPair(d + 1); pair++) {
                supplyOf[edge] = market.candidate(pair);
                size[edge] = (int) piece(d);
                worths[edge] = piece(d) * worth.unit(d, pair);
                edge++;
            }
            first[d + 1] = edge;
        }
        int[] capacity = Arrays.stream(room).mapToInt(Math::toIntExact).toArray();
        return UnequalProblem.of(first, supplyOf, size, worths, capacity, atOnce);
    }

    private boolean isCounted(int d, IntPredicate counts) {
        return !isSplit(d) && market.demand(d).amount() > 0 && counts.test(d);
    }
}
