package org.gridgov.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.RuleRow;

/** Workbooks as an office program would save them, with one edit by hand. */
public final class Books {
    private static final Pattern CELL =
            Pattern.compile("([A-Z])([0-9]+) (=|date|formula|number|percent|money|true) ?(.*)", Pattern.DOTALL);
    private static final Pattern MERGE = Pattern.compile("merge ([A-Z])([0-9]+):([A-Z])([0-9]+)");

    private Books() {}

    /** {@return a workbook with one sheet that holds these rows from row 1, and then the edits} */
    public static byte[] of(String sheetName, List<List<String>> rows, String... edits) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("说明").value(0, 0, "这一页不是规则");
            Worksheet sheet = workbook.newWorksheet(sheetName);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
            for (String edit : edits) {
                edit(sheet, edit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** {@return the rows of a table with its title on top} */
    public static List<List<String>> rows(DecisionTable table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "表：" + table.name(),
                "命中：全部",
                table.from().map(day -> "生效：" + day).orElse("")));
        rows.add(table.roles().cells());
        rows.add(table.headings().cells());
        table.rows().stream().map(RuleRow::cells).forEach(rows::add);
        return rows;
    }

    private static void edit(Worksheet sheet, String edit) {
        Matcher cell = CELL.matcher(edit);
        Matcher merge = MERGE.matcher(edit);
        if (cell.matches()) {
            int column = cell.group(1).charAt(0) - 'A';
            int row = Integer.parseInt(cell.group(2)) - 1;
            switch (cell.group(3)) {
                case "=" -> sheet.value(row, column, cell.group(4));
                case "number" -> sheet.value(row, column, Long.parseLong(cell.group(4)));
                case "percent" -> {
                    sheet.value(row, column, Double.parseDouble(cell.group(4)));
                    sheet.style(row, column).format("0%").set();
                }
                case "money" -> {
                    sheet.value(row, column, Long.parseLong(cell.group(4)));
                    sheet.style(row, column).format("\"¥\"#,##0.00").set();
                }
                case "true" -> sheet.value(row, column, Boolean.TRUE);
                case "formula" -> sheet.formula(row, column, cell.group(4));
                default -> {
                    sheet.value(row, column, LocalDate.parse(cell.group(4)));
                    sheet.style(row, column).format("m\"月\"d\"日\"").set();
                }
            }
        } else if (merge.matches()) {
            sheet.range(
                            Integer.parseInt(merge.group(2)) - 1,
                            merge.group(1).charAt(0) - 'A',
                            Integer.parseInt(merge.group(4)) - 1,
                            merge.group(3).charAt(0) - 'A')
                    .merge();
        } else if (edit.startsWith("hide row ")) {
            sheet.hideRow(Integer.parseInt(edit.substring(9)) - 1);
        } else if (edit.startsWith("hide column ")) {
            sheet.hideColumn(edit.charAt(12) - 'A');
        } else if (edit.equals("hide sheet")) {
            sheet.setVisibilityState(VisibilityState.HIDDEN);
        } else {
            throw new IllegalArgumentException(edit);
        }
    }
}
