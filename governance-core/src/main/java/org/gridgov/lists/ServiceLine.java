package org.gridgov.lists;

/** A service of the book with what was done of it. Not thread-safe. */
final class ServiceLine {
    Service service;
    long delivered;

    ServiceLine(Service service) {
        this.service = service;
    }

    long amount() {
        return service.quantity().amount();
    }

    /** How much is still to be done. */
    long rest() {
        return amount() - delivered;
    }
}
