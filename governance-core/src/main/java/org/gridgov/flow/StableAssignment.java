package org.gridgov.flow;

import java.util.BitSet;

/**
 * Gives units of supplies to demands so that no demand and supply would both rather have each other.
 *
 * <p>Deferred acceptance: demands ask down their lists, supplies hold the best they have been offered. Units go in
 * blocks, and a block that would run in circles is turned round as often as it can be in one step, so amounts do not
 * count in the cost. Without ties the answer is the one stable assignment that every demand likes best. With ties it
 * serves at least two thirds of the most units that a stable assignment can serve:
 *
 * <ul>
 *   <li>a demand that has been refused everywhere asks once more, and now wins ties at supplies;
 *   <li>among supplies that it likes equally a demand asks those with room first;
 *   <li>a full supply lets go first of a demand that has an equally liked supply with room left to turn to.
 * </ul>
 *
 * <p>What is still tied goes by number, so equal markets give equal answers. Memory O(edges); time O(edges log edges) as
 * a rule, O(edges × demands) at worst.
 *
 * <p>Source: invariants A4, C4; D. Gale, L. Shapley, College admissions and the stability of marriage, 1962; Z. Király,
 * Linear time local approximation algorithm for maximum stable marriage, Algorithms 6, 2013 (ties); M. Baïou,
 * M. Balinski, The stable allocation problem, 2002, and B. Dean, S. Munshi, Faster algorithms for stable allocation
 * problems, 2010 (amounts, turning circles).
 */
public final class StableAssignment {
    private final TwoSidedMarket market;
    private final int[] supplyOf;
    private final int[] demandOf;
    private final WishLists wishes;
    private final Seats seats;
    private final int[] units;

    /** Of each supply: units that nobody holds; once it is full, how many seats are known to have nowhere to turn. */
    private final int[] room;

    private final int[] settled;

    /** Of each demand: units that no supply holds, the place to ask next, the end of its tie, the search for room. */
    private final int[] idle;

    private final int[] next;
    private final int[] endOfTie;
    private final int[] seek;
    private final boolean[] secondChance;

    /** Demands that may have idle units and somebody to ask. */
    private final BitSet waiting;

    /** Whose units the last step took a part of and nothing else, or -1; the walk of such steps shows circles. */
    private int handedTo = -1;

    private long walk;
    private final long[] walked;
    private long offers;

    StableAssignment(TwoSidedMarket market) {
        this.market = market;
        supplyOf = market.supplyOf;
        demandOf = Edges.demandOf(market.first);
        secondChance = new boolean[market.demands()];
        wishes = new WishLists(market.first, market.demandKey);
        seats = new Seats(market, demandOf, secondChance);
        units = new int[market.edges()];
        room = market.capacity.clone();
        settled = new int[market.supplies()];
        idle = market.amount.clone();
        next = new int[market.demands()];
        endOfTie = new int[market.demands()];
        seek = new int[market.demands()];
        waiting = new BitSet(market.demands());
        walked = new long[market.demands()];
    }

    /**
     * Finds a stable assignment.
     *
     * @param market who wants what of whom
     * @return how many units go over each edge
     */
    public static int[] solve(TwoSidedMarket market) {
        return new StableAssignment(market).run();
    }

    int[] run() {
        for (int d = 0; d < market.demands(); d++) {
            if (market.amount[d] > 0) {
                endOfTie[d] = wishes.endOfTie(d, 0);
                waiting.set(d);
            }
        }
        settle();
        return units;
    }

    /** How many blocks have been offered so far. */
    long offers() {
        return offers;
    }

    /** Lets demands with idle units ask in turn; a block that has been handed on is followed at once. */
    private void settle() {
        int d = waiting.nextSetBit(0);
        while (d >= 0) {
            waiting.clear(d);
            handedTo = -1;
            while (idle[d] > 0 && ask(d)) {
                if (handedTo < 0) {
                    walk++;
                }
            }
            walked[d] = walk;
            if (handedTo >= 0) {
                d = handedTo;
                if (walked[d] == walk) {
                    turnCircle(d);
                    walk++;
                }
            } else {
                walk++;
                int later = waiting.nextSetBit(d + 1);
                d = later >= 0 ? later : waiting.nextSetBit(0);
            }
        }
    }

