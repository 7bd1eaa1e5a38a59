package org.gridgov.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.journal.CommandKey;
import org.gridgov.journal.Entry;
import org.gridgov.journal.Event;
import org.jspecify.annotations.Nullable;

/** An entry as one line of JSON, and back. */
final class EntryText {
    private final EventKinds kinds;
    private final JsonMapper mapper;

    EntryText(EventKinds kinds, ReadLimits limits) {
        this.kinds = kinds;
        mapper = Binding.configure(JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(Json.constraints(limits))
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build()))
                .disable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }

    /** The line as it stands in the file. */
    private record Line(
            long number, CommandKey key, Instant at, PersonRef by, String fingerprint, List<Happened> events) {
        Line {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(fingerprint, "fingerprint");
            events = List.copyOf(events);
        }
    }

    /** An event with the name of its kind. */
    private record Happened(String kind, JsonNode data) {
        Happened {
            Objects.requireNonNull(kind, "kind");
            if (!data.isObject()) {
                throw new IllegalArgumentException(
                        "The data of an event must be an object, but is " + data.getNodeType());
            }
        }
    }

    /** The bytes of a line, its end included. */
    byte[] write(Entry entry) {
        List<Happened> events = new ArrayList<>();
        entry.events().forEach(event -> events.add(new Happened(kinds.name(event), mapper.valueToTree(event))));
        Line line = new Line(entry.number(), entry.key(), entry.at(), entry.by(), entry.fingerprint(), events);
        try {
            return (mapper.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException("Entry " + entry.number() + " must be made of plain values", e);
        }
    }

    /** The entry of a line; empty, with a finding, if it is none. */
    Optional<Entry> read(byte[] bytes, Place place, Remarks remarks) {
        try {
            @Nullable Line line = mapper.readerFor(Line.class).readValue(Json.utf8(new ByteArrayInputStream(bytes)));
            if (line == null) {
                remarks.error(Code.BAD_SETTING, place, place.source(), Remarks.text("json.value"), "");
                return Optional.empty();
            }
            List<Event> events = new ArrayList<>();
            for (int i = 0; i < line.events.size(); i++) {
                Happened happened = line.events.get(i);
                Optional<Class<? extends Event>> type = kinds.find(happened.kind);
                if (type.isEmpty()) {
                    remarks.error(
                            Code.UNKNOWN_EVENT,
                            place.column("events[" + i + "]"),
                            Require.abbreviate(happened.kind),
                            Headings.hint(happened.kind, kinds.types().keySet()));
                    return Optional.empty();
                }
                events.add(mapper.treeToValue(happened.data, type.get()));
            }
            return Optional.of(new Entry(line.number, line.key, line.at, line.by, line.fingerprint, events));
        } catch (JsonMappingException e) {
            Binding.mismatch(e, place, Remarks.text("json.value"), false, remarks);
        } catch (IOException e) {
            Json.broken(e, place, remarks);
        } catch (IllegalArgumentException e) {
            remarks.error(Code.BAD_ROW, place, Require.abbreviate(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }
}
