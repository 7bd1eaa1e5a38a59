package org.gridgov.rules.bundle;

import java.time.Instant;
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
import org.gridgov.rules.pack.Scale;

/** Writes down what a bundle says, so that {@link PackReader} reads the same again. */
final class PackWriter {
    static final int FORMAT = 1;

    private final JsonOut out = new JsonOut();

    private PackWriter() {}

    static byte[] write(CheckedPack pack, BundleTerms terms, String model) {
        return new PackWriter().all(pack, terms, model);
    }

    static String instant(Instant instant) {
        return instant.equals(Instant.MIN) || instant.equals(Instant.MAX) ? ".." : instant.toString();
    }

    private byte[] all(CheckedPack pack, BundleTerms terms, String model) {
        out.object().number("format", FORMAT);
        out.number("sequence", terms.sequence())
                .text("from", instant(terms.from()))
                .text("to", instant(terms.to()));
        out.object("version")
                .text("id", pack.version().id())
                .text("version", pack.version().version())
                .text("digest", pack.version().digest())
                .text("kind", pack.version().kind())
                .end();
        PackInfo info = pack.info();
        out.object("info")
                .text("name", info.name())
                .text("valid", info.valid())
                .text("zone", info.zone().getId())
                .text("owner", info.owner())
                .text("source", info.source())
                .texts("approvers", info.approvers())
                .end();
        out.list("attributes");
        pack.attributes().forEach(this::attribute);
        out.end().list("parameters");
        pack.parameters().forEach(this::parameter);
        out.end().list("rules");
        pack.rules().forEach(this::rule);
        return out.end().text("model", model).end().bytes();
    }

    private void attribute(Attribute attribute) {
        out.object()
                .text("name", attribute.name())
                .text("label", attribute.label())
                .text("type", attribute.type())
                .text("privacy", attribute.privacy())
                .texts("synonyms", attribute.synonyms())
                .text("note", attribute.note())
                .flag("advisable", attribute.advisable());
        if (attribute.scale().isPresent()) {
            Scale scale = attribute.scale().get();
            out.object("scale")
                    .text("measure", scale.measure())
                    .text("unit", scale.unit())
                    .list("bands");
            for (Band band : scale.bands()) {
                out.object();
                value(band.value());
                out.number("below", band.below())
                        .text("parameter", band.parameter())
                        .end();
            }
            out.end().end();
        } else if (attribute.type() != AttributeType.FLAG) {
            out.list("values");
            for (AttributeValue value : attribute.values()) {
                out.object();
                value(value);
                out.end();
            }
            out.end();
        }
        out.end();
    }

    private void value(AttributeValue value) {
        out.text("code", value.code()).text("name", value.name()).texts("synonyms", value.synonyms());
    }

    private void parameter(ParameterInForce inForce) {
        Parameter parameter = inForce.parameter();
        out.object()
                .text("name", parameter.name())
                .text("label", parameter.label())
                .text("unit", parameter.unit())
                .text("source", parameter.source())
                .list("values");
        for (Parameter.Dated dated : parameter.values()) {
            out.object();
            dated(dated);
            out.end();
        }
        out.end().object("inForce");
        dated(inForce.value());
        out.end().texts("readers", inForce.readers()).end();
    }

    private void dated(Parameter.Dated dated) {
        out.text("from", instant(dated.from())).text("to", instant(dated.to())).number("value", dated.value());
    }

    private void rule(Rule rule) {
        out.object()
                .text("id", rule.info().id())
                .text("effect", rule.info().effect())
                .number("points", rule.info().points())
                .text("article", rule.info().article())
                .texts("sentences", rule.info().conditions())
                .object("place")
                .text("source", rule.place().source())
                .number("row", rule.place().row())
                .text("column", rule.place().column())
                .end()
                .list("conditions");
        for (Condition condition : rule.conditions()) {
            out.object()
                    .text("attribute", condition.attribute().name())
                    .flag("negated", condition.negated())
                    .texts("codes", condition.codes())
                    .end();
        }
        out.end().end();
    }
}
