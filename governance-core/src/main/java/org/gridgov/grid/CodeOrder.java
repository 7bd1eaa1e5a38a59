package org.gridgov.grid;

import java.util.Arrays;

/** Sorts the numbers of codes by their texts: several characters at a time make one number for a radix sort. */
final class CodeOrder {
    private static final int BITS = 11;
    private static final long MOST = 1L << 56;

    private final CodePool pool;
    private final int size;

    CodeOrder(CodePool pool) {
        this.pool = pool;
        size = pool.size();
    }

    /** O(codes) if they came in order, else O(codes × length). */
    int[] order() {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        return isOrdered() ? order : sorted(order);
    }

    private boolean isOrdered() {
        for (int id = 1; id < size; id++) {
            if (pool.compare(id - 1, id) > 0) {
                return false;
            }
        }
        return true;
    }

    private int[] sorted(int[] order) {
        int[][] ranks = ranks();
        int[] sorted = order;
        int end = ranks.length;
        while (end > 0) {
            long values = 1;
            int from = end;
            while (from > 0 && values < MOST / (ranks[from - 1][127] + 1)) {
                from--;
                values *= ranks[from][127] + 1;
            }
            sorted = sortBy(sorted, ranks, from, end, values);
            end = from;
        }
        return sorted;
    }

    /** For each place and character how many lesser ones some code has there; an ended code has character 0. */
    private int[][] ranks() {
        int longest = 0;
        for (int id = 0; id < size; id++) {
            longest = Math.max(longest, pool.length(id));
        }
        byte[] bytes = pool.bytes();
        int[][] ranks = new int[longest][128];
        for (int id = 0; id < size; id++) {
            int length = pool.length(id);
            int from = pool.from(id);
            for (int at = 0; at < length; at++) {
                ranks[at][bytes[from + at]] = 1;
            }
        }
        for (int[] rank : ranks) {
            int lesser = 0;
            for (int c = 0; c < 128; c++) {
                lesser += rank[c];
                rank[c] = lesser;
            }
        }
        return ranks;
    }

    private int[] sortBy(int[] order, int[][] ranks, int fromPlace, int toPlace, long values) {
        byte[] bytes = pool.bytes();
        long[] keys = new long[size];
        for (int id = 0; id < size; id++) {
            int length = pool.length(id);
            int begin = pool.from(id);
            long key = 0;
            for (int at = fromPlace; at < toPlace; at++) {
                int rank = at < length ? ranks[at][bytes[begin + at]] : 0;
                key = key * (ranks[at][127] + 1) + rank;
            }
            keys[id] = key;
        }
        int[] from = order;
        int[] into = new int[size];
        for (int shift = 0; (values - 1) >> shift != 0; shift += BITS) {
            pass(from, into, keys, shift);
            int[] sorted = into;
            into = from;
            from = sorted;
        }
        return from;
    }

    private static void pass(int[] from, int[] into, long[] keys, int shift) {
        int mask = (1 << BITS) - 1;
        int[] next = new int[(1 << BITS) + 1];
        for (long key : keys) {
            next[((int) (key >>> shift) & mask) + 1]++;
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        for (int id : from) {
            into[next[(int) (keys[id] >>> shift) & mask]++] = id;
        }
    }
}
