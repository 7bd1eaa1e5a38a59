package org.gridgov.rules.pack;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.io.ReadLimits;
import org.gridgov.io.Sheet;
import org.gridgov.io.Sheets;

/**
 * Reads decision tables from files: CSV, workbooks and YAML, all into the same {@link DecisionTable}.
 *
 * <pre>{@code
 * Loaded<List<DecisionTable>> read = TableFiles.read("派单.xlsx", bytes);
 * byte[] csv = TableWriter.write(read.value(), TableForm.CSV, List.of());
 * }</pre>
 *
 * <p>Thread-safe.
 *
 * <p>Source: policy packs, {@code POLICY}: one model, three forms.
 */
public final class TableFiles {
    static final String CSV = ".csv";
    static final String XLSX = ".xlsx";
    static final String YAML = ".yaml";

    /** The most rows that all tables of a pack may have together, and lines that a CSV file may have. */
    static final int MOST_ROWS = 20_000;

    private TableFiles() {}

    /**
     * Reads the tables of one file. O(bytes).
     *
     * @param source the name of the file; its ending, {@code .csv}, {@code .xlsx} or {@code .yaml}, tells its form
     * @param bytes the file
     * @return the tables, in the order of the file, and everything that can't be read. The source of a table in a
     *     workbook is {@code file › sheet}. Never throws because of what the file holds.
     * @throws IllegalArgumentException if the ending is none of these
     */
    public static Loaded<List<DecisionTable>> read(String source, byte[] bytes) {
        if (!source.endsWith(CSV) && !source.endsWith(XLSX) && !source.endsWith(YAML)) {
            throw new IllegalArgumentException("A table must be in a .csv, .xlsx or .yaml file, but is in " + source);
        }
        List<Finding> findings = new ArrayList<>();
        List<DecisionTable> tables = read(Place.of(source), bytes, findings);
        return new Loaded<>(tables, Findings.of(findings));
    }

    static List<DecisionTable> read(Place file, byte[] bytes, List<Finding> findings) {
        List<DecisionTable> tables;
        if (file.source().endsWith(XLSX)) {
            tables = WorkbookTables.read(file, bytes, findings);
        } else if (file.source().endsWith(YAML)) {
            tables = YamlTables.read(file, bytes, findings);
        } else if (lines(bytes) > MOST_ROWS) {
            findings.add(RuleMessages.error("GP-PACK-11", file, MOST_ROWS));
            return List.of();
        } else {
            Loaded<Sheet> sheet =
                    Sheets.csvOfAnyWidth(file.source(), new ByteArrayInputStream(bytes), ReadLimits.DEFAULT);
            sheet.findings().forEach(findings::add);
            // A file of which nothing could be read has said so already.
            tables = sheet.value().rows().isEmpty() && sheet.findings().hasErrors()
                    ? List.of()
                    : TableReader.read(sheet.value(), name(file), findings);
        }
        for (DecisionTable table : tables) {
            FormulaText.check(table, findings);
            // A text in YAML names its lines and columns itself.
            if (!file.source().endsWith(YAML)) {
                Unseen.report(table, findings);
            }
        }
        return tables;
    }

    private static int lines(byte[] bytes) {
        int lines = 0;
        for (int i = 0; i < bytes.length; i++) {
            boolean pair = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
            lines += (bytes[i] == '\n' || bytes[i] == '\r') && !pair ? 1 : 0;
        }
        return lines;
    }

    /** The name of a table that has no title: the file's, without folder and ending. */
    static String name(Place file) {
        String name = file.source().substring(file.source().lastIndexOf('/') + 1);
        return Spelling.plain(name.replaceFirst("\\.(csv|xlsx|yaml)$", ""));
    }
}
