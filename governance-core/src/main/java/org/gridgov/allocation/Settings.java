package org.gridgov.allocation;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.gridgov.decision.Mode;

/**
 * How to allocate.
 *
 * <p>Immutable.
 *
 * @param mode what "best" means
 * @param seed draws the order among needs that are alike in everything; publish it
 * @param cancelled asked now and then; once it says yes, the best complete plan so far is returned
 * @param workers run independent parts of a market
 */
public record Settings(Mode mode, long seed, BooleanSupplier cancelled, Workers workers) {
    /** Refuses null. */
    public Settings {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(cancelled, "cancelled");
        Objects.requireNonNull(workers, "workers");
    }

    /**
     * Settings of a mode: seed 0, never cancelled, on the calling thread.
     *
     * @param mode what "best" means
     * @return the settings
     */
    public static Settings of(Mode mode) {
        return new Settings(mode, 0, () -> false, Workers.calling());
    }

    /**
     * The same under another mode.
     *
     * @param other what "best" means
     * @return the settings
     */
    public Settings under(Mode other) {
        return new Settings(other, seed, cancelled, workers);
    }

    /**
     * The same with another seed.
     *
     * @param other the seed
     * @return the settings
     */
    public Settings seed(long other) {
        return new Settings(mode, other, cancelled, workers);
    }

    /**
     * The same with a way to stop.
     *
     * @param other asked now and then
     * @return the settings
     */
    public Settings cancelled(BooleanSupplier other) {
        return new Settings(mode, seed, other, workers);
    }

    /**
     * The same on other threads.
     *
     * @param other the workers
     * @return the settings
     */
    public Settings workers(Workers other) {
        return new Settings(mode, seed, cancelled, other);
    }
}
