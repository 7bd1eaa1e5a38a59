package org.gridgov.journal;

import java.util.List;

/**
 * Where entries are kept; entries are added at the end and never changed.
 *
 * <p>Implementations are thread-safe. When {@link #append} has returned true the entry is as safe as the store can make
 * it, and every later {@link #read} sees it.
 *
 * <p>Source: journal, {@code ARCHITECTURE}.
 */
public interface JournalStore {
    /** {@return how many entries there are} */
    long size();

    /**
     * Reads entries in the order of their numbers.
     *
     * @param fromInclusive the number of the first
     * @param most how many at most, at least 1
     * @return the entries, numbers without gaps; empty behind the end
     */
    List<Entry> read(long fromInclusive, int most);

    /**
     * Adds an entry, whole or not at all.
     *
     * @param entry the entry
     * @return false, with nothing changed, if {@link Entry#number} is not {@link #size} any more because somebody else was
     *     faster
     */
    boolean append(Entry entry);
}
