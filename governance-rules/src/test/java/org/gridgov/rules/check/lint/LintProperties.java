package org.gridgov.rules.check.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.Effect;
import org.gridgov.rules.RandomTables;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.check.space.Box;
import org.gridgov.rules.check.space.Evidence;
import org.gridgov.rules.check.space.Outcome;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.PolicyPack;

/** Lint says what listing all cases of small random tables says, to the last case. */
class LintProperties {
    private static final LintSettings SETTINGS = LintSettings.of(LocalDate.of(2026, 12, 1));

    /** A random table, and all its cases. */
    private static final class Table {
        private final PolicyPack pack;
        private final CheckedPack checked;
        private final List<Rule> rules;
        private final List<CaseFacts> cases;
        private final LintReport report;

        Table(long seed) {
            RandomTables random = new RandomTables(seed);
            List<Attribute> vocabulary = random.vocabulary();
            pack = RandomTables.pack(vocabulary, random.rows(vocabulary, 8));
            checked = RandomTables.checked(pack);
            rules = checked.rules();
            cases = RandomTables.cases(checked);
            report = Lint.of(pack, SETTINGS);
            assertThat(report.proved()).isTrue();
        }

        private boolean known(CaseFacts facts) {
            return RandomTables.isKnown(facts, checked);
        }

        private boolean fires(Effect effect, CaseFacts facts) {
            return rules.stream().anyMatch(rule -> rule.info().effect() == effect && Outcome.fires(rule, facts));
        }

        private Set<CaseFacts> fired(Rule rule) {
            return cases.stream().filter(facts -> Outcome.fires(rule, facts)).collect(Collectors.toSet());
        }

        private boolean sameVerdicts(List<Rule> changed) {
            return cases.stream().allMatch(facts -> Outcome.of(rules, facts).equals(Outcome.of(changed, facts)));
        }

        private List<Rule> without(Rule rule) {
            List<Rule> rest = new ArrayList<>(rules);
            rest.remove(rule);
            return rest;
        }

        private Set<String> subjects(String... codes) {
            Set<String> subjects = new TreeSet<>();
            for (String code : codes) {
                report.entries(code).forEach(entry -> subjects.add(entry.subject()));
            }
            return subjects;
        }
    }

    @Property(tries = 1000)
    void gapsAreTheKnownCasesOfWhichNoRuleSpeaks(@ForAll long seed) {
        Table table = new Table(seed);
        Set<CaseFacts> expected = table.cases.stream()
                .filter(table::known)
                .filter(facts -> !table.fires(Effect.QUALIFY, facts) && !table.fires(Effect.FORBID, facts))
                .collect(Collectors.toSet());
        List<LintEntry> entries = table.report.entries("GP-LINT-01");
        assertThat(entries).hasSize(expected.isEmpty() ? 0 : 1);
        for (LintEntry entry : entries) {
            Evidence evidence = entry.shown().orElseThrow();
            assertThat(evidence.cover().cases()).isEqualTo(expected.size());
            assertThat(Outcome.of(table.rules, evidence.witness())).isEqualTo(Outcome.NOT_ELIGIBLE);
            assertThat(table.known(evidence.witness())).isTrue();
            BigInteger greatest =
                    evidence.cover().boxes().stream().map(Box::cases).reduce(BigInteger.ZERO, BigInteger::max);
            assertThat(greatest).isPositive().isLessThanOrEqualTo(BigInteger.valueOf(expected.size()));
            long known = table.cases.stream().filter(table::known).count();
            assertThat(evidence.share()).isEqualTo((double) expected.size() / known);
        }
    }

    @Property(tries = 1000)
    void rowsThatNeverMatterAreThoseWhoseRemovalChangesNoVerdict(@ForAll long seed) {
        Table table = new Table(seed);
        Set<String> hidden = new TreeSet<>();
        Set<String> alone = new TreeSet<>();
        Set<String> unqualified = new TreeSet<>();
        Set<String> needless = new TreeSet<>();
        Set<String> impossible = new TreeSet<>();
        for (Rule rule : table.rules) {
            String id = rule.info().id();
            if (table.cases.stream().noneMatch(facts -> certain(rule, facts))) {
                impossible.add(id);
                continue;
            }
            Set<CaseFacts> target = target(table, rule);
            Effect by = rule.info().effect() == Effect.QUALIFY && !target.isEmpty() ? Effect.QUALIFY : Effect.FORBID;
            if (rule.info().effect() == Effect.PREFER && target.isEmpty()) {
                unqualified.add(id);
                continue;
            }
            Set<CaseFacts> all = target.isEmpty() ? table.fired(rule) : target;
            List<Rule> candidates = table.without(rule).stream()
                    .filter(each -> each.info().effect() == by)
                    .toList();
            boolean covered =
                    all.stream().allMatch(facts -> candidates.stream().anyMatch(each -> Outcome.fires(each, facts)));
            boolean pointless = by == Effect.FORBID || rule.info().points() == 0;
            if (!table.sameVerdicts(table.without(rule))) {
                assertThat(covered && pointless).isFalse();
                continue;
            }
            if (!covered) {
                needless.add(id);
            } else if (!hasTwin(table, rule)
                    || (target.isEmpty() && rule.info().effect() == Effect.QUALIFY)
                    || rule.info().effect() == Effect.PREFER) {
                hidden.add(id);
                if (candidates.stream().anyMatch(each -> table.fired(each).containsAll(all))) {
                    alone.add(id);
                }
            }
        }
        assertThat(table.subjects("GP-LINT-03", "GP-LINT-04")).isEqualTo(hidden);
        assertThat(table.subjects("GP-LINT-03")).isEqualTo(alone);
        assertThat(table.subjects("GP-LINT-05")).isEqualTo(unqualified);
        assertThat(table.subjects("GP-LINT-06")).isEqualTo(needless);
        assertThat(table.subjects("GP-LINT-07")).isEqualTo(impossible);
    }

