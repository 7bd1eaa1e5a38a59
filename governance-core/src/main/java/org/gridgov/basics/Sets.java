package org.gridgov.basics;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Frozen collections with one order. Thread-safe. */
public final class Sets {
    private Sets() {}

    /**
     * Copies values into a frozen set in natural order.
     *
     * @param <T> the type of the values
     * @param values the values; equal ones become one
     * @return an unmodifiable copy
     */
    public static <T extends Comparable<T>> SortedSet<T> sorted(Collection<T> values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }
}
