package org.gridgov.grid.history;

import java.time.LocalDate;
import org.gridgov.basics.DateRange;
import org.gridgov.grid.GridUnit;
import org.jspecify.annotations.Nullable;

/** A unit while a log is replayed. Not thread-safe; lives no longer than the replay. */
final class Life {
    private final GridUnit unit;
    private final @Nullable Happening madeBy;
    private LocalDate end;
    private @Nullable Happening endedBy;

    Life(GridUnit unit, @Nullable Happening madeBy) {
        this.unit = unit;
        this.madeBy = madeBy;
        this.end = unit.valid().to();
    }

    /** What it is, with the days on which it was meant to stand when it began. */
    GridUnit unit() {
        return unit;
    }

    UnitId id() {
        return UnitId.of(unit);
    }

    LocalDate end() {
        return end;
    }

    void end(LocalDate day, @Nullable Happening event) {
        end = day;
        endedBy = event;
    }

    @Nullable Happening madeBy() {
        return madeBy;
    }

    @Nullable Happening endedBy() {
        return endedBy;
    }

    /** The unit with the days on which it really stood. */
    GridUnit lived() {
        return unit.valid().to().equals(end)
                ? unit
                : new GridUnit(
                        unit.code(),
                        unit.kind(),
                        unit.name(),
                        unit.parent(),
                        DateRange.of(unit.valid().from(), end),
                        unit.nature());
    }
}
