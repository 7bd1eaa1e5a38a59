package org.gridgov.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.PackVersion;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.pack.PolicyPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrlTest {
    private static final String FILE = """
            package org.example.rules;
            import org.gridgov.policy.AssignmentCase;

            // what a developer writes
            rule "派单-21" @article("第三条第一款|Article 3 (1)")
            when
                $c : AssignmentCase( urgency in ("urgent", "priority"), skills contains "elder-care",
                    skills not contains "legal", reach != "far", onDuty == true )
            then
                $c.qualify(20);
            end

            /* the others */
            rule "r-2"
                @article( "Article \\"4\\" \\\\ 5" )
            when $it : AssignmentCase( ( urgency == "urgent" || urgency == "routine" ),
                skills contains "legal" || skills contains "first-aid",
                ( reach != "far" && reach != "mid" ), urgency not in ("routine") )
            then $it.prefer(-5); end
            rule "r-3" @article("第五条") when $c : AssignmentCase() then $c.forbid(); end
            rule "r-4" @article("第六条") when $c : AssignmentCase( this["on-duty"] != false ) then $c.qualify(); end
            """;

    private static String rule(String constraints) {
        return "rule \"r\" @article(\"a\") when $c : AssignmentCase( " + constraints + " ) then $c.qualify(1); end\n";
    }

    @Test
    void readsTheDialect() {
        List<Rule> rules = TextPacks.rules(TextPacks.drl(FILE));
        assertThat(TextPacks.lines(rules))
                .containsExactly(
                        "d/r-2 PREFER -5 urgency routine,urgent; skills first-aid,legal; reach not far,mid; urgency not routine",
                        "d/r-3 FORBID 0 ",
                        "d/r-4 QUALIFY 0 on-duty not no",
                        "d/派单-21 QUALIFY 20 urgency priority,urgent; skills elder-care; skills not legal; reach not far;"
                                + " on-duty yes");
        assertThat(rules.get(0).info().article()).isEqualTo(LocalText.parse("Article \"4\" \\ 5"));
        assertThat(rules.get(3).place()).hasToString("p/rules/d.drl:5:6");
        assertThat(rules.get(3).info().article()).isEqualTo(LocalText.of("第三条第一款", "Article 3 (1)"));
    }

    @Test
    void theDialectIsDrl() throws DroolsParserException {
        DrlParser parser = new DrlParser();
        PackageDescr parsed = parser.parse(false, FILE);
        assertThat(parser.getErrors()).isEmpty();
        assertThat(parsed.getRules()).extracting(each -> each.getName()).containsExactly("派单-21", "r-2", "r-3", "r-4");
        for (Attribute attribute : TextPacks.VOCABULARY) {
            String name = new DrlNames(TextPacks.VOCABULARY).of(attribute);
            assertThat(new DrlParser().parse(false, rule(name + " == \"x\"")).getRules())
                    .hasSize(1);
        }
    }

    @Test
    void namesAttributesWithoutDoubt() {
        List<Attribute> vocabulary = List.of(
                flag("on-duty"),
                flag("onDuty"),
                flag("a-b"),
                flag("a.b"),
                flag("in"),
                flag("9x"),
                flag("职责"),
                flag("x_y"));
        DrlNames names = new DrlNames(vocabulary);
        assertThat(vocabulary.stream().map(names::of))
                .containsExactly(
                        "this[\"on-duty\"]",
                        "onDuty",
                        "this[\"a-b\"]",
                        "this[\"a.b\"]",
                        "this[\"in\"]",
                        "this[\"9x\"]",
                        "职责",
                        "x_y");
        assertThat(names.byWord("onDuty")).contains(vocabulary.get(1));
        assertThat(names.byWord("aB")).isEmpty();
    }

    private static Attribute flag(String name) {
        return Attribute.builder(name, LocalText.parse(name), AttributeType.FLAG)
                .build();
    }

    @ParameterizedTest
    @CsvSource({"MATCH, MatchCase", "SHIFT, ShiftCase", "ASSIGNMENT, AssignmentCase"})
    void eachKindOfPackHasItsCase(CaseKind kind, String type) {
        PolicyPack.Builder pack = PolicyPack.builder(
                        new PackVersion("texts", "1", "0".repeat(64), kind),
                        TextPacks.pack().build().info())
                .attributes(TextPacks.VOCABULARY);
        String right = "import org.gridgov.policy." + type + ";\n" + rule("").replace("AssignmentCase", type);
        assertThat(TextPacks.rules(
                        pack.drl(List.of(new PackText("p/rules/d.drl", right))).build()))
                .hasSize(1);
        String wrong = right.replace(type, kind == CaseKind.MATCH ? "ShiftCase" : "MatchCase");
        if (!wrong.equals(right)) {
            assertThat(TextPacks.errors(pack.drl(List.of(new PackText("p/rules/d.drl", wrong)))
                            .build()))
                    .containsExactly("GP-DRL-06 1:8", "GP-DRL-07 2:34");
        }
    }

    @Test
    void saysWhatMayBeWrittenInstead() {
        List<Finding> findings = PackCheck.of(TextPacks.drl(rule("urgancy == \"urgent\", urgency == \"urgant\"")
                        + "rule \"s\" salience 10 @article(\"a\") when $c : AssignmentCase( eval(true) ) then end"))
                .findings()
                .asList();
        assertThat(findings.get(0).in(Language.ZH)).isEqualTo("""
                错误 GP-DRL-08 · p/rules/d.drl:1:50
                  只能用词汇表里的属性，但“urgancy”不是。
                  没有采用，也没有执行，政策包不能使用。
                  您是不是要写“urgency”？""");
        assertThat(findings.get(1).in(Language.EN)).isEqualTo("""
                error GP-DRL-09 · p/rules/d.drl:1:82
                  A code of 'urgency' must stand here, but 'urgant' is none.
                  It was neither used nor run, and the pack can't be used.
                  Maybe 'urgent' is meant.""");
        assertThat(findings.get(2).in(Language.EN)).isEqualTo("""
                error GP-DRL-04 · p/rules/d.drl:2:10
                  Here must be 'when', but there is 'salience', which rules may not hold.
                  It was neither used nor run, and the pack can't be used.
                  What may be written: rule "…" @article("…") when $c : AssignmentCase( … ) then $c.qualify(20); end""");
    }

    @Test
    void reportsAllErrorsOfAFileTogether() {
        assertThat(TextPacks.errors(TextPacks.drl("""
                        import java.util.List;
                        function void f() { System.exit(0); }
                        rule "a b" @article("x") when $c : AssignmentCase( urgency == 'urgent', onDuty == "yes" )
                        then $c.qualify(1); end
                        rule "b" when $c : AssignmentCase( reach contains "far", skills == "legal" ) then $c.prefer(0); end
                        rule "c" @article("x") when $c : MatchCase() then $c.qualify(1); end
                        rule "d" @article("x") when $c : AssignmentCase( ( urgency == "urgent" && reach == "far" ) )
                        then $d.qualify(1); end
                        rule "e" @article("x") when $c : AssignmentCase() $d : AssignmentCase() then $c.qualify(1); end
                        rule "f" @article("x") when $c : AssignmentCase() then $c.qualify(010); end
                        rule "g" @article("x") when $c : AssignmentCase() then $c.forbid(5); end
                        rule "h" @article("x") @article("y") when $c : AssignmentCase() then $c.forbid(); end
                        rule "i" @article("x") when $c : AssignmentCase( urgency == "urgent"
                        then $c.forbid(); end
                        """)))
                .containsExactlyInAnyOrder(
                        "GP-DRL-06 1:8",
                        "GP-DRL-04 2:1",
                        "GP-ROW-08 3:6",
                        "GP-DRL-05 3:63",
                        "GP-DRL-09 3:83",
                        "GP-ROW-06 5:6",
                        "GP-DRL-10 5:42",
                        "GP-DRL-10 5:65",
                        "GP-ROW-05 5:93",
                        "GP-DRL-07 6:34",
                        "GP-DRL-11 7:72",
                        "GP-DRL-12 8:6",
                        "GP-DRL-14 9:51",
                        "GP-DRL-12 10:67",
                        "GP-ROW-05 11:66",
                        "GP-DRL-13 12:25",
                        "GP-DRL-04 14:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urgency == \"urgent\",",
                ", urgency == \"urgent\"",
                "urgency == urgent",
                "urgency == \"urgent\" || == \"routine\"",
                "urgency == (\"urgent\" || \"routine\")",
                "urgency == \"urgent\" || reach == \"far\"",
                "urgency != \"urgent\" || urgency != \"routine\"",
                "urgency == \"urgent\" && urgency == \"routine\"",
                "urgency == \"urgent\" || urgency != \"routine\"",
                "(( urgency == \"urgent\" ))",
                "( urgency == \"urgent\" ) || urgency == \"routine\"",
                "urgency in ()",
                "urgency in \"urgent\"",
                "skills in (\"legal\")",
                "urgency not == \"urgent\"",
                "not urgency == \"urgent\"",
                "\"urgent\" == urgency",
                "urgency > \"urgent\"",
                "urgency == null",
                "onDuty",
                "onDuty == 1",
                "this[on-duty] == true",
                "this[\"on-duty\" == true",
                "this.onDuty == true",
                "$u : urgency == \"urgent\"",
                "urgency : urgency",
                "urgency.length == 6",
                "urgency == \"Urgent\"",
                "on-duty == true",
                "true"
            })
    void refusesEverythingElseBetweenTheBrackets(String constraints) {
        assertThat(TextPacks.errors(TextPacks.drl(rule(constraints))))
                .isNotEmpty()
                .allMatch(line -> line.matches("GP-DRL-(04|05|08|09|10|11) 1:[0-9]+"));
    }

    @Test
    void keepsWithinItsLimits() {
        String many = String.join(",\n", Collections.nCopies(65, "onDuty == true"));
        assertThat(TextPacks.errors(TextPacks.drl(rule(many)))).containsExactly("GP-TXT-04 65:1");
        List<String> errors = TextPacks.errors(TextPacks.drl("rule\n".repeat(4000)));
        assertThat(errors).hasSizeLessThan(20).anyMatch(line -> line.startsWith("GP-TXT-03"));
    }
}
