package org.gridgov.lists.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became different from one version of a public list to another (公示差异).
 *
 * <p>From the first to the second: a row of the second alone was {@code added}. The other way round, added and removed
 * change places, and so do the two sides of every change. Immutable, thread-safe.
 *
 * <p>Source: L5, {@code INVARIANTS}.
 *
 * @param from the version that it starts from
 * @param to the version that it leads to
 * @param added rows that came, by key
 * @param removed rows that went, by key
 * @param changed rows that say something else, by key
 */
@JsonPropertyOrder({"from", "to", "added", "removed", "changed"})
public record PublicationDiff(int from, int to, List<PublicRow> added, List<PublicRow> removed, List<Change> changed) {
    /**
     * A row before and after.
     *
     * @param before as it was
     * @param after as it is
     */
    public record Change(PublicRow before, PublicRow after) {}

    /** Copies the rows. */
    public PublicationDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** {@return whether both versions say the same} */
    @JsonIgnore
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    static PublicationDiff between(Publication from, Publication to) {
        if (from.list() != to.list()) {
            throw new IllegalArgumentException(
                    "Two versions must be of one list, but are of " + from.list() + " and " + to.list());
        }
        SortedMap<String, PublicRow> gone = new TreeMap<>();
        from.rows().forEach(row -> gone.put(row.key(), row));
        List<PublicRow> added = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        for (PublicRow row : to.rows()) {
            PublicRow before = gone.remove(row.key());
            if (before == null) {
                added.add(row);
            } else if (!before.equals(row)) {
                changed.add(new Change(before, row));
            }
        }
        return new PublicationDiff(from.version(), to.version(), added, List.copyOf(gone.values()), changed);
    }
}
