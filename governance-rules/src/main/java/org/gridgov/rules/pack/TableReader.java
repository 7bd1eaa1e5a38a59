package org.gridgov.rules.pack;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.io.ReadLimits;
import org.gridgov.io.Sheet;
import org.gridgov.io.Sheets;

/** Parts the rows of a CSV file into decision tables: a title where there is one, roles, headings, rules. */
final class TableReader {
    private static final List<String> TITLES = List.of("表:", "table:");

    private final Place file;
    private final List<Finding> findings;
    private final List<DecisionTable> tables = new ArrayList<>();
    private final List<RuleRow> open = new ArrayList<>();
    private String name;

    private TableReader(Place file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
        name = file.source().substring(file.source().lastIndexOf('/') + 1).replaceFirst("\\.csv$", "");
    }

    static List<DecisionTable> read(Place file, byte[] bytes, List<Finding> findings) {
        Loaded<Sheet> sheet = Sheets.csvOfAnyWidth(file.source(), new ByteArrayInputStream(bytes), ReadLimits.DEFAULT);
        sheet.findings().forEach(findings::add);
        return new TableReader(file, findings).tables(sheet.value());
    }

    private List<DecisionTable> tables(Sheet sheet) {
        boolean titled = false;
        for (Sheet.Row cells : sheet.rows()) {
            if (cells.isBlank()) {
                continue;
            }
            RuleRow row = new RuleRow(cells.number(), cells.cells());
            String title = title(row);
            if (title.isEmpty()) {
                open.add(row);
                continue;
            }
            if (titled || !open.isEmpty()) {
                close(row.number());
            }
            titled = true;
            name = title;
            checkTitle(row);
        }
        close(0);
        return tables;
    }

    private static String title(RuleRow row) {
        String first = row.cell(0);
        for (String mark : TITLES) {
            if (first.toLowerCase(Locale.ROOT).startsWith(mark)) {
                String title = first.substring(mark.length()).strip();
                return title.isEmpty() ? mark : title;
            }
        }
        return "";
    }

    private void checkTitle(RuleRow row) {
        for (int i = 1; i < row.cells().size(); i++) {
            if (!row.cell(i).isEmpty()) {
                findings.add(RuleMessages.error("GP-TAB-02", file.row(row.number()), Require.abbreviate(row.cell(i))));
            }
        }
    }

    private void close(int nextTitle) {
        if (open.size() < 3) {
            int row = open.isEmpty() ? nextTitle : open.get(0).number();
            findings.add(RuleMessages.error("GP-TAB-01", file.row(row), Require.abbreviate(name), open.size()));
        } else {
            tables.add(new DecisionTable(name, file.source(), open.get(0), open.get(1), open.subList(2, open.size())));
        }
        open.clear();
    }
}
