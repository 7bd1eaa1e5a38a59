package org.gridgov.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.PolicyPack;

class DrlProperties {
    private static final List<String> PIECES = List.of(
            "rule",
            "\"r\"",
            "@article",
            "(",
            ")",
            "\"x\"",
            "when",
            "$c",
            ":",
            "AssignmentCase",
            "(",
            ")",
            "then",
            "$c",
            ".",
            "qualify",
            "(",
            "20",
            ")",
            ";",
            "end",
            "urgency",
            "==",
            "!=",
            "\"urgent\"",
            "||",
            "&&",
            ",",
            "in",
            "not",
            "contains",
            "skills",
            "this",
            "[",
            "]",
            "\"on-duty\"",
            "true",
            "-",
            "import",
            "package",
            "org",
            "eval",
            "{",
            "}",
            "'",
            "\\",
            "\\u0022",
            "//",
            "/*",
            "*/",
            "\n",
            "\n",
            "\"",
            "；",
            "#",
            "<",
            "9");

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.oneOf(
                        Arbitraries.of(PIECES),
                        Arbitraries.of(PIECES),
                        Arbitraries.strings().ofMaxLength(3))
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join(" ", parts));
    }

    @Property(tries = 200)
    void noTextMakesTheCheckThrow(@ForAll("noise") String text) {
        PolicyPack pack = TextPacks.drl(text);
        assertThat(PackCheck.of(pack).value().isPresent())
                .isEqualTo(!PackCheck.of(pack).findings().hasErrors());
    }

    /** Drops, doubles or swaps one token of a right rule: it is refused, or still reads as a rule of the vocabulary. */
    @Property(tries = 200)
    void aRuleWithOneTokenTooManyIsRefused(@ForAll("insertions") String text) {
        assertThat(TextPacks.errors(TextPacks.drl(text))).as(text).isNotEmpty();
    }

    @Provide
    Arbitrary<String> insertions() {
        List<String> rule = List.of(
                "rule",
                "\"r\"",
                "@",
                "article",
                "(",
                "\"x\"",
                ")",
                "when",
                "$c",
                ":",
                "AssignmentCase",
                "(",
                "urgency",
                "==",
                "\"urgent\"",
                ")",
                "then",
                "$c",
                ".",
                "qualify",
                "(",
                "20",
                ")",
                ";",
                "end");
        return Arbitraries.integers()
                .between(0, rule.size())
                .flatMap(at -> Arbitraries.of(
                                "eval", "(", ")", "{", "}", "\"y\"", "$d", "7", ";", ":", ".", "==", "|", "exit", "@",
                                "end", "=")
                        .map(extra -> String.join(" ", rule.subList(0, at)) + " " + extra + " "
                                + String.join(" ", rule.subList(at, rule.size()))));
    }

    @Property(tries = 100)
    void a1EveryConditionCanBeWritten(@ForAll("conditions") List<Condition> conditions) {
        DrlNames names = new DrlNames(TextPacks.VOCABULARY);
        String constraints = String.join(
                ", ", conditions.stream().map(each -> written(each, names)).toList());
        PolicyPack pack = TextPacks.drl("rule \"r\" @article(\"a\") when $c : AssignmentCase( "
                + constraints.replace(", ", ",\n") + " ) then $c.qualify(1); end");
        assertThat(TextPacks.rules(pack).get(0).conditions()).isEqualTo(conditions);
    }

    private static String written(Condition condition, DrlNames names) {
        Attribute attribute = condition.attribute();
        String verb = attribute.type() == AttributeType.SET
                ? (condition.negated() ? " not contains " : " contains ")
                : (condition.negated() ? " != " : " == ");
        String quote = attribute.type() == AttributeType.FLAG ? "" : "\"";
        return "( "
                + String.join(
                        condition.negated() ? " && " : " || ",
                        condition.codes().stream()
                                .map(code -> attribute.type() == AttributeType.FLAG
                                        ? String.valueOf(code.equals("yes"))
                                        : code)
                                .map(code -> names.of(attribute) + verb + quote + code + quote)
                                .toList())
                + " )";
    }

    @Provide
    Arbitrary<List<Condition>> conditions() {
        Arbitrary<Condition> one = Arbitraries.of(TextPacks.VOCABULARY)
                .flatMap(attribute -> Arbitraries.of(attribute.values().stream()
                                .map(AttributeValue::code)
                                .toList())
                        .set()
                        .ofMinSize(1)
                        .flatMap(codes -> Arbitraries.of(true, false)
                                .map(negated -> new Condition(attribute, negated, new TreeSet<>(codes)))));
        return one.list().ofMinSize(1).ofMaxSize(8);
    }
}
