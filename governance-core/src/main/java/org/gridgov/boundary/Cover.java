package org.gridgov.boundary;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.grid.GridCode;
import org.jspecify.annotations.Nullable;

/**
 * One question of the audit: do these units cover the ground of that one, declared enclaves and lakes allowed for? Without a
 * parent, the question is only whether no two of them hold the same ground.
 */
final class Cover {
    final GridCode parent;
    final @Nullable Boundary ground;
    final List<GridCode> owners = new ArrayList<>();
    final int members;
    final Edges edges;
    private final Edges inside;
    private Edges residual;

    /**
     * Adds up the units.
     *
     * @param parent the unit to be covered
     * @param ground the parent's boundary; null if it has none
     * @param children the units, in order
     * @param enclaves what is taken away from a unit because it belongs to an enclave in it, and the lakes that may count
     *     as covered if nobody covers them
     */
    Cover(GridCode parent, @Nullable Boundary ground, List<Boundary> children, Enclaves enclaves) {
        this.parent = parent;
        this.ground = ground;
        members = children.size();
        owners.add(parent);
        inside = new Edges(8);
        edges = new Edges(8);
        if (ground != null) {
            chain(inside, ground, 0, 1, enclaves);
            chain(edges, ground, 0, -1, enclaves);
        }
        for (Boundary child : children) {
            chain(edges, child, owners.size(), 1, enclaves);
            owners.add(child.unit());
        }
        residual = EdgeSum.residual(edges);
        for (Boundary lake : enclaves.lakesIn(parent)) {
            fill(lake);
        }
    }

    private static void chain(Edges into, Boundary boundary, int owner, int times, Enclaves enclaves) {
        into.addShape(boundary.shape(), owner, times);
        for (Boundary cut : enclaves.cutFrom(boundary.unit())) {
            into.addShape(cut.shape(), owner, -times);
        }
    }

    /** Counts a lake as covered if all of its shore is left in the sum, so that nobody else can be on it. */
    private void fill(Boundary lake) {
        if (residual.size == 0) {
            return;
        }
        Edges shore = new Edges(8);
        shore.addShape(lake.shape(), -1, 1);
        Edges both = new Edges(residual.size + shore.size);
        both.addShape(lake.shape(), -1, 1);
        for (int i = 0; i < residual.size; i++) {
            both.addFrom(residual, i);
        }
        Edges after = EdgeSum.residual(both);
        if (length(after) <= length(residual) - 0.999 * length(shore)) {
            residual = after;
            edges.addShape(lake.shape(), owners.size(), 1);
            owners.add(lake.unit());
        }
    }

    private static double length(Edges edges) {
        double sum = 0;
        for (int i = 0; i < edges.size; i++) {
            sum += edges.count[i]
                    * StrictMath.hypot((double) edges.bx[i] - edges.ax[i], (double) edges.by[i] - edges.ay[i]);
        }
        return sum;
    }

    Edges residual() {
        return residual;
    }

    /** What is left, and the parent's border with count 0, which parts ground inside from ground outside. */
    Edges dividing() {
        Edges dividing = new Edges(residual.size + inside.size);
        for (int i = 0; i < residual.size; i++) {
            dividing.addFrom(residual, i);
        }
        for (int i = 0; i < inside.size; i++) {
            dividing.add(inside.ax[i], inside.ay[i], inside.bx[i], inside.by[i], 0, 0);
        }
        return dividing;
    }

    CoverageProof proof(int mostWitnesses) {
        if (ground == null && isDisjoint()) {
            return new CoverageProof(parent, members, true, 0, List.of());
        }
        return CoverageProof.of(parent, members, edges, owners, residual, mostWitnesses);
    }

    private boolean isDisjoint() {
        return Region.check(residual).flaw() == Region.Flaw.NONE;
    }

    /** Who holds a point; the lake's own unit for a lake. */
    PointLocator locator() {
        Edges held = new Edges(edges.size);
        for (int i = 0; i < edges.size; i++) {
            if (edges.owner[i] > 0) {
                held.addFrom(edges, i);
            }
        }
        return new PointLocator(owners, new GroundIndex(held, owners.size()));
    }

    /** Where the parent lies; empty without one. */
    EdgeStrips parentStrips() {
        return new EdgeStrips(inside);
    }
}
