package org.gridgov.merging.regroup;

import java.util.Arrays;

/** Households by cell and label, in an open table. */
final class LabelSums {
    private final long labels;
    private long[] keys;
    private long[] values;
    private int used;

    LabelSums(int labels, int entries) {
        this.labels = Math.max(1, labels);
        int length = Integer.highestOneBit(Math.max(16, Math.min(entries, 1 << 27))) * 4;
        keys = new long[length];
        values = new long[length];
    }

    void clear() {
        Arrays.fill(keys, 0);
        Arrays.fill(values, 0);
        used = 0;
    }

    long get(int cell, int label) {
        return values[slot(cell * labels + label + 1)];
    }

    /** Adds households; returns how many there were. */
    long add(int cell, int label, long weight) {
        long key = cell * labels + label + 1;
        int slot = slot(key);
        if (keys[slot] != key) {
            if (2 * ++used > keys.length) {
                rebuild();
                slot = slot(key);
            }
            keys[slot] = key;
        }
        long before = values[slot];
        values[slot] = before + weight;
        return before;
    }

    /** Drops what is zero; a table that stays more than a quarter full is doubled. */
    private void rebuild() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        int alive = 0;
        for (long value : oldValues) {
            alive += value != 0 ? 1 : 0;
        }
        int length = 4 * alive > oldKeys.length ? 2 * oldKeys.length : oldKeys.length;
        keys = new long[length];
        values = new long[length];
        used = 1;
        for (int index = 0; index < oldKeys.length; index++) {
            if (oldValues[index] != 0) {
                int slot = slot(oldKeys[index]);
                keys[slot] = oldKeys[index];
                values[slot] = oldValues[index];
                used++;
            }
        }
    }

    private int slot(long key) {
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }
}
