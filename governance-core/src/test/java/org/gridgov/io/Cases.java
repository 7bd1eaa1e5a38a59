package org.gridgov.io;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Loaded;

/** Folders with cases, made for tests. The rows are the examples of the columns, so they are sound by declaration. */
final class Cases {
    static final String SETTINGS = """
            name: 海洪社区|Haihong community
            synthetic: 全部为虚构|all of it is made up
            asOf: 2026-11-23T00:00:00Z
            zone: Asia/Shanghai
            languages: [zh, en]
            scheme: [community, grid, micro-grid]
            bounds:
              - {kind: micro-grid, least: 30, most: 120}
            formulas:
              - text: 1+2
                counts: ['unit:community', 'unit:grid']
                name: {zh: 结构, en: structure}
            planDays: 2026-12-01/2026-12-15
            publicCellLeast: 5
            """;
    static final String UNITS = "code,kind,name\nU-1,community,海洪\nU-2,grid,兴崇\n";

    private Cases() {}

    /** A folder with settings and units, to which a test adds what it is about. */
    static Path sound(Path folder) {
        return write(write(folder, "case.yaml", SETTINGS), "units.csv", UNITS);
    }

    static Path write(Path folder, String name, String text) {
        return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    static Loaded<CaseRows> read(Path folder) {
        return CaseReader.readRows(folder, ReadLimits.DEFAULT);
    }

    /** One line for each finding: code and place. */
    static List<String> found(Loaded<?> read) {
        List<String> found = new ArrayList<>();
        for (Finding finding : read.findings()) {
            found.add(finding.code() + " " + finding.place());
        }
        return found;
    }

    /** The examples of a table as a CSV file with one row. */
    static String csv(Table table, Function<Column, String> heading) {
        List<String> headings = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (Column column : table.columns()) {
            headings.add(quoted(heading.apply(column)));
            cells.add(quoted(column.term().example()));
        }
        return String.join(",", headings) + "\n" + String.join(",", cells) + "\n";
    }

    /** The examples of a table as one JSON object, named as in Java. */
    static String json(Table table) {
        List<String> fields = new ArrayList<>();
        for (Column column : table.columns()) {
            fields.add('"' + column.name() + "\": \"" + column.term().example() + '"');
        }
        return "{" + String.join(", ", fields) + "}";
    }

    /** A workbook with a sheet for each table; numbers, truth values and days are typed as a spreadsheet would. */
    static void workbook(OutputStream out, List<Table> tables, Function<Table, String> name) throws IOException {
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (Table table : tables) {
                Worksheet sheet = workbook.newWorksheet(name.apply(table));
                for (Column column : table.columns()) {
                    sheet.value(0, column.index(), column.heading().zh());
                    String example = column.term().example();
                    if (example.matches("\\d{1,4}")) {
                        sheet.value(1, column.index(), Integer.parseInt(example));
                    } else if (example.matches("\\d{4}-\\d{2}-\\d{2}")) {
                        sheet.value(1, column.index(), java.time.LocalDate.parse(example));
                        sheet.style(1, column.index()).format("yyyy/m/d").set();
                    } else if (example.equals("yes")) {
                        sheet.value(1, column.index(), true);
                    } else {
                        sheet.value(1, column.index(), example);
                    }
                }
            }
        }
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
