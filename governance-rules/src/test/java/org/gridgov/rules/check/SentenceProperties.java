package org.gridgov.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.basics.Language;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.PolicyPack;

class SentenceProperties {
    @Provide
    Arbitrary<List<Condition>> conditions() {
        Arbitrary<Attribute> attributes = Arbitraries.of(TextPacks.VOCABULARY);
        return attributes
                .flatMap(attribute -> Combinators.combine(
                                Arbitraries.of(attribute.values().stream()
                                                .map(AttributeValue::code)
                                                .toList())
                                        .set()
                                        .ofMinSize(1),
                                Arbitraries.of(true, false))
                        .as((codes, negated) -> new Condition(attribute, negated, new TreeSet<>(codes))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "规则", "\"", "“", "依据", "当", "则", "结束", "\n", "\n", " ", "紧急程度", "是", "不是", "紧急", "或",
                                "可选", "加", "20", "分", "rule", "when", "then", "end", "urgency", "is", "not", "urgent",
                                "or", "$", "-", "//", "\r\n"),
                        Arbitraries.strings().ofMaxLength(3))
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 200)
    void a1WhatAConditionPrintsReadsAsThatCondition(@ForAll("conditions") List<Condition> conditions) {
        for (Language language : Language.values()) {
            StringBuilder text = new StringBuilder("规则 \"一\" 依据 \"第一条\"\n当\n");
            conditions.forEach(
                    condition -> text.append(condition.sentence().in(language)).append('\n'));
            PolicyPack pack = TextPacks.sentences(text + "则\n可选\n结束\n");
            assertThat(TextPacks.rules(pack).get(0).conditions()).isEqualTo(conditions);
        }
    }

    @Property(tries = 200)
    void noTextMakesTheCheckThrow(@ForAll("noise") String text) {
        PolicyPack pack = TextPacks.sentences(text);
        assertThat(PackCheck.of(pack).value().isPresent())
                .isEqualTo(!PackCheck.of(pack).findings().hasErrors());
    }
}
