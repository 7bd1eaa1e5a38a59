package org.gridgov.merging.regroup;

/** The best division so far: fewest missing households first, then least cost. */
final class BestPlan {
    private final int[] cellOf;
    long violation = Long.MAX_VALUE;
    double cost = Double.MAX_VALUE;

    BestPlan(int pieces) {
        cellOf = new int[pieces];
    }

    boolean beatenBy(long otherViolation, double otherCost) {
        return otherViolation < violation || otherViolation == violation && otherCost < cost - 1e-12;
    }

    void offer(CellBook book) {
        if (beatenBy(book.violation, book.cost)) {
            violation = book.violation;
            cost = book.cost;
            System.arraycopy(book.cellOf, 0, cellOf, 0, cellOf.length);
        }
    }

    int[] cellOf() {
        return cellOf;
    }
}
