package org.gridgov.boundary;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridgov.basics.Require;
import org.gridgov.grid.GridCode;

/**
 * Proves that units cover the ground of another one exactly: every point of it once, none twice, nothing outside.
 *
 * <p>The argument. Let every unit's rings run with the ground on their left. The <em>winding number</em> of such rings
 * around a point that lies on none of them is 1 if the unit holds the point and else 0; it changes only where one steps
 * over an edge, by one, and far away it is 0. Now add up the rings of all units, edge by edge, an edge and its reverse
 * cancelling, and take away the rings of the parent. The winding number of this sum around a point is
 *
 * <pre>(number of units that hold the point) − (1 if the parent holds it, else 0)</pre>
 *
 * because winding numbers add up. If the sum is empty, this number is 0 around every point that lies on no edge: inside the
 * parent exactly one unit, outside none. If, the other way round, the number is 0 everywhere, then no edge can be left in
 * the sum, since stepping over a piece that is left with count c changes the number by c. So the sum is empty if and only
 * if the cover is exact; what is left of it are the edges of the faults, and nothing else.
 *
 * <p>Edges are added as pieces of their carrier lines, so a point that a neighbour has on a straight edge does no harm if
 * it lies exactly on it. Everything is integer arithmetic, nothing is rounded and no tolerance plays a part. The argument
 * needs sound shapes ({@link BoundaryAudit#soundness}) and, like every proof of single cover, says nothing about the edges
 * themselves, which belong to both sides.
 *
 * <p>Immutable, thread-safe; O(E) for E edges, plus O(F log F) for the F edges that do not cancel at once.
 *
 * <p>Source: P4 ∧ P5 ⇔ partition, {@code INVARIANTS}; exact coverage proof, {@code FACTS}.
 *
 * @param parent the unit whose ground is covered
 * @param children how many units were to cover it
 * @param proven whether they cover it exactly
 * @param faults how many pieces of edge are left in the sum; 0 if proven
 * @param witnesses the first of them, by their lesser end
 */
@JsonPropertyOrder({"parent", "children", "proven", "faults", "witnesses"})
public record CoverageProof(GridCode parent, int children, boolean proven, int faults, List<Witness> witnesses) {
    /**
     * A piece of edge on whose two sides the ground is not covered as it should be.
     *
     * <p>Immutable, thread-safe.
     *
     * @param fromEast its start, as a whole number of the coordinate system
     * @param fromNorth its start
     * @param toEast its end
     * @param toNorth its end
     * @param count by how much the left side is covered more often than the right, less what the parent asks for; at
     *     least 1
     * @param units the units, the parent included, with an edge along this piece, by code
     */
    @JsonPropertyOrder({"fromEast", "fromNorth", "toEast", "toNorth", "count", "units"})
    public record Witness(int fromEast, int fromNorth, int toEast, int toNorth, int count, List<GridCode> units) {
        /** Copies the units. */
        public Witness {
            units = List.copyOf(units);
        }
    }

    /** Checks the count and copies the witnesses. */
    public CoverageProof {
        Require.between("The number of faults of a proof", faults, proven ? 0 : 1, proven ? 0 : Integer.MAX_VALUE);
        witnesses = List.copyOf(witnesses);
    }

    /**
     * Proves or refutes that units cover another one exactly.
     *
     * @param parent the ground to be covered
     * @param children the units that should cover it, in any order
     * @param mostWitnesses how many witnesses to name, at least 0
     * @return the proof, or the witnesses against it
     * @throws IllegalArgumentException if a child's coordinate system is not the parent's
     */
    public static CoverageProof of(Boundary parent, Collection<Boundary> children, int mostWitnesses) {
        Require.between("The number of witnesses", mostWitnesses, 0, Integer.MAX_VALUE);
        List<Boundary> sorted = children.stream().sorted().toList();
        List<GridCode> owners = new ArrayList<>(List.of(parent.unit()));
        int points = parent.shape().points();
        for (Boundary child : sorted) {
            if (!child.system().equals(parent.system())) {
                throw new IllegalArgumentException("The coordinate system of " + child.unit() + " must be "
                        + parent.system() + ", but is " + child.system());
            }
            points += child.shape().points();
        }
        Edges edges = new Edges(points);
        edges.addShape(parent.shape(), 0, -1);
        for (Boundary child : sorted) {
            edges.addShape(child.shape(), owners.size(), 1);
            owners.add(child.unit());
        }
        Edges residual = EdgeSum.residual(edges);
        return of(parent.unit(), sorted.size(), edges, owners, residual, mostWitnesses);
    }

    /** Words what is left of a sum. */
    static CoverageProof of(
            GridCode parent, int children, Edges edges, List<GridCode> owners, Edges residual, int mostWitnesses) {
        List<Witness> witnesses = new ArrayList<>();
        for (int i = 0; i < Math.min(mostWitnesses, residual.size); i++) {
            witnesses.add(new Witness(
                    residual.ax[i],
                    residual.ay[i],
                    residual.bx[i],
                    residual.by[i],
                    residual.count[i],
                    List.copyOf(along(residual, i, edges, owners))));
        }
        return new CoverageProof(parent, children, residual.size == 0, residual.size, witnesses);
    }

    private static SortedSet<GridCode> along(Edges residual, int piece, Edges edges, List<GridCode> owners) {
        SortedSet<GridCode> units = new TreeSet<>();
        int ax = residual.ax[piece];
        int ay = residual.ay[piece];
        int bx = residual.bx[piece];
        int by = residual.by[piece];
        for (int i = 0; i < edges.size; i++) {
            if (Exact.side(ax, ay, bx, by, edges.ax[i], edges.ay[i]) == 0
                    && Exact.side(ax, ay, bx, by, edges.bx[i], edges.by[i]) == 0
                    && Math.max(edges.low(i), residual.low(piece)) < Math.min(edges.high(i), residual.high(piece))) {
                units.add(owners.get(edges.owner[i]));
            }
        }
        return units;
    }
}
