package org.gridgov.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.PackVersion;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.Band;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.PackInfo;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.RuleRow;
import org.gridgov.rules.pack.Scale;

class TableFormatProperties {
    /** Names that invite misreading: with signs that part values, with a negation in front, that are ranges. */
    private static final List<Attribute> VOCABULARY = List.of(
            Attribute.builder("urgency", LocalText.parse("紧急程度|urgency"), AttributeType.CODE)
                    .values(List.of(
                            value("urgent", "紧急|urgent"),
                            value("not-urgent", "非紧急|not urgent"),
                            value("soon", "较急、尽快|soon or later"),
                            value("g60", "60～79岁|60 to 79"),
                            value("g80", "80岁以上|80 or older")))
                    .synonyms(List.of("急缓"))
                    .build(),
            Attribute.builder("on-duty", LocalText.parse("在岗|on duty"), AttributeType.FLAG)
                    .build(),
            Attribute.builder("reach", LocalText.parse("距离|distance"), AttributeType.BAND)
                    .scale(new Scale(
                            "distance",
                            LocalText.parse("米|metres"),
                            List.of(
                                    new Band(value("near", "近|near"), 500),
                                    new Band(value("mid", "500～1999|500-1999"), 2000),
                                    new Band(value("far", "远|far"), Long.MAX_VALUE))))
                    .build());

    private static AttributeValue value(String code, String name) {
        return new AttributeValue(code, LocalText.parse(name), List.of());
    }

    private static PolicyPack pack(DecisionTable table) {
        LocalText text = LocalText.parse("试|test");
        return PolicyPack.builder(
                        new PackVersion("random", "1", "0".repeat(64), CaseKind.ASSIGNMENT),
                        new PackInfo(text, DateRange.ALWAYS, PackInfo.DEFAULT_ZONE, text, text, List.of()))
                .attributes(VOCABULARY)
                .tables(List.of(table))
                .build();
    }

    private static List<Rule> rules(DecisionTable table) {
        List<Rule> rules = new ArrayList<>();
        PackCheck.of(pack(table)).value().ifPresent(checked -> rules.addAll(checked.rules()));
        return rules;
    }

    @Property(tries = 200)
    void formattingChangesNoRule(@ForAll("tables") DecisionTable table, @ForAll Language language) {
        DecisionTable formatted = TableFormat.fmt(table, VOCABULARY, language);
        assertThat(rules(formatted)).isEqualTo(rules(table));
        assertThat(PackCheck.of(pack(formatted)).findings().hasErrors())
                .isEqualTo(PackCheck.of(pack(table)).findings().hasErrors());
    }

    @Property(tries = 200)
    void formattingAgainChangesNothing(@ForAll("tables") DecisionTable table, @ForAll Language language) {
        DecisionTable once = TableFormat.fmt(table, VOCABULARY, language);
        assertThat(TableFormat.fmt(once, VOCABULARY, language)).isEqualTo(once);
        for (Language other : Language.values()) {
            DecisionTable there = TableFormat.fmt(once, VOCABULARY, other);
            assertThat(TableFormat.fmt(TableFormat.fmt(there, VOCABULARY, language), VOCABULARY, other))
                    .isEqualTo(there);
        }
    }

    @Provide
    Arbitrary<DecisionTable> tables() {
        Arbitrary<String> urgency = Arbitraries.of(
                "-",
                "不限",
                "紧急",
                "非紧急",
                "非 紧急",
                "not urgent",
                "not not urgent",
                "URGENT；60-79",
                "60岁以上",
                "g80/紧急",
                "较急、尽快",
                "soon or later",
                "紧急或非紧急",
                "非60～79、非80以上",
                "urgent | soon",
                "“紧急”、g60",
                "nonsense",
                "");
        Arbitrary<String> duty = Arbitraries.of("-", "any", "√", "×", "是", "无", "yes;no", "非是", "FALSE", "也许");
        Arbitrary<String> reach = Arbitraries.of(
                "-",
                "近",
                "＜５００",
                "500米以上",
                "500到1999",
                "不足2000",
                "非远",
                "far; near",
                "mid、近",
                "≥2000",
                "700以上",
                "500-1999");
        Arbitrary<List<String>> results = Combinators.combine(
                        Arbitraries.of("可选", "Qualify", "加减分", "prefer", "“可选”"),
                        Arbitraries.of("30", "+30分", "－5", "0", "-", "030", "x"))
                .as(List::of);
        Arbitrary<List<String>> row = Combinators.combine(urgency, duty, reach, results)
                .as((first, second, third, result) -> {
                    List<String> cells = new ArrayList<>(List.of(first, second, third));
                    cells.addAll(result);
                    cells.add("第三条|Article 3");
                    return cells;
                });
        return Combinators.combine(
                        row.list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of("急缓", "URGENCY", "紧急程度"),
                        Arbitraries.of("条件", "Condition"))
                .as((rows, heading, role) -> {
                    List<RuleRow> numbered = new ArrayList<>();
                    for (List<String> cells : rows) {
                        cells.add(0, "甲－" + numbered.size());
                        numbered.add(new RuleRow(numbered.size() + 3, cells));
                    }
                    return new DecisionTable(
                            "表",
                            "t.csv",
                            null,
                            new RuleRow(1, List.of("ID", role, "条件", role, "结果", "result", "条文")),
                            new RuleRow(2, List.of("号", heading, "在岗", "distance", "effect", "加分", "依据")),
                            numbered);
                });
    }
}
