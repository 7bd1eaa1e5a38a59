package org.gridgov.rules.bundle;

import org.gridgov.basics.Findings;

/**
 * A bundle, or the text from which one was to be made, has errors and so must not judge.
 *
 * <p>Its message lists the findings in English; {@link #findings()} has them in both languages.
 *
 * <p>Source: errors, {@code STYLE}.
 */
public final class RefusedBundleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Findings findings;

    /**
     * Refuses a bundle.
     *
     * @param findings what is wrong with it
     */
    public RefusedBundleException(Findings findings) {
        super("A bundle must have no errors, but has:\n" + findings);
        this.findings = findings;
    }

    /** {@return everything that was found} */
    public Findings findings() {
        return findings;
    }
}
