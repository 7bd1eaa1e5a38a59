package org.gridgov.grid;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The open-addressed table of a {@link CodeIndex}: at most half of its slots hold the number of a code plus one in the
 * lower bits and a mark of its text in the others, so that the text of another code is hardly ever looked at.
 */
final class CodeSlots {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int[] slots;
    private final int mask;

    /** Room for so many codes. */
    CodeSlots(int codes) {
        this(new int[length(codes)]);
    }

    /** The least power of two that stays at most half full. */
    private static int length(int codes) {
        return (int) Math.max(32, Long.highestOneBit(codes * 2L - 1) << 1);
    }

    private CodeSlots(int[] slots) {
        this.slots = slots;
        mask = slots.length - 1;
    }

    boolean isFull(int codes) {
        return codes > slots.length / 2;
    }

    boolean isWiderThanFor(int codes) {
        return slots.length > length(Math.max(1, codes));
    }

    /**
     * Hashes a code. Siblings, whose codes differ in their last characters, stand side by side in the table, so a family
     * is read at once: the upper half is the slot, the lower one the mark.
     */
    static long hash(byte[] text, int from, int to) {
        int family = Math.max(from, to - 2);
        long mixed = (long) to - from;
        int at = from;
        while (at + 8 <= family) {
            mixed = mix(mixed, (long) EIGHT.get(text, at));
            at += 8;
        }
        long chunk = 0;
        while (at < family) {
            chunk = (chunk << 8) | text[at++];
        }
        int last = 0;
        while (at < to) {
            last = last * 10 + text[at++];
        }
        mixed = mix(mixed, chunk);
        int slot = (int) (mixed >>> 32) + last;
        int mark = ((int) mixed ^ last) * 0x9E3779B1;
        return ((long) slot << 32) | (mark & 0xFFFF_FFFFL);
    }

    private static long mix(long before, long chunk) {
        long mixed = (before ^ chunk) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }

    /** {@return the number of the code with this text, or the free slot for it as {@code -1 - slot}} */
    int find(long hash, CodePool pool, byte[] text, int from, int to) {
        int slot = (int) (hash >>> 32) & mask;
        while (slots[slot] != 0) {
            int held = slots[slot];
            if (((held ^ (int) hash) & ~mask) == 0) {
                int id = (held & mask) - 1;
                if (pool.is(id, text, from, to)) {
                    return id;
                }
            }
            slot = (slot + 1) & mask;
        }
        return -1 - slot;
    }

    void put(int slot, long hash, int id) {
        slots[slot] = ((int) hash & ~mask) | (id + 1);
    }

    /** A table of the codes of a pool. */
    static CodeSlots of(CodePool pool) {
        CodeSlots table = new CodeSlots(Math.max(1, pool.size()));
        for (int id = 0; id < pool.size(); id++) {
            int from = pool.from(id);
            long hash = hash(pool.bytes(), from, from + pool.length(id));
            int slot = (int) (hash >>> 32) & table.mask;
            while (table.slots[slot] != 0) {
                slot = (slot + 1) & table.mask;
            }
            table.put(slot, hash, id);
        }
        return table;
    }

    /** The same codes under new numbers. */
    CodeSlots renumbered(int[] newId) {
        int[] wanted = new int[slots.length];
        for (int slot = 0; slot < slots.length; slot++) {
            int held = slots[slot];
            wanted[slot] = held == 0 ? 0 : (held & ~mask) | (newId[(held & mask) - 1] + 1);
        }
        return new CodeSlots(wanted);
    }
}
