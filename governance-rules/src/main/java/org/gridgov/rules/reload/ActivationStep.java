package org.gridgov.rules.reload;

import org.gridgov.basics.Findings;

/**
 * A gate of a host's own that a bundle must pass before it is in force, such as lint or the scenarios of the pack.
 *
 * <p>Implementations are thread-safe and change nothing.
 */
public interface ActivationStep {
    /** {@return the name of the gate, as reports state it} */
    String name();

    /**
     * Looks at a bundle that has passed the gates before.
     *
     * @param candidate the bundle and all that is known
     * @return what is to be said; an error stops the bundle
     */
    Findings check(Candidate candidate);
}
