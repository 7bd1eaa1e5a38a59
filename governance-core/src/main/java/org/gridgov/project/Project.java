package org.gridgov.project;

import java.util.Objects;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Term;
import org.gridgov.organisation.OrgId;

/**
 * A funded piece of work for a declared circle of households (公益项目).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: public-good project, seed paragraph 3.
 *
 * @param id its identifier
 * @param name what people call it
 * @param organisation the organisation that runs it
 * @param period the days on which it runs
 */
@Term(zh = "公益项目", en = "projects", about = "A funded piece of work for a declared circle of households (公益项目).")
public record Project(
        @Term(zh = "编号", en = "id", about = "Its identifier.", example = "PJ-01")
        ProjectId id,

        @Term(zh = "名称", en = "name", about = "What people call it.", example = "联民送温暖|Warmth for families")
        LocalText name,

        @Term(
                zh = "承办组织",
                en = "organisation",
                about = "The organisation that runs it.",
                example = "F-01",
                refers = "organisations")
        OrgId organisation,

        @Term(zh = "周期", en = "period", about = "The days on which it runs.", example = "2026-01-01/2027-01-01")
        DateRange period) {
    /**
     * Checks bounds and copies collections.
     */
    public Project {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(period, "period");
    }
}
