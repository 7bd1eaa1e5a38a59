package org.gridgov.rules.workbench.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.RuleInfo;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.RandomTables;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.check.space.Outcome;
import org.gridgov.rules.pack.Attribute;

/** The comparison says what judging all cases of small random tables says, to the last case. */
class PolicyDiffProperties {
    /** Two versions of a random table, and all cases that either can tell apart. */
    private static final class Versions {
        private final CheckedPack before;
        private final CheckedPack after;
        private final List<CaseFacts> cases;
        private final PolicyDiff diff;

        Versions(long seed) {
            RandomTables random = new RandomTables(seed);
            List<Attribute> vocabulary = random.vocabulary();
            List<List<String>> rows = random.rows(vocabulary, 5);
            before = RandomTables.checked(RandomTables.pack(vocabulary, rows));
            List<Attribute> edited = seed % 2 == 0 ? vocabulary : random.edited(vocabulary);
            after = RandomTables.checked(RandomTables.pack(edited, random.edited(edited, rows)));
            cases = RandomTables.cases(before, after);
            diff = PolicyDiff.of(before, after);
            assertThat(diff.notProved()).isEmpty();
        }

        private Change change(CaseFacts facts) {
            Outcome had = Outcome.of(before.rules(), facts);
            Outcome has = Outcome.of(after.rules(), facts);
            PolicyDiffChange.Kind kind = had.eligible() == has.eligible()
                    ? PolicyDiffChange.Kind.POINTS
                    : has.eligible() ? PolicyDiffChange.Kind.GAINED : PolicyDiffChange.Kind.LOST;
            int points = kind == PolicyDiffChange.Kind.POINTS ? has.points() - had.points() : 0;
            SortedSet<String> undone = new TreeSet<>();
            SortedSet<String> alone = new TreeSet<>();
            for (PolicyDiffEdit edit : diff.edits()) {
                if (edit.kind() != PolicyDiffEdit.Kind.RENAMED) {
                    if (same(kind, Outcome.of(swap(after, edit.ruleAfter(), before, edit.ruleBefore()), facts), had)) {
                        undone.add(edit.rule());
                    }
                    if (same(kind, Outcome.of(swap(before, edit.ruleBefore(), after, edit.ruleAfter()), facts), has)) {
                        alone.add(edit.rule());
                    }
                }
            }
            return new Change(kind, points, undone, alone);
        }

        private static boolean same(PolicyDiffChange.Kind kind, Outcome one, Outcome other) {
            return kind == PolicyDiffChange.Kind.POINTS ? one.equals(other) : one.eligible() == other.eligible();
        }

        private boolean same(CaseFacts facts) {
            return Outcome.of(before.rules(), facts).equals(Outcome.of(after.rules(), facts));
        }
    }

    private record Change(PolicyDiffChange.Kind kind, int points, SortedSet<String> undone, SortedSet<String> alone) {}

    /**
     * The rules of one pack, one of them as it is in another one. A rule that took over the identifier of a removed one stays:
     * its new name is an edit of its own.
     */
    private static List<Rule> swap(
            CheckedPack pack, Optional<RuleInfo> own, CheckedPack other, Optional<RuleInfo> instead) {
        List<Rule> rules = new ArrayList<>();
        pack.rules().stream()
                .filter(rule ->
                        own.isEmpty() || !rule.info().id().equals(own.get().id()))
                .forEach(rules::add);
        other.rules().stream()
                .filter(rule -> instead.isPresent()
                        && rule.info().id().equals(instead.get().id()))
                .forEach(rules::add);
        return rules;
    }

    @Example
    void aRuleThatTookTheNameOfARemovedOneIsNotTakenBackWithIt() {
        changesAreTheCasesThatAreDecidedDifferentlyWithTheEditsToBlame(-122177168278822687L);
    }

    @Property(tries = 1000)
    void changesAreTheCasesThatAreDecidedDifferentlyWithTheEditsToBlame(@ForAll long seed) {
        Versions versions = new Versions(seed);
        Map<Change, BigInteger> expected = new HashMap<>();
        for (CaseFacts facts : versions.cases) {
            if (!versions.same(facts)) {
                expected.merge(versions.change(facts), BigInteger.ONE, BigInteger::add);
            }
        }
        Map<Change, BigInteger> found = new HashMap<>();
        for (PolicyDiffChange change : versions.diff.changes()) {
            Change key = new Change(change.kind(), change.points(), change.undone(), change.alone());
            assertThat(found.put(key, change.evidence().cover().cases())).isNull();
            CaseFacts witness = change.evidence().witness();
            assertThat(versions.change(witness)).isEqualTo(key);
            assertThat(change.before()).isEqualTo(Outcome.of(versions.before.rules(), witness));
            assertThat(change.after()).isEqualTo(Outcome.of(versions.after.rules(), witness));
            assertThat(change.before()).isNotEqualTo(change.after());
        }
        assertThat(found).isEqualTo(expected);
        assertThat(versions.diff.cases()).isEqualTo(versions.cases.size());
        assertThat(versions.diff.sameMeaning()).isEqualTo(expected.isEmpty());
    }

