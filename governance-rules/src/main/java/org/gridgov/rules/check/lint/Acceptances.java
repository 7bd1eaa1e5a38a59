package org.gridgov.rules.check.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.rules.pack.Accepted;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.RuleMessages;

/** What the owner of a pack accepts, and whether that still means anything. Not thread-safe. */
final class Acceptances {
    /** The codes that can be accepted: all of lint's but those on acceptances themselves. */
    private static final int LAST_CODE = 16;

    private final PolicyPack pack;
    private final Set<String> subjects;
    private final LintSettings settings;
    private final Set<Accepted> used = new HashSet<>();

    Acceptances(PolicyPack pack, Set<String> subjects, LintSettings settings) {
        this.pack = pack;
        this.subjects = subjects;
        this.settings = settings;
    }

    /** What accepts an entry, on the day of the settings. */
    Optional<Accepted> of(LintEntry entry) {
        for (Accepted accepted : pack.accepted()) {
            if (accepted.rule().equals(entry.subject()) && accepted.code().equals(entry.code())) {
                used.add(accepted);
                if (settings.today().isBefore(accepted.until())) {
                    return Optional.of(accepted);
                }
            }
        }
        return Optional.empty();
    }

    /** What is wrong with the acceptances, once every entry has been looked at. */
    List<LintEntry> entries() {
        List<LintEntry> entries = new ArrayList<>();
        for (Accepted accepted : pack.accepted()) {
            finding(accepted)
                    .ifPresent(finding -> entries.add(new LintEntry(
                            finding,
                            accepted.rule(),
                            List.of(),
                            null,
                            new TreeSet<>(List.of(pack.info().from())))));
        }
        return entries;
    }

    private Optional<Finding> finding(Accepted accepted) {
        List<String> codes = codes();
        if (!codes.contains(accepted.code())) {
            return Optional.of(RuleMessages.warning(
                    "GP-LINT-18", accepted.place(), accepted.code(), hint(accepted.code(), codes)));
        }
        if (!subjects.contains(accepted.rule())) {
            return Optional.of(RuleMessages.warning(
                    "GP-LINT-17", accepted.place(), accepted.rule(), hint(accepted.rule(), subjects)));
        }
        if (!settings.today().isBefore(accepted.until())) {
            return Optional.of(RuleMessages.warning(
                    "GP-LINT-19", accepted.place(), name(accepted), accepted.code(), accepted.until()));
        }
        return used.contains(accepted)
                ? Optional.empty()
                : Optional.of(RuleMessages.note("GP-LINT-20", accepted.place(), name(accepted), accepted.code()));
    }

    private static Object name(Accepted accepted) {
        return accepted.rule().isEmpty() ? RuleMessages.text("lint.pack") : accepted.rule();
    }

    private static LocalText hint(String written, Collection<String> known) {
        List<String> sorted = new ArrayList<>(new TreeSet<>(known));
        return RuleMessages.hint(
                written,
                sorted,
                sorted.stream()
                        .filter(each -> !each.isEmpty())
                        .map(LocalText::parse)
                        .toList());
    }

    private static List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (int i = 1; i <= LAST_CODE; i++) {
            codes.add("GP-LINT-" + (i < 10 ? "0" : "") + i);
        }
        return codes;
    }
}
