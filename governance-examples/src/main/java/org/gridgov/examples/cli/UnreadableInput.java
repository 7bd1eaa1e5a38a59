package org.gridgov.examples.cli;

import org.gridgov.basics.Findings;
import org.gridgov.basics.LocalText;

/** An input that can't be read at all; carries what to tell the user. */
final class UnreadableInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient LocalText text;
    private final transient Findings findings;

    UnreadableInput(LocalText text, Findings findings) {
        super(text.en());
        this.text = text;
        this.findings = findings;
    }

    LocalText text() {
        return text;
    }

    Findings findings() {
        return findings;
    }
}
