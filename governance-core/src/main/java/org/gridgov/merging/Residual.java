package org.gridgov.merging;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.gridgov.organisation.LineOfWork;

/**
 * Something of a net that does not fit, left for people to mend (遗留问题).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: merging outputs, {@code INVARIANTS}.
 *
 * @param kind what does not fit
 * @param line the line of work whose net it is
 * @param place the atom or cell
 * @param households how many households it concerns
 */
@JsonPropertyOrder({"kind", "line", "place", "households"})
public record Residual(Kind kind, LineOfWork line, String place, int households) {
    /** What does not fit. */
    public enum Kind {
        /** An atom that no cell of the net covers. */
        GAP,
        /** An atom that two or more cells of the net cover. */
        OVERLAP,
        /** A cell that covers no atom of the territory. */
        EMPTY,
        /** A cell for which no post answers. */
        NO_HOLDER
    }
}
