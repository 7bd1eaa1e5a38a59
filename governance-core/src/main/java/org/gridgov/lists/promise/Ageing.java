package org.gridgov.lists.promise;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Objects;
import org.gridgov.lists.NeedId;

/**
 * Where a need that has not ended stands at an instant: what it waits for, until when, and whose turn it is (时效台账).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: L8, {@code INVARIANTS}.
 *
 * @param need the need
 * @param phase what it waits for
 * @param due the instant at which its term ends; from then on it is over
 * @param standing how it stands to its term
 * @param turn whose turn it is
 */
@JsonPropertyOrder({"need", "phase", "due", "standing", "turn"})
public record Ageing(NeedId need, PromisePhase phase, Instant due, Standing standing, Turn turn) {
    /** Checks that everything is there. */
    public Ageing {
        Objects.requireNonNull(need, "need");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(turn, "turn");
    }
}
