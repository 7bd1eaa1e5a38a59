package org.gridgov.rules.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Facts;
import org.gridgov.basics.LocalText;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.PackVersion;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.Band;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.PackInfo;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.RuleRow;
import org.gridgov.rules.pack.Scale;

/** Small packs over four attributes, and every case that such a pack can tell apart. */
final class RandomPacks {
    private static final List<Attribute> VOCABULARY = List.of(
            Attribute.builder("a", LocalText.parse("甲|a"), AttributeType.CODE)
                    .values(values("x", "y", "急"))
                    .build(),
            Attribute.builder("s", LocalText.parse("乙|s"), AttributeType.SET)
                    .values(values("p", "q", "r"))
                    .build(),
            Attribute.builder("f", LocalText.parse("丙|f"), AttributeType.FLAG).build(),
            Attribute.builder("b", LocalText.parse("丁|b"), AttributeType.BAND)
                    .scale(new Scale(
                            "m",
                            LocalText.parse("米|m"),
                            List.of(
                                    new Band(values("lo").get(0), 0),
                                    new Band(values("mid").get(0), 10),
                                    new Band(values("hi").get(0), Long.MAX_VALUE))))
                    .build());

    private RandomPacks() {}

    private static List<AttributeValue> values(String... codes) {
        List<AttributeValue> values = new ArrayList<>();
        for (String code : codes) {
            values.add(new AttributeValue(code, LocalText.parse("值" + code + "|value " + code), List.of()));
        }
        return values;
    }

    /** Rows of a table, in the order of the file. */
    static Arbitrary<List<List<String>>> rows() {
        Arbitrary<List<String>> cells = Combinators.combine(
                        cell("x", "y", "急"), cell("p", "q", "r"), cell("yes", "no"), cell("lo", "mid", "hi"))
                .as(List::of);
        Arbitrary<List<String>> results = Combinators.combine(
                        Arbitraries.of("可选", "不可选", "加减分"),
                        Arbitraries.integers().between(1, 50))
                .as((effect, points) -> List.of(effect, effect.equals("不可选") ? "-" : String.valueOf(points)));
        return Combinators.combine(cells, results)
                .as((conditions, result) -> {
                    List<String> row = new ArrayList<>(conditions);
                    row.addAll(result);
                    return List.copyOf(row);
                })
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static Arbitrary<String> cell(String... codes) {
        Arbitrary<String> some = Arbitraries.of(codes)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(list -> String.join("、", list));
        return Arbitraries.oneOf(Arbitraries.just("-"), some, some.map(text -> "非" + text.replace("、", "、非")));
    }

    static PolicyPack pack(List<List<String>> rows) {
        List<RuleRow> numbered = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            cells.add(0, "行-" + String.join("-", row).hashCode() + "-" + numbered.size());
            cells.add("第一条");
            numbered.add(new RuleRow(numbered.size() + 3, cells));
        }
        return packOfRows(numbered);
    }

    static PolicyPack packOfRows(List<RuleRow> rows) {
        DecisionTable table = new DecisionTable(
                "表",
                "t.csv",
                null,
                new RuleRow(1, List.of("编号", "条件", "条件", "条件", "条件", "结果", "结果", "条文")),
                new RuleRow(2, List.of("号", "a", "s", "f", "b", "判定", "加分", "依据")),
                rows);
        LocalText text = LocalText.parse("试|test");
        return PolicyPack.builder(
                        new PackVersion("random", "1", "0".repeat(64), CaseKind.ASSIGNMENT),
                        new PackInfo(text, DateRange.ALWAYS, PackInfo.DEFAULT_ZONE, text, text, List.of()))
                .attributes(VOCABULARY)
                .tables(List.of(table))
                .build();
    }

    static CheckedPack checked(PolicyPack pack) {
        Optional<CheckedPack> checked = PackCheck.of(pack).value();
        return checked.orElseThrow(
                () -> new AssertionError(PackCheck.of(pack).findings().toString()));
    }

    /** Every combination of unknown, empty, one, two and foreign codes, and of numbers around the cut points. */
    static List<CaseFacts> allCases() {
        List<CaseFacts> cases = new ArrayList<>();
        for (String a : List.of("", "a=;", "a=x;", "a=y;", "a=急;", "a=foreign;", "a=x,y;")) {
            for (String s : List.of("", "s=;", "s=p;", "s=p,q;", "s=q,r;", "s=p,q,r;")) {
                for (String f : List.of("", "f=yes", "f=no", "f=")) {
                    for (List<Long> m :
                            List.of(List.<Long>of(), List.of(-1L), List.of(0L), List.of(9L), List.of(10L))) {
                        cases.add(CaseFacts.of(Facts.parse(a + s + f), m.isEmpty() ? Map.of() : Map.of("m", m.get(0))));
                    }
                }
            }
        }
        return cases;
    }
}
