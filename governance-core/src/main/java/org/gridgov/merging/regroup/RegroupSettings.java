package org.gridgov.merging.regroup;

/**
 * How long and how carefully to look for new grids; effort is counted in steps, never in time.
 *
 * <p>A step is one move tried by the local search; solving a window exactly counts as many steps as it looks at sets of
 * units. Bounds take their own steps beside: up to twice as many, and half the budget once more at the end. Equal problems
 * and settings give equal plans.
 *
 * @param seed where chance starts
 * @param steps how many steps may be taken in all, not negative
 * @param exactUpTo connected parts of at most this many units are solved to the proven optimum where that is possible,
 *     {@code 1 .. 60}
 * @param windowUnits how many units a window of the local search holds, {@code 2 .. 60}
 */
public record RegroupSettings(long seed, long steps, int exactUpTo, int windowUnits) {
    static final int MOST_UNITS = 60;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is out of bounds
     */
    public RegroupSettings {
        if (steps < 0) {
            throw new IllegalArgumentException("Steps must not be negative, but are " + steps);
        }
        between("The units of an exact part", exactUpTo, 1);
        between("The units of a window", windowUnits, 2);
    }

    /**
     * The usual settings: seed 1, twenty million steps, exact up to 30 units, windows of 24.
     *
     * @return the settings
     */
    public static RegroupSettings usual() {
        return new RegroupSettings(1, 20_000_000, 30, 24);
    }

    /**
     * The same settings with another budget.
     *
     * @param budget how many steps may be taken
     * @return new settings
     */
    public RegroupSettings withSteps(long budget) {
        return new RegroupSettings(seed, budget, exactUpTo, windowUnits);
    }

    /**
     * The same settings with chance starting elsewhere.
     *
     * @param start the seed
     * @return new settings
     */
    public RegroupSettings withSeed(long start) {
        return new RegroupSettings(start, steps, exactUpTo, windowUnits);
    }

    private static void between(String what, int value, int least) {
        if (value < least || value > MOST_UNITS) {
            throw new IllegalArgumentException(
                    what + " must be in " + least + ".." + MOST_UNITS + ", but are " + value);
        }
    }
}
