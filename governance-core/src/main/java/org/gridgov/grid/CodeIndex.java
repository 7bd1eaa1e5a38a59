package org.gridgov.grid;

import java.util.Arrays;
import java.util.Objects;

/**
 * Codes as small whole numbers, so that a nation of units fits into plain arrays (编码索引).
 *
 * <p>Each code of a {@link Builder} gets the next number from 0 on; the text stands in one array of bytes and is found
 * through a table of numbers, with 8 to 16 bytes beside the text itself for each
 * code, and 4 more where codes differ in length. Codes are ordered by their
 * characters, a code before those that it begins, which is the order of {@link GridCode}.
 *
 * <p>Immutable, thread-safe. {@link #find} and {@link #code} cost O(length of the code).
 *
 * <p>Source: codes, {@code INVARIANTS}; Knuth, The Art of Computer Programming 3, section 6.4 (open addressing).
 */
public final class CodeIndex {
    private static final int LONGEST = 64;

    private final CodePool pool;
    private final CodeSlots slots;

    private CodeIndex(CodePool pool, CodeSlots slots) {
        this.pool = pool;
        this.slots = slots;
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
        return pool.size();
    }

    /**
     * The number of a code.
     *
     * @param code the code, any text
     * @return its number, {@code 0 <= number < size()}; -1 if it is not among them
     */
    public int find(String code) {
        int length = code.length();
        if (length > LONGEST) {
            return -1;
        }
        byte[] text = new byte[length];
        int seen = 0;
        for (int i = 0; i < length; i++) {
            char c = code.charAt(i);
            seen |= c;
            text[i] = (byte) c;
        }
        if (seen > Byte.MAX_VALUE) {
            return -1;
        }
        return Math.max(-1, slots.find(CodeSlots.hash(text, 0, length), pool, text, 0, length));
    }

    /**
     * The code of a number.
     *
     * @param id the number
     * @return the code
     * @throws IndexOutOfBoundsException if there is no such number
     */
    public String code(int id) {
        return pool.text(id);
    }

    /** Collects codes. Not thread-safe. */
    public static final class Builder {
        private final byte[] scratch = new byte[LONGEST];
        private final CodePool pool;
        private CodeSlots slots;

        private Builder(int expected) {
            pool = new CodePool(expected);
            slots = new CodeSlots(expected);
        }

        /** {@return how many codes there are} */
        public int size() {
            return pool.size();
        }

        /**
         * Gives a code its number, a new one if it has none yet.
         *
         * @param code the code: 1 to 64 visible ASCII characters
         * @return its number
         * @throws IllegalArgumentException if it has another form
         */
        public int intern(String code) {
            int length = code.length();
            requireLength(length);
            for (int i = 0; i < length; i++) {
                char c = code.charAt(i);
                requireVisible(c, i);
                scratch[i] = (byte) c;
            }
            return number(scratch, 0, length);
        }

        /**
         * Gives a code its number that stands in a larger text, such as a file; the bytes are copied.
         *
         * @param text the text
         * @param fromInclusive where the code begins
         * @param toExclusive where it ends: 1 to 64 visible ASCII characters
         * @return its number
         * @throws IllegalArgumentException if it has another form
         * @throws IndexOutOfBoundsException if it does not lie in the text
         */
        public int intern(byte[] text, int fromInclusive, int toExclusive) {
            Objects.checkFromToIndex(fromInclusive, toExclusive, text.length);
            requireLength(toExclusive - fromInclusive);
            for (int i = fromInclusive; i < toExclusive; i++) {
                requireVisible(text[i] & 0xFF, i - fromInclusive);
            }
            return number(text, fromInclusive, toExclusive);
        }

        private static void requireLength(int length) {
            if (length == 0 || length > LONGEST) {
                throw new IllegalArgumentException("A code must have 1 to 64 characters, but has " + length);
            }
        }

        private static void requireVisible(int c, int at) {
            if (c <= ' ' || c > '~') {
                throw new IllegalArgumentException("A code must be of visible ASCII characters, but has U+"
                        + Integer.toHexString(c) + " at " + (at + 1));
            }
        }

        private int number(byte[] text, int from, int to) {
            long hash = CodeSlots.hash(text, from, to);
            int found = slots.find(hash, pool, text, from, to);
            if (found >= 0) {
                return found;
            }
            int id = pool.size();
            pool.add(text, from, to);
            slots.put(-1 - found, hash, id);
            if (slots.isFull(id + 1)) {
                slots = CodeSlots.of(pool);
            }
            return id;
        }

        boolean isCode(int id, byte[] text, int from, int to) {
            return pool.is(id, text, from, to);
        }

        boolean isCode(int id, String text) {
            int length = pool.length(id);
            int from = pool.from(id);
            boolean same = text.length() == length;
            for (int i = length - 1; same && i >= 0; i--) {
                same = pool.bytes()[from + i] == text.charAt(i);
            }
            return same;
        }

        String code(int id) {
            return pool.text(id);
        }

        /** The numbers in the order of their codes. */
        int[] byCode() {
            return new CodeOrder(pool).order();
        }

        /** {@return the codes with the numbers that they were given; the builder may go on} */
        public CodeIndex build() {
            int[] all = new int[pool.size()];
            Arrays.setAll(all, id -> id);
            return build(all);
        }

        /**
         * Keeps some of the codes under new numbers; the builder may go on.
         *
         * @param renumbered for each new number the old one, each at most once
         * @return the codes that were kept
         */
        CodeIndex build(int[] renumbered) {
            CodePool kept = pool.picked(renumbered);
            if (renumbered.length < pool.size() || slots.isWiderThanFor(renumbered.length)) {
                return new CodeIndex(kept, CodeSlots.of(kept));
            }
            int[] newId = new int[renumbered.length];
            for (int id = 0; id < newId.length; id++) {
                newId[renumbered[id]] = id;
            }
            return new CodeIndex(kept, slots.renumbered(newId));
        }
    }
}
