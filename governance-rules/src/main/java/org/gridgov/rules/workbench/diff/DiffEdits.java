package org.gridgov.rules.workbench.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gridgov.policy.Effect;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.check.space.Region;
import org.gridgov.rules.check.space.Space;
import org.jspecify.annotations.Nullable;

/** Pairs the rules of two packs by what they do. */
final class DiffEdits {
    /** A rule with the cases in which it fires. */
    record Side(Rule rule, Region fires) {
        boolean does(Effect effect) {
            return rule.info().effect() == effect;
        }
    }

    /** An edit with both sides; a side is null where the rule is not there. */
    record Pair(
            PolicyDiffEdit edit,
            @Nullable Side before,
            @Nullable Side after) {
        String rule() {
            return edit.rule();
        }
    }

    /** By rule, then by what was done. */
    static final Comparator<PolicyDiffEdit> ORDER =
            Comparator.comparing(PolicyDiffEdit::rule).thenComparing(PolicyDiffEdit::kind);

    private record Meaning(Effect effect, int points, Region fires) {
        static Meaning of(Side side) {
            return new Meaning(side.rule().info().effect(), side.rule().info().points(), side.fires());
        }
    }

    private final List<Side> common = new ArrayList<>();
    private final List<PolicyDiffEdit> renamed = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();

    DiffEdits(Space space, CheckedPack before, CheckedPack after) {
        Map<String, Side> first = sides(space, before);
        Map<String, Side> second = sides(space, after);
        for (String id : List.copyOf(first.keySet())) {
            Side one = first.get(id);
            Side other = second.get(id);
            if (one != null && other != null && Meaning.of(one).equals(Meaning.of(other))) {
                common.add(other);
                first.remove(id);
                second.remove(id);
            }
        }
        pairRenamed(first, second);
        Map<String, Pair> byRule = new TreeMap<>();
        first.forEach((id, side) -> byRule.put(id, pair(id, side, second.get(id))));
        second.forEach((id, side) -> byRule.putIfAbsent(id, pair(id, null, side)));
        pairs.addAll(byRule.values());
    }

    private static Map<String, Side> sides(Space space, CheckedPack pack) {
        Map<String, Side> sides = new TreeMap<>();
        for (Rule rule : pack.rules()) {
            sides.put(rule.info().id(), new Side(rule, space.fires(rule)));
        }
        return sides;
    }

    private void pairRenamed(Map<String, Side> first, Map<String, Side> second) {
        Map<Meaning, List<String>> waiting = new LinkedHashMap<>();
        first.forEach((id, side) -> waiting.computeIfAbsent(Meaning.of(side), each -> new ArrayList<>())
                .add(id));
        for (Side other : List.copyOf(second.values())) {
            List<String> ids = waiting.getOrDefault(Meaning.of(other), new ArrayList<>());
            Side one = ids.isEmpty() ? null : first.remove(ids.remove(0));
            if (one != null) {
                second.remove(other.rule().info().id());
                common.add(other);
                renamed.add(new PolicyDiffEdit(
                        PolicyDiffEdit.Kind.RENAMED,
                        one.rule().info().id(),
                        one.rule().info(),
                        other.rule().info()));
            }
        }
    }

    private static Pair pair(String id, @Nullable Side before, @Nullable Side after) {
        PolicyDiffEdit.Kind kind = before == null
                ? PolicyDiffEdit.Kind.ADDED
                : after == null ? PolicyDiffEdit.Kind.REMOVED : PolicyDiffEdit.Kind.CHANGED;
        return new Pair(
                new PolicyDiffEdit(
                        kind,
                        id,
                        before == null ? null : before.rule().info(),
                        after == null ? null : after.rule().info()),
                before,
                after);
    }

    /** The rules that do the same before and after. */
    List<Side> common() {
        return common;
    }

    /** The edits that can change something, by rule. */
    List<Pair> pairs() {
        return pairs;
    }

    /** All edits, by rule. */
    List<PolicyDiffEdit> all() {
        List<PolicyDiffEdit> all = new ArrayList<>(renamed);
        pairs.forEach(pair -> all.add(pair.edit()));
        all.sort(ORDER);
        return all;
    }

    /** The rules of a pack in which some edits are made and the others are not. */
    List<Rule> rules(Predicate<Pair> made) {
        List<Rule> rules = new ArrayList<>();
        common.forEach(side -> rules.add(side.rule()));
        for (Pair pair : pairs) {
            Side side = made.test(pair) ? pair.after() : pair.before();
            if (side != null) {
                rules.add(side.rule());
            }
        }
        return rules;
    }
}
