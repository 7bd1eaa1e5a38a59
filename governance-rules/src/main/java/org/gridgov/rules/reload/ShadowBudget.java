package org.gridgov.rules.reload;

import org.gridgov.basics.Require;

/**
 * How much of what was decided lately a new version may change without being stopped (批准的影响范围).
 *
 * <p>Immutable, thread-safe.
 *
 * @param mostChangedPerMille how many of a thousand verdicts may become others, 0 to 1000
 * @param mostLostPerMille how many of a thousand cases may cease to be eligible, 0 to 1000
 * @param fewestCases how many recent cases there must be to tell
 */
public record ShadowBudget(int mostChangedPerMille, int mostLostPerMille, int fewestCases) {
    /** Anything may change, and nobody has to look: for the first version of a policy, and for trials. */
    public static final ShadowBudget UNLIMITED = new ShadowBudget(1000, 1000, 0);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a number is out of bounds
     */
    public ShadowBudget {
        Require.between("A share of verdicts", mostChangedPerMille, 0, 1000);
        Require.between("A share of cases", mostLostPerMille, 0, 1000);
        Require.between("A number of cases", fewestCases, 0, Integer.MAX_VALUE);
    }
}