    /** One offer of all idle units of a demand; false if there is nobody left to ask. */
    private boolean ask(int d) {
        offers++;
        int free = secondChance[d] ? -1 : findRoom(d);
        if (free >= 0) {
            int s = supplyOf[free];
            int block = Math.min(idle[d], room[s]);
            room[s] -= block;
            hold(d, s, free, block);
            return true;
        }
        if (next[d] == wishes.length(d)) {
            if (secondChance[d]) {
                return false;
            }
            secondChance[d] = true;
            next[d] = 0;
            return next[d] < wishes.length(d);
        }
        int e = wishes.at(d, next[d]);
        hold(d, supplyOf[e], e, makeRoom(d, supplyOf[e], e));
        if (idle[d] > 0) {
            next[d]++;
            if (!secondChance[d] && next[d] == endOfTie[d] && next[d] < wishes.length(d)) {
                endOfTie[d] = wishes.endOfTie(d, next[d]);
                seek[d] = next[d];
            }
        }
        return true;
    }

    /** The first edge to a supply with room within the tie that the demand has come to, or -1. */
    private int findRoom(int d) {
        while (seek[d] < endOfTie[d]) {
            int e = wishes.at(d, seek[d]);
            if (room[supplyOf[e]] > 0) {
                return e;
            }
            seek[d]++;
        }
        return -1;
    }

    private void hold(int d, int s, int e, int block) {
        if (block > 0) {
            if (units[e] == 0) {
                seats.add(s, e);
            }
            units[e] += block;
            idle[d] -= block;
        }
    }

    /** Lets a full supply let go of units that it likes less than those of an edge; answers how many. */
    private int makeRoom(int d, int s, int e) {
        int made = 0;
        while (made < idle[d] && !seats.heaped(s)) {
            if (settled[s] == seats.size(s)) {
                seats.heap(s);
            } else {
                int held = seats.at(s, settled[s]);
                if (canTurnElsewhere(held)) {
                    made += release(held, idle[d] - made);
                }
                if (units[held] == 0) {
                    seats.removeAt(s, settled[s]);
                } else {
                    settled[s]++;
                }
            }
        }
        boolean handsOn = made == 0;
        while (made < idle[d] && seats.size(s) > 0) {
            int worst = seats.worst(s);
            if (!lessLiked(worst, e)) {
                return made;
            }
            made += release(worst, idle[d] - made);
            if (units[worst] == 0) {
                seats.removeWorst(s);
                handsOn = false;
            } else if (handsOn) {
                handedTo = demandOf[worst];
            }
        }
        return made;
    }

    private boolean canTurnElsewhere(int e) {
        int d = demandOf[e];
        return !secondChance[d]
                && next[d] < wishes.length(d)
                && market.demandKey[wishes.at(d, next[d])] == market.demandKey[e]
                && findRoom(d) >= 0;
    }

    private boolean lessLiked(int held, int asking) {
        long a = market.supplyKey[held];
        long b = market.supplyKey[asking];
        return a < b || (a == b && !secondChance[demandOf[held]] && secondChance[demandOf[asking]]);
    }

    private int release(int e, int wanted) {
        int block = Math.min(units[e], wanted);
        int d = demandOf[e];
        units[e] -= block;
        waiting.set(d);
        idle[d] += block;
        return block;
    }

    /**
     * A block has come back to a demand by steps that each took only a part of one edge: lets the same steps happen as
     * often as they can, until one of these edges is empty.
     */
    private void turnCircle(int start) {
        int block = Integer.MAX_VALUE;
        int d = start;
        do {
            int worst = seats.worst(supplyOf[wishes.at(d, next[d])]);
            block = Math.min(block, units[worst]);
            d = demandOf[worst];
        } while (d != start);
        do {
            int e = wishes.at(d, next[d]);
            int worst = seats.worst(supplyOf[e]);
            units[e] += block;
            units[worst] -= block;
            if (units[worst] == 0) {
                seats.removeWorst(supplyOf[e]);
            }
            d = demandOf[worst];
        } while (d != start);
    }
}
