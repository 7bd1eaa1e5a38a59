package org.gridgov.rules.workbench.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.basics.Facts;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.Effect;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PackVersion;
import org.gridgov.policy.Ruling;

/**
 * Writes a decision as one line of JSON and reads what it has written: the fields in one order, no blanks.
 *
 * <p>Any other layout is refused, because a line that was touched is no evidence any more.
 */
final class DecisionLine {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(4)
                    .maxStringLength(100_000)
                    .maxNumberLength(20)
                    .build())
            .build();

    private DecisionLine() {}

    static String write(LoggedDecision decision) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart("pack");
            json.writeStringField("id", decision.pack().id());
            json.writeStringField("version", decision.pack().version());
            json.writeStringField("digest", decision.pack().digest());
            json.writeStringField("kind", decision.pack().kind().name());
            json.writeEndObject();
            json.writeStringField("subject", decision.subject());
            json.writeStringField("candidate", decision.candidate());
            json.writeStringField("codes", decision.facts().codes().toString());
            json.writeObjectFieldStart("measures");
            for (Map.Entry<String, Long> measure : decision.facts().measures().entrySet()) {
                json.writeNumberField(measure.getKey(), measure.getValue());
            }
            json.writeEndObject();
            write(json, decision.judgement());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void write(JsonGenerator json, Judgement judgement) throws IOException {
        json.writeBooleanField("eligible", judgement.eligible());
        json.writeNumberField("points", judgement.points());
        json.writeArrayFieldStart("rulings");
        for (Ruling ruling : judgement.rulings()) {
            json.writeStartObject();
            json.writeStringField("rule", ruling.rule());
            json.writeStringField("effect", ruling.effect().name());
            json.writeNumberField("points", ruling.points());
            json.writeBooleanField("certain", ruling.certain());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("seen", judgement.seen().toString());
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is not laid out as {@link #write} does it, or holds what can't be
     */
    static LoggedDecision read(String line) {
        LoggedDecision decision;
        try (JsonParser json = JSON.createParser(line)) {
            decision = new DecisionLine.Fields(json).decision();
        } catch (IOException e) {
            throw new IllegalArgumentException("A line of a log must be JSON as it was written, but is not", e);
        }
        decision.judged();
        if (!write(decision).equals(line)) {
            throw new IllegalArgumentException("A line of a log must be as it was written, but was touched");
        }
        return decision;
    }

    /** Reads field after field in the order in which they were written. */
    private record Fields(JsonParser json) {
        LoggedDecision decision() throws IOException {
            next(JsonToken.START_OBJECT);
            field("pack", JsonToken.START_OBJECT);
            PackVersion pack =
                    new PackVersion(text("id"), text("version"), text("digest"), CaseKind.valueOf(text("kind")));
            next(JsonToken.END_OBJECT);
            String subject = text("subject");
            String candidate = text("candidate");
            Facts codes = Facts.parse(text("codes"));
            Map<String, Long> measures = measures();
            Judgement judgement = judgement();
            next(JsonToken.END_OBJECT);
            if (json.nextToken() != null) {
                throw new IllegalArgumentException("A line of a log must hold one decision, but goes on");
            }
            return new LoggedDecision(pack, subject, candidate, CaseFacts.of(codes, measures), judgement);
        }

        private Map<String, Long> measures() throws IOException {
            field("measures", JsonToken.START_OBJECT);
            Map<String, Long> measures = new TreeMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                next(JsonToken.VALUE_NUMBER_INT);
                measures.put(name, json.getLongValue());
            }
            return measures;
        }

        private Judgement judgement() throws IOException {
            boolean eligible = flag("eligible");
            int points = number("points");
            field("rulings", JsonToken.START_ARRAY);
            List<Ruling> rulings = new ArrayList<>();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                rulings.add(
                        new Ruling(text("rule"), Effect.valueOf(text("effect")), number("points"), flag("certain")));
                next(JsonToken.END_OBJECT);
            }
            return new Judgement(eligible, points, rulings, Facts.parse(text("seen")));
        }

        private String text(String name) throws IOException {
            field(name, JsonToken.VALUE_STRING);
            return json.getText();
        }

        private int number(String name) throws IOException {
            field(name, JsonToken.VALUE_NUMBER_INT);
            return json.getIntValue();
        }

        private boolean flag(String name) throws IOException {
            next(JsonToken.FIELD_NAME);
            JsonToken value = json.nextToken();
            if (!name.equals(json.currentName()) || value == null || !value.isBoolean()) {
                throw new IllegalArgumentException("A line of a log must state '" + name + "' here, but does not");
            }
            return value == JsonToken.VALUE_TRUE;
        }

        private void field(String name, JsonToken value) throws IOException {
            next(JsonToken.FIELD_NAME);
            if (!name.equals(json.currentName())) {
                throw new IllegalArgumentException("A line of a log must state '" + name + "' here, but does not");
            }
            next(value);
        }

        private void next(JsonToken expected) throws IOException {
            if (json.nextToken() != expected) {
                throw new IllegalArgumentException("A line of a log must have a " + expected + " here, but has not");
            }
        }
    }
}
