package org.gridgov.rules.check.lint;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Sets;
import org.gridgov.rules.check.space.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * One thing that lint found.
 *
 * <p>Immutable, thread-safe.
 *
 * @param finding code, place and texts
 * @param subject the identifier of the rule, or the name of the column, parameter or attribute that it is about; empty for
 *     the pack as a whole
 * @param others the identifiers of the rows that cause it, such as those that hide a row; perhaps none
 * @param evidence the cases that prove it at the first of its instants, with their share of the fully known cases of the
 *     pack or, if it is about a row, of the row's cases; null where the proof is that there is none
 * @param instants the switches of the pack from which on it holds; only its first instant for what does not change
 */
public record LintEntry(
        Finding finding,
        String subject,
        List<String> others,
        @Nullable Evidence evidence,
        SortedSet<Instant> instants) {
    /** Copies the lists. */
    public LintEntry {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(subject, "subject");
        others = List.copyOf(others);
        instants = Sets.sorted(instants);
    }

    /** {@return the code of its finding} */
    public String code() {
        return finding.code();
    }

    /** {@return the cases that prove it, if any do} */
    public Optional<Evidence> shown() {
        return Optional.ofNullable(evidence);
    }

    LintEntry withInstants(SortedSet<Instant> all) {
        return new LintEntry(finding, subject, others, evidence, all);
    }
}
