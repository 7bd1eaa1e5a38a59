package org.gridgov.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.LocalText;
import org.junit.jupiter.api.Test;

/** The reference page of tables is made from the row types, so it can't say anything else than the reader does. */
class TablesPageTest {
    @Test
    void publishesEveryTableAndColumn() throws IOException {
        Generated.same(Path.of("docs/tables.md"), page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder();
        page.append("""
                # Tables of a case (案例表格)

                A case is a folder with `case.yaml` and these tables, each as `NAME.csv`, `NAME.json`, `NAME.jsonl` or a sheet
                `NAME` of an `.xlsx`. Name and headings may be Chinese or English. Several values of one cell are parted by
                `;`. A blank cell takes the default; where none is given and the column is not required, it means "none" or
                "unknown". This page is made from the row types by a test.

                一个案例是一个文件夹，内有 `case.yaml` 和下列表格；表名和列名用中文或英文均可。一格多值用分号“;”分隔；空白单元格取默认值。

                | 表 | table | rows |
                |---|---|---|
                """);
        for (Table table : CaseTables.tables()) {
            page.append(line(
                    table.name().zh(),
                    "[" + table.name().en() + "](#" + table.name().en() + ")",
                    table.term().about() + (table.required() ? " **Required.**" : "")));
        }
        for (Table table : CaseTables.tables()) {
            page.append("\n<a id=\"").append(table.name().en()).append("\"></a>\n\n");
            page.append("## ")
                    .append(table.name().en())
                    .append(" · ")
                    .append(table.name().zh())
                    .append("\n\n");
            page.append(line("列", "column", "what", "form", "blank", "refers to", "example"));
            page.append("|---|---|---|---|---|---|---|\n");
            table.columns().forEach(column -> page.append(row(column)));
        }
        return page.toString();
    }

    private static String row(Column column) {
        return line(
                column.heading().zh(),
                column.heading().en(),
                column.term().about() + (column.sensitive() ? " *Sensitive.*" : ""),
                form(column),
                blank(column),
                refers(column),
                "`" + column.term().example().replace("|", "\\|") + "`");
    }

    private static String form(Column column) {
        ValueType type = new ValueType(column.value());
        List<String> words = type.words().stream().map(LocalText::en).toList();
        String form = words.isEmpty()
                ? Remarks.text("type." + (Bounds.pattern(column).isPresent() ? "code" : type.key()))
                        .en()
                : String.join(", ", words);
        List<String> parts = new ArrayList<>(List.of(form));
        Bounds.of(column).ifPresent(bounds -> parts.add("must " + bounds.text().en()));
        if (!column.term().unit().isEmpty()) {
            parts.add("unit: " + column.term().unit());
        }
        if (column.many()) {
            parts.add("several");
        }
        return String.join("; ", parts);
    }

    private static String blank(Column column) {
        if (column.required()) {
            return "**required**";
        }
        if (!column.term().fallback().isEmpty()) {
            return "`" + column.term().fallback() + "`";
        }
        return column.nullable() ? "none" : column.many() ? "empty" : "unknown";
    }

    private static String refers(Column column) {
        List<String> refers = new ArrayList<>();
        column.refers().forEach(table -> refers.add("[" + table + "](#" + table + ")"));
        if (!column.term().list().isEmpty()) {
            refers.add("list `" + column.term().list() + "` of [terms](#terms)");
        }
        return String.join(", ", refers);
    }

    private static String line(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
