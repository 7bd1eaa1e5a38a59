package org.gridgov.rules.check.lint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.check.space.Space;
import org.gridgov.rules.pack.PolicyPack;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what is probably a mistake in a pack without errors: gaps, rows that never matter, conditions that can't hold.
 *
 * <p>Every answer is exact: it counts over all cases that the rules can tell apart, unknown facts included, and shows one.
 * Thread-safe. The cost depends on how the rows' conditions cross; tables of some hundred rows take well under a second.
 *
 * <p>Source: exact lint, {@code POLICY}.
 */
public final class Lint {
    private static final int MOST_OVERLAPS = 10_000;

    private Lint() {}

    /**
     * Looks at a pack at every instant at which it switches, and at its dates, numbers and acceptances.
     *
     * @param pack the pack as it was read
     * @param settings the day and the limits
     * @return everything that was found, each thing once with the instants from which on it holds; if the check finds
     *     errors, only what the check found
     */
    public static LintReport of(PolicyPack pack, LintSettings settings) {
        Loaded<Optional<CheckedPack>> check = PackCheck.of(pack);
        if (check.value().isEmpty()) {
            return new LintReport(pack.version(), check.findings(), List.of(), List.of(), List.of(), 0);
        }
        Entries entries = new Entries(settings);
        List<Overlap> overlaps = List.of();
        List<CheckedPack> editions = new ArrayList<>();
        for (Instant instant : pack.switches()) {
            CheckedPack edition = editions.isEmpty()
                    ? check.value().get()
                    : PackCheck.of(pack, instant).value().orElseThrow();
            entries.at(instant);
            List<Overlap> found = rows(edition, settings, entries, pack);
            overlaps = editions.isEmpty() ? found : overlaps;
            editions.add(edition);
        }
        entries.at(pack.info().from());
        new PackChecks(pack, editions, settings, entries).run();
        Acceptances acceptances = new Acceptances(pack, ids(pack, editions), settings);
        return report(pack, check.findings(), acceptances, entries.all(), overlaps);
    }

    /**
     * Looks at the rows of a pack as it holds at one instant.
     *
     * @param pack the pack
     * @param settings the limits
     * @return gaps, conflicts and rows that never matter; nothing about tables, dates, numbers or acceptances
     */
    public static LintReport of(CheckedPack pack, LintSettings settings) {
        Entries entries = new Entries(settings);
        entries.at(pack.info().from());
        List<Overlap> overlaps = rows(pack, settings, entries, null);
        return new LintReport(
                pack.version(), Findings.NONE, entries.all(), List.of(), first(overlaps), leftOut(overlaps));
    }

    private static List<Overlap> rows(
            CheckedPack edition, LintSettings settings, Entries entries, @Nullable PolicyPack tables) {
        Space space = Space.of(edition.attributes(), edition.rules(), settings.steps());
        RowChecks rows = new RowChecks(edition, space, settings, entries);
        rows.run();
        List<Overlap> overlaps = rows.overlaps();
        if (tables != null) {
            rows.columns().ifPresent(columns -> columns.run(tables.tables()));
        }
        return overlaps;
    }

    private static Set<String> ids(PolicyPack pack, List<CheckedPack> editions) {
        Set<String> ids = new HashSet<>();
        ids.add("");
        editions.forEach(
                edition -> edition.rules().forEach(rule -> ids.add(rule.info().id())));
        pack.attributes().forEach(attribute -> {
            ids.add(attribute.name());
            pack.tables().forEach(table -> ids.add(table.name() + "/" + attribute.name()));
        });
        pack.parameters().forEach(parameter -> ids.add(parameter.name()));
        pack.tables().forEach(table -> ids.add(table.name()));
        return ids;
    }

    private static LintReport report(
            PolicyPack pack, Findings check, Acceptances acceptances, List<LintEntry> found, List<Overlap> overlaps) {
        List<LintEntry> kept = new ArrayList<>();
        List<Suppressed> suppressed = new ArrayList<>();
        for (LintEntry entry : found) {
            acceptances
                    .of(entry)
                    .ifPresentOrElse(
                            accepted -> suppressed.add(new Suppressed(entry, accepted)), () -> kept.add(entry));
        }
        kept.addAll(acceptances.entries());
        kept.sort((a, b) -> a.finding().compareTo(b.finding()));
        return new LintReport(pack.version(), check, kept, suppressed, first(overlaps), leftOut(overlaps));
    }

    private static List<Overlap> first(List<Overlap> overlaps) {
        return overlaps.subList(0, Math.min(MOST_OVERLAPS, overlaps.size()));
    }

    private static long leftOut(List<Overlap> overlaps) {
        return Math.max(0, overlaps.size() - MOST_OVERLAPS);
    }
}
