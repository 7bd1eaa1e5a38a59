package org.gridgov.boundary;

import org.gridgov.basics.Findings;
import org.gridgov.basics.Place;

/**
 * Audits the ground of a territory.
 *
 * <p>Source: P4 and P5, {@code INVARIANTS}.
 */
public final class BoundaryAudit {
    private BoundaryAudit() {}

    /**
     * Tells what is wrong with the rings of one boundary.
     *
     * <p>An error, and no use for a proof: a ring without area, a spike, edges that cross or lie on each other, a hole
     * outside its polygon, polygons inside each other. A warning: a ring that meets itself in a point. O(n log n).
     *
     * @param boundary the boundary
     * @param place where it stands, for findings
     * @return what was found
     */
    public static Findings soundness(Boundary boundary, Place place) {
        return Findings.of(Soundness.check(boundary, place));
    }
}
