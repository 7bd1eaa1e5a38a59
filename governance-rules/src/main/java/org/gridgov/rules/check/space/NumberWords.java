package org.gridgov.rules.check.space;

import org.gridgov.basics.LocalText;
import org.gridgov.rules.pack.RuleMessages;

/** Words for a run of numbers where two scales of one number meet and neither's own words fit. */
final class NumberWords {
    private NumberWords() {}

    /** A half-open range, such as {@code 500/800} or {@code ../500}. */
    static String code(long from, long below) {
        return (from == Long.MIN_VALUE ? ".." : String.valueOf(from))
                + "/"
                + (below == Long.MAX_VALUE ? ".." : String.valueOf(below));
    }

    static LocalText name(long from, long below) {
        if (from == Long.MIN_VALUE) {
            return below == Long.MAX_VALUE ? RuleMessages.text("number.any") : RuleMessages.text("number.below", below);
        }
        return below == Long.MAX_VALUE
                ? RuleMessages.text("number.from", from)
                : RuleMessages.text("number.between", from, below);
    }
}
