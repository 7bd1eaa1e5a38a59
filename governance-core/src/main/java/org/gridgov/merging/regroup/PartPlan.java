package org.gridgov.merging.regroup;

/** The division of one connected part. */
final class PartPlan {
    /** The cell of each unit of the part, any numbers. */
    final int[] cellOf;
    final double bound;
    /** Whether nothing is better: neither fewer missing households nor, with as many, a lower cost. */
    final boolean proven;

    PartPlan(int[] cellOf, double bound, boolean proven) {
        this.cellOf = cellOf;
        this.bound = bound;
        this.proven = proven;
    }
}
