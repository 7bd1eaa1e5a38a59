package org.gridgov.rules.check.lint;

import java.util.List;
import java.util.Objects;
import org.gridgov.basics.Findings;
import org.gridgov.policy.PackVersion;

/**
 * Everything that lint has to say of a pack.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: exact lint, {@code POLICY}.
 *
 * @param pack the pack
 * @param check what its check found; if that has errors, there was nothing to lint
 * @param entries what lint found, in the order of its findings
 * @param suppressed what it found and the pack's owner accepted, in the same order
 * @param overlaps the pairs of rows that qualify and forbid the same cases when the pack's validity begins, by identifier
 * @param overlapsLeftOut how many pairs the list leaves out, because it holds at most 10 000
 */
public record LintReport(
        PackVersion pack,
        Findings check,
        List<LintEntry> entries,
        List<Suppressed> suppressed,
        List<Overlap> overlaps,
        long overlapsLeftOut) {
    /** Copies the lists. */
    public LintReport {
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(check, "check");
        entries = List.copyOf(entries);
        suppressed = List.copyOf(suppressed);
        overlaps = List.copyOf(overlaps);
    }

    /** {@return the findings of check and lint, without what was accepted} */
    public Findings findings() {
        return check.and(Findings.of(entries.stream().map(LintEntry::finding).toList()));
    }

    /** {@return whether every question was answered within the allowed steps; each other one is an entry} */
    public boolean proved() {
        return entries.stream().noneMatch(entry -> entry.code().equals(Entries.NOT_PROVED))
                && suppressed.stream().noneMatch(each -> each.entry().code().equals(Entries.NOT_PROVED));
    }

    /**
     * The entries of one code.
     *
     * @param code the code
     * @return those entries, in the order of their findings
     */
    public List<LintEntry> entries(String code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).toList();
    }
}
