package org.gridgov.merging.regroup;

import java.util.Arrays;

/** Mergers of two cells by rising key, then lower cells, in flat arrays. */
final class MergeHeap {
    private double[] key;
    private int[] a;
    private int[] b;
    private int[] stamp;
    private int size;

    MergeHeap(int capacity) {
        key = new double[capacity];
        a = new int[capacity];
        b = new int[capacity];
        stamp = new int[capacity];
    }

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    double key() {
        return key[0];
    }

    int a() {
        return a[0];
    }

    int b() {
        return b[0];
    }

    int stamp() {
        return stamp[0];
    }

    void add(double newKey, int newA, int newB, int newStamp) {
        if (size == key.length) {
            int length = size + (size >> 1) + 16;
            key = Arrays.copyOf(key, length);
            a = Arrays.copyOf(a, length);
            b = Arrays.copyOf(b, length);
            stamp = Arrays.copyOf(stamp, length);
        }
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (!before(newKey, newA, newB, parent)) {
                break;
            }
            copy(parent, at);
            at = parent;
        }
        set(at, newKey, newA, newB, newStamp);
    }

    void remove() {
        size--;
        if (size == 0) {
            return;
        }
        double lastKey = key[size];
        int lastA = a[size];
        int lastB = b[size];
        int lastStamp = stamp[size];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && before(key[child + 1], a[child + 1], b[child + 1], child)) {
                child++;
            }
            if (!before(key[child], a[child], b[child], lastKey, lastA, lastB)) {
                break;
            }
            copy(child, at);
            at = child;
        }
        set(at, lastKey, lastA, lastB, lastStamp);
    }

    private boolean before(double oneKey, int oneA, int oneB, int other) {
        return before(oneKey, oneA, oneB, key[other], a[other], b[other]);
    }

    private static boolean before(double oneKey, int oneA, int oneB, double otherKey, int otherA, int otherB) {
        if (oneKey != otherKey) {
            return oneKey < otherKey;
        }
        return oneA != otherA ? oneA < otherA : oneB < otherB;
    }

    private void copy(int from, int to) {
        set(to, key[from], a[from], b[from], stamp[from]);
    }

    private void set(int at, double newKey, int newA, int newB, int newStamp) {
        key[at] = newKey;
        a[at] = newA;
        b[at] = newB;
        stamp[at] = newStamp;
    }
}
