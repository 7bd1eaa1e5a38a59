package org.gridgov.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.io.ReadLimits;
import org.gridgov.io.Sheet;
import org.gridgov.io.SheetBook;
import org.gridgov.io.Sheets;

/**
 * Reads decision tables from workbooks. What a person sees must be what is read: formulas, links, macros, numbers shown
 * as days, and rules in hidden or merged cells are refused.
 */
final class WorkbookTables {
    private static final ReadLimits LIMITS = ReadLimits.builder()
            .maxHeldBytes(8L << 20)
            .maxZipBytes(32L << 20)
            .maxZipEntries(500)
            .maxRows(10_000)
            .maxCellChars(10_000)
            .build();
    /** The first bytes of the container in which office programs keep old and encrypted files. */
    private static final byte[] CONTAINER = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final int MOST_ODDITIES = 10_000;
    private static final int MOST_FILLED = 200;
    private static final Set<String> NOTES = Set.of("说明", "备注", "notes", "readme");
    private static final List<String> MACROS = List.of("vbaproject", "macrosheets/", "activex", "dialogsheets/");
    private static final List<String> LINKS =
            List.of("xl/externallinks/", "xl/connections", "xl/querytables/", "xl/embeddings/", "xl/webextensions/");

    private final Place file;
    private final List<Finding> findings;
    private int filled;
    private int odd;

