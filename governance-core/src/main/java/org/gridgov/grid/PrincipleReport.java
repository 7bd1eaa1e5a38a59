package org.gridgov.grid;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Ratio;

/**
 * How well a territory keeps one principle, with a witness for each failure.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: P1 to P5, {@code INVARIANTS}.
 *
 * @param principle the principle
 * @param score how many of what it counts keep it: leaves for P1, leaf and duty pairs for P2, bounded units for P3,
 *     atoms for P4, households for P5
 * @param findings a witness for each failure
 */
@JsonPropertyOrder({"principle", "score", "findings"})
public record PrincipleReport(Principle principle, Ratio score, Findings findings) {}
