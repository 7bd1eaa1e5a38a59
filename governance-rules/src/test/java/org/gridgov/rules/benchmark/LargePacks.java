package org.gridgov.rules.benchmark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.PackVersion;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.PackInfo;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.RuleRow;
import org.gridgov.rules.pack.TableForm;
import org.gridgov.rules.pack.TableWriter;

/** Random packs of one large table: codes, sets and flags of up to five values. */
final class LargePacks {
    private static final String MANIFEST = """
            id: large
            version: "1"
            kind: assignment
            name: 大表|Large table
            valid: 2026-01-01/..
            owner: 社区|Community
            source: 办法|Measures
            """;

    private LargePacks() {}

    /** The same pack as files; every so many rows have a value with a character too many, none if that is 0. */
    static void write(PolicyPack pack, int wrongEvery, TableForm form, Path folder) {
        StringBuilder vocabulary = new StringBuilder("attributes:\n");
        for (Attribute attribute : pack.attributes()) {
            String name = attribute.name();
            vocabulary
                    .append("  - {name: ")
                    .append(name)
                    .append(", zh: ")
                    .append(name)
                    .append(", en: ")
                    .append(name)
                    .append(", type: ")
                    .append(attribute.type().name().toLowerCase(Locale.ROOT))
                    .append(", privacy: public");
            if (attribute.type() != AttributeType.FLAG) {
                List<String> values = new ArrayList<>();
                attribute
                        .values()
                        .forEach(value -> values.add("{code: " + value.code() + ", zh: "
                                + value.name().zh() + ", en: " + value.name().en() + "}"));
                vocabulary
                        .append(", values: [")
                        .append(String.join(", ", values))
                        .append(']');
            }
            vocabulary.append("}\n");
        }
        DecisionTable table = pack.tables().get(0);
        List<RuleRow> rows = new ArrayList<>();
        for (RuleRow row : table.rows()) {
            List<String> cells = new ArrayList<>(row.cells());
            if (wrongEvery > 0 && rows.size() % wrongEvery == 0) {
                cells.set(1, "v11");
            }
            rows.add(new RuleRow(row.number(), cells));
        }
        DecisionTable written =
                new DecisionTable(table.name(), table.source(), null, table.roles(), table.headings(), rows);
        Fixtures.write(folder.resolve("policy.yaml"), MANIFEST.getBytes(StandardCharsets.UTF_8));
        Fixtures.write(folder.resolve("vocabulary.yaml"), vocabulary.toString().getBytes(StandardCharsets.UTF_8));
        Fixtures.write(
                folder.resolve("tables").resolve("t" + form.ending()),
                TableWriter.write(List.of(written), form, pack.attributes()));
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
                // A row without any condition would decide every case, and leave nothing to find out.
                boolean isLast = cells.size() == columns && Collections.frequency(cells, "-") == columns - 1;
                cells.add(
                        isLast || random.nextDouble() < filled
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
