package org.gridgov.merging.regroup;

import java.util.function.BooleanSupplier;

/**
 * Tells a host how far the search is and asks whether to stop.
 *
 * @param listener told after each stage
 * @param stop asked between moves; once it says true the best plan so far comes back. A host that stops by its own clock
 *     gives up that equal input gives equal plans
 */
public record RegroupProgress(Listener listener, BooleanSupplier stop) {
    /**
     * Tells nobody and never stops.
     *
     * @return the progress
     */
    public static RegroupProgress none() {
        return new RegroupProgress((stage, objective, bound) -> {}, () -> false);
    }

    /**
     * Tells nobody and stops when asked to.
     *
     * @param stop whether to stop
     * @return the progress
     */
    public static RegroupProgress until(BooleanSupplier stop) {
        return new RegroupProgress((stage, objective, bound) -> {}, stop);
    }

    /** Hears how far the search is. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Hears of a stage that has ended.
         *
         * @param stage its name: greedy, flips, windows, exact or bound
         * @param objective the objective of the best plan so far, of the part that is being worked on
         * @param bound a proven lower bound for that part, 0 while none is known
         */
        void at(String stage, double objective, double bound);
    }
}
