package org.gridgov.allocation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Who of a class is served, where not all can be: drawn in an order that everybody can repeat.
 *
 * <p>The order is that of a number made of the seed and the identifier's UTF-8 bytes (FNV-1a, then the finish of
 * SplitMix64) read as a signed whole one, lowest first, of which 40 bits count, then of the identifier. What a standing plan gives somebody stays with that one first.
 *
 * <p>Source: {@code FACTS}: individuals inside a class are drawn by a published, seeded order; invariants A4 and A5.
 */
final class Draw {
    private static final int PLACE_BITS = 24;

    private final Market market;
    private final long seed;
    private final int[] units;
    private final long[] open;

    private Draw(Market market, int[] units, long seed) {
        this.market = market;
        this.units = units;
        this.seed = seed;
        open = new long[market.subjects()];
    }

    /** Gives the units of classes, written at the pairs of their examples, to the subjects; changes the array. */
    static int[] units(Market market, Classes classes, int[] ofClasses, long seed) {
        Draw draw = new Draw(market, ofClasses, seed);
        for (int one = 0; one < classes.count(); one++) {
            if (classes.size(one) > 1) {
                draw.share(classes.subjects(one), classes.example(one));
            }
        }
        return ofClasses;
    }

    private void share(int[] subjects, int example) {
        int from = market.firstPair(example);
        int pairs = market.firstPair(example + 1) - from;
        int[] left = Arrays.copyOfRange(units, from, from + pairs);
        Arrays.fill(units, from, from + pairs, 0);
        if (Arrays.stream(left).allMatch(amount -> amount == 0)) {
            return;
        }
        int[] order = order(subjects);
        for (int d : order) {
            open[d] = market.demand(d).amount();
        }
        if (market.hasStanding()) {
            for (int d : order) {
                for (int k = 0; k < pairs; k++) {
                    give(d, k, left, market.kept(market.firstPair(d) + k));
                }
            }
        }
        int k = 0;
        for (int d : order) {
            while (k < pairs && open[d] > 0) {
                give(d, k, left, Long.MAX_VALUE);
                if (left[k] == 0) {
                    k++;
                }
            }
        }
    }

    private void give(int d, int k, int[] left, long most) {
        int amount = (int) Math.min(Math.min(left[k], open[d]), most);
        units[market.firstPair(d) + k] += amount;
        left[k] -= amount;
        open[d] -= amount;
    }

    /** Sorts by the number's first 40 bits; the place in the class, which is the order of identifiers, breaks ties. */
    private int[] order(int[] subjects) {
        long[] lots = new long[subjects.length];
        for (int i = 0; i < lots.length; i++) {
            lots[i] = (lot(seed, market.demand(subjects[i]).subject()) & -(1L << PLACE_BITS)) | i;
        }
        Arrays.sort(lots);
        int[] order = new int[lots.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = subjects[(int) (lots[i] & ((1L << PLACE_BITS) - 1))];
        }
        return order;
    }

    /** The number that an identifier draws. */
    static long lot(long seed, String id) {
        long hash = 0xCBF29CE484222325L;
        for (byte one : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (one & 0xFF)) * 0x100000001B3L;
        }
        hash += seed * 0x9E3779B97F4A7C15L;
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        return hash ^ (hash >>> 31);
    }
}
