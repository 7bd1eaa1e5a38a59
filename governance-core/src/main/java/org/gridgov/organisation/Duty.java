package org.gridgov.organisation;

import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Term;

/**
 * Something that a line of work owes to every household of a unit (职责).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: P2 and M4, {@code INVARIANTS}.
 *
 * @param id its identifier
 * @param line the line of work that owes it
 * @param name what people call it
 */
@Term(zh = "职责", en = "duties", about = "Something that a line of work owes to every household of a unit (职责).")
public record Duty(
        @Term(zh = "编号", en = "id", about = "Its identifier.", example = "D-01")
        DutyId id,

        @Term(
                zh = "条线",
                en = "line of work",
                about = "The line of work that owes it.",
                example = "civil-affairs",
                list = "line")
        LineOfWork line,

        @Term(zh = "名称", en = "name", about = "What people call it.", example = "高龄探访|Visits to the very old")
        LocalText name) {
    /**
     * Checks bounds and copies collections.
     */
    public Duty {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(name, "name");
    }
}
