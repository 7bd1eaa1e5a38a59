package org.gridgov.rules.workbench.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.PolicyCase;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.check.space.Outcome;

/** Judges cases before and after, equal ones once. */
final class CaseComparison {
    private record Verdicts(Outcome before, Outcome after, SortedSet<String> undone) {}

    private CaseComparison() {}

    static <C extends PolicyCase> PolicyDiffCases of(
            DiffEdits edits, List<Rule> before, List<Rule> after, List<C> cases, Function<? super C, String> groupOf) {
        Map<CaseFacts, Verdicts> known = new HashMap<>();
        PolicyDiffCases.Tally all = PolicyDiffCases.Tally.NONE;
        SortedMap<String, PolicyDiffCases.Tally> byGroup = new TreeMap<>();
        SortedMap<String, PolicyDiffCases.Tally> byRule = new TreeMap<>();
        List<PolicyDiffCases.Move> moves = new ArrayList<>();
        for (C each : cases) {
            Verdicts verdicts = known.computeIfAbsent(each.facts(), facts -> judge(edits, before, after, facts));
            String group = groupOf.apply(each);
            all = all.and(verdicts.before(), verdicts.after());
            count(byGroup, group, verdicts);
            if (!verdicts.before().equals(verdicts.after())) {
                moves.add(new PolicyDiffCases.Move(
                        each.subject(),
                        each.candidate(),
                        group,
                        verdicts.before(),
                        verdicts.after(),
                        verdicts.undone()));
                verdicts.undone().forEach(rule -> count(byRule, rule, verdicts));
                if (verdicts.undone().isEmpty()) {
                    count(byRule, "", verdicts);
                }
            }
        }
        return new PolicyDiffCases(all, byGroup, byRule, moves);
    }

    private static void count(SortedMap<String, PolicyDiffCases.Tally> tallies, String key, Verdicts verdicts) {
        PolicyDiffCases.Tally tally = tallies.getOrDefault(key, PolicyDiffCases.Tally.NONE);
        tallies.put(key, tally.and(verdicts.before(), verdicts.after()));
    }

    private static Verdicts judge(DiffEdits edits, List<Rule> before, List<Rule> after, CaseFacts facts) {
        Outcome had = Outcome.of(before, facts);
        Outcome has = Outcome.of(after, facts);
        SortedSet<String> undone = new TreeSet<>();
        if (!had.equals(has)) {
            for (DiffEdits.Pair pair : edits.pairs()) {
                Outcome without = Outcome.of(edits.rules(each -> !each.rule().equals(pair.rule())), facts);
                boolean verdict = had.eligible() != has.eligible();
                if (verdict ? without.eligible() == had.eligible() : without.equals(had)) {
                    undone.add(pair.rule());
                }
            }
        }
        return new Verdicts(had, has, undone);
    }
}
