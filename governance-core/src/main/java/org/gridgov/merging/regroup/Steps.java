package org.gridgov.merging.regroup;

import java.util.function.BooleanSupplier;

/** The budget of a run, counted in steps; the host's wish to stop is asked now and then. */
final class Steps {
    private static final long ASK_EVERY = 1024;

    private final BooleanSupplier stop;
    private long left;
    private long unasked;
    private boolean stopped;

    Steps(long left, BooleanSupplier stop) {
        this.left = left;
        this.stop = stop;
    }

    /** Takes steps; false once there are none left. */
    boolean take(long count) {
        left -= count;
        unasked += count;
        if (unasked >= ASK_EVERY) {
            unasked = 0;
            stopped |= stop.getAsBoolean();
        }
        return going();
    }

    boolean going() {
        return left > 0 && !stopped;
    }

    long left() {
        return stopped ? 0 : Math.max(0, left);
    }

    /** Whether the host asked to stop, even if steps are left. */
    boolean stopped() {
        stopped |= stop.getAsBoolean();
        return stopped;
    }
}
