package org.gridgov.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gridgov.basics.Place;
import org.gridgov.snapshot.Rows;

/**
 * Reads a plain table line by line and holds none of them: a table of millions of rows takes no more memory than one of
 * ten. A cell of such a table holds no line break. UTF-8 or GB18030, whichever fits; a row with a wrong byte is left out.
 */
final class PlainCsv {
    private static final char WRONG = '\uFFFD';

    private final PlainRow row;
    private final ReadLimits limits;
    private final Remarks remarks;
    private final Consumer<PlainRow> sink;
    private final StringBuilder line = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private String charset = "UTF-8";
    private int[] columns = new int[0];
    private int number;
    private boolean overlong;
    private boolean stopped;
    private boolean hasHeading;

    private PlainCsv(PlainRow row, ReadLimits limits, Consumer<PlainRow> sink) {
        this.row = row;
        this.limits = limits;
        this.sink = sink;
        remarks = row.remarks();
    }

    static void read(Path file, PlainRow row, ReadLimits limits, Consumer<PlainRow> sink) throws IOException {
        new PlainCsv(row, limits, sink).readAll(file);
    }

    private void readAll(Path file) throws IOException {
        long wrong = wrongBytes(file, StandardCharsets.UTF_8);
        Charset chosen = StandardCharsets.UTF_8;
        Charset other = Charset.forName("GB18030");
        if (wrong < 0) {
            remarks.error(Code.WIDE_CHARACTERS, remarks.place());
            return;
        }
        if (wrong > 0 && wrongBytes(file, other) < wrong) {
            chosen = other;
            charset = other.name();
            remarks.note(Code.READ_AS_GB18030, remarks.place());
        }
        try (InputStream in = Files.newInputStream(file)) {
            lines(reader(in, chosen));
        }
        if (!hasHeading && !stopped) {
            remarks.error(Code.NO_HEADING, remarks.place());
        }
    }

