package org.gridgov.rules.bundle;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.Effect;
import org.gridgov.policy.PackVersion;
import org.gridgov.policy.RuleInfo;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Condition;
import org.gridgov.rules.check.ParameterInForce;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.Band;
import org.gridgov.rules.pack.PackInfo;
import org.gridgov.rules.pack.Parameter;
import org.gridgov.rules.pack.PrivacyClass;
import org.gridgov.rules.pack.Scale;

/** Reads what {@link PackWriter} wrote; every constructor on the way checks its part once more. */
final class PackReader {
    private final CheckedPack pack;
    private final BundleTerms terms;
    private final String model;
    private final Map<String, Attribute> attributeByName = new TreeMap<>();

    PackReader(byte[] text) throws MalformedBundleException {
        JsonIn in = JsonIn.parse(text);
        long format = in.number("format");
        if (format != PackWriter.FORMAT) {
            throw new MalformedBundleException("GP-BUN-04", format, PackWriter.FORMAT);
        }
        try {
            terms = new BundleTerms(
                    in.number("sequence"), instant(in, "from", Instant.MIN), instant(in, "to", Instant.MAX));
            List<Attribute> attributes = new ArrayList<>();
            for (JsonIn each : in.list("attributes")) {
                Attribute attribute = attribute(each);
                attributes.add(attribute);
                if (attributeByName.put(attribute.name(), attribute) != null) {
                    throw each.wrong("name");
                }
            }
            List<ParameterInForce> parameters = new ArrayList<>();
            for (JsonIn each : in.list("parameters")) {
                parameters.add(parameter(each));
            }
            List<Rule> rules = new ArrayList<>();
            for (JsonIn each : in.list("rules")) {
                rules.add(rule(each));
            }
            pack = new CheckedPack(
                    version(in.object("version")), info(in.object("info")), attributes, parameters, rules);
            model = in.text("model");
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new MalformedBundleException("GP-BUN-05", "pack.json");
        }
    }

    CheckedPack pack() {
        return pack;
    }

    BundleTerms terms() {
        return terms;
    }

    String model() {
        return model;
    }

    private static PackVersion version(JsonIn in) throws MalformedBundleException {
        return new PackVersion(in.text("id"), in.text("version"), in.text("digest"), CaseKind.valueOf(in.text("kind")));
    }

    private static PackInfo info(JsonIn in) throws MalformedBundleException {
        return new PackInfo(
                text(in, "name"),
                DateRange.parse(in.text("valid")),
                ZoneId.of(in.text("zone")),
                text(in, "owner"),
                text(in, "source"),
                in.texts("approvers"));
    }

    private static Attribute attribute(JsonIn in) throws MalformedBundleException {
        Attribute.Builder builder = Attribute.builder(
                        in.text("name"), text(in, "label"), AttributeType.valueOf(in.text("type")))
                .privacy(PrivacyClass.valueOf(in.text("privacy")))
                .synonyms(in.texts("synonyms"))
                .note(text(in, "note"))
                .advisable(in.flag("advisable"));
        if (in.has("scale")) {
            JsonIn scale = in.object("scale");
            List<Band> bands = new ArrayList<>();
            for (JsonIn band : scale.list("bands")) {
                bands.add(new Band(value(band), band.number("below"), band.text("parameter")));
            }
            return builder.scale(new Scale(scale.text("measure"), text(scale, "unit"), bands))
                    .build();
        }
        if (in.has("values")) {
            List<AttributeValue> values = new ArrayList<>();
            for (JsonIn value : in.list("values")) {
                values.add(value(value));
            }
            builder.values(values);
        }
        return builder.build();
    }

    private static AttributeValue value(JsonIn in) throws MalformedBundleException {
        return new AttributeValue(in.text("code"), text(in, "name"), in.texts("synonyms"));
    }

    private static ParameterInForce parameter(JsonIn in) throws MalformedBundleException {
        List<Parameter.Dated> values = new ArrayList<>();
        for (JsonIn each : in.list("values")) {
            values.add(dated(each));
        }
        Parameter parameter =
                new Parameter(in.text("name"), text(in, "label"), text(in, "unit"), text(in, "source"), values);
        return new ParameterInForce(parameter, dated(in.object("inForce")), new TreeSet<>(in.texts("readers")));
    }

    private static Parameter.Dated dated(JsonIn in) throws MalformedBundleException {
        return new Parameter.Dated(
                instant(in, "from", Instant.MIN), instant(in, "to", Instant.MAX), in.number("value"));
    }

    private Rule rule(JsonIn in) throws MalformedBundleException {
        List<LocalText> sentences =
                in.texts("sentences").stream().map(LocalText::parse).toList();
        RuleInfo info = new RuleInfo(
                in.text("id"),
                Effect.valueOf(in.text("effect")),
                Math.toIntExact(in.number("points")),
                sentences,
                text(in, "article"));
        JsonIn place = in.object("place");
        List<Condition> conditions = new ArrayList<>();
        for (JsonIn each : in.list("conditions")) {
            Attribute attribute = attributeByName.get(each.text("attribute"));
            if (attribute == null) {
                throw each.wrong("attribute");
            }
            conditions.add(new Condition(attribute, each.flag("negated"), new TreeSet<>(each.texts("codes"))));
        }
        return new Rule(
                info,
                Place.of(place.text("source"))
                        .row(Math.toIntExact(place.number("row")))
                        .column(place.text("column")),
                conditions);
    }

    private static LocalText text(JsonIn in, String name) throws MalformedBundleException {
        return LocalText.parse(in.text(name));
    }

    private static Instant instant(JsonIn in, String name, Instant open) throws MalformedBundleException {
        String written = in.text(name);
        return written.equals("..") ? open : Instant.parse(written);
    }
}
