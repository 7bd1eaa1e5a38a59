package org.gridgov.merging.regroup;

/** The division of one connected part. */
final class PartPlan {
    /** The cell of each unit of the part, any numbers. */
    final int[] cellOf;
    final double bound;
    /** A lower bound among divisions that leave units together on which all nets agree; never below the other. */
    final double agreedBound;
    /** Whether nothing is better: neither fewer missing households nor, with as many, a lower cost. */
    final boolean proven;

    PartPlan(int[] cellOf, double bound, double agreedBound, boolean proven) {
        this.cellOf = cellOf;
        this.bound = bound;
        this.agreedBound = Math.max(bound, agreedBound);
        this.proven = proven;
    }
}
