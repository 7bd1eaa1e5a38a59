package org.gridgov.rules.workbench.scenario;

import java.util.List;
import java.util.Objects;
import org.gridgov.basics.LocalText;

/**
 * What was expected and what came out, for one case or over all cases of a scenario.
 *
 * <p>Immutable, thread-safe.
 *
 * @param label the case; empty for the only one, and for what holds over all
 * @param passed whether it came out as expected
 * @param expected what was expected, in words; empty if nothing was
 * @param actual what came out, in words
 * @param reasons the rules that had a say, by identifier; none for what holds over all
 */
public record OutcomeLine(String label, boolean passed, LocalText expected, LocalText actual, List<String> reasons) {
    /** Copies the reasons. */
    public OutcomeLine {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(actual, "actual");
        reasons = List.copyOf(reasons);
    }
}
