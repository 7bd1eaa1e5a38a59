package org.gridgov.rules.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.Effect;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.Ruling;
import org.gridgov.rules.RandomTables;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.check.lint.Lint;
import org.gridgov.rules.check.lint.LintReport;
import org.gridgov.rules.check.lint.LintSettings;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.RuleRow;
import org.gridgov.rules.run.Interpreter;
import org.gridgov.rules.workbench.diff.PolicyDiff;
import org.junit.jupiter.api.Test;

/** Lint and comparison of large random tables, beside judging every case there is where that can be done. */
class LintBenchmark {
    private static final LintSettings SETTINGS = LintSettings.of(LocalDate.of(2026, 12, 1));
    private static final int ROUNDS = 5;

    @Test
    void lintsAndCompares() {
        System.out.println("| table | cells filled | lint, ms: min / median / max | proved | entries"
                + " | every case, ms: min / median / max | ratio |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (double filled : new double[] {0.5, 0.8}) {
            beside(300, 5, filled);
            alone(1_000, 8, filled);
        }
        System.out.println();
        System.out.println("| table | rows that differ | diff, ms: min / median / max | changes | not proved |");
        System.out.println("|---|---|---|---|---|");
        for (int edits : new int[] {1, 10, 300}) {
            diff(300, 5, edits);
        }
        for (int edits : new int[] {1, 10}) {
            diff(1_000, 8, edits);
        }
    }

    /** What enumeration finds of the same questions: cases of which no row speaks, and rows that change no verdict. */
    private static long everyCase(CheckedPack pack, List<CaseFacts> cases) {
        Set<String> needed = new HashSet<>();
        long gaps = 0;
        for (Judgement judgement : new Interpreter(pack).judge(cases)) {
            List<Ruling> qualify = of(judgement, Effect.QUALIFY);
            List<Ruling> forbid = of(judgement, Effect.FORBID);
            gaps += qualify.isEmpty() && forbid.isEmpty() ? 1 : 0;
            if (forbid.size() == 1 && !qualify.isEmpty()) {
                needed.add(forbid.get(0).rule());
            }
            if (forbid.isEmpty() && !qualify.isEmpty()) {
                judgement.rulings().stream()
                        .filter(ruling -> ruling.points() != 0 || qualify.size() == 1)
                        .forEach(ruling -> needed.add(ruling.rule()));
            }
        }
        return gaps + needed.size();
    }

    private static List<Ruling> of(Judgement judgement, Effect effect) {
        return judgement.rulings().stream()
                .filter(ruling -> ruling.effect() == effect)
                .toList();
    }

    private static void beside(int rows, int columns, double filled) {
        PolicyPack pack = LargePacks.pack(rows, columns, filled, 1);
        CheckedPack checked = PackCheck.of(pack).value().orElseThrow();
        List<CaseFacts> cases = RandomTables.cases(checked);
        LintReport report = Lint.of(pack, SETTINGS);
        Rounds[] rounds = Rounds.inTurn(
                2, ROUNDS, () -> Lint.of(pack, SETTINGS).entries().size(), () -> everyCase(checked, cases));
        assertThat(report.proved()).isTrue();
        System.out.println(line(rows, columns, filled, rounds[0], report) + rounds[1] + " (" + cases.size()
                + " cases) | " + rounds[0].ratio(rounds[1]) + " |");
    }

    private static void alone(int rows, int columns, double filled) {
        PolicyPack pack = LargePacks.pack(rows, columns, filled, 1);
        LintReport report = Lint.of(pack, SETTINGS);
        Rounds[] rounds =
                Rounds.inTurn(0, ROUNDS, () -> Lint.of(pack, SETTINGS).entries().size(), () -> 0);
        System.out.println(line(rows, columns, filled, rounds[0], report) + "12.7 million cases are too many | |");
        report.entries("GP-LINT-16").forEach(entry -> System.out.println(entry.finding()));
    }

    private static String line(int rows, int columns, double filled, Rounds lint, LintReport report) {
        return "| " + rows + " × " + columns + " | " + filled + " | " + lint + " | "
                + (report.proved()
                        ? "everything"
                        : "all but " + report.entries("GP-LINT-16").size() + " questions")
                + " | " + report.entries().size() + " | ";
    }

    private static void diff(int rows, int columns, int edits) {
        PolicyPack pack = LargePacks.pack(rows, columns, 0.5, 1);
        DecisionTable table = pack.tables().get(0);
        List<RuleRow> mixed = new ArrayList<>(table.rows());
        List<RuleRow> others =
                LargePacks.pack(rows, columns, 0.5, 101).tables().get(0).rows();
        for (int i = 0; i < edits; i++) {
            mixed.set(i, others.get(i));
        }
        PolicyPack after = pack.toBuilder()
                .tables(List.of(
                        new DecisionTable(table.name(), table.source(), null, table.roles(), table.headings(), mixed)))
                .build();
        CheckedPack one = PackCheck.of(pack).value().orElseThrow();
        CheckedPack two = PackCheck.of(after).value().orElseThrow();
        PolicyDiff diff = PolicyDiff.of(one, two);
        Rounds[] rounds =
                Rounds.inTurn(1, ROUNDS, () -> PolicyDiff.of(one, two).changes().size(), () -> 0);
        System.out.println("| " + rows + " × " + columns + " | " + edits + " | " + rounds[0] + " | "
                + diff.changes().size() + " | " + diff.notProved() + " |");
    }
}
