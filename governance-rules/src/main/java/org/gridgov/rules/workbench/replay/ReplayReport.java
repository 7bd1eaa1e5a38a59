package org.gridgov.rules.workbench.replay;

import java.util.List;
import java.util.Objects;
import org.gridgov.basics.Findings;
import org.gridgov.policy.PackVersion;

/**
 * What came out when a log was judged again.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: invariant Q2.
 *
 * @param pack the version that judged again
 * @param same how many lines came out to the last byte
 * @param differences the lines that did not, in the order of the log
 * @param findings one error per difference, and one per line that another version had judged and that was left out
 */
public record ReplayReport(PackVersion pack, int same, List<ReplayDifference> differences, Findings findings) {
    /** Copies the differences. */
    public ReplayReport {
        Objects.requireNonNull(pack, "pack");
        differences = List.copyOf(differences);
        Objects.requireNonNull(findings, "findings");
    }

    /** {@return whether every line of the log was judged again and gave the same bytes} */
    public boolean identical() {
        return findings.isEmpty();
    }
}
