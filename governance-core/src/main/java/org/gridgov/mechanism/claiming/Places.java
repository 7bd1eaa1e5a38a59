package org.gridgov.mechanism.claiming;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** All needs, or all resources, of a contest as numbers, each with the claims on it, best first. */
final class Places {
    /** Nobody else holds the place. */
    static final int NOBODY = -1;

    /** There is room, or somebody who is ranked lower. */
    static final int ROOM = -2;

    private final int[] of;
    private final long[] limits;

    /** The bids place by place, best first. */
    private final int[] order;

    /** Where each bid stands in the order. */
    private final int[] standing;

    /** Where each place starts in the order; one more at the end. */
    private final int[] starts;

    private Places(int[] of, long[] limits, long[] scores) {
        this.of = of;
        this.limits = limits;
        starts = new int[limits.length + 1];
        for (int place : of) {
            starts[place + 1]++;
        }
        for (int place = 0; place < limits.length; place++) {
            starts[place + 1] += starts[place];
        }
        order = new int[of.length];
        standing = new int[of.length];
        int[] fill = starts.clone();
        // A stable sort: bids of equal score stay in the order that decides ties.
        Integer[] byScore = IntStream.range(0, of.length).boxed().toArray(Integer[]::new);
        Arrays.sort(byScore, Comparator.comparingLong(bid -> -1 - scores[bid]));
        for (int bid : byScore) {
            standing[bid] = fill[of[bid]]++;
            order[standing[bid]] = bid;
        }
    }

    /**
     * Numbers the places in natural order.
     *
     * @throws IllegalArgumentException if a bid stands at none of them
     */
    static <K> Places of(Side side, SortedMap<K, Long> limits, List<Bid> bids, Function<Bid, K> place) {
        Map<K, Integer> numbers = new HashMap<>();
        for (K key : limits.keySet()) {
            numbers.put(key, numbers.size());
        }
        int[] of = new int[bids.size()];
        long[] scores = new long[of.length];
        for (int i = 0; i < of.length; i++) {
            Integer number = numbers.get(place.apply(bids.get(i)));
            if (number == null) {
                throw new IllegalArgumentException("A claim must join a need and a resource of the contest, but "
                        + bids.get(i).claim() + " joins " + bids.get(i).need() + " and "
                        + bids.get(i).resource());
            }
            of[i] = number;
            scores[i] = bids.get(i).score(side);
        }
        return new Places(
                of, limits.values().stream().mapToLong(Long::longValue).toArray(), scores);
    }

    int size() {
        return limits.length;
    }

    /** The place of a bid. */
    int of(int bid) {
        return of[bid];
    }

    /** How much the place of a bid has to share out. */
    long limit(int bid) {
        return limits[of[bid]];
    }

    long[] limits() {
        return limits.clone();
    }

    /** Where the bids of a place start in the order. */
    int start(int place) {
        return starts[place];
    }

    int inOrder(int position) {
        return order[position];
    }

    int standing(int bid) {
        return standing[bid];
    }

    long[] left(long[] accepted) {
        long[] left = limits.clone();
        for (int bid = 0; bid < of.length; bid++) {
            left[of[bid]] -= accepted[bid];
        }
        return left;
    }

    /** {@return for every bid the holder of its place that stands least far ahead of it, {@link #NOBODY} or {@link #ROOM}} */
    int[] ahead(long[] accepted, long[] left) {
        int[] ahead = new int[of.length];
        Arrays.fill(ahead, ROOM);
        for (int place = 0; place < limits.length; place++) {
            if (left[place] > 0) {
                continue;
            }
            // All that stand behind the last holder have it ahead; the last holder itself has the one before.
            int before = NOBODY;
            int last = NOBODY;
            for (int i = starts[place]; i < starts[place + 1]; i++) {
                if (accepted[order[i]] > 0) {
                    before = last;
                    last = order[i];
                }
            }
            for (int i = last == NOBODY ? starts[place] : standing[last]; i < starts[place + 1]; i++) {
                ahead[order[i]] = order[i] == last ? before : last;
            }
        }
        return ahead;
    }
}
