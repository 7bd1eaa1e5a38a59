package org.gridgov.rules.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes workbooks of texts, equal pages as equal bytes: parts by name, unpacked, without the time of writing.
 *
 * <p>The only class that knows the library for writing workbooks.
 */
final class XlsxFile {
    private static final String CREATED = "1980-01-01T00:00:00Z";
    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");
    private static final String TIMES = "docProps/core.xml";
    private static final Pattern NUMBER = Pattern.compile("-?[1-9][0-9]{0,14}|0");
    private static final int NARROWEST = 6;
    private static final int WIDEST = 40;
    private static final String SHADE = "DDEBF7";
    private static final String RED = "FFC7CE";
    private static final String DARK_RED = "9C0006";

    private XlsxFile() {}

    /** A list from which a cell can be filled: the column of another page that holds the words. */
    record Choice(int column, int firstRow, int lastRow, String page, int wordColumn, int words) {}

    /** Something to be said about a cell; row and column from 0. */
    record Mark(int row, int column, String message) {}

    /**
     * A sheet to be written.
     *
     * @param name its name
     * @param cells its texts by row, from 0
     * @param shaded the rows that are headings
     * @param frozen how many rows stay when scrolling
     * @param choices lists from which cells can be filled
     * @param marks red cells with a comment
     * @param textRows how many rows are kept from being taken for numbers or days; 0 writes whole numbers as numbers
     */
    record Page(
            String name,
            SortedMap<Integer, List<String>> cells,
            List<Integer> shaded,
            int frozen,
            List<Choice> choices,
            List<Mark> marks,
            int textRows) {
        static Page plain(String name, SortedMap<Integer, List<String>> cells) {
            return new Page(name, cells, List.of(), 0, List.of(), List.of(), 0);
        }

        int columns() {
            return cells.values().stream().mapToInt(List::size).max().orElse(0);
        }
    }

    static byte[] of(List<Page> pages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            try (Workbook workbook = new Workbook(bytes, "Grid Governance", "1.0")) {
                Map<String, Worksheet> sheets = new TreeMap<>();
                pages.forEach(page -> sheets.put(page.name(), workbook.newWorksheet(page.name())));
                for (Page page : pages) {
                    write(page, sheet(sheets, page.name()), sheets);
                }
            }
            return settled(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook in memory must be writable", e);
        }
    }

    private static Worksheet sheet(Map<String, Worksheet> sheets, String name) {
        Worksheet sheet = sheets.get(name);
        if (sheet == null) {
            throw new IllegalArgumentException("A list must stand on a page, but there is none called " + name);
        }
        return sheet;
    }

    private static void write(Page page, Worksheet sheet, Map<String, Worksheet> sheets) {
        int columns = page.columns();
        page.cells().forEach((row, cells) -> {
            for (int i = 0; i < cells.size(); i++) {
                write(sheet, row, i, cells.get(i), page.textRows() == 0);
            }
        });
        for (int column = 0; column < columns; column++) {
            sheet.width(column, width(page, column));
            if (page.textRows() > 0) {
                sheet.range(0, column, page.textRows() - 1, column)
                        .style()
                        .format("@")
                        .set();
            }
        }
        for (int row : page.shaded()) {
            sheet.range(row, 0, row, Math.max(0, columns - 1))
                    .style()
                    .bold()
                    .fillColor(SHADE)
                    .set();
        }
        if (page.frozen() > 0) {
            sheet.freezePane(0, page.frozen());
        }
        for (Choice choice : page.choices()) {
            Worksheet words = sheet(sheets, choice.page());
            sheet.range(choice.firstRow(), choice.column(), choice.lastRow(), choice.column())
                    .validateWithList(words.range(1, choice.wordColumn(), choice.words(), choice.wordColumn()))
                    .allowBlank(true)
                    .errorStyle(DataValidationErrorStyle.INFORMATION)
                    .errorTitle("")
                    .error("")
                    .showErrorMessage(false);
        }
        for (Mark mark : page.marks()) {
            sheet.style(mark.row(), mark.column())
                    .fillColor(RED)
                    .fontColor(DARK_RED)
                    .set();
            sheet.comment(mark.row(), mark.column(), mark.message());
        }
    }

    private static void write(Worksheet sheet, int row, int column, String text, boolean numbers) {
        if (numbers && NUMBER.matcher(text).matches()) {
            sheet.value(row, column, Long.parseLong(text));
        } else if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }

    /** Wide enough for the longest line of a cell; titles may run over. */
    private static int width(Page page, int column) {
        int widest = NARROWEST;
        for (Map.Entry<Integer, List<String>> row : page.cells().entrySet()) {
            boolean isTitle = row.getKey() == 0 && page.frozen() > 1;
            if (column < row.getValue().size() && !isTitle) {
                for (String line : row.getValue().get(column).split("\n", -1)) {
                    widest = Math.max(widest, DisplayWidth.of(line) + 2);
                }
            }
        }
        return Math.min(widest, WIDEST);
    }

    /** The same workbook without anything that differs from one writing to the next. */
    private static byte[] settled(byte[] workbook) throws IOException {
        SortedMap<String, byte[]> parts = SettledZip.parts(workbook);
        parts.computeIfPresent(TIMES, (name, content) -> timeless(content));
        return SettledZip.of(parts);
    }

    private static byte[] timeless(byte[] properties) {
        String text = new String(properties, StandardCharsets.UTF_8);
        return TIME.matcher(text).replaceAll(CREATED).getBytes(StandardCharsets.UTF_8);
    }

    /** Rows numbered from 0. */
    static SortedMap<Integer, List<String>> numbered(List<List<String>> rows) {
        SortedMap<Integer, List<String>> numbered = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            numbered.put(i, new ArrayList<>(rows.get(i)));
        }
        return numbered;
    }
}
