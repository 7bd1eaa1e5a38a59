package org.gridgov.organisation;

import java.util.Objects;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Term;
import org.gridgov.grid.GridCode;

/**
 * Says which group answers for a micro-grid, and on which days (责任关系).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: O1, {@code INVARIANTS}.
 *
 * @param unit the leaf of the territory
 * @param organisation the organisation that answers for it
 * @param valid the days on which it stands
 */
@Term(
        zh = "责任关系",
        en = "responsibilities",
        about = "Says which group answers for a micro-grid, and on which days (责任关系).")
public record Responsibility(
        @Term(zh = "网格", en = "unit", about = "The leaf of the territory.", example = "320613401001", refers = "units")
        GridCode unit,

        @Term(
                zh = "责任组织",
                en = "organisation",
                about = "The organisation that answers for it.",
                example = "G-01",
                refers = "organisations")
        OrgId organisation,

        @Term(
                zh = "有效期",
                en = "valid",
                about = "The days on which it stands.",
                example = "2026-01-01/..",
                fallback = "../..")
        DateRange valid) {
    /**
     * Checks bounds and copies collections.
     */
    public Responsibility {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(valid, "valid");
    }
}
