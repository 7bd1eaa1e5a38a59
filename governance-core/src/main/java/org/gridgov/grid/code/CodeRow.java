package org.gridgov.grid.code;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.grid.UnitKind;

/**
 * A row of a host's own table of codes: what a code stood for, and when (代码表条目).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: identity of a unit = (code, valid from), {@code INVARIANTS}.
 *
 * @param code the code as it is written, filled up with zeros or not
 * @param kind the kind of the unit
 * @param name what people call it
 * @param valid the days on which the code stood for it
 */
@JsonPropertyOrder({"code", "kind", "name", "valid"})
public record CodeRow(String code, UnitKind kind, LocalText name, DateRange valid) {
    /** Checks that all are there. */
    public CodeRow {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(valid, "valid");
    }
}
