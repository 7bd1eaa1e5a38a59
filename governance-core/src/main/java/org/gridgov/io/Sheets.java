package org.gridgov.io;

import java.io.InputStream;
import org.gridgov.basics.Loaded;

/**
 * Reads tables from CSV files and workbooks that nobody has looked at yet.
 *
 * <p>A CSV file is UTF-8, with or without byte order mark, or GB18030; its cells are parted by commas and, where they hold a
 * comma, a quote or a line break, put into double quotes. A row that can't be read becomes a finding and the next row is
 * read as if nothing had happened; a row that is too long is passed over without being held. No text of a cell is
 * repeated in a finding, because the cell may be about a person.
 *
 * <p>Thread-safe. O(bytes) time; memory is bounded by {@link ReadLimits#maxHeldBytes()} and
 * {@link ReadLimits#maxRowBytes()}.
 *
 * <p>Source: RFC 4180, Common format and MIME type for CSV files; partial success, {@code STYLE} card 7.
 */
public final class Sheets {
    private Sheets() {}

    /**
     * Reads a table whose first row is its heading: every other row must have as many cells.
     *
     * @param source the name of the file, for findings
     * @param in the bytes; read to the end and not closed
     * @param limits how much is taken
     * @return the heading and all good rows, with a finding for each bad one; no row at all if the heading can't be read
     */
    public static Loaded<Sheet> csv(String source, InputStream in, ReadLimits limits) {
        return CsvRecords.read(source, in, limits, true);
    }

    /**
     * Reads a table whose rows may differ in length, such as one with a title above its heading.
     *
     * <p>Characters that only steer a display, such as a zero-width space, stay in the cells: {@link #csv} takes them out.
     *
     * @param source the name of the file, for findings
     * @param in the bytes; read to the end and not closed
     * @param limits how much is taken
     * @return all good rows, with a finding for each bad one
     */
    public static Loaded<Sheet> csvOfAnyWidth(String source, InputStream in, ReadLimits limits) {
        return CsvRecords.read(source, in, limits, false);
    }

    /**
     * Reads all sheets of an XLSX workbook as texts, blank rows left out.
     *
     * <p>The file is not trusted: parts that inflate too far, parts of one name, names that lead out of the archive,
     * encrypted parts, document types and addresses outside any spreadsheet are refused before anything is read. Nothing
     * is evaluated and nothing outside the file is opened. Characters that only steer a display stay in the cells.
     *
     * @param source the name of the file, for findings; a sheet's source is {@code file › sheet}
     * @param bytes the file
     * @param limits how much is taken
     * @return the sheets; no sheet, with a finding, if the file is refused. Columns of its findings are letters.
     */
    public static Loaded<SheetBook> workbook(String source, byte[] bytes, ReadLimits limits) {
        Remarks remarks = new Remarks(source, limits.maxFindings());
        SheetBook book = Workbooks.read(source, bytes, limits, remarks);
        return new Loaded<>(book, remarks.toFindings());
    }
}
