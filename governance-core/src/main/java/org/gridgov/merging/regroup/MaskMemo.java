package org.gridgov.merging.regroup;

import java.util.Arrays;

/** The least that was spent to cover a set of atoms, in an open table. */
final class MaskMemo {
    private long[] keys = new long[1 << 10];
    private double[] values = new double[1 << 10];
    private int size;

    /** Notes the sum; false if the set was covered before for no more. The empty set is never asked for. */
    boolean improves(long mask, double sum) {
        if (2 * size > keys.length) {
            grow();
        }
        int slot = slot(keys, mask);
        if (keys[slot] == mask) {
            if (values[slot] <= sum) {
                return false;
            }
        } else {
            keys[slot] = mask;
            size++;
        }
        values[slot] = sum;
        return true;
    }

    private void grow() {
        long[] oldKeys = keys;
        double[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = Arrays.copyOf(new double[0], keys.length);
        for (int index = 0; index < oldKeys.length; index++) {
            if (oldKeys[index] != 0) {
                int slot = slot(keys, oldKeys[index]);
                keys[slot] = oldKeys[index];
                values[slot] = oldValues[index];
            }
        }
    }

    private static int slot(long[] table, long mask) {
        int slot = (int) ((mask * 0x9E3779B97F4A7C15L) >>> 40) & (table.length - 1);
        while (table[slot] != 0 && table[slot] != mask) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }
}
