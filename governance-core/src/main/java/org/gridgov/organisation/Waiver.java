package org.gridgov.organisation;

import java.util.Objects;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Term;
import org.gridgov.grid.GridCode;

/**
 * Says that a unit with everything below it may do without a duty for a while, and why (职责豁免).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: P2, {@code INVARIANTS}: a dated waiver stands where no post answers.
 *
 * @param unit the unit
 * @param duty the duty that nobody need answer for
 * @param valid the days on which it stands
 * @param reason why
 */
@Term(
        zh = "职责豁免",
        en = "waivers",
        about = "Says that a unit with everything below it may do without a duty for a while, and why (职责豁免).")
public record Waiver(
        @Term(zh = "网格", en = "unit", about = "The unit.", example = "320613401001", refers = "units")
        GridCode unit,

        @Term(
                zh = "职责",
                en = "duty",
                about = "The duty that nobody need answer for.",
                example = "D-01",
                refers = "duties")
        DutyId duty,

        @Term(zh = "有效期", en = "valid", about = "The days on which it stands.", example = "2026-01-01/2026-07-01")
        DateRange valid,

        @Term(zh = "理由", en = "reason", about = "Why.", example = "新建小区尚未入住|Nobody has moved in yet")
        LocalText reason) {
    /**
     * Checks that everything is there.
     */
    public Waiver {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(duty, "duty");
        Objects.requireNonNull(valid, "valid");
        Objects.requireNonNull(reason, "reason");
    }
}
