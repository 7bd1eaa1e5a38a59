package org.gridgov.mechanism.consultation;

import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;

/** What texts of a meeting must be: there, not too long, and about nobody. */
final class Wording {
    private static final int LONGEST = 2000;

    private Wording() {}

    static void check(LocalText text, DecisionCheck.No no) {
        if (text.zh().isBlank() || text.en().isBlank()) {
            no.because("GG-CO-17", 0);
        }
        nobody(text.zh() + "\n|" + text.en(), no);
    }

    static void check(String line, DecisionCheck.No no) {
        int length = line.codePointCount(0, line.length());
        if (line.isBlank() || length > LONGEST) {
            no.because("GG-CO-17", length);
        }
        nobody(line, no);
    }

    private static void nobody(String text, DecisionCheck.No no) {
        if (PersonRef.mayStandIn(text)) {
            no.because("GG-CO-22");
        }
    }
}
