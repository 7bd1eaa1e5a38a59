package org.gridgov.mechanism.claiming;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lets one side ask, best first, and the other keep the best of what it was asked for, until nobody asks any more.
 *
 * <p>What is pushed out asks on. Such a chain of pushing out can run in a circle, moving one unit a lap; whole laps are
 * then taken at once, so the cost does not depend on amounts. Between two laps something is used up that never comes back:
 * a claim is filled, pushed out or turned away for good, or an answering side becomes full.
 */
final class DeferredAcceptance {
    private final List<Bid> bids;
    private final Places asking;
    private final Places answering;

    /** How much each claim holds. */
    private long[] held = {};

    private long[] wanted = {};

    /** Claims of which a unit was turned away: no more will ever be taken. */
    private boolean[] shut = {};

    private long[] unasked = {};
    private int[] next = {};
    private long[] free = {};
    private int[] worst = {};
    private final Deque<Integer> waiting = new ArrayDeque<>();

    /** The chain in progress: who asked, by which claim, and which claim was pushed out by it. */
    private final int[] up;

    private final int[] down;
    private final int[] seenAt;
    private final int[] seenIn;
    private int length;
    private int era;

    DeferredAcceptance(List<Bid> bids, Places asking, Places answering) {
        this.bids = bids;
        this.asking = asking;
        this.answering = answering;
        up = new int[asking.size() + 1];
        down = new int[asking.size() + 1];
        seenAt = new int[asking.size()];
        seenIn = new int[asking.size()];
    }

    /** {@return how much each bid gets, in the order of the contest} */
    long[] settle(boolean[] out) {
        held = new long[bids.size()];
        wanted = new long[bids.size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = out[i] ? 0 : bids.get(i).amount();
        }
        shut = new boolean[bids.size()];
        unasked = asking.limits();
        next = IntStream.range(0, asking.size()).map(asking::start).toArray();
        free = answering.limits();
        worst = new int[answering.size()];
        Arrays.fill(worst, -1);
        for (int who = asking.size() - 1; who >= 0; who--) {
            waiting.push(who);
        }
        while (!waiting.isEmpty()) {
            ask(waiting.pop());
        }
        return held.clone();
    }

    private void ask(int first) {
        int who = first;
        long amount = unasked[who];
        unasked[who] = 0;
        startAgain();
        while (amount > 0) {
            int bid = nextOf(who);
            if (bid < 0) {
                return;
            }
            if (seenIn[who] == era) {
                takeLaps(seenAt[who], amount);
                startAgain();
                bid = nextOf(who);
                if (bid < 0) {
                    return;
                }
            }
            seenIn[who] = era;
            seenAt[who] = length;
            up[length] = bid;
            boolean used = false;

            long asked = Math.min(amount, wanted[bid] - held[bid]);
            if (asked < amount) {
                keep(who, amount - asked);
                used = true;
            }
            held[bid] += asked;
            used |= held[bid] == wanted[bid];
            int at = answering.of(bid);
            worst[at] = Math.max(worst[at], answering.standing(bid));
            long fits = Math.min(asked, free[at]);
            free[at] -= fits;
            used |= fits > 0;

            amount = 0;
            for (long over = asked - fits; over > 0; ) {
                int last = worstOf(at);
                long pushed = Math.min(over, held[last]);
                held[last] -= pushed;
                over -= pushed;
                used |= !shut[last] || held[last] == 0;
                shut[last] = true;
                if (over > 0) {
                    keep(asking.of(last), pushed);
                } else {
                    who = asking.of(last);
                    amount = pushed;
                }
                down[length] = last;
            }
            length++;
            if (used) {
                startAgain();
            }
        }
    }

    /** Goes round the circle as often as nothing on it is used up. */
    private void takeLaps(int from, long amount) {
        long laps = Long.MAX_VALUE;
        for (int i = from; i < length; i++) {
            laps = Math.min(laps, (wanted[up[i]] - held[up[i]]) / amount);
            laps = Math.min(laps, held[down[i]] / amount);
        }
        for (int i = from; i < length; i++) {
            held[up[i]] += laps * amount;
            held[down[i]] -= laps * amount;
        }
    }

    private void startAgain() {
        era++;
        length = 0;
    }

    private void keep(int who, long amount) {
        if (unasked[who] == 0) {
            waiting.push(who);
        }
        unasked[who] += amount;
    }

    private int nextOf(int who) {
        while (next[who] < asking.start(who + 1)) {
            int bid = asking.inOrder(next[who]);
            if (!shut[bid] && held[bid] < wanted[bid]) {
                return bid;
            }
            next[who]++;
        }
        return -1;
    }

    private int worstOf(int at) {
        while (held[answering.inOrder(worst[at])] == 0) {
            worst[at]--;
        }
        return answering.inOrder(worst[at]);
    }
}