    private static Reader reader(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /** How many places of a file are no text of a charset; negative if it holds zero bytes, as wide characters do. */
    private long wrongBytes(Path file, Charset charset) throws IOException {
        char[] buffer = new char[1 << 16];
        long wrong = 0;
        long total = 0;
        try (InputStream in = Files.newInputStream(file)) {
            Reader reader = reader(in, charset);
            for (int count = reader.read(buffer);
                    count >= 0 && total <= limits.maxTableBytes();
                    count = reader.read(buffer)) {
                total += count;
                for (int i = 0; i < count; i++) {
                    if (buffer[i] == 0) {
                        return -1;
                    }
                    wrong += buffer[i] == WRONG ? 1 : 0;
                }
            }
        }
        return wrong;
    }

    private void lines(Reader reader) throws IOException {
        char[] buffer = new char[1 << 16];
        long total = 0;
        boolean afterReturn = false;
        for (int count = reader.read(buffer); count >= 0 && !stopped; count = reader.read(buffer)) {
            total += count;
            if (total > limits.maxTableBytes()) {
                remarks.error(Code.TABLE_TOO_LONG, remarks.place().row(number + 1), limits.maxTableBytes());
                stopped = true;
                return;
            }
            int start = 0;
            for (int i = 0; i < count && !stopped; i++) {
                char c = buffer[i];
                if (c == '\n' || c == '\r') {
                    take(buffer, start, i);
                    if (c == '\r' || !afterReturn) {
                        endLine();
                    }
                    start = i + 1;
                }
                afterReturn = c == '\r';
            }
            take(buffer, start, count);
        }
        if (!stopped && (overlong || line.length() > 0)) {
            endLine();
        }
    }

    private void take(char[] buffer, int from, int to) {
        if (overlong || line.length() + to - from > limits.maxRowBytes()) {
            overlong = true;
            line.setLength(0);
        } else {
            line.append(buffer, from, to - from);
        }
    }

    private void endLine() {
        number++;
        Place place = remarks.place().row(number);
        if (number > limits.maxRows()) {
            remarks.error(Code.TOO_MANY_ROWS, place, limits.maxRows());
            stopped = true;
        } else if (overlong) {
            remarks.error(Code.ROW_TOO_LONG, place, limits.maxRowBytes());
            stopped |= !hasHeading;
        } else if (!isBlank()) {
            take(place);
        }
        stopped |= remarks.full();
        overlong = false;
        line.setLength(0);
    }

    private void take(Place place) {
        if (number == 1 && line.charAt(0) == '\uFEFF') {
            line.deleteCharAt(0);
        }
        boolean good = true;
        if (line.indexOf(String.valueOf(WRONG)) >= 0) {
            remarks.error(Code.MIXED_ENCODING, place, charset);
            good = false;
        }
        good = good && split(place);
        if (!hasHeading) {
            hasHeading = good && heading(place);
            stopped |= !hasHeading;
        } else if (good && cells.size() != columns.length) {
            remarks.error(Code.CELL_COUNT, place, columns.length, cells.size());
        } else if (good) {
            row.start(number);
            for (int i = 0; i < columns.length; i++) {
                if (columns[i] >= 0) {
                    row.set(columns[i], cells.get(i));
                }
            }
            sink.accept(row);
        }
    }

    private boolean isBlank() {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) != ',' && !Character.isWhitespace(line.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Splits the line at its commas; a cell that begins with a quote ends with one. */
    private boolean split(Place place) {
        cells.clear();
        int at = 0;
        while (at <= line.length()) {
            if (at < line.length() && line.charAt(at) == '"') {
                int end = quoted(at + 1);
                if (end < 0) {
                    remarks.error(Code.QUOTE_NOT_CLOSED, place);
                    return false;
                }
                if (end < line.length() && line.charAt(end) != ',') {
                    remarks.error(Code.TEXT_AFTER_QUOTE, place);
                    return false;
                }
                at = end + 1;
            } else {
                int end = line.indexOf(",", at);
                end = end < 0 ? line.length() : end;
                cells.add(line.substring(at, end));
                at = end + 1;
            }
            if (cells.size() > limits.maxCells()) {
                remarks.error(Code.TOO_MANY_CELLS, place, limits.maxCells(), cells.size());
                return false;
            }
        }
        return true;
    }

    /** Adds a quoted cell; answers the place behind its closing quote, negative if there is none. */
    private int quoted(int from) {
        StringBuilder cell = new StringBuilder();
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && (i + 1 == line.length() || line.charAt(i + 1) != '"')) {
                cells.add(cell.toString());
                return i + 1;
            }
            i += c == '"' ? 1 : 0;
            cell.append(c);
        }
        return -1;
    }

    private boolean heading(Place place) {
        if (cells.size() == 1 && line.toString().matches(".*[;\t，；|].*")) {
            remarks.error(
                    Code.NOT_COMMA,
                    place,
                    line.toString().replaceAll("[^;\t，；|]", "").substring(0, 1));
            return false;
        }
        Optional<List<String>> clean = CellText.clean(cells, List.of(), place, limits, false, remarks);
        if (clean.isEmpty()) {
            return false;
        }
        Table table = row.table().table();
        Vocabulary none = Vocabulary.of(Rows.builder().build(), remarks);
        Map<Integer, Column> found = new RowMaker(table, Map.of(), none).columns(clean.get(), place, remarks);
        columns = new int[cells.size()];
        Arrays.fill(columns, -1);
        found.forEach((at, column) -> {
            columns[at] = column.index();
            row.setHeading(column.index(), clean.get().get(at));
        });
        boolean complete = true;
        for (Column column : table.columns()) {
            if ((column.required() || column.many()) && !found.containsValue(column)) {
                remarks.error(ProblemCode.MISSING_COLUMN, place, table.name(), column.heading());
                complete = false;
            }
        }
        return complete;
    }
}
