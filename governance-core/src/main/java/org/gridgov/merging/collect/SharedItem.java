package org.gridgov.merging.collect;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.gridgov.basics.Sets;
import org.gridgov.organisation.LineOfWork;

/**
 * A fact that is collected once for all lines that need it of the same subjects at the same intervals (一次采集).
 *
 * <p>The lead asks for all; each line reads for its own purposes only. Who leads is a proposal. Immutable, thread-safe.
 *
 * <p>Source: M8 and M10, {@code INVARIANTS}.
 *
 * @param item the fact
 * @param subject about whom or what
 * @param everyDays after how many days it is collected again
 * @param lead the line that is proposed to collect it: the one that asks most subjects today, the first by code of several
 * @param purposes the purposes of each line, kept apart
 * @param subjects the subjects that are asked by any line, each counted once
 * @param before contacts a year today: subjects × 365 / days, summed over lines
 * @param after contacts a year if the lead asks for all; at most {@code before}
 */
@JsonPropertyOrder({"item", "subject", "everyDays", "lead", "purposes", "subjects", "before", "after"})
public record SharedItem(
        ItemCode item,
        SubjectKind subject,
        int everyDays,
        LineOfWork lead,
        SortedMap<LineOfWork, SortedSet<Purpose>> purposes,
        long subjects,
        BigDecimal before,
        BigDecimal after) {
    /** Copies the map. */
    public SharedItem {
        SortedMap<LineOfWork, SortedSet<Purpose>> copy = new TreeMap<>();
        purposes.forEach((line, own) -> copy.put(line, Sets.sorted(own)));
        purposes = Collections.unmodifiableSortedMap(copy);
    }

    /** {@return whether more than one line needs it} */
    public boolean isShared() {
        return purposes.size() > 1;
    }
}
