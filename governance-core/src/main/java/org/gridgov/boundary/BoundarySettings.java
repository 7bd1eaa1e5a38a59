package org.gridgov.boundary;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.gridgov.basics.Require;

/**
 * How small a fault must be to be noted only, and how many are listed.
 *
 * <p>None of these plays a part in the proof, which is exact. Immutable, thread-safe.
 *
 * <p>Source: P4, {@code INVARIANTS}: tolerance in square metres; the numbers are defaults that a policy may change.
 *
 * @param toleranceSquareMetres faults of a smaller area are counted in a note and not listed; at least 0
 * @param sliverMetres faults of a smaller mean width (area by half the perimeter) are slivers; at least 0
 * @param mostWitnesses at most so many pieces of edge are named for each proof; 0..1 000
 * @param mostDefects at most so many defects are listed for each parent, the largest first; 0..100 000
 */
@JsonPropertyOrder({"toleranceSquareMetres", "sliverMetres", "mostWitnesses", "mostDefects"})
public record BoundarySettings(double toleranceSquareMetres, double sliverMetres, int mostWitnesses, int mostDefects) {
    /** One square metre, one metre, 20 witnesses, 1 000 defects. */
    public static final BoundarySettings DEFAULT = new BoundarySettings(1.0, 1.0, 20, 1000);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a value is out of bounds
     */
    public BoundarySettings {
        if (!(toleranceSquareMetres >= 0) || !(sliverMetres >= 0)) {
            throw new IllegalArgumentException(
                    "Tolerances must be at least 0, but are " + toleranceSquareMetres + " and " + sliverMetres);
        }
        Require.between("The number of witnesses", mostWitnesses, 0, 1000);
        Require.between("The number of defects", mostDefects, 0, 100_000);
    }
}
