package org.gridgov.project;

import java.util.Objects;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Sensitive;
import org.gridgov.basics.Term;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.jspecify.annotations.Nullable;

/**
 * A household for which a project exists (受益户). That it is one is sensitive by itself.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: public-good project, seed paragraph 3; privacy, {@code INVARIANTS}.
 *
 * @param household pseudonym of the household
 * @param project the project
 * @param unit the unit in which it lives
 * @param consent the days for which it agreed to be served
 * @param atom the address, for distances; null if it has none
 */
@Term(zh = "受益户", en = "beneficiaries", about = "A household for which a project exists (受益户).")
public record Beneficiary(
        @Sensitive @Term(zh = "家庭", en = "household", about = "Pseudonym of the household.", example = "H-0001")
        PersonRef household,

        @Term(zh = "项目", en = "project", about = "The project.", example = "PJ-01", refers = "projects")
        ProjectId project,

        @Term(zh = "网格", en = "unit", about = "The unit in which it lives.", example = "320613401001", refers = "units")
        GridCode unit,

        @Term(
                zh = "同意期",
                en = "consent",
                about = "The days for which it agreed to be served.",
                example = "2026-01-01/2027-01-01")
        DateRange consent,

        @Term(zh = "楼栋", en = "atom", about = "The address, for distances.", example = "A-0001", refers = "atoms")
        @Nullable AtomId atom) {
    /**
     * Checks bounds and copies collections.
     */
    public Beneficiary {
        Objects.requireNonNull(household, "household");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(consent, "consent");
    }

    @Override
    public String toString() {
        return "Beneficiary["
                + "project=" + project
                + ", unit=" + unit
                + ", consent=" + consent
                + ", atom=" + atom
                + ", household=***]";
    }
}
