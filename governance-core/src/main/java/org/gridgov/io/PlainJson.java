package org.gridgov.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;

/**
 * Reads one table of a plain problem in one JSON file, token by token; the other tables of the file are passed over, so their
 * order does not matter.
 */
final class PlainJson {
    private final PlainRow row;
    private final ReadLimits limits;
    private final Remarks remarks;
    private final Consumer<PlainRow> sink;
    private final Set<String> unknown = new HashSet<>();
    private int number;
    private boolean found;

    private PlainJson(PlainRow row, ReadLimits limits, Consumer<PlainRow> sink) {
        this.row = row;
        this.limits = limits;
        this.sink = sink;
        remarks = row.remarks();
    }

    /**
     * Reads the rows of a table.
     *
     * @return whether the file has the table
     */
    static boolean read(Path file, PlainRow row, ReadLimits limits, Consumer<PlainRow> sink) throws IOException {
        PlainJson reader = new PlainJson(row, limits, sink);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                JsonParser parser = Json.streaming(limits).createParser(Json.utf8(in))) {
            reader.tables(parser);
        }
        return reader.found;
    }

    /** Checks the file as a whole, once: what breaks its syntax, and keys of no table. False if it can't be used. */
    static boolean check(Path file, ReadLimits limits, Remarks remarks) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                JsonParser parser = Json.streaming(limits).createParser(Json.utf8(in))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                remarks.error(ProblemCode.NOT_A_PROBLEM, remarks.place());
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                boolean isArray = parser.nextToken() == JsonToken.START_ARRAY;
                if (ProblemTable.find(key).isEmpty()) {
                    remarks.warning(
                            Code.UNKNOWN_KEY,
                            remarks.place().column(Require.abbreviate(key)),
                            Require.abbreviate(key),
                            Headings.hint(key, ProblemFiles.names()));
                } else if (!isArray) {
                    remarks.error(ProblemCode.NOT_A_PROBLEM, remarks.place().column(key));
                    return false;
                }
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                remarks.error(Code.TEXT_AFTER_END, remarks.place());
            }
            return true;
        } catch (IOException e) {
            Json.broken(e, remarks.place(), remarks);
            return false;
        }
    }

    private void tables(JsonParser parser) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean own = ProblemTable.find(parser.currentName())
                    .filter(row.table()::equals)
                    .isPresent();
            parser.nextToken();
            if (own) {
                found = true;
                rows(parser);
            }
            if (remarks.full()) {
                return;
            }
            parser.skipChildren();
        }
    }

    private void rows(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            number++;
            if (number > limits.maxRows()) {
                remarks.error(Code.TOO_MANY_ROWS, remarks.place().row(number), limits.maxRows());
            }
            if (number > limits.maxRows() || remarks.full()) {
                parser.skipChildren();
                continue;
            }
            row.start(number);
            Place place = remarks.place().row(number);
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                remarks.error(Code.NOT_ROWS, place);
                parser.skipChildren();
                continue;
            }
            cells(parser, place);
            if (row.isGood()) {
                sink.accept(row);
            }
        }
    }

    private void cells(JsonParser parser, Place place) throws IOException {
        long seen = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            Optional<Column> column = row.table().table().column(key);
            Place field = place.column(Require.abbreviate(key));
            if (column.isEmpty()) {
                // Said once: it stands in every row.
                if (unknown.size() < limits.maxFindings() && unknown.add(key)) {
                    remarks.error(
                            Code.UNKNOWN_COLUMN,
                            field,
                            row.table().table().name(),
                            Require.abbreviate(key),
                            Headings.hint(key, row.table().table().headings()));
                }
                parser.skipChildren();
                continue;
            }
            int index = column.get().index();
            if ((seen & 1L << index) != 0) {
                remarks.error(Code.COLUMN_TWICE, field, column.get().heading());
                row.spoil();
            }
            seen |= 1L << index;
            if (parser.currentToken().isScalarValue()) {
                row.set(index, parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText());
            } else if (parser.currentToken() == JsonToken.START_ARRAY
                    && column.get().many()) {
                row.set(index, list(parser, field, column.get()));
            } else {
                remarks.error(Code.NOT_ONE_VALUE, field, column.get().heading());
                row.spoil();
                parser.skipChildren();
            }
        }
    }

    private String list(JsonParser parser, Place place, Column column) throws IOException {
        StringBuilder list = new StringBuilder();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.currentToken().isScalarValue()) {
                remarks.error(Code.NOT_ONE_VALUE, place, column.heading());
                row.spoil();
                parser.skipChildren();
            } else {
                Optional<String> text = CellText.visible(parser.getText(), place, remarks);
                if (text.isEmpty()) {
                    row.spoil();
                }
                list.append(text.orElse("")).append(PlainRow.PART);
            }
        }
        return list.toString();
    }
}
