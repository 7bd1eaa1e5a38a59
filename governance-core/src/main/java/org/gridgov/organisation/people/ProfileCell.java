package org.gridgov.organisation.people;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.gridgov.organisation.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * How many members of a branch fall in a band; unknown where that is hidden (画像单元格).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: members' profile, seed paragraph 1; L6, {@code INVARIANTS}.
 *
 * @param branch the branch; null for all branches together
 * @param band the band; null for all bands together
 * @param people how many; null where the cell is hidden
 */
@JsonPropertyOrder({"branch", "band", "people"})
public record ProfileCell(
        @Nullable OrgId branch,
        @Nullable String band,
        @Nullable Integer people) {
    /** {@return whether the number is hidden} */
    public boolean isHidden() {
        return people == null;
    }
}
