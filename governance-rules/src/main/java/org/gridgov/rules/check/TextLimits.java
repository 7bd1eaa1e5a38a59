package org.gridgov.rules.check;

import java.util.List;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.pack.Unseen;

/** How much a text of rules may hold, so that no file can keep a check busy. */
final class TextLimits {
    static final int MOST_CONDITIONS = 64;
    private static final int LONGEST_LINE = 1000;
    private static final int MOST_FINDINGS = 100;

    private TextLimits() {}

    /** Whether a file can be gone through: it has a fit name, no endless line and no character that nobody sees. */
    static boolean isFit(PackText file, List<Finding> findings) {
        int before = findings.size();
        if (!RuleParts.isCode(file.name())) {
            findings.add(RuleMessages.error("GP-TXT-05", Place.of(file.source()), Require.abbreviate(file.name())));
        }
        Unseen.report(file, findings);
        String text = file.text();
        int line = 1;
        for (int start = 0; start < text.length(); line++) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end - start > LONGEST_LINE) {
                findings.add(
                        RuleMessages.error("GP-TXT-02", file.place(line, LONGEST_LINE + 1), LONGEST_LINE, end - start));
                break;
            }
            start = end + 1;
        }
        return findings.size() == before;
    }

    /** Whether so many errors of a file are known that the rest of it is left; a finding then says so. */
    static boolean isFull(PackText file, int line, int before, List<Finding> findings) {
        if (!isFull(before, findings)) {
            return false;
        }
        findings.add(RuleMessages.error("GP-TXT-03", file.place(line, 1), MOST_FINDINGS));
        return true;
    }

    static boolean isFull(int before, List<Finding> findings) {
        return findings.size() - before >= MOST_FINDINGS;
    }

    static Finding tooManyConditions(Place place, String rule) {
        return RuleMessages.error("GP-TXT-04", place, MOST_CONDITIONS, Require.abbreviate(rule));
    }
}
