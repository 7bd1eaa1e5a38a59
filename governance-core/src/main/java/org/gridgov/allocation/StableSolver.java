package org.gridgov.allocation;

/** Placeholder until merge. */
final class StableSolver {
    private StableSolver() {}

    static Solution solve(Market market) {
        throw new IllegalStateException(market.toString());
    }
}
