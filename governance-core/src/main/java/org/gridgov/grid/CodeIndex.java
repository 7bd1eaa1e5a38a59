package org.gridgov.grid;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Codes as small whole numbers, so that a nation of units fits into plain arrays (编码索引).
 *
 * <p>Each code of a {@link Builder} gets the next number from 0 on; the text stands in one array of bytes and is found
 * through a table of numbers, with about 16 bytes beside the text itself for each code. Codes are ordered by their
 * characters, a code before those that it begins, which is the order of {@link GridCode}.
 *
 * <p>Immutable, thread-safe. {@link #find} and {@link #code} cost O(length of the code).
 *
 * <p>Source: codes, {@code INVARIANTS}; Knuth, The Art of Computer Programming 3, section 6.4 (open addressing).
 */
public final class CodeIndex {
    private final byte[] pool;
    private final int[] start;
    private final int[] table;
    private final int size;

    private CodeIndex(byte[] pool, int[] start, int[] table, int size) {
        this.pool = pool;
        this.start = start;
        this.table = table;
        this.size = size;
    }

    /**
     * A builder without codes.
     *
     * @param expected about how many codes will come, at least 0; more are welcome
     * @return the builder
     */
    public static Builder builder(int expected) {
        return new Builder(Math.max(16, expected));
    }

    /** {@return how many codes there are} */
    public int size() {
        return size;
    }

    /**
     * The number of a code.
     *
     * @param code the code, any text
     * @return its number, {@code 0 <= number < size()}; -1 if it is not among them
     */
    public int find(String code) {
        int mask = table.length - 1;
        for (int slot = hash(code) & mask; table[slot] != 0; slot = (slot + 1) & mask) {
            int id = table[slot] - 1;
            if (matches(pool, start[id], start[id + 1], code)) {
                return id;
            }
        }
        return -1;
    }

    /**
     * The code of a number.
     *
     * @param id the number
     * @return the code
     * @throws IndexOutOfBoundsException if there is no such number
     */
    public String code(int id) {
        return text(pool, start, id);
    }

    private static String text(byte[] pool, int[] start, int id) {
        return new String(pool, start[id], start[id + 1] - start[id], StandardCharsets.ISO_8859_1);
    }

    /**
     * Siblings, whose codes differ in their last characters, stand side by side in the table, so a family is read at
     * once.
     */
    private static int hash(String code) {
        int length = code.length();
        int family = Math.max(0, length - 2);
        long mixed = length;
        long chunk = 0;
        for (int i = 0; i < family; i++) {
            chunk = (chunk << 8) | code.charAt(i);
            if ((i & 7) == 7) {
                mixed = mix(mixed, chunk);
                chunk = 0;
            }
        }
        int last = 0;
        for (int i = family; i < length; i++) {
            last = last * 10 + code.charAt(i);
        }
        return (int) (mix(mixed, chunk) >>> 32) + last;
    }

    private static long mix(long before, long chunk) {
        long mixed = (before ^ chunk) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }

    private static boolean matches(byte[] pool, int from, int to, String code) {
        int length = code.length();
        if (to - from != length) {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (pool[from + i] != code.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Collects codes. Not thread-safe. */
    public static final class Builder {
        private byte[] pool;
        private int[] start;
        private int[] table;
        private int size;
        private int longest;

        private Builder(int expected) {
            pool = new byte[(int) Math.min(1L << 30, expected * 12L)];
            start = new int[expected + 1];
            table = new int[tableLength(expected)];
        }

        /** The least power of two that stays at most half full. */
        private static int tableLength(int codes) {
            return (int) Math.max(32, Long.highestOneBit(codes * 2L - 1) << 1);
        }

        /** {@return how many codes there are} */
        public int size() {
            return size;
        }

        /**
         * Gives a code its number, a new one if it has none yet.
         *
         * @param code the code: 1 to 64 visible ASCII characters
         * @return its number
         * @throws IllegalArgumentException if it has another form
         */
        public int intern(String code) {
            int mask = table.length - 1;
            int slot = hash(code) & mask;
            while (table[slot] != 0) {
                int id = table[slot] - 1;
                if (matches(pool, start[id], start[id + 1], code)) {
                    return id;
                }
                slot = (slot + 1) & mask;
            }
            append(code);
            table[slot] = size;
            if (size > table.length / 2) {
                rehash(table.length * 2);
            }
            return size - 1;
        }

        private void append(String code) {
            int length = code.length();
            if (length == 0 || length > 64) {
                throw new IllegalArgumentException("A code must have 1 to 64 characters, but has " + length);
            }
            int at = start[size];
            if (at + length > pool.length) {
                pool = Arrays.copyOf(pool, Math.max(pool.length + (pool.length >> 1), at + 64));
            }
            for (int i = 0; i < length; i++) {
                char c = code.charAt(i);
                if (c <= ' ' || c > '~') {
                    throw new IllegalArgumentException("A code must be of visible ASCII characters, but has U+"
                            + Integer.toHexString(c) + " at " + (i + 1));
                }
                pool[at + i] = (byte) c;
            }
            if (size + 2 > start.length) {
                start = Arrays.copyOf(start, start.length + (start.length >> 1) + 2);
            }
            size++;
            start[size] = at + length;
            longest = Math.max(longest, length);
        }

        private void rehash(int length) {
            int[] wider = new int[length];
            int mask = length - 1;
            for (int id = 0; id < size; id++) {
                int slot = hash(text(pool, start, id)) & mask;
                while (wider[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                wider[slot] = id + 1;
            }
            table = wider;
        }

        /** The numbers in the order of their codes; O(codes) if they came in that order, else by a radix sort. */
        int[] byCode() {
            int[] order = new int[size];
            Arrays.setAll(order, i -> i);
            if (!isOrdered()) {
                int[] spare = new int[size];
                for (int at = longest - 1; at >= 0; at--) {
                    if (sortByCharacter(order, spare, at)) {
                        int[] sorted = spare;
                        spare = order;
                        order = sorted;
                    }
                }
            }
            return order;
        }

        private boolean isOrdered() {
            for (int id = 1; id < size; id++) {
                if (Arrays.compare(pool, start[id - 1], start[id], pool, start[id], start[id + 1]) > 0) {
                    return false;
                }
            }
            return true;
        }

        /** One stable pass; false if all codes have the same character there, so nothing was moved. */
        private boolean sortByCharacter(int[] from, int[] into, int at) {
            int[] next = new int[129];
            byte[] character = new byte[size];
            for (int i = 0; i < size; i++) {
                int place = start[from[i]] + at;
                byte c = place < start[from[i] + 1] ? pool[place] : 0;
                character[i] = c;
                next[c + 1]++;
            }
            for (int count : next) {
                if (count == size) {
                    return false;
                }
            }
            for (int c = 1; c < next.length; c++) {
                next[c] += next[c - 1];
            }
            for (int i = 0; i < size; i++) {
                into[next[character[i]]++] = from[i];
            }
            return true;
        }

        /** {@return the codes with the numbers that they were given; the builder may go on} */
        public CodeIndex build() {
            return new CodeIndex(
                    Arrays.copyOf(pool, start[size]),
                    Arrays.copyOf(start, size + 1),
                    Arrays.copyOf(table, table.length),
                    size);
        }

        /**
         * Keeps some of the codes under new numbers; the builder is spent.
         *
         * @param renumbered for each new number the old one, each at most once
         * @return the codes that were kept
         */
        CodeIndex build(int[] renumbered) {
            byte[] kept = new byte[start[size]];
            int[] from = new int[renumbered.length + 1];
            int[] newId = new int[size];
            for (int id = 0; id < renumbered.length; id++) {
                int old = renumbered[id];
                int length = start[old + 1] - start[old];
                System.arraycopy(pool, start[old], kept, from[id], length);
                from[id + 1] = from[id] + length;
                newId[old] = id + 1;
            }
            if (renumbered.length == size) {
                for (int slot = 0; slot < table.length; slot++) {
                    table[slot] = table[slot] == 0 ? 0 : newId[table[slot] - 1];
                }
                return new CodeIndex(kept, from, table, size);
            }
            pool = Arrays.copyOf(kept, from[renumbered.length]);
            start = from;
            size = renumbered.length;
            rehash(tableLength(size));
            return new CodeIndex(pool, start, table, size);
        }
    }
}
