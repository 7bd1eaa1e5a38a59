package org.gridgov.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.check.lint.Lint;
import org.gridgov.rules.check.lint.LintReport;
import org.gridgov.rules.check.lint.LintSettings;
import org.gridgov.rules.check.space.Box;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.RuleRow;
import org.gridgov.rules.workbench.diff.PolicyDiff;
import org.gridgov.rules.workbench.diff.PolicyDiffChange;
import org.junit.jupiter.api.Test;

/** Lint and comparison on the packs of the Haihong example. */
class LintShippedPacksTest {
    private static final LintSettings SETTINGS = LintSettings.of(LocalDate.of(2026, 12, 1));

    /** As if nothing had been accepted. */
    private static LintReport lint(String name) {
        PolicyPack pack =
                ShippedPacks.pack(name).toBuilder().accepted(List.of()).build();
        LintReport report = Lint.of(pack, SETTINGS);
        assertThat(report.proved()).isTrue();
        return report;
    }

    private static List<String> lines(LintReport report) {
        return report.entries().stream()
                .map(entry -> entry.code() + " " + entry.subject())
                .toList();
    }

    @Test
    void whatIsLeftIsMeantAndAccepted() {
        for (String name : ShippedPacks.NAMES) {
            LintReport report = Lint.of(ShippedPacks.pack(name), SETTINGS);
            assertThat(report.entries()).as(name).isEmpty();
            assertThat(report.suppressed()).as(name).isNotEmpty();
        }
    }

    @Test
    void saysLittleOfThePacksAndNothingThatIsNotSo() {
        assertThat(lines(lint("assignment"))).containsExactly("GP-LINT-01 ");
        assertThat(lines(lint("matching")))
                .containsExactly("GP-LINT-01 ", "GP-LINT-06 供需禁止/禁-02", "GP-LINT-06 供需禁止/禁-03");
        assertThat(lines(lint("scheduling"))).containsExactly("GP-LINT-01 ", "GP-LINT-06 排班禁止/禁-06");
        assertThat(lint("assignment").overlaps()).hasSize(45);
    }

    @Test
    void describesTheGapOfSchedulingInOneBox() {
        List<Box> boxes = lint("scheduling")
                .entries("GP-LINT-01")
                .get(0)
                .shown()
                .orElseThrow()
                .cover()
                .boxes();
        assertThat(boxes).hasSize(1);
        assertThat(boxes.get(0).words().zh())
                .isEqualTo("首访 是 否；项目成员 是 否；范围 是 同社区；受过培训 是 否；到访过 是 否；时间合适 是 是；本人同意 是 是；有保险 是 是；本人家庭 是 否；技能符合 是 是");
    }

    @Test
    void theWitnessOfAGapIsJudgedByNoRule() {
        for (String name : ShippedPacks.NAMES) {
            PolicyPack pack = ShippedPacks.pack(name);
            CaseKind kind = pack.version().kind();
            List<PolicyCase> cases = lint(name).entries("GP-LINT-01").stream()
                    .map(entry ->
                            Fixtures.caseOf(kind, entry.shown().orElseThrow().witness()))
                    .toList();
            try (PolicyEngine engine = PolicyEngines.interpreter(pack)) {
                assertThat(engine.judge(cases)).hasSize(1).allSatisfy(judgement -> {
                    assertThat(judgement.eligible()).isFalse();
                    assertThat(judgement.rulings()).noneMatch(ruling -> ruling.points() == 0);
                });
            }
        }
    }

    private static CheckedPack checked(PolicyPack pack) {
        return PackCheck.of(pack).value().orElseThrow();
    }

    /** The pack with one cell of one row changed. */
    private static PolicyPack edited(PolicyPack pack, String row, String cell, String now) {
        List<DecisionTable> tables = new ArrayList<>();
        for (DecisionTable table : pack.tables()) {
            List<RuleRow> rows = table.rows().stream()
                    .map(each -> each.cell(0).equals(row)
                            ? new RuleRow(
                                    each.number(),
                                    each.cells().stream()
                                            .map(text -> text.equals(cell) ? now : text)
                                            .toList())
                            : each)
                    .toList();
            tables.add(new DecisionTable(
                    table.name(), table.source(), table.since(), table.roles(), table.headings(), rows));
        }
        return pack.toBuilder().tables(tables).build();
    }

    @Test
    void namesTheCasesThatOneEditChangesAndTheEdit() {
        PolicyPack pack = ShippedPacks.pack("assignment");
        PolicyPack stricter = edited(edited(pack, "资-09", "同社区", "同网格"), "加-05", "6", "7");
        PolicyDiff diff = PolicyDiff.of(checked(pack), checked(stricter));
        assertThat(diff.notProved()).isEmpty();
        assertThat(diff.edits())
                .extracting(edit -> edit.words().en())
                .containsExactly("rule '派单加分/加-05' is changed", "rule '派单资格/资-09' is changed");
        assertThat(diff.changes())
                .extracting(PolicyDiffChange::kind)
                .contains(PolicyDiffChange.Kind.GAINED, PolicyDiffChange.Kind.LOST, PolicyDiffChange.Kind.POINTS);
        assertThat(diff.changes().stream().filter(change -> change.kind() == PolicyDiffChange.Kind.LOST))
                .allSatisfy(change -> assertThat(change.undone()).containsExactly("派单资格/资-09"));
        assertThat(PolicyDiff.of(checked(pack), checked(edited(pack, "资-04", "较急", "非紧急、非一般")))
                        .sameMeaning())
                .as("not urgent and not routine is what priority is, as long as the urgency is known")
                .isTrue();
    }
}
