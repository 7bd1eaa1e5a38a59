package org.gridgov.allocation;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.flow.UnequalAnswer;
import org.gridgov.lists.Urgency;

/** A plan in the making: the units of each pair and the room that is left at each candidate. */
final class WholeDraft {
    private final Market market;
    private final WholeNeeds needs;
    private final int[] units;
    private final long[] room;

    WholeDraft(Market market, WholeNeeds needs) {
        this.market = market;
        this.needs = needs;
        units = new int[market.pairs()];
        room = new long[market.candidates()];
        for (int s = 0; s < room.length; s++) {
            room[s] = market.supply(s).amount();
        }
    }

    int[] units() {
        return units;
    }

    long[] room() {
        return room;
    }

    /** The room beside a plan of others. */
    long[] roomBeside(Solution others) {
        long[] left = room.clone();
        for (int pair = 0; pair < units.length; pair++) {
            left[market.candidate(pair)] -= others.units(pair);
        }
        return left;
    }

    void take(UnequalAnswer answer, int[] pairs) {
        for (int d = 0, edge = 0; edge < pairs.length; edge++) {
            while (pairs[edge] >= market.firstPair(d + 1)) {
                d++;
            }
            if (answer.taken(edge)) {
                give(pairs[edge], needs.piece(d));
            }
        }
    }

    void take(Solution solution) {
        for (int pair = 0; pair < units.length; pair++) {
            give(pair, solution.units(pair));
        }
    }

    private void give(int pair, long amount) {
        units[pair] += Math.toIntExact(amount);
        room[market.candidate(pair)] -= amount;
    }

    /** Serves what still fits, higher tiers first, then by identifier; each by the best of those that have room. */
    void fill() {
        for (Urgency tier : Urgency.values()) {
            for (int d = 0; d < market.subjects(); d++) {
                if (market.tier(d) == tier) {
                    fill(d);
                }
            }
        }
    }

    private void fill(int d) {
        long open = open(d);
        if (open == 0 || (!needs.isSplit(d) && fitting(d) < needs.parts(d))) {
            return;
        }
        while (open > 0) {
            int best = -1;
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                boolean isFree =
                        needs.isSplit(d) ? room[market.candidate(pair)] > 0 : units[pair] == 0 && hasPiece(d, pair);
                if (isFree && (best < 0 || market.utility(pair) > market.utility(best))) {
                    best = pair;
                }
            }
            if (best < 0) {
                return;
            }
            long amount = needs.isSplit(d) ? Math.min(open, room[market.candidate(best)]) : needs.piece(d);
            give(best, amount);
            open -= amount;
        }
    }

    private long open(int d) {
        long open = market.demand(d).amount();
        for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
            open -= units[pair];
        }
        return open;
    }

    private boolean hasPiece(int d, int pair) {
        return room[market.candidate(pair)] >= (needs.isSplit(d) ? 1 : needs.piece(d));
    }

    private int fitting(int d) {
        int count = 0;
        for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
            count += hasPiece(d, pair) ? 1 : 0;
        }
        return count;
    }

    /** What stays unmet, by identifier. */
    List<WholeUnmet> unmet() {
        List<WholeUnmet> unmet = new ArrayList<>();
        for (int d = 0; d < market.subjects(); d++) {
            long open = open(d);
            if (open > 0) {
                unmet.add(unmet(d, open));
            }
        }
        return unmet;
    }

    private WholeUnmet unmet(int d, long open) {
        String largest = "";
        long free = 0;
        for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
            int s = market.candidate(pair);
            if (largest.isEmpty() || room[s] > free) {
                largest = market.supply(s).candidate();
                free = room[s];
            }
        }
        boolean isSplit = needs.isSplit(d);
        return new WholeUnmet(
                market.demand(d).subject(),
                market.tier(d),
                open,
                cause(d),
                isSplit ? 1 : needs.piece(d),
                isSplit ? 1 : needs.parts(d),
                fitting(d),
                largest,
                free);
    }

    private WholeUnmet.Cause cause(int d) {
        int pairs = market.firstPair(d + 1) - market.firstPair(d);
        if (pairs == 0) {
            return WholeUnmet.Cause.NO_PAIR;
        }
        if (needs.isSplit(d)) {
            return WholeUnmet.Cause.NO_CAPACITY;
        }
        if (pairs < needs.parts(d)) {
            return WholeUnmet.Cause.TOO_FEW;
        }
        return needs.fittingAlone(d) < needs.parts(d) ? WholeUnmet.Cause.TOO_LARGE : WholeUnmet.Cause.NO_PIECE;
    }
}