    @Property(tries = 300)
    void editsAreTheRulesThatDoSomethingElse(@ForAll long seed) {
        Versions versions = new Versions(seed);
        Set<String> first = new HashSet<>();
        Set<String> second = new HashSet<>();
        for (PolicyDiffEdit edit : versions.diff.edits()) {
            edit.ruleBefore().ifPresent(rule -> first.add(rule.id()));
            edit.ruleAfter().ifPresent(rule -> second.add(rule.id()));
            boolean sameMeaning = edit.ruleBefore().isPresent()
                    && edit.ruleAfter().isPresent()
                    && meaning(
                                    versions,
                                    versions.before,
                                    edit.ruleBefore().get().id())
                            .equals(meaning(
                                    versions,
                                    versions.after,
                                    edit.ruleAfter().get().id()));
            assertThat(sameMeaning).isEqualTo(edit.kind() == PolicyDiffEdit.Kind.RENAMED);
        }
        Map<String, List<Object>> restBefore = new TreeMap<>();
        Map<String, List<Object>> restAfter = new TreeMap<>();
        versions.before.rules().stream()
                .map(rule -> rule.info().id())
                .filter(id -> !first.contains(id))
                .forEach(id -> restBefore.put(id, meaning(versions, versions.before, id)));
        versions.after.rules().stream()
                .map(rule -> rule.info().id())
                .filter(id -> !second.contains(id))
                .forEach(id -> restAfter.put(id, meaning(versions, versions.after, id)));
        assertThat(restBefore).isEqualTo(restAfter);
    }

    private static List<Object> meaning(Versions versions, CheckedPack pack, String id) {
        Rule rule = pack.rules().stream()
                .filter(each -> each.info().id().equals(id))
                .findFirst()
                .orElseThrow();
        return List.of(
                rule.info().effect(),
                rule.info().points(),
                versions.cases.stream()
                        .filter(facts -> Outcome.fires(rule, facts))
                        .collect(Collectors.toSet()));
    }

    @Property(tries = 300)
    void diffOfAPackWithItselfIsEmptyAndDiffMirrors(@ForAll long seed) {
        Versions versions = new Versions(seed);
        PolicyDiff same = PolicyDiff.of(versions.before, versions.before);
        assertThat(same.sameMeaning()).isTrue();
        assertThat(same.edits()).isEmpty();
        PolicyDiff back = PolicyDiff.of(versions.after, versions.before);
        assertThat(back.mirrored().changes()).isEqualTo(versions.diff.changes());
        assertThat(back.mirrored()).isEqualTo(versions.diff);
        assertThat(versions.diff.mirrored().mirrored()).isEqualTo(versions.diff);
    }

    @Property(tries = 100)
    void casesAreCountedByGroupAndByTheEditToBlame(@ForAll long seed) {
        Versions versions = new Versions(seed);
        List<PolicyCase> cases = versions.cases.stream()
                .map(facts -> Fixtures.caseOf(CaseKind.ASSIGNMENT, facts))
                .toList();
        PolicyDiffCases found =
                PolicyDiff.withCases(versions.before, versions.after, cases, each -> group(each.facts()));
        PolicyDiffCases.Tally all = PolicyDiffCases.Tally.NONE;
        Map<String, PolicyDiffCases.Tally> groups = new TreeMap<>();
        Map<String, PolicyDiffCases.Tally> rules = new TreeMap<>();
        int moves = 0;
        for (CaseFacts facts : versions.cases) {
            Outcome had = Outcome.of(versions.before.rules(), facts);
            Outcome has = Outcome.of(versions.after.rules(), facts);
            all = all.and(had, has);
            groups.merge(group(facts), PolicyDiffCases.Tally.NONE.and(had, has), (a, b) -> a.and(had, has));
            if (!had.equals(has)) {
                Set<String> causes = new TreeSet<>(versions.change(facts).undone());
                if (causes.isEmpty()) {
                    causes.add("");
                }
                causes.forEach(
                        rule -> rules.merge(rule, PolicyDiffCases.Tally.NONE.and(had, has), (a, b) -> a.and(had, has)));
                assertThat(found.moves().get(moves).before()).isEqualTo(had);
                assertThat(found.moves().get(moves++).after()).isEqualTo(has);
            }
        }
        assertThat(found.moves()).hasSize(moves);
        assertThat(found.all()).isEqualTo(all);
        assertThat(found.byGroup()).isEqualTo(groups);
        assertThat(found.byRule()).isEqualTo(rules);
        assertThat(all.gained() + all.lost() + all.morePoints() + all.fewerPoints() + all.same())
                .isEqualTo(cases.size());
    }

    private static String group(CaseFacts facts) {
        return facts.measures().isEmpty() ? "no number" : "number";
    }
}
