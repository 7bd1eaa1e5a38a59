package org.gridgov.organisation.overlay;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import java.util.SortedSet;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;
import org.gridgov.basics.Sets;
import org.gridgov.grid.GridCode;
import org.gridgov.organisation.OrgId;

/**
 * What a functional branch or team is for, where, until when, and what it may read for that (授权).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: functional branch, seed paragraph 3; F3 and F4, {@code INVARIANTS}.
 *
 * @param body the functional branch
 * @param purpose what it is for
 * @param scope the units in which it acts, each with everything below it
 * @param days the days for which it is to act
 * @param reads codes of the data items that it may read in its scope
 */
@JsonPropertyOrder({"body", "purpose", "scope", "days", "reads"})
public record Mandate(
        OrgId body, LocalText purpose, SortedSet<GridCode> scope, DateRange days, SortedSet<String> reads) {
    /**
     * Copies the sets.
     *
     * @throws IllegalArgumentException if what it reads is no code
     */
    public Mandate {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(purpose, "purpose");
        scope = Sets.sorted(scope);
        Objects.requireNonNull(days, "days");
        reads.forEach(item -> Require.code("A data item", item));
        reads = Sets.sorted(reads);
    }
}
