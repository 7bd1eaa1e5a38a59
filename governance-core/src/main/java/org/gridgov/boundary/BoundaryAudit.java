package org.gridgov.boundary;

import java.util.Collection;
import java.util.List;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Place;
import org.gridgov.grid.GridSystem;
import org.gridgov.grid.Territory;

/**
 * Audits the ground of a territory: each parent is exactly the union of its children, all the way up.
 *
 * <p>First the proof, exact and without any library ({@link CoverageProof}). Only where it fails, the edges that are left
 * are drawn as pieces of ground with area, units and a point, for which the optional geometry library is needed; without it
 * a finding says so and the witnesses of the proof stand alone. Independent of the order of input; never throws on data.
 *
 * <pre>{@code
 * BoundaryReport report = BoundaryAudit.check(grids, layer, List.of(), BoundarySettings.DEFAULT);
 * report.isProven();            // or else
 * report.defects();             // overlaps, gaps, slivers, holes, overhangs, exclaves
 * }</pre>
 *
 * <p>Source: P4 and P5 with geometry, {@code INVARIANTS}; exact coverage proof, {@code FACTS}.
 */
public final class BoundaryAudit {
    private BoundaryAudit() {}

    /**
     * Audits all levels.
     *
     * <p>O(E) for E edges where everything fits; where faults are drawn, O(F log F) for F edges that are left.
     *
     * @param grids the hierarchy
     * @param layer the boundaries; of units outside the hierarchy a finding is made
     * @param declared what is rightly so
     * @param settings tolerances and numbers of what is listed
     * @return the report
     */
    public static BoundaryReport check(
            GridSystem grids, BoundaryLayer layer, Collection<DeclaredEnclave> declared, BoundarySettings settings) {
        return new Audit(grids, layer, List.copyOf(declared), settings).report();
    }

    /**
     * Compares where atoms lie with the leaves in which they are placed on the territory's day.
     *
     * <p>Atoms have metres in the case's own plane, so only a layer in {@link CoordinateSystem#PLANE} can be compared; of
     * another a finding says so. An atom on a border lies in all its leaves. O(E) for E edges, plus a look at the few leaves around each atom.
     *
     * @param territory the atoms and their placements
     * @param layer the boundaries
     * @return the atoms that lie in another leaf than they are placed in, or in none
     */
    public static Findings locateAtoms(Territory territory, BoundaryLayer layer) {
        return Findings.of(AtomsOnGround.check(territory, layer));
    }

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
