package org.gridgov.rules.check.space;

import java.util.Arrays;

/** A map from positive numbers to node numbers that needs no objects. Not thread-safe. */
final class LongIntMap {
    private long[] keys = new long[64];
    private int[] values = new int[64];
    private int size;

    /** The value of a key, or -1. */
    int get(long key) {
        int slot = slot(key);
        return keys[slot] == 0 ? -1 : values[slot];
    }

    /** Sets a value, and tells whether the key is new. */
    boolean put(long key, int value) {
        int slot = slot(key);
        boolean fresh = keys[slot] == 0;
        keys[slot] = key;
        values[slot] = value;
        if (fresh && ++size * 2 > keys.length) {
            grow();
        }
        return fresh;
    }

    int size() {
        return size;
    }

    void clear() {
        keys = new long[64];
        values = new int[64];
        size = 0;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] before = keys;
        int[] held = values;
        keys = new long[before.length * 2];
        values = new int[before.length * 2];
        Arrays.fill(values, 0);
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int slot = slot(before[i]);
                keys[slot] = before[i];
                values[slot] = held[i];
            }
        }
    }
}
