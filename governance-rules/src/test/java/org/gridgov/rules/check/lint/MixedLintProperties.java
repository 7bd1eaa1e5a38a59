package org.gridgov.rules.check.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.Effect;
import org.gridgov.rules.RandomTables;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.check.space.Outcome;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.PolicyPack;

/** Lint says what listing all cases says, of packs of every form of rule whose numbers and tables switch. */
class MixedLintProperties {
    private static final LintSettings SETTINGS = LintSettings.of(LocalDate.of(2026, 12, 1));

    private static CheckedPack edition(PolicyPack pack, Instant at) {
        return PackCheck.of(pack, at)
                .value()
                .orElseThrow(
                        () -> new AssertionError(PackCheck.of(pack).findings().toString()));
    }

    private static Map<String, SortedSet<Instant>> found(LintReport report, String... codes) {
        Map<String, SortedSet<Instant>> found = new TreeMap<>();
        for (String code : codes) {
            for (LintEntry entry : report.entries(code)) {
                found.computeIfAbsent(entry.subject(), subject -> new TreeSet<>())
                        .addAll(entry.instants());
            }
        }
        return found;
    }

    private static void note(Map<String, SortedSet<Instant>> into, String subject, Instant at) {
        into.computeIfAbsent(subject, any -> new TreeSet<>()).add(at);
    }

    private static boolean fires(Collection<Rule> rules, Effect effect, CaseFacts facts) {
        return rules.stream().anyMatch(rule -> rule.info().effect() == effect && Outcome.fires(rule, facts));
    }

    private static boolean same(List<Rule> one, List<Rule> other, List<CaseFacts> cases) {
        return cases.stream().allMatch(facts -> Outcome.of(one, facts).equals(Outcome.of(other, facts)));
    }

    @Property(tries = 100)
    void columnsAreThoseOfTheirOwnTableAlone(@ForAll long seed) {
        PolicyPack pack = new MixedPacks(seed).pack();
        Map<String, SortedSet<Instant>> unasked = new TreeMap<>();
        Map<String, SortedSet<Instant>> needless = new TreeMap<>();
        for (Instant at : pack.switches()) {
            CheckedPack edition = edition(pack, at);
            List<CaseFacts> cases = RandomTables.cases(edition);
            for (DecisionTable table : pack.tables()) {
                boolean inForce = table.from()
                        .map(day -> !at.isBefore(pack.info().startOf(day)))
                        .orElse(true);
                for (String name : MixedPacks.columns(table)) {
                    List<Rule> changed = new ArrayList<>();
                    for (Rule rule : edition.rules()) {
                        changed.add(
                                rule.place().source().equals(table.source())
                                        ? new Rule(
                                                rule.info(),
                                                rule.place(),
                                                rule.conditions().stream()
                                                        .filter(each -> !each.attribute()
                                                                .name()
                                                                .equals(name))
                                                        .toList())
                                        : rule);
                    }
                    if (inForce && changed.equals(edition.rules())) {
                        note(unasked, table.name() + "/" + name, at);
                    } else if (inForce && same(edition.rules(), changed, cases)) {
                        note(needless, table.name() + "/" + name, at);
                    }
                }
            }
        }
        LintReport report = Lint.of(pack, SETTINGS);
        assertThat(found(report, "GP-LINT-08")).isEqualTo(unasked);
        assertThat(found(report, "GP-LINT-09")).isEqualTo(needless);
    }

