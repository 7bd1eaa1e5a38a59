package org.gridgov.flow;

import java.util.Arrays;

/**
 * What is to be settled next: least distance first, then fewest arcs, then the lower number.
 *
 * <p>Four children a place. An entry is never moved down or taken out early: the reader skips what is out of date.
 */
final class PathHeap {
    private long[] distance = new long[64];
    private long[] tie = new long[64];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(long howFar, int arcs, int number) {
        if (size == distance.length) {
            int larger = Math.multiplyExact(size, 2);
            distance = Arrays.copyOf(distance, larger);
            tie = Arrays.copyOf(tie, larger);
        }
        long key = (long) arcs << 32 | number;
        int place = size++;
        while (place > 0) {
            int above = (place - 1) >> 2;
            if (!before(howFar, key, above)) {
                break;
            }
            distance[place] = distance[above];
            tie[place] = tie[above];
            place = above;
        }
        distance[place] = howFar;
        tie[place] = key;
    }

    long distance() {
        return distance[0];
    }

    int arcs() {
        return (int) (tie[0] >> 32);
    }

    int number() {
        return (int) tie[0];
    }

    void remove() {
        size--;
        long lastDistance = distance[size];
        long lastTie = tie[size];
        int place = 0;
        while (true) {
            int least = leastChild(4 * place + 1);
            if (least < 0 || before(lastDistance, lastTie, least)) {
                break;
            }
            distance[place] = distance[least];
            tie[place] = tie[least];
            place = least;
        }
        distance[place] = lastDistance;
        tie[place] = lastTie;
    }

    private int leastChild(int first) {
        if (first >= size) {
            return -1;
        }
        int least = first;
        for (int child = first + 1; child < Math.min(first + 4, size); child++) {
            if (before(distance[child], tie[child], least)) {
                least = child;
            }
        }
        return least;
    }

    private boolean before(long howFar, long key, int place) {
        return howFar < distance[place] || (howFar == distance[place] && key < tie[place]);
    }
}
