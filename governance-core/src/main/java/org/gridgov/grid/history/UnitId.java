package org.gridgov.grid.history;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.gridgov.basics.DateRange;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;

/**
 * The identity of a unit: a code alone may come back after it was retired, so the first day belongs to it.
 *
 * <p>Printed {@code 320613@2020-07-01}, {@code 320613@..} for a unit that stands since ever. Immutable, thread-safe;
 * ordered by code, then day.
 *
 * <p>Source: codes and history, {@code INVARIANTS}.
 *
 * @param code the code
 * @param from the first day on which the unit stands; {@link LocalDate#MIN} for one that stands since ever
 */
@JsonPropertyOrder({"code", "from"})
public record UnitId(GridCode code, LocalDate from) implements Comparable<UnitId> {
    private static final Comparator<UnitId> ORDER =
            Comparator.comparing(UnitId::code).thenComparing(UnitId::from);

    /** Checks that both are there. */
    public UnitId {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(from, "from");
    }

    /**
     * The identity of a unit.
     *
     * @param unit the unit
     * @return its code and first day
     */
    public static UnitId of(GridUnit unit) {
        return new UnitId(unit.code(), unit.valid().from());
    }

    @Override
    public int compareTo(UnitId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return code + "@" + (from.equals(DateRange.ALWAYS.from()) ? ".." : from);
    }
}
