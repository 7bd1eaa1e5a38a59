package org.gridgov.rules;

import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;

/**
 * A pack has errors and so must not judge.
 *
 * <p>Its message lists the errors in English; {@link #findings()} has all findings in both languages.
 *
 * <p>Source: errors, {@code STYLE}.
 */
public final class BrokenPackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Findings findings;

    BrokenPackException(String pack, Findings findings) {
        super(message(pack, findings));
        this.findings = findings;
    }

    private static String message(String pack, Findings findings) {
        StringBuilder text = new StringBuilder("A policy pack must have no errors, but '" + pack + "' has:");
        findings.stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .forEach(finding -> text.append('\n').append(finding));
        return text.toString();
    }

    /** {@return everything that was found, warnings included} */
    public Findings findings() {
        return findings;
    }
}
