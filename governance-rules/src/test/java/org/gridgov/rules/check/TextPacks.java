package org.gridgov.rules.check;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Findings;
import org.gridgov.basics.LocalText;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.PackVersion;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.Band;
import org.gridgov.rules.pack.PackInfo;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.pack.Parameter;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.Scale;

/** Packs whose rules are texts, over a vocabulary of every type with words that hold blanks and each other. */
final class TextPacks {
    static final List<Attribute> VOCABULARY = List.of(
            Attribute.builder("urgency", LocalText.parse("紧急程度|urgency"), AttributeType.CODE)
                    .synonyms(List.of("急缓"))
                    .values(List.of(
                            value("urgent", "紧急", "urgent", "加急"),
                            value("priority", "较急", "priority"),
                            value("routine", "一般", "routine")))
                    .build(),
            Attribute.builder("skills", LocalText.parse("技能|skills"), AttributeType.SET)
                    .synonyms(List.of("技能包含"))
                    .values(List.of(
                            value("elder-care", "养老护理", "elder care"),
                            value("first-aid", "急救", "first aid"),
                            value("legal", "法律", "law")))
                    .build(),
            Attribute.builder("on-duty", LocalText.parse("在岗|on duty"), AttributeType.FLAG)
                    .build(),
            Attribute.builder("duty-listed", LocalText.parse("职责内|duty on the list of the post"), AttributeType.FLAG)
                    .build(),
            Attribute.builder("reach", LocalText.parse("距离|distance"), AttributeType.BAND)
                    .scale(new Scale(
                            "distance",
                            LocalText.parse("米|metres"),
                            List.of(
                                    new Band(value("near", "五百米内", "under 500 m"), 500),
                                    new Band(value("mid", "500～2000米", "500–2000 m (walk)"), 2000),
                                    new Band(value("far", "远", "far"), Long.MAX_VALUE))))
                    .build());

    private TextPacks() {}

    static AttributeValue value(String code, String zh, String en, String... synonyms) {
        return new AttributeValue(code, LocalText.of(zh, en), List.of(synonyms));
    }

    static PolicyPack.Builder pack() {
        LocalText text = LocalText.parse("试|test");
        Parameter bonus = new Parameter(
                "bonus",
                LocalText.parse("加分值|extra bonus"),
                text,
                text,
                List.of(new Parameter.Dated(java.time.Instant.MIN, java.time.Instant.MAX, 40)));
        return PolicyPack.builder(
                        new PackVersion("texts", "1", "0".repeat(64), CaseKind.ASSIGNMENT),
                        new PackInfo(text, DateRange.ALWAYS, PackInfo.DEFAULT_ZONE, text, text, List.of()))
                .attributes(VOCABULARY)
                .parameters(List.of(bonus));
    }

    static PolicyPack sentences(String text) {
        return pack().sentences(List.of(new PackText("p/sentences/s.dslr", text)))
                .build();
    }

    static PolicyPack drl(String text) {
        return pack().drl(List.of(new PackText("p/rules/d.drl", text))).build();
    }

    static List<Rule> rules(PolicyPack pack) {
        return PackCheck.of(pack)
                .value()
                .orElseThrow(
                        () -> new AssertionError(PackCheck.of(pack).findings().toString()))
                .rules();
    }

    /** One line a finding: code, line and column. */
    static List<String> errors(PolicyPack pack) {
        Findings findings = PackCheck.of(pack).findings();
        List<String> lines = new ArrayList<>();
        findings.stream()
                .filter(finding -> !finding.code().equals("GP-RULE-01"))
                .forEach(finding -> lines.add(finding.code() + " "
                        + finding.place().row() + ":" + finding.place().column()));
        return lines;
    }

    /** One line a rule: identifier, effect, points and conditions by code. */
    static List<String> lines(List<Rule> rules) {
        return rules.stream()
                .map(rule -> rule.info().id() + " " + rule.info().effect() + " "
                        + rule.info().points() + " "
                        + String.join(
                                "; ",
                                rule.conditions().stream().map(TextPacks::line).toList()))
                .toList();
    }

    static String line(Condition condition) {
        return condition.attribute().name()
                + (condition.negated() ? " not " : " ")
                + String.join(",", condition.codes());
    }
}
