package org.gridgov.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.gridgov.basics.Place;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of an XLSX workbook as texts. Formulas are never evaluated: the value saved beside one is used. */
final class Workbooks {
    private static final int LONGEST_NUMBER = 40;

    private final String file;
    private final ReadLimits limits;
    private final Remarks remarks;

    private Workbooks(String file, ReadLimits limits, Remarks remarks) {
        this.file = file;
        this.limits = limits;
        this.remarks = remarks;
    }

    /** A sheet with its name in the workbook. */
    record Named(String name, Sheet sheet) {}

    /** All sheets, in the order of the workbook. */
    static List<Named> read(String file, Path path, ReadLimits limits, Remarks remarks) throws IOException {
        if (Files.size(path) > limits.maxHeldBytes()) {
            remarks.error(Code.TABLE_TOO_LONG, remarks.place(), limits.maxHeldBytes());
            return List.of();
        }
        Optional<byte[]> safe = ZipGuard.copy(path, limits, remarks);
        return safe.isEmpty() ? List.of() : new Workbooks(file, limits, remarks).sheets(safe.get());
    }

    private List<Named> sheets(byte[] bytes) {
        List<Named> sheets = new ArrayList<>();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                sheets.add(new Named(sheet.getName(), sheet(sheet)));
            }
        } catch (IOException | RuntimeException e) {
            // The library answers a broken file with whatever exception it stumbles over.

            remarks.error(Code.BROKEN_WORKBOOK, remarks.place());
        }
        return sheets;
    }

    private Sheet sheet(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        String source = file + " › " + sheet.getName();
        Place place = Place.of(source);
        List<Sheet.Row> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> all = stream.iterator();
            while (all.hasNext() && !remarks.full()) {
                Row row = all.next();
                if (rows.size() >= limits.maxRows()) {
                    remarks.error(Code.TOO_MANY_ROWS, place.row(row.getRowNum()), limits.maxRows());
                    break;
                }
                row(
                                row,
                                place.row(row.getRowNum()),
                                rows.isEmpty() ? List.of() : rows.get(0).cells())
                        .filter(read -> !read.isBlank())
                        .ifPresent(rows::add);
            }
        }
        return new Sheet(source, rows);
    }

    private Optional<Sheet.Row> row(Row row, Place place, List<String> heading) {
        List<String> cells = new ArrayList<>();
        boolean good = true;
        for (int i = 0; i < row.getCellCount(); i++) {
            Optional<Cell> cell = row.getOptionalCell(i);
            Place at = place.column(i < heading.size() ? heading.get(i) : CellText.letters(i));
            if (cell.isPresent() && cell.get().getType() == CellType.ERROR) {
                remarks.error(Code.ERROR_CELL, at, cell.get().getRawValue());
                good = false;
            } else {
                cells.add(cell.isEmpty() ? "" : text(cell.get(), at));
            }
        }
        if (!good) {
            return Optional.empty();
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        if (cells.size() > limits.maxCells()) {
            remarks.error(Code.TOO_MANY_CELLS, place, limits.maxCells(), cells.size());
            return Optional.empty();
        }
        return CellText.clean(cells, heading, place, limits, remarks).map(clean -> new Sheet.Row(place.row(), clean));
    }

    private String text(Cell cell, Place place) {
        CellType type = cell.getType();
        if (type == CellType.FORMULA) {
            remarks.warning(Code.FORMULA_CELL, place);
            String raw = cell.getRawValue();
            return raw == null ? "" : raw;
        }
        if (type == CellType.NUMBER) {
            return number(cell);
        }
        if (type == CellType.BOOLEAN) {
            return String.valueOf(cell.asBoolean());
        }
        return cell.getText();
    }

    private static String number(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || raw.length() > LONGEST_NUMBER) {
            return raw == null ? "" : raw;
        }
        if (isDate(cell.getDataFormatString())) {
            LocalDateTime date = cell.asDate();
            return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? date.toLocalDate().toString()
                    : date.toString();
        }
        BigDecimal number = cell.asNumber().stripTrailingZeros();
        return Math.abs((long) number.scale()) > LONGEST_NUMBER ? raw : number.toPlainString();
    }

    /** Whether a number format shows a day: it has a y or a d outside quotes, brackets and escapes. */
    private static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0;
    }
}
