package org.gridgov.rules.check;

import java.util.List;
import java.util.Optional;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.PackVersion;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.PackInfo;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.pack.PolicyPack;

/** A pack around one text. */
final class FuzzPack {
    private static final LocalText NAME = LocalText.of("甲", "a");
    private static final List<Attribute> VOCABULARY = List.of(
            Attribute.builder("urgency", LocalText.of("紧急程度", "urgency"), AttributeType.CODE)
                    .values(List.of(value("urgent", "紧急"), value("routine", "一般"), value("not-urgent", "非紧急或一般")))
                    .build(),
            Attribute.builder("skills", LocalText.of("技能", "skills"), AttributeType.SET)
                    .values(List.of(value("elder-care", "养老护理"), value("first-aid", "急救")))
                    .build(),
            Attribute.builder("on-duty", LocalText.of("在岗", "on duty"), AttributeType.FLAG)
                    .build());

    private FuzzPack() {}

    private static AttributeValue value(String code, String zh) {
        return new AttributeValue(code, LocalText.of(zh, code.replace('-', ' ')), List.of());
    }

    static void check(List<PackText> sentences, List<PackText> drl) {
        PolicyPack pack = PolicyPack.builder(
                        new PackVersion("fuzz", "1", "0".repeat(64), CaseKind.ASSIGNMENT),
                        new PackInfo(NAME, DateRange.ALWAYS, PackInfo.DEFAULT_ZONE, NAME, NAME, List.of()))
                .attributes(VOCABULARY)
                .sentences(sentences)
                .drl(drl)
                .build();
        Loaded<Optional<CheckedPack>> checked = PackCheck.of(pack);
        if (checked.value().isPresent() == checked.findings().hasErrors()) {
            throw new IllegalStateException("A pack must have errors or a result");
        }
        if (checked.value().isEmpty() && checked.findings().toString().isEmpty()) {
            throw new IllegalStateException("A refusal must say why");
        }
        // Whatever was let in is made of the vocabulary and can be named, so it can be written for the engine.
        checked.value()
                .ifPresent(found -> found.rules().forEach(rule -> {
                    if (!rule.info().id().matches("[fs]/[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*")
                            || !VOCABULARY.containsAll(rule.conditions().stream()
                                    .map(Condition::attribute)
                                    .toList())) {
                        throw new IllegalStateException("A rule must be made of the vocabulary, but is " + rule);
                    }
                }));
    }
}
