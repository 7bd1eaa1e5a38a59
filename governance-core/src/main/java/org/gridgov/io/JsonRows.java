package org.gridgov.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.snapshot.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of JSON objects, token by token: a mistake inside an object costs that row only. What breaks the syntax of
 * an array ends it, because nothing tells where the next row starts; in a file of JSON lines the next line is read.
 */
final class JsonRows {
    private final RowMaker maker;
    private final Remarks remarks;
    private final ReadLimits limits;
    private final JsonFactory factory;
    private final Rows.Builder rows;

    JsonRows(RowMaker maker, Remarks remarks, ReadLimits limits, Rows.Builder rows) {
        this.maker = maker;
        this.remarks = remarks;
        this.limits = limits;
        this.rows = rows;
        factory = Json.factory(limits);
    }

    /** Reads one array of objects; the first is row 1. */
    void array(InputStream in) {
        int number = 0;
        try (JsonParser parser = factory.createParser(Json.utf8(in))) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                remarks.error(Code.NOT_ROWS, remarks.place());
                return;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY && !remarks.full()) {
                number++;
                if (number > limits.maxRows()) {
                    remarks.error(Code.TOO_MANY_ROWS, remarks.place().row(number), limits.maxRows());
                    return;
                }
                row(parser, remarks.place().row(number));
            }
            if (!remarks.full() && parser.nextToken() != null) {
                remarks.error(Code.NOT_ROWS, remarks.place());
            }
        } catch (IOException e) {
            Json.broken(e, remarks.place().row(number), remarks);
        }
    }

    /** Reads one object a line. */
    void lines(InputStream in) {
        List<@Nullable String> lines = Decoding.decode(Lines.read(in, limits, remarks), remarks);
        for (int i = 0; i < lines.size() && !remarks.full(); i++) {
            String line = lines.get(i);
            if (line == null || line.isBlank()) {
                continue;
            }
            Place place = remarks.place().row(i + 1);
            try (JsonParser parser = factory.createParser(line)) {
                parser.nextToken();
                Optional<Record> made = make(parser, place);
                if (parser.nextToken() == null) {
                    made.ifPresent(record -> rows.add(place, record));
                } else {
                    remarks.error(Code.NOT_ROWS, place);
                }
            } catch (IOException e) {
                Json.broken(e, place, remarks);
            }
        }
    }

    private void row(JsonParser parser, Place place) throws IOException {
        make(parser, place).ifPresent(record -> rows.add(place, record));
    }

    private Optional<Record> make(JsonParser parser, Place place) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            remarks.error(Code.NOT_ROWS, place);
            return Optional.empty();
        }
        Map<Column, Written> cells = new HashMap<>();
        boolean good = true;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            Optional<Column> column = maker.table().column(key);
            Place field = place.column(Require.abbreviate(key));
            if (column.isEmpty()) {
                maker.unknown(key, field, remarks);
                parser.skipChildren();
            } else if (cells.containsKey(column.get())) {
                remarks.error(Code.COLUMN_TWICE, field, column.get().heading());
                parser.skipChildren();
                good = false;
            } else {
                Optional<Written> written = value(parser, field, column.get());
                good &= written.isPresent();
                cells.put(column.get(), written.orElse(Written.cell(field, "")));
            }
        }
        return good ? maker.make(place, cells, remarks) : Optional.empty();
    }

    /** One text, a list of texts, or a text in both languages; empty, with a finding, for anything deeper. */
    private Optional<Written> value(JsonParser parser, Place place, Column column) throws IOException {
        JsonToken token = parser.currentToken();
        if (token.isScalarValue()) {
            return text(parser, place).map(text -> Written.cell(place, text));
        }
        if (token == JsonToken.START_OBJECT && column.value() == LocalText.class) {
            return words(parser, place).map(text -> Written.cell(place, text));
        }
        if (token == JsonToken.START_ARRAY && column.many()) {
            List<String> texts = new ArrayList<>();
            boolean good = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                Optional<String> text = parser.currentToken().isScalarValue() ? text(parser, place) : Optional.empty();
                if (!parser.currentToken().isScalarValue()) {
                    remarks.error(Code.NOT_ONE_VALUE, place, column.heading());
                    parser.skipChildren();
                }
                good &= text.isPresent();
                text.ifPresent(texts::add);
            }
            return good ? Optional.of(Written.list(place, texts)) : Optional.empty();
        }
        parser.skipChildren();
        remarks.error(Code.NOT_ONE_VALUE, place, column.heading());
        return Optional.empty();
    }

    private Optional<String> text(JsonParser parser, Place place) throws IOException {
        String text = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
        return CellText.visible(text, place, remarks);
    }

    private Optional<String> words(JsonParser parser, Place place) throws IOException {
        Map<String, String> words = new TreeMap<>();
        Set<String> known = new HashSet<>(Set.of("zh", "en"));
        boolean good = true;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            if (known.remove(key) && parser.currentToken() == JsonToken.VALUE_STRING) {
                Optional<String> text = text(parser, place).filter(word -> word.indexOf('|') < 0);
                good &= text.isPresent();
                text.ifPresent(word -> words.put(key, word));
            } else {
                good = false;
            }
            parser.skipChildren();
        }
        if (!good || words.size() != 2) {
            remarks.error(Code.NOT_BOTH_LANGUAGES, place);
            return Optional.empty();
        }
        return Optional.of(words.get("zh") + "|" + words.get("en"));
    }
}
