package org.gridgov.rules.check.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.RuleInfo;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.RandomTables;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.check.space.Outcome;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.workbench.diff.PolicyDiff;
import org.gridgov.rules.workbench.diff.PolicyDiffCases;
import org.gridgov.rules.workbench.diff.PolicyDiffChange;
import org.gridgov.rules.workbench.diff.PolicyDiffEdit;

/** The comparison says what listing all cases says, of packs of every form, other vocabularies and other cut points. */
class MixedDiffProperties {
    private static CheckedPack edition(PolicyPack pack, Instant at) {
        return PackCheck.of(pack, at).value().orElseThrow();
    }

    private static List<Rule> without(PolicyDiffEdit edit, CheckedPack from, CheckedPack to, boolean undone) {
        List<Rule> rules = new ArrayList<>(undone ? to.rules() : from.rules());
        Optional<RuleInfo> gone = undone ? edit.ruleAfter() : edit.ruleBefore();
        Optional<RuleInfo> back = undone ? edit.ruleBefore() : edit.ruleAfter();
        gone.ifPresent(info -> rules.removeIf(rule -> rule.info().id().equals(info.id())));
        back.ifPresent(info -> (undone ? from : to)
                .rules().stream()
                        .filter(rule -> rule.info().id().equals(info.id()))
                        .forEach(rules::add));
        return rules;
    }

    private static void compare(CheckedPack before, CheckedPack after) {
        List<CaseFacts> cases = RandomTables.cases(before, after);
        PolicyDiff diff = PolicyDiff.of(before, after);
        assertThat(diff.notProved()).isEmpty();
        assertThat(diff.cases()).isEqualTo(BigInteger.valueOf(cases.size()));
        Map<String, Integer> expected = new TreeMap<>();
        Map<String, Integer> blamed = new TreeMap<>();
        for (CaseFacts facts : cases) {
            Outcome had = Outcome.of(before.rules(), facts);
            Outcome has = Outcome.of(after.rules(), facts);
            if (had.equals(has)) {
                continue;
            }
            boolean verdict = had.eligible() != has.eligible();
            TreeSet<String> undone = new TreeSet<>();
            TreeSet<String> alone = new TreeSet<>();
            for (PolicyDiffEdit edit : diff.edits()) {
                if (edit.kind() == PolicyDiffEdit.Kind.RENAMED) {
                    continue;
                }
                Outcome without = Outcome.of(without(edit, before, after, true), facts);
                if (verdict ? without.eligible() == had.eligible() : without.equals(had)) {
                    undone.add(edit.rule());
                }
                Outcome with = Outcome.of(without(edit, before, after, false), facts);
                if (verdict ? with.eligible() == has.eligible() : with.equals(has)) {
                    alone.add(edit.rule());
                }
            }
            String kind = verdict ? has.eligible() ? "GAINED 0" : "LOST 0" : "POINTS " + (has.points() - had.points());
            expected.merge(kind + " " + undone + " " + alone, 1, Integer::sum);
            (undone.isEmpty() ? List.of("") : undone).forEach(rule -> blamed.merge(rule, 1, Integer::sum));
        }
        Map<String, Integer> found = new TreeMap<>();
        for (PolicyDiffChange change : diff.changes()) {
            CaseFacts witness = change.evidence().witness();
            assertThat(change.before()).isEqualTo(Outcome.of(before.rules(), witness));
            assertThat(change.after()).isEqualTo(Outcome.of(after.rules(), witness));
            found.put(
                    change.kind() + " " + change.points() + " " + change.undone() + " " + change.alone(),
                    change.evidence().cover().cases().intValueExact());
        }
        assertThat(found).isEqualTo(expected);
        assertThat(PolicyDiff.of(after, before).mirrored()).isEqualTo(diff);
        List<PolicyCase> all = cases.stream()
                .map(facts -> Fixtures.caseOf(CaseKind.ASSIGNMENT, facts))
                .toList();
        PolicyDiffCases counted = PolicyDiff.withCases(before, after, all, each -> "");
        Map<String, Integer> byRule = new TreeMap<>();
        counted.byRule().forEach((rule, tally) -> byRule.put(rule, total(tally)));
        assertThat(byRule).isEqualTo(blamed);
    }

    private static int total(PolicyDiffCases.Tally tally) {
        assertThat(tally.same()).isZero();
        return tally.gained() + tally.lost() + tally.morePoints() + tally.fewerPoints();
    }

    @Property(tries = 60)
    void instantsOfOnePackAreComparedToTheLastCase(@ForAll long seed) {
        PolicyPack pack = new MixedPacks(seed).pack();
        List<Instant> switches = List.copyOf(pack.switches());
        compare(edition(pack, switches.get(0)), edition(pack, switches.get(switches.size() - 1)));
    }

    @Property(tries = 60)
    void packsOfOtherVocabulariesAreComparedToTheLastCase(@ForAll long seed, @ForAll long other) {
        PolicyPack before = new MixedPacks(seed).pack();
        PolicyPack after = new MixedPacks(other).pack();
        compare(
                edition(before, before.info().from()),
                edition(after, after.info().from()));
    }
}