    private WorkbookTables(Place file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    static List<DecisionTable> read(Place file, byte[] bytes, List<Finding> findings) {
        return new WorkbookTables(file, findings).tables(bytes);
    }

    /** The workbook as it stands; the findings name cells as spreadsheets do. */
    static Loaded<SheetBook> book(String source, byte[] bytes) {
        return Sheets.workbook(source, bytes, LIMITS);
    }

    static boolean isContainer(byte[] bytes) {
        for (int i = 0; i < CONTAINER.length; i++) {
            if (bytes.length <= i || bytes[i] != CONTAINER[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a sheet is for people only. */
    static boolean isNote(String sheet) {
        return sheet.startsWith("_") || NOTES.contains(sheet.strip().toLowerCase(Locale.ROOT));
    }

    private List<DecisionTable> tables(byte[] bytes) {
        if (isContainer(bytes)) {
            findings.add(RuleMessages.error("GP-XLS-01", file));
            return List.of();
        }
        Loaded<SheetBook> read = book(file.source(), bytes);
        read.findings().forEach(finding -> findings.add(withReference(finding)));
        if (has(read.value(), MACROS)) {
            findings.add(RuleMessages.error("GP-XLS-02", file));
            return List.of();
        }
        if (has(read.value(), LINKS)) {
            findings.add(RuleMessages.error("GP-XLS-03", file));
            return List.of();
        }
        List<DecisionTable> tables = new ArrayList<>();
        List<SheetBook.Page> pages = read.value().pages().stream()
                .filter(page -> !isNote(page.name()))
                .filter(page -> !page.sheet().rows().isEmpty())
                .toList();
        for (SheetBook.Page page : pages) {
            Sheet seen = seen(page);
            if (!seen.rows().isEmpty()) {
                tables.addAll(TableReader.read(seen, Spelling.plain(page.name()), findings));
            }
        }
        if (pages.isEmpty() && !read.findings().hasErrors()) {
            findings.add(RuleMessages.error("GP-TAB-01", file, TableFiles.name(file), 0));
        }
        return tables;
    }

    private static boolean has(SheetBook book, List<String> marks) {
        return book.parts().stream()
                .map(part -> part.toLowerCase(Locale.ROOT))
                .anyMatch(part -> marks.stream().anyMatch(part::contains));
    }

    private static Finding withReference(Finding finding) {
        Place place = finding.place();
        if (place.row() == 0 || !place.column().matches("[A-Z]{1,3}")) {
            return finding;
        }
        return new Finding(
                finding.level(),
                finding.code(),
                place.column(place.column() + place.row()),
                finding.cause(),
                finding.effect(),
                finding.cure());
    }

    /** The rows of a sheet as a person sees them; a merged cell stands wherever it covers. */
    private Sheet seen(SheetBook.Page page) {
        Place sheet = Place.of(page.sheet().source());
        if (page.hidden()) {
            findings.add(RuleMessages.error("GP-XLS-04", sheet, Require.abbreviate(page.name())));
        }
        List<Sheet.Row> rows = new ArrayList<>(page.sheet().rows());
        odd += page.oddities().size();
        if (odd > MOST_ODDITIES) {
            findings.add(RuleMessages.error("GP-XLS-11", sheet, MOST_ODDITIES));
            return new Sheet(page.sheet().source(), List.of());
        }
        for (SheetBook.Oddity oddity : page.oddities()) {
            first(oddity, rows).ifPresent(row -> report(oddity, row, sheet, rows));
        }
        return new Sheet(page.sheet().source(), rows);
    }

    /** The first row with anything in it that an oddity concerns. */
    private static Optional<Sheet.Row> first(SheetBook.Oddity oddity, List<Sheet.Row> rows) {
        return rows.stream()
                .filter(row -> row.number() >= oddity.firstRow() && row.number() <= oddity.lastRow())
                .filter(row -> switch (oddity.kind()) {
                    case HIDDEN_COLUMNS ->
                        row.cells().stream()
                                .limit(oddity.lastColumn() + 1L)
                                .skip(oddity.firstColumn())
                                .anyMatch(cell -> !cell.isBlank());
                    // A day in the title row is the day that everybody sees.
                    case DATE ->
                        oddity.firstColumn() >= row.cells().size()
                                || TableReader.title(row.cells()).isEmpty();
                    case MERGED ->
                        TableReader.title(row.cells()).isEmpty()
                                && oddity.firstColumn() < row.cells().size();
                    default -> true;
                })
                .findFirst();
    }

    private void report(SheetBook.Oddity oddity, Sheet.Row row, Place sheet, List<Sheet.Row> rows) {
        int column = oddity.firstColumn();
        Place cell = sheet.row(row.number()).column(CellReference.of(row.number(), column));
        String text = column < row.cells().size() ? row.cells().get(column) : "";
        switch (oddity.kind()) {
            case FORMULA -> findings.add(RuleMessages.error("GP-XLS-05", cell));
            case DATE -> findings.add(RuleMessages.error("GP-XLS-06", cell, text, asTyped(text)));
            case ERROR -> findings.add(RuleMessages.error("GP-XLS-07", cell, text));
            case HIDDEN_ROWS -> findings.add(RuleMessages.error("GP-XLS-08", sheet.row(row.number())));
            case HIDDEN_COLUMNS -> findings.add(RuleMessages.error("GP-XLS-09", cell, CellReference.letters(column)));
            case MERGED -> {
                int first = oddity.firstRow();
                String range =
                        CellReference.of(first, column) + ":" + CellReference.of(oddity.lastRow(), oddity.lastColumn());
                findings.add(RuleMessages.error("GP-XLS-10", cell, range));
                if (filled++ < MOST_FILLED) {
                    fill(oddity, rows);
                }
            }
        }
    }

    /** What was probably typed before the program took it for a day: {@code 3-5}. */
    private static String asTyped(String day) {
        return day.replaceFirst("^[0-9]{4}-0?([0-9]+)-0?([0-9]+)(T.*)?$", "$1-$2");
    }

    private static void fill(SheetBook.Oddity merged, List<Sheet.Row> rows) {
        String text = rows.stream()
                .filter(row -> row.number() == merged.firstRow())
                .filter(row -> merged.firstColumn() < row.cells().size())
                .map(row -> row.cells().get(merged.firstColumn()))
                .findFirst()
                .orElse("");
        for (int i = 0; i < rows.size(); i++) {
            Sheet.Row row = rows.get(i);
            if (row.number() < merged.firstRow() || row.number() > merged.lastRow()) {
                continue;
            }
            List<String> cells = new ArrayList<>(row.cells());
            for (int column = merged.firstColumn(); column <= merged.lastColumn() && column < 256; column++) {
                while (cells.size() <= column) {
                    cells.add("");
                }
                if (cells.get(column).isEmpty()) {
                    cells.set(column, text);
                }
            }
            rows.set(i, new Sheet.Row(row.number(), cells));
        }
    }
}