    /** The cases in which a row could matter if no other row of its own kind, or no FORBID, spoke of them. */
    private static Set<CaseFacts> target(Table table, Rule rule) {
        Set<CaseFacts> cases = new HashSet<>(table.fired(rule));
        switch (rule.info().effect()) {
            case FORBID -> {}
            case QUALIFY -> cases.removeIf(facts -> table.fires(Effect.FORBID, facts));
            case PREFER -> cases.removeIf(facts -> !table.fires(Effect.QUALIFY, facts));
        }
        return cases;
    }

    private static boolean certain(Rule rule, CaseFacts facts) {
        return rule.conditions().stream()
                        .allMatch(condition -> condition.attribute().scale().isPresent()
                                ? facts.measures().containsKey("m")
                                : facts.codes().knows(condition.attribute().name()))
                && Outcome.fires(rule, facts);
    }

    private static boolean hasTwin(Table table, Rule rule) {
        return table.without(rule).stream()
                .anyMatch(each -> each.info().effect() == rule.info().effect()
                        && new HashSet<>(each.conditions()).equals(new HashSet<>(rule.conditions())));
    }

    @Property(tries = 1000)
    void theRowsThatHideOneDoSoTogetherAndEachIsNeeded(@ForAll long seed) {
        Table table = new Table(seed);
        List<LintEntry> entries = new ArrayList<>(table.report.entries("GP-LINT-03"));
        entries.addAll(table.report.entries("GP-LINT-04"));
        for (LintEntry entry : entries) {
            assertThat(covered(table, entry, "")).isTrue();
            for (String other : entry.others()) {
                assertThat(covered(table, entry, other)).isFalse();
            }
        }
    }

    /** Whether the rows that hide one still do without one of them. */
    private static boolean covered(Table table, LintEntry entry, String left) {
        Rule rule = table.rules.stream()
                .filter(each -> each.info().id().equals(entry.subject()))
                .findFirst()
                .orElseThrow();
        Set<CaseFacts> target = target(table, rule);
        Set<CaseFacts> all = target.isEmpty() ? table.fired(rule) : target;
        return all.stream()
                .allMatch(facts -> table.rules.stream()
                        .filter(each -> entry.others().contains(each.info().id()))
                        .filter(each -> !each.info().id().equals(left))
                        .anyMatch(each -> Outcome.fires(each, facts)));
    }

    @Property(tries = 1000)
    void overlapsAreThePairsThatQualifyAndForbidAKnownCase(@ForAll long seed) {
        Table table = new Table(seed);
        List<Overlap> expected = new ArrayList<>();
        for (Rule qualify : table.rules) {
            for (Rule forbid : table.rules) {
                if (qualify.info().effect() == Effect.QUALIFY && forbid.info().effect() == Effect.FORBID) {
                    long all = known(table, qualify).size();
                    Set<CaseFacts> both = known(table, qualify);
                    both.retainAll(known(table, forbid));
                    if (!both.isEmpty()) {
                        expected.add(new Overlap(
                                qualify.info().id(),
                                forbid.info().id(),
                                BigInteger.valueOf(both.size()),
                                (double) both.size() / all));
                    }
                }
            }
        }
        assertThat(table.report.overlaps()).isEqualTo(expected);
    }

    private static Set<CaseFacts> known(Table table, Rule rule) {
        Set<CaseFacts> cases = new HashSet<>(table.fired(rule));
        cases.removeIf(facts -> !table.known(facts));
        return cases;
    }

    @Property(tries = 1000)
    void columnsThatDoNotMatterAreThoseWithoutWhichNoVerdictChanges(@ForAll long seed) {
        Table table = new Table(seed);
        Set<String> unasked = new TreeSet<>();
        Set<String> needless = new TreeSet<>();
        for (String name : List.of("a", "s", "f", "b", "c")) {
            List<Rule> changed = new ArrayList<>();
            for (Rule rule : table.rules) {
                changed.add(new Rule(
                        rule.info(),
                        rule.place(),
                        rule.conditions().stream()
                                .filter(condition ->
                                        !condition.attribute().name().equals(name))
                                .toList()));
            }
            if (changed.equals(table.rules)) {
                unasked.add("t/" + name);
            } else if (table.sameVerdicts(changed)) {
                needless.add("t/" + name);
            }
        }
        assertThat(table.subjects("GP-LINT-08")).isEqualTo(unasked);
        assertThat(table.subjects("GP-LINT-09")).isEqualTo(needless);
        assertThat(table.subjects("GP-LINT-11"))
                .isEqualTo(unasked.stream().map(each -> each.substring(2)).collect(Collectors.toSet()));
    }

    /** No order of the file may show in the report. */
    @Property(tries = 100)
    void a1TheOrderOfRowsChangesNoCountAndNoWitness(@ForAll long seed) {
        RandomTables random = new RandomTables(seed);
        List<Attribute> vocabulary = random.vocabulary();
        List<List<String>> rows = new ArrayList<>(random.rows(vocabulary, 8));
        List<String> before = lines(RandomTables.pack(vocabulary, rows));
        Collections.reverse(rows);
        assertThat(lines(RandomTables.pack(vocabulary, rows))).isEqualTo(before);
    }

    private static List<String> lines(PolicyPack pack) {
        return Lint.of(pack, SETTINGS).entries().stream()
                .map(entry -> entry.code()
                        + entry.subject()
                        + entry.others()
                        + Optional.ofNullable(entry.evidence())
                                .map(each -> each.witness().codes() + ""
                                        + each.witness().measures() + each.cover())
                                .orElse(""))
                .sorted()
                .toList();
    }
}
