package org.gridgov.journal;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps entries in memory, for tests and for what need not outlive the program.
 *
 * <p>Thread-safe; each method is O(entries read).
 */
public final class MemoryStore implements JournalStore {
    private final List<Entry> entries = new ArrayList<>();

    /** Starts with nothing. */
    public MemoryStore() {}

    @Override
    public synchronized long size() {
        return entries.size();
    }

    @Override
    public synchronized List<Entry> read(long fromInclusive, int most) {
        int from = (int) Math.min(Math.max(0, fromInclusive), entries.size());
        int to = (int) Math.min((long) from + most, entries.size());
        return List.copyOf(entries.subList(from, to));
    }

    @Override
    public synchronized boolean append(Entry entry) {
        if (entry.number() != entries.size()) {
            return false;
        }
        return entries.add(entry);
    }
}
