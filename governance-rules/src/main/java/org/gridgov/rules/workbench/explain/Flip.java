package org.gridgov.rules.workbench.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.gridgov.basics.LocalText;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.Effect;
import org.gridgov.policy.Judgement;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Condition;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.run.Interpreter;
import org.gridgov.rules.run.Truth;

/** Turns a pack and a case into a search for the nearest change, and its result into advice. */
final class Flip {
    private static final long MOST_STEPS = 300_000;

    private final CheckedPack pack;
    private final CaseFacts facts;
    private final Judgement judgement;
    private final Reader reader;

    Flip(CheckedPack pack, CaseFacts facts, Judgement judgement, Reader reader) {
        this.pack = pack;
        this.facts = facts;
        this.judgement = judgement;
        this.reader = reader;
    }

    Advice advice() {
        List<Condition> shown = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            if (rule.info().effect() != Effect.PREFER) {
                rule.conditions().stream()
                        .filter(condition -> reader.maySee(condition.attribute()))
                        .forEach(shown::add);
            }
        }
        Optional<List<Variable>> variables = new Variables(pack, facts, judgement.seen(), reader, shown).all();
        if (variables.isEmpty()) {
            return new Advice(Advice.Outcome.UNDECIDED, List.of());
        }
        List<FlipSearch.Row> rows = rows(variables.get());
        int[] sizes = variables.get().stream()
                .mapToInt(variable -> variable.values().size())
                .toArray();
        FlipSearch search = new FlipSearch(sizes, rows, judgement.eligible(), MOST_STEPS);
        Optional<int[]> found = search.solve();
        if (found.isEmpty()) {
            Advice.Outcome none = rows.stream().allMatch(FlipSearch.Row::whole)
                    ? Advice.Outcome.IMPOSSIBLE
                    : Advice.Outcome.NOT_CERTAIN;
            return new Advice(search.exhausted() ? Advice.Outcome.UNDECIDED : none, List.of());
        }
        Advice advice = new Advice(Advice.Outcome.FLIPS, changes(variables.get(), found.get()));
        if (new Interpreter(pack).judge(advice.applyTo(facts)).eligible() == judgement.eligible()) {
            throw new IllegalStateException("Advice must flip the verdict of " + pack.version() + ", but changes of "
                    + advice.changes().stream().map(Change::name).toList() + " do not");
        }
        return advice;
    }

    private List<FlipSearch.Row> rows(List<Variable> variables) {
        List<FlipSearch.Row> rows = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            if (rule.info().effect() == Effect.PREFER) {
                continue;
            }
            List<FlipSearch.Test> tests = new ArrayList<>();
            for (Condition condition : rule.conditions()) {
                if (reader.maySee(condition.attribute())) {
                    tests.add(test(condition, variables));
                }
            }
            rows.add(new FlipSearch.Row(
                    rule.info().effect(), tests.size() == rule.conditions().size(), tests));
        }
        return rows;
    }

    private static FlipSearch.Test test(Condition condition, List<Variable> variables) {
        int at = 0;
        while (!has(variables.get(at), condition.attribute())) {
            at++;
        }
        BitSet holds = new BitSet();
        BitSet fails = new BitSet();
        List<Variable.Value> values = variables.get(at).values();
        for (int i = 0; i < values.size(); i++) {
            Truth truth = Truth.of(condition, values.get(i).seen());
            holds.set(i, truth == Truth.TRUE);
            fails.set(i, truth == Truth.FALSE);
        }
        return new FlipSearch.Test(at, holds, fails);
    }

    private static boolean has(Variable variable, Attribute attribute) {
        return variable.attributes().stream().anyMatch(own -> own.name().equals(attribute.name()));
    }

    private List<Change> changes(List<Variable> variables, int[] found) {
        FactWords words = new FactWords(pack, reader);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] > 0) {
                Variable variable = variables.get(i);
                Variable.Value now = variable.values().get(0);
                Variable.Value other = variable.values().get(found[i]);
                changes.add(new Change(
                        now.seen().names().isEmpty() ? Change.Kind.TELL : Change.Kind.CHANGE,
                        variable.name(),
                        FactWords.joined(
                                variable.attributes().stream()
                                        .map(Attribute::label)
                                        .toList(),
                                "、",
                                ", "),
                        said(variable, now, words),
                        said(variable, other, words),
                        other.codes(),
                        other.number()));
            }
        }
        return changes;
    }

    private static LocalText said(Variable variable, Variable.Value value, FactWords words) {
        if (value.seen().names().isEmpty()) {
            return RuleMessages.text("why.unknown");
        }
        List<LocalText> parts = new ArrayList<>();
        for (Attribute attribute : variable.attributes()) {
            parts.add(words.words(attribute, value.seen().codes(attribute.name())));
        }
        LocalText joined = FactWords.joined(parts, "、", ", ");
        return value.number() == null
                ? joined
                : RuleMessages.text(
                        "why.number",
                        joined,
                        value.number(),
                        variable.attributes().get(0).scale().orElseThrow().unit());
    }
}
