package org.gridgov.rules.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Tables of awkward texts: commas, quotes, line ends, signs of YAML, formulas, half and full width. */
final class RandomTables {
    private static final List<String> AWKWARD = List.of(
            "-",
            "",
            "a,b",
            "say \"x\"",
            "two\nlines",
            "紧急、较急",
            "非一般",
            "＞＝６０",
            "60～79",
            "null",
            "~",
            "yes",
            "No",
            "0x10",
            "1_000",
            "1.50",
            "-5",
            "+30分",
            "00",
            "2026-12-01",
            "12:30",
            "{a: b}",
            "[x]",
            "# no comment",
            "a # b",
            "key: value",
            "*alias",
            "&anchor",
            "!tag",
            "%percent",
            "@at",
            "`tick`",
            "'single'",
            "\"",
            "\\n",
            "\\",
            "|",
            ">",
            "<b>&amp;</b>",
            "]]>",
            "_x0041_",
            "𠮷野家",
            "é",
            "a\tb",
            "“紧急”",
            "?",
            "- item",
            "---",
            "...",
            "'",
            ";",
            ",",
            "=1+1",
            "true",
            "1e3",
            "TRUE",
            "第三条|Article 3",
            "a  b",
            "é");

    private RandomTables() {}

    private static Arbitrary<String> text() {
        Arbitrary<String> any = Arbitraries.strings()
                .withChars("ab 01，、,\"'-:#{}[]&*!|>%@`\\紧急非=;<\n")
                .ofMaxLength(8)
                .map(String::strip);
        return Arbitraries.oneOf(Arbitraries.of(AWKWARD), any);
    }

    private static Arbitrary<String> name() {
        return Arbitraries.of("派单", "a", "Dispatch-1", "表.二", "第_三", "说明", "x".repeat(60), "A", "null", "12");
    }

    static Arbitrary<DecisionTable> table() {
        Arbitrary<List<List<String>>> rows = text().list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .filter(cells -> !cells.get(cells.size() - 1).isEmpty())
                .filter(cells -> TableReader.title(cells).isEmpty())
                .list()
                .ofMinSize(3)
                .ofMaxSize(6);
        Arbitrary<LocalDate> days = Arbitraries.of(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 31));
        return Combinators.combine(name(), days.injectNull(0.5), rows).as((name, day, texts) -> {
            List<RuleRow> numbered = new ArrayList<>();
            texts.forEach(cells -> numbered.add(new RuleRow(numbered.size() + 2, cells)));
            // YAML states a role for each column, and a column beyond the last heading is none.
            RuleRow roles = new RuleRow(2, List.of("编号", "条件", "x y", "-", "结果"));
            return new DecisionTable(name, "t.csv", day, roles, numbered.get(0), numbered.subList(1, numbered.size()));
        });
    }
}
