package org.gridgov.lists;

/** A part of a {@link Ledger}, in the order of its components. */
enum LedgerPart {
    OPEN(0),
    PROPOSED(1),
    COMMITTED(2),
    DELIVERED(3),
    WITHDRAWN(4),
    REFERRED(5),
    REJECTED(6);

    private final int place;

    LedgerPart(int place) {
        this.place = place;
    }

    /** {@return its place among the parts} */
    int place() {
        return place;
    }
}