    @Property(tries = 100)
    void rowsThatNeverMatterAreFoundInEveryForm(@ForAll long seed) {
        PolicyPack pack = new MixedPacks(seed).pack();
        Map<String, SortedSet<Instant>> hidden = new TreeMap<>();
        Map<String, SortedSet<Instant>> impossible = new TreeMap<>();
        Map<String, SortedSet<Instant>> unliked = new TreeMap<>();
        Map<String, SortedSet<Instant>> reasonOnly = new TreeMap<>();
        Map<String, SortedSet<Instant>> gaps = new TreeMap<>();
        for (Instant at : pack.switches()) {
            CheckedPack edition = edition(pack, at);
            List<Rule> rules = edition.rules();
            List<CaseFacts> cases = RandomTables.cases(edition);
            if (cases.stream()
                    .anyMatch(facts -> RandomTables.isKnown(facts, edition)
                            && !fires(rules, Effect.QUALIFY, facts)
                            && !fires(rules, Effect.FORBID, facts))) {
                note(gaps, "", at);
            }
            for (Rule rule : rules) {
                String id = rule.info().id();
                if (cases.stream()
                        .noneMatch(facts -> RandomTables.isKnown(facts, edition) && Outcome.fires(rule, facts))) {
                    note(impossible, id, at);
                    continue;
                }
                List<Rule> rest = new ArrayList<>(rules);
                rest.remove(rule);
                Set<CaseFacts> fired = cases.stream()
                        .filter(facts -> Outcome.fires(rule, facts))
                        .collect(Collectors.toCollection(HashSet::new));
                boolean twin = rest.stream()
                        .anyMatch(each -> each.info().effect() == rule.info().effect()
                                && new HashSet<>(each.conditions()).equals(new HashSet<>(rule.conditions())));
                switch (rule.info().effect()) {
                    case FORBID -> {
                        boolean covered = fired.stream().allMatch(facts -> fires(rest, Effect.FORBID, facts));
                        if (covered && !twin) {
                            note(hidden, id, at);
                        } else if (!covered && same(rules, rest, cases)) {
                            note(reasonOnly, id, at);
                        }
                    }
                    case QUALIFY -> {
                        fired.removeIf(facts -> fires(rules, Effect.FORBID, facts));
                        boolean covered = fired.stream().allMatch(facts -> fires(rest, Effect.QUALIFY, facts));
                        if (fired.isEmpty() || (rule.info().points() == 0 && covered && !twin)) {
                            note(hidden, id, at);
                        }
                    }
                    case PREFER -> {
                        fired.removeIf(facts -> !fires(rules, Effect.QUALIFY, facts));
                        if (fired.isEmpty()) {
                            note(unliked, id, at);
                        } else if (same(rules, rest, cases)) {
                            note(hidden, id, at);
                        }
                    }
                }
            }
        }
        LintReport report = Lint.of(pack, SETTINGS);
        assertThat(found(report, "GP-LINT-07")).isEqualTo(impossible);
        assertThat(found(report, "GP-LINT-03", "GP-LINT-04")).isEqualTo(hidden);
        assertThat(found(report, "GP-LINT-05")).isEqualTo(unliked);
        assertThat(found(report, "GP-LINT-06")).isEqualTo(reasonOnly);
        assertThat(found(report, "GP-LINT-01")).isEqualTo(gaps);
    }

    /** What a finding says must be so at each of its instants: numbers, shares, witnesses. */
    @Property(tries = 100)
    void gapsAndTimesWithoutRulesAreToldAsTheyAre(@ForAll long seed) {
        PolicyPack pack = new MixedPacks(seed).pack();
        LintReport report = Lint.of(pack, SETTINGS);
        for (LintEntry entry : report.entries("GP-LINT-01")) {
            for (Instant at : entry.instants()) {
                CheckedPack edition = edition(pack, at);
                long gap = RandomTables.cases(edition).stream()
                        .filter(facts -> RandomTables.isKnown(facts, edition))
                        .filter(facts -> !fires(edition.rules(), Effect.QUALIFY, facts)
                                && !fires(edition.rules(), Effect.FORBID, facts))
                        .count();
                assertThat(entry.shown().orElseThrow().cover().cases()).isEqualTo(BigInteger.valueOf(gap));
            }
        }
        List<Instant> empty = pack.switches().stream()
                .filter(at -> edition(pack, at).rules().isEmpty())
                .toList();
        assertThat(report.entries("GP-LINT-13")).hasSize(empty.isEmpty() ? 0 : 1);
        for (LintEntry entry : report.entries("GP-LINT-13")) {
            assertThat(entry.instants()).containsExactlyElementsOf(empty);
            String end = pack.switches().stream()
                    .filter(at -> !edition(pack, at).rules().isEmpty())
                    .findFirst()
                    .map(at -> at.atZone(pack.info().zone()).toLocalDateTime().toString())
                    .orElse("..");
            assertThat(entry.finding().cause().en()).endsWith("from 2026-11-01T00:00 to " + end + ".");
        }
    }
}
