package org.gridgov.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.jspecify.annotations.Nullable;

/**
 * Turns lines into rows of cells. After a row that goes wrong it starts again at the very next line, so a quote that was
 * never closed costs one row and not the rest of the file.
 */
final class CsvRecords {
    private final CsvReader.CsvReaderBuilder parser;
    private final ReadLimits limits;
    private final Remarks remarks;
    private final boolean sameWidth;
    private final List<Sheet.Row> rows = new ArrayList<>();
    private List<@Nullable String> lines = List.of();
    private boolean refused;

    private CsvRecords(String source, ReadLimits limits, boolean sameWidth) {
        this.limits = limits;
        this.sameWidth = sameWidth;
        remarks = new Remarks(source, limits.maxFindings());
        parser = CsvReader.builder()
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .maxBufferSize(2 * limits.maxRowBytes() + 16);
    }

    static Loaded<Sheet> read(String source, InputStream in, ReadLimits limits, boolean sameWidth) {
        CsvRecords reader = new CsvRecords(source, limits, sameWidth);
        reader.readAll(in);
        return new Loaded<>(new Sheet(source, reader.rows), reader.remarks.toFindings());
    }

    private void readAll(InputStream in) {
        lines = Decoding.decode(Lines.read(in, limits, remarks), remarks);
        refused = lines.isEmpty() && !remarks.isEmpty();
        int at = 0;
        while (at < lines.size() && !remarks.full()) {
            String line = lines.get(at);
            if (line == null) {
                if (sameWidth && rows.isEmpty()) {
                    break;
                }
                at++;
            } else if (isBlank(line)) {
                at++;
            } else {
                int next = record(at, line);
                if (next < 0) {
                    if (sameWidth && rows.isEmpty()) {
                        break;
                    }
                    next = at + 1;
                }
                at = next;
            }
        }
        // A file that was refused as a whole has said so already.
        if (rows.isEmpty() && !refused) {
            remarks.error(Code.NO_HEADING, remarks.place());
        }
    }

    /** Reads the row that starts at a line; answers the line after it, or -1 if the row is bad. */
    private int record(int first, String line) {
        Place place = remarks.place().row(first + 1);
        if (rows.isEmpty() && !line.contains(",") && otherDelimiter(line).isPresent()) {
            remarks.error(Code.NOT_COMMA, place, otherDelimiter(line).get());
            refused = true;
            return -1;
        }
        StringBuilder text = new StringBuilder(line);
        boolean open = endsInsideQuotes(line, false);
        int next = first + 1;
        while (open) {
            String more = next < lines.size() ? lines.get(next) : null;
            if (more == null || next - first >= limits.maxRowLines() || text.length() > limits.maxRowBytes()) {
                remarks.error(Code.QUOTE_NOT_CLOSED, place);
                return -1;
            }
            text.append('\n').append(more);
            open = endsInsideQuotes(more, true);
            next++;
        }
        List<String> cells;
        try {
            cells = parser.ofSingleCsvRecord(text.toString()).getFields();
        } catch (CsvParseException e) {
            remarks.error(Code.TEXT_AFTER_QUOTE, place);
            return -1;
        }
        return accept(first + 1, cells) ? next : -1;
    }

    private boolean accept(int number, List<String> cells) {
        Place place = remarks.place().row(number);
        if (cells.size() > limits.maxCells()) {
            remarks.error(Code.TOO_MANY_CELLS, place, limits.maxCells(), cells.size());
            return false;
        }
        List<String> heading = sameWidth && !rows.isEmpty() ? rows.get(0).cells() : List.of();
        if (!heading.isEmpty() && cells.size() != heading.size()) {
            remarks.error(Code.CELL_COUNT, place, heading.size(), cells.size());
            return false;
        }
        Optional<List<String>> clean = CellText.clean(cells, heading, place, limits, !sameWidth, remarks);
        clean.map(texts -> new Sheet.Row(number, texts))
                .filter(row -> !row.isBlank())
                .ifPresent(rows::add);
        return clean.isPresent();
    }

    private static boolean isBlank(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != ',' && !Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> otherDelimiter(String heading) {
        for (String delimiter : List.of(";", "\t", "，", "；", "|")) {
            if (heading.contains(delimiter)) {
                return Optional.of(delimiter.equals("\t") ? "TAB" : delimiter);
            }
        }
        return Optional.empty();
    }

    /** Whether a quoted cell is still open at the end of a line; a quote opens a cell only as its first character. */
    private static boolean endsInsideQuotes(String line, boolean openBefore) {
        boolean open = openBefore;
        boolean atCellStart = true;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (open) {
                if (c == '"') {
                    if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                        i++;
                    } else {
                        open = false;
                        atCellStart = false;
                    }
                }
            } else if (c == '"' && atCellStart) {
                open = true;
                atCellStart = false;
            } else {
                atCellStart = c == ',';
            }
        }
        return open;
    }
}
