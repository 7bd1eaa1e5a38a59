package org.gridgov.merging.regroup;

import java.util.Arrays;
import java.util.List;

/**
 * A division of the units into new cells, with a proven lower bound and the cells that could not be made legal.
 *
 * <p>Cells are numbered by their first unit. The bound holds for every legal division; where a part of the ground has none,
 * for its divisions with the least violation. Immutable, thread-safe.
 *
 * <p>Source: invariants M1 and M5.
 */
public final class Regrouping {
    private final int[] cellOf;
    private final int cells;
    private final double objective;
    private final double bound;
    private final double agreedBound;
    private final boolean proven;
    private final List<SizeException> exceptions;

    Regrouping(int[] canonical, double objective, double bound, double agreedBound, boolean proven, List<SizeException> exceptions) {
        cellOf = canonical;
        cells = Arrays.stream(canonical).max().orElse(-1) + 1;
        this.objective = objective;
        this.bound = proven ? objective : Math.min(bound, objective);
        this.agreedBound = proven ? objective : Math.min(Math.max(bound, agreedBound), objective);
        this.proven = proven;
        this.exceptions = List.copyOf(exceptions);
    }

    /** {@return the cell of each unit, a fresh array} */
    public int[] cellOf() {
        return cellOf.clone();
    }

    /**
     * The cell of a unit.
     *
     * @param unit its index
     * @return the cell, {@code 0 .. cells() - 1}
     */
    public int cellOf(int unit) {
        return cellOf[unit];
    }

    /** {@return how many units were divided} */
    public int units() {
        return cellOf.length;
    }

    /** {@return how many cells there are} */
    public int cells() {
        return cells;
    }

    /** {@return what the division costs, in nats} */
    public double objective() {
        return objective;
    }

    /** {@return what every division costs at least, in nats; never above the objective} */
    public double bound() {
        return bound;
    }

    /**
     * {@return what every division costs at least, in nats, that leaves neighbours together on which all nets agree, up to
     * half the upper bound; never below {@link #bound()}. Large parts are searched among these divisions alone}
     */
    public double agreedBound() {
        return agreedBound;
    }

    /** {@return how far the objective is above the bound, as a share of the objective; 0 if both are 0} */
    public double gap() {
        return objective <= 0 ? 0 : (objective - bound) / objective;
    }

    /** {@return whether no division is better} */
    public boolean proven() {
        return proven;
    }

    /** {@return the cells that are not legal, by cell} */
    public List<SizeException> exceptions() {
        return exceptions;
    }

    /** {@return whether every cell is connected, within the bounds, in one community and keeps to the pins} */
    public boolean legal() {
        return exceptions.isEmpty();
    }

    @Override
    public String toString() {
        return "Regrouping[cells=" + cells + ", objective=" + objective + ", bound=" + bound + ", proven=" + proven
                + ", exceptions=" + exceptions.size() + "]";
    }
}
