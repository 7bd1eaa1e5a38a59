package org.gridgov.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.gridgov.basics.Place;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of an XLSX workbook as texts. Formulas are never evaluated: the value saved beside one is used. */
final class Workbooks {
    private static final int LONGEST_NUMBER = 40;
    private static final int LAST_COLUMN = 16_383;

    private final String file;
    private final ReadLimits limits;
    private final Remarks remarks;

    private final boolean asTables;

    private Workbooks(String file, ReadLimits limits, Remarks remarks, boolean asTables) {
        this.asTables = asTables;
        this.file = file;
        this.limits = limits;
        this.remarks = remarks;
    }

    /** All sheets as tables whose first row is their heading, in the order of the workbook. */
    static List<SheetBook.Page> read(String file, Path path, ReadLimits limits, Remarks remarks) throws IOException {
        if (Files.size(path) > limits.maxHeldBytes()) {
            remarks.error(Code.TABLE_TOO_LONG, remarks.place(), limits.maxHeldBytes());
            return List.of();
        }
        return new Workbooks(file, limits, remarks, true)
                .book(Files.readAllBytes(path))
                .pages();
    }

    /** All sheets as they stand; what a person might see otherwise is told by their oddities, not by findings. */
    static SheetBook read(String file, byte[] bytes, ReadLimits limits, Remarks remarks) {
        if (bytes.length > limits.maxHeldBytes()) {
            remarks.error(Code.TABLE_TOO_LONG, remarks.place(), limits.maxHeldBytes());
            return SheetBook.nothing();
        }
        return new Workbooks(file, limits, remarks, false).book(bytes);
    }

    private SheetBook book(byte[] bytes) {
        return ZipGuard.copy(bytes, limits, remarks)
                .map(safe -> SheetBook.of(pages(safe), safe.names()))
                .orElse(SheetBook.nothing());
    }

    private List<SheetBook.Page> pages(ZipGuard.Safe safe) {
        List<SheetBook.Page> pages = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(safe.bytes().toByteArray()), new ReadingOptions(true, false))) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                pages.add(page(sheet, safe.layout()));
            }
        } catch (IOException | RuntimeException e) {
            // The library answers a broken file with whatever exception it stumbles over.
            remarks.error(Code.BROKEN_WORKBOOK, remarks.place());
        }
        return pages;
    }

    private SheetBook.Page page(org.dhatim.fastexcel.reader.Sheet sheet, SheetLayout layout) throws IOException {
        String source = file + " › " + sheet.getName();
        Place place = Place.of(source);
        List<Sheet.Row> rows = new ArrayList<>();
        List<SheetBook.Oddity> oddities = new ArrayList<>(layout.of(sheet.getName()));
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> all = stream.iterator();
            while (all.hasNext() && !remarks.full()) {
                Row row = all.next();
                if (rows.size() >= limits.maxRows()) {
                    remarks.error(Code.TOO_MANY_ROWS, place.row(row.getRowNum()), limits.maxRows());
                    break;
                }
                List<String> heading =
                        rows.isEmpty() || !asTables ? List.of() : rows.get(0).cells();
                Optional<Sheet.Row> read = row(row, place.row(row.getRowNum()), heading, oddities);
                read.filter(each -> !each.isBlank()).ifPresent(rows::add);
            }
        }
        oddities.sort(Comparator.comparingInt(SheetBook.Oddity::firstRow)
                .thenComparingInt(SheetBook.Oddity::firstColumn)
                .thenComparing(SheetBook.Oddity::kind));
        boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
        return new SheetBook.Page(sheet.getName(), hidden, new Sheet(source, rows), oddities);
    }

    private Optional<Sheet.Row> row(Row row, Place place, List<String> heading, List<SheetBook.Oddity> oddities) {
        if (row.isHidden()) {
            oddities.add(new SheetBook.Oddity(SheetBook.Kind.HIDDEN_ROWS, place.row(), 0, place.row(), LAST_COLUMN));
        }
        List<String> cells = new ArrayList<>();
        boolean good = true;
        for (int i = 0; i < row.getCellCount(); i++) {
            int column = i;
            Optional<Cell> cell = row.getOptionalCell(column);
            Place at = place.column(i < heading.size() ? heading.get(i) : CellText.letters(i));
            cell.flatMap(Workbooks::oddity)
                    .ifPresent(kind -> oddities.add(SheetBook.Oddity.cell(kind, place.row(), column)));
            if (asTables && cell.isPresent() && cell.get().getType() == CellType.ERROR) {
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
        return CellText.clean(cells, heading, place, limits, !asTables, remarks)
                .map(clean -> new Sheet.Row(place.row(), clean));
    }

    private String text(Cell cell, Place place) {
        CellType type = cell.getType();
        if (type == CellType.FORMULA) {
            if (asTables) {
                remarks.warning(Code.FORMULA_CELL, place);
            }
            String raw = cell.getRawValue();
            return raw == null ? "" : raw;
        }
        if (type == CellType.NUMBER) {
            return number(cell);
        }
        if (type == CellType.BOOLEAN) {
            return String.valueOf(cell.asBoolean());
        }
        return type == CellType.ERROR ? cell.getRawValue() : cell.getText();
    }

    private static Optional<SheetBook.Kind> oddity(Cell cell) {
        return switch (cell.getType()) {
            case FORMULA -> Optional.of(SheetBook.Kind.FORMULA);
            case ERROR -> Optional.of(SheetBook.Kind.ERROR);
            case NUMBER -> isDate(cell.getDataFormatString()) ? Optional.of(SheetBook.Kind.DATE) : Optional.empty();
            default -> Optional.empty();
        };
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
