package org.gridgov.merging.duty;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.LineOfWork;

/**
 * Says that a line of work gives a duty up from a day on, and why (职责退出).
 *
 * <p>A duty that another line owes too stays owed by that line. Immutable, thread-safe.
 *
 * <p>Source: M4, {@code INVARIANTS}: one responsible post, or a dated retirement.
 *
 * @param line the line of work
 * @param duty the duty that it owes no more
 * @param from the first day on which it is not owed
 * @param reason why
 */
@JsonPropertyOrder({"line", "duty", "from", "reason"})
public record DutyRetirement(LineOfWork line, DutyId duty, LocalDate from, LocalText reason) {
    /** Checks that everything is there. */
    public DutyRetirement {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(duty, "duty");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(reason, "reason");
    }

    boolean covers(LineOfWork owing, DutyId owed, LocalDate day) {
        return line.equals(owing) && duty.equals(owed) && !day.isBefore(from);
    }
}
