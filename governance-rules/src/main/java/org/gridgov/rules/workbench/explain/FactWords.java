package org.gridgov.rules.workbench.explain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.gridgov.basics.Facts;
import org.gridgov.basics.LocalText;
import org.gridgov.policy.CaseFacts;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.ParameterInForce;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.Band;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.pack.Scale;

/** Says in words what is known of an attribute and where it comes from. */
final class FactWords {
    private final CheckedPack pack;
    private final Reader reader;

    FactWords(CheckedPack pack, Reader reader) {
        this.pack = pack;
        this.reader = reader;
    }

    /** A number is shown to those only who may see everything that follows from it. */
    private boolean showsNumber(Attribute attribute) {
        return pack.attributes().stream()
                .filter(other -> Variables.key(other).equals(Variables.key(attribute)))
                .allMatch(reader::maySee);
    }

    /** The value after banding, with the number behind it. */
    LocalText actual(Attribute attribute, CaseFacts facts, Facts seen) {
        if (!seen.knows(attribute.name())) {
            return RuleMessages.text("why.unknown");
        }
        LocalText words = words(attribute, seen.codes(attribute.name()));
        Long number = attribute.scale().isPresent() && showsNumber(attribute)
                ? facts.measures().get(attribute.scale().get().measure())
                : null;
        return number == null
                ? words
                : RuleMessages.text(
                        "why.number", words, number, attribute.scale().get().unit());
    }

    /** The names of codes; a code that the vocabulary lacks stands for itself. */
    LocalText words(Attribute attribute, Collection<String> codes) {
        List<LocalText> names = attribute.values().stream()
                .filter(value -> codes.contains(value.code()))
                .map(AttributeValue::name)
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> declared =
                attribute.values().stream().map(AttributeValue::code).toList();
        codes.stream().filter(code -> !declared.contains(code)).forEach(code -> names.add(LocalText.of(code, code)));
        return names.isEmpty() ? RuleMessages.text("why.empty") : joined(names, "、", ", ");
    }

    /** The attribute, and for a number the scale's step with whatever set its cut points. */
    LocalText origin(Attribute attribute, CaseFacts facts) {
        if (attribute.scale().isEmpty()) {
            boolean stated = facts.codes().knows(attribute.name());
            return RuleMessages.text(stated ? "why.stated" : "why.not-stated", attribute.label());
        }
        Scale scale = attribute.scale().get();
        Long number = facts.measures().get(scale.measure());
        if (number == null) {
            return RuleMessages.text("why.not-measured", attribute.label(), scale.unit());
        }
        List<Band> bands = scale.bands();
        int at = 0;
        while (at < bands.size() - 1 && number >= bands.get(at).below()) {
            at++;
        }
        List<LocalText> cuts = new ArrayList<>();
        if (at > 0) {
            cuts.add(cut("why.from", bands.get(at - 1), scale));
        }
        if (at < bands.size() - 1) {
            cuts.add(cut("why.below", bands.get(at), scale));
        }
        LocalText step = showsNumber(attribute)
                ? RuleMessages.text("why.measured", attribute.label(), number, scale.unit())
                : RuleMessages.text("why.measured-not-shown", attribute.label());
        return cuts.isEmpty() ? step : RuleMessages.text("why.cuts", step, joined(cuts, "，", ", "));
    }

    private LocalText cut(String key, Band band, Scale scale) {
        LocalText plain = RuleMessages.text(key, band.below(), scale.unit());
        return pack.parameters().stream()
                .filter(each -> each.parameter().name().equals(band.parameter()))
                .findFirst()
                .map(each -> RuleMessages.text("why.set-by", plain, parameter(each)))
                .orElse(plain);
    }

    /** What set the points of a rule. */
    LocalText pointsFrom(String rule) {
        return pack.parameters().stream()
                .filter(each -> each.readers().contains(rule))
                .findFirst()
                .map(this::parameter)
                .orElseGet(() -> RuleMessages.text("why.row"));
    }

    private LocalText parameter(ParameterInForce each) {
        return RuleMessages.text(
                "why.parameter",
                each.parameter().label(),
                each.value().value(),
                day(each.value().from()));
    }

    private String day(Instant from) {
        ZoneId zone = pack.info().zone();
        return from.equals(Instant.MIN)
                ? ".."
                : from.atZone(zone)
                        .toLocalDateTime()
                        .toString()
                        .replace("T00:00", "")
                        .replace('T', ' ');
    }

    static LocalText joined(List<LocalText> parts, String zh, String en) {
        return LocalText.of(
                parts.stream().map(LocalText::zh).collect(Collectors.joining(zh)),
                parts.stream().map(LocalText::en).collect(Collectors.joining(en)));
    }
}
