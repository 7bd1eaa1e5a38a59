package org.gridgov.rules.check.lint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.PackVersion;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.Band;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.PackInfo;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.pack.Parameter;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.RuleRow;
import org.gridgov.rules.pack.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Random packs of everything at once: tables of which some begin later, sentences and rules for developers under the names
 * of the tables, numbers and cut points that switch, attributes of one value, columns that stand twice.
 */
final class MixedPacks {
    static final LocalDate FROM = LocalDate.of(2026, 11, 1);
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 1));
    private static final List<String> EFFECTS = List.of("可选", "不可选", "加减分");

    private final Random random;
    private final List<Attribute> vocabulary = new ArrayList<>();
    private final List<String> effects = new ArrayList<>();

    MixedPacks(long seed) {
        random = new Random(seed);
        vocabulary.add(listed("a", random.nextInt(6) == 0 ? AttributeType.SET : AttributeType.CODE, 2));
        vocabulary.add(listed("o", random.nextInt(6) == 0 ? AttributeType.SET : AttributeType.CODE, 1));
        vocabulary.add(listed("s", AttributeType.SET, 1 + random.nextInt(2)));
        vocabulary.add(
                Attribute.builder("f", LocalText.parse("f"), AttributeType.FLAG).build());
        vocabulary.add(band("b", random.nextBoolean()));
        if (random.nextBoolean()) {
            vocabulary.add(band("c", false));
        }
        Collections.shuffle(vocabulary, random);
        for (String effect : EFFECTS) {
            if (random.nextInt(4) > 0) {
                effects.add(effect);
            }
        }
        if (effects.isEmpty()) {
            effects.add("不可选");
        }
    }

    private static Attribute listed(String name, AttributeType type, int values) {
        List<AttributeValue> all = new ArrayList<>();
        for (int i = 0; i < values; i++) {
            all.add(value(name + i));
        }
        return Attribute.builder(name, LocalText.parse(name), type).values(all).build();
    }

    private static AttributeValue value(String code) {
        return new AttributeValue(code, LocalText.parse(code), List.of());
    }

    private Attribute band(String name, boolean switching) {
        List<Band> bands = new ArrayList<>();
        if (switching) {
            bands.add(new Band(value(name + "0"), 5, "cut"));
        } else if (random.nextInt(4) > 0) {
            bands.add(new Band(value(name + "0"), (random.nextInt(3) - 1) * 5L));
        }
        bands.add(new Band(value(name + "9"), Long.MAX_VALUE));
        return Attribute.builder(name, LocalText.parse(name), AttributeType.BAND)
                .scale(new Scale("m", LocalText.parse("m"), bands))
                .build();
    }

    PolicyPack pack() {
        List<DecisionTable> tables = new ArrayList<>();
        boolean later = random.nextInt(3) == 0;
        for (String name : List.of("t", "u")) {
            if (random.nextInt(5) > 0) {
                boolean dated = later || random.nextInt(3) == 0;
                tables.add(table(name, dated ? DAYS.get(random.nextInt(2)) : null));
            }
        }
        LocalText text = LocalText.parse("试|test");
        PolicyPack.Builder builder = PolicyPack.builder(
                        new PackVersion("mixed", "1", "0".repeat(64), CaseKind.ASSIGNMENT),
                        new PackInfo(
                                text, DateRange.of(FROM, LocalDate.MAX), PackInfo.DEFAULT_ZONE, text, text, List.of()))
                .attributes(vocabulary)
                .parameters(List.of(parameter("cut", 5, 10), parameter("bonus", 1, 2)))
                .tables(tables);
        if (!later && random.nextBoolean()) {
            builder.sentences(List.of(new PackText("p/sentences/t.dslr", sentences())));
        }
        if (!later && random.nextBoolean()) {
            builder.drl(List.of(new PackText("p/rules/u.drl", drl())));
        }
        return builder.build();
    }

    private static Parameter parameter(String name, long first, long second) {
        LocalText text = LocalText.parse(name);
        Instant switched = DAYS.get(1).atStartOfDay(PackInfo.DEFAULT_ZONE).toInstant();
        return new Parameter(
                name,
                text,
                text,
                text,
                List.of(
                        new Parameter.Dated(Instant.MIN, switched, first),
                        new Parameter.Dated(switched, Instant.MAX, second)));
    }

    private DecisionTable table(String name, @Nullable LocalDate since) {
        List<String> roles = new ArrayList<>(List.of("编号"));
        List<String> headings = new ArrayList<>(List.of("号"));
        int columns = 1 + random.nextInt(4);
        List<Attribute> asked = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            Attribute attribute = vocabulary.get(random.nextInt(vocabulary.size()));
            asked.add(attribute);
            roles.add("条件");
            headings.add(attribute.name());
        }
        roles.addAll(List.of("结果", "结果", "条文"));
        headings.addAll(List.of("判定", "加分", "依据"));
        List<RuleRow> rows = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            List<String> cells = new ArrayList<>(List.of("r" + i));
            for (Attribute attribute : asked) {
                cells.add(random.nextInt(3) > 0 ? cell(attribute) : "-");
            }
            String effect = effect();
            cells.addAll(List.of(effect, points(effect), "第一条|Article 1"));
            rows.add(new RuleRow(i + 3, cells));
        }
        return new DecisionTable(
                name, "p/tables/" + name + ".csv", since, new RuleRow(1, roles), new RuleRow(2, headings), rows);
    }

    private String effect() {
        return effects.get(random.nextInt(effects.size()));
    }

    private String points(String effect) {
        return switch (effect) {
            case "可选" -> List.of("0", "0", "1", "$bonus").get(random.nextInt(4));
            case "加减分" -> List.of("1", "-1", "$bonus", "-$bonus").get(random.nextInt(4));
            default -> "-";
        };
    }

    private List<String> some(Attribute attribute) {
        List<String> codes = new ArrayList<>(
                attribute.values().stream().map(AttributeValue::code).toList());
        Collections.shuffle(codes, random);
        return codes.subList(0, 1 + random.nextInt(Math.min(2, codes.size())));
    }

    private String cell(Attribute attribute) {
        String negation = random.nextInt(3) == 0 ? "非" : "";
        return negation + String.join("、" + negation, some(attribute));
    }

    private String sentences() {
        StringBuilder text = new StringBuilder();
        int rules = 1 + random.nextInt(2);
        for (int i = 0; i < rules; i++) {
            text.append("规则 \"s").append(i).append("\" 依据 \"第一条|Article 1\"\n当\n");
            int count = random.nextInt(3);
            for (int j = 0; j < count; j++) {
                Attribute attribute = vocabulary.get(random.nextInt(vocabulary.size()));
                String not = random.nextInt(3) == 0 ? "不" : "";
                String verb = attribute.type() == AttributeType.SET ? "包含" : "是";
                text.append("  ")
                        .append(attribute.name() + " " + not + verb + " ")
                        .append(String.join(
                                " 或 ",
                                some(attribute).stream().map(MixedPacks::word).toList()))
                        .append('\n');
            }
            String effect = effect();
            text.append("则\n  ").append(effect);
            if (effect.equals("加减分")) {
                text.append(" 加 1 分");
            }
            text.append("\n结束\n\n");
        }
        return text.toString();
    }

    private static String word(String code) {
        return code.equals("yes") ? "是" : code.equals("no") ? "否" : code;
    }

    private String drl() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2; i++) {
            List<String> constraints = new ArrayList<>();
            int count = random.nextInt(3);
            for (int j = 0; j < count; j++) {
                Attribute attribute = vocabulary.get(random.nextInt(vocabulary.size()));
                String code = some(attribute).get(0);
                boolean not = random.nextInt(3) == 0;
                constraints.add(attribute.name()
                        + switch (attribute.type()) {
                            case SET -> (not ? " not contains " : " contains ") + "\"" + code + "\"";
                            case FLAG -> (not ? " != " : " == ") + code.equals("yes");
                            default -> (not ? " != " : " == ") + "\"" + code + "\"";
                        });
            }
            String call = switch (effect()) {
                case "可选" -> "qualify(1)";
                case "不可选" -> "forbid()";
                default -> "prefer(-1)";
            };
            text.append("rule \"d" + i + "\" @article(\"第一条|Article 1\")\nwhen\n    $c : AssignmentCase( ")
                    .append(String.join(", ", constraints))
                    .append(" )\nthen\n    $c." + call + ";\nend\n");
        }
        return text.toString();
    }

    /** The attributes of a table's columns, by name. */
    static Set<String> columns(DecisionTable table) {
        TreeSet<String> names = new TreeSet<>();
        for (int i = 0; i < table.headings().cells().size(); i++) {
            if (table.roles().cell(i).equals("条件")) {
                names.add(table.headings().cell(i));
            }
        }
        return names;
    }
}
