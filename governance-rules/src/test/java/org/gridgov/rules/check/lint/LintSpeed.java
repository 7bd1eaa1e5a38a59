package org.gridgov.rules.check.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.PackVersion;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.PackInfo;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.RuleRow;
import org.gridgov.rules.workbench.diff.PolicyDiff;

/** Measures lint on large random tables; run by hand: {@code LintSpeed ROWS COLUMNS SHARE-OF-CELLS-FILLED}. */
final class LintSpeed {
    private LintSpeed() {}

    public static void main(String[] arguments) {
        int rows = Integer.parseInt(arguments[0]);
        int columns = Integer.parseInt(arguments[1]);
        double filled = Double.parseDouble(arguments[2]);
        for (int round = 0; round < 3; round++) {
            PolicyPack pack = pack(rows, columns, filled, round);
            long start = System.nanoTime();
            LintReport report = Lint.of(pack, LintSettings.of(LocalDate.of(2026, 12, 1)));
            System.out.println(rows + " x " + columns + ": " + (System.nanoTime() - start) / 1_000_000 + " ms, "
                    + report.entries().size() + " entries, " + report.overlaps().size() + "+"
                    + report.overlapsLeftOut() + " overlaps, proved " + report.proved());
            compare(pack, pack(rows, columns, filled, round + 100), rows);
            report.entries("GP-LINT-16").forEach(entry -> System.out.println(entry.finding()));
        }
    }

    /** One edit, ten edits, and a wholly different table. */
    private static void compare(PolicyPack pack, PolicyPack other, int rows) {
        for (int edits : new int[] {1, 10, rows}) {
            List<RuleRow> mixed = new ArrayList<>(pack.tables().get(0).rows());
            for (int i = 0; i < edits; i++) {
                mixed.set(i, other.tables().get(0).rows().get(i));
            }
            DecisionTable table = pack.tables().get(0);
            PolicyPack after = pack.toBuilder()
                    .tables(List.of(new DecisionTable(
                            table.name(), table.source(), null, table.roles(), table.headings(), mixed)))
                    .build();
            long start = System.nanoTime();
            PolicyDiff diff = PolicyDiff.of(
                    PackCheck.of(pack).value().orElseThrow(),
                    PackCheck.of(after).value().orElseThrow());
            System.out.println("  diff of " + edits + " rows: " + (System.nanoTime() - start) / 1_000_000 + " ms, "
                    + diff.changes().size() + " changes, not proved " + diff.notProved());
        }
    }

    static PolicyPack pack(int rows, int columns, double filled, long seed) {
        Random random = new Random(seed);
        List<Attribute> vocabulary = new ArrayList<>();
        List<String> roles = new ArrayList<>(List.of("编号"));
        List<String> headings = new ArrayList<>(List.of("号"));
        for (int i = 0; i < columns; i++) {
            AttributeType type = List.of(AttributeType.CODE, AttributeType.CODE, AttributeType.SET, AttributeType.FLAG)
                    .get(i % 4);
            Attribute.Builder builder = Attribute.builder("a" + i, LocalText.parse("a" + i), type);
            List<AttributeValue> values = new ArrayList<>();
            for (int j = 0; j < 5; j++) {
                values.add(new AttributeValue("v" + j, LocalText.parse("v" + j), List.of()));
            }
            vocabulary.add((type == AttributeType.FLAG ? builder : builder.values(values)).build());
            roles.add("条件");
            headings.add("a" + i);
        }
        roles.addAll(List.of("结果", "结果", "条文"));
        headings.addAll(List.of("判定", "加分", "依据"));
        List<RuleRow> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<String> cells = new ArrayList<>(List.of("r" + i));
            for (Attribute attribute : vocabulary) {
                List<String> codes = new ArrayList<>(
                        attribute.values().stream().map(AttributeValue::code).toList());
                Collections.shuffle(codes, random);
                cells.add(
                        random.nextDouble() < filled
                                ? String.join("、", codes.subList(0, 1 + random.nextInt(Math.min(2, codes.size()))))
                                : "-");
            }
            String effect = List.of("可选", "可选", "不可选", "加减分").get(random.nextInt(4));
            cells.addAll(List.of(effect, effect.equals("不可选") ? "-" : String.valueOf(1 + random.nextInt(30)), "第一条"));
            all.add(new RuleRow(i + 3, cells));
        }
        DecisionTable table =
                new DecisionTable("t", "t.csv", null, new RuleRow(1, roles), new RuleRow(2, headings), all);
        LocalText text = LocalText.parse("试|test");
        return PolicyPack.builder(
                        new PackVersion("random", "1", "0".repeat(64), CaseKind.ASSIGNMENT),
                        new PackInfo(text, DateRange.ALWAYS, PackInfo.DEFAULT_ZONE, text, text, List.of()))
                .attributes(vocabulary)
                .tables(List.of(table))
                .build();
    }
}
