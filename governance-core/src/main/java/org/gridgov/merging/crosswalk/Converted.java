package org.gridgov.merging.crosswalk;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.gridgov.basics.Ratio;
import org.gridgov.basics.Sets;
import org.gridgov.grid.GridCode;

/**
 * Figures of old cells as figures of new ones (统计换算).
 *
 * <p>Nothing is made and nothing vanishes: the estimates and what was left over add up to what was given. Immutable,
 * thread-safe.
 *
 * <p>Source: M3 and results, {@code INVARIANTS}.
 *
 * @param figures the estimate for each new cell that received something, by code
 * @param leftOver the part of the figures that leads to no new cell
 * @param unresolved the old cells of which nothing leads anywhere, by code
 * @param exact households of old cells that went whole into one new cell, of the households of all cells that had a figure
 */
@JsonPropertyOrder({"figures", "leftOver", "unresolved", "exact"})
public record Converted(
        SortedMap<GridCode, Estimate> figures, BigDecimal leftOver, SortedSet<GridCode> unresolved, Ratio exact) {
    /** Copies the collections. */
    public Converted {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        unresolved = Sets.sorted(unresolved);
    }
}
