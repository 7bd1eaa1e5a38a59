package org.gridgov.rules.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gridgov.basics.Loaded;

/**
 * Writes decision tables in any of the three forms, so that reading them gives the same tables again.
 *
 * <pre>{@code
 * byte[] workbook = TableWriter.write(pack.tables(), TableForm.XLSX, pack.attributes());
 * }</pre>
 *
 * <p>Equal tables give equal bytes on every platform. Thread-safe; O(cells).
 *
 * <p>Source: policy packs, {@code POLICY}: one model, three forms.
 */
public final class TableWriter {
    private static final String MARK = "\uFEFF";
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]|^\\s|\\s$");
    private static final Pattern PLAIN_YAML =
            Pattern.compile("[\\p{IsHan}A-Za-z$][\\p{IsHan}A-Za-z0-9、._()（）～-]*|-?[0-9]{1,9}");
    private static final Pattern YAML_WORD = Pattern.compile("(?i)null|yes|no|true|false|on|off|y|n");

    private TableWriter() {}

    /**
     * Writes tables into one file.
     *
     * @param tables the tables, at least one
     * @param form the form of the file
     * @param attributes the vocabulary, of which a workbook offers the words in lists; may be empty
     * @return the file; read again it gives tables of the same names, days, roles, headings and cells in the same order
     * @throws IllegalArgumentException if a table can't be written so, such as one with a control character in a cell, a
     *     blank row, or a rule whose first cell looks like a title
     */
    public static byte[] write(List<DecisionTable> tables, TableForm form, List<Attribute> attributes) {
        byte[] bytes = switch (form) {
            case CSV -> csv(tables).getBytes(StandardCharsets.UTF_8);
            case XLSX -> TableSheets.of(tables, attributes);
            case YAML -> yaml(tables).getBytes(StandardCharsets.UTF_8);
        };
        Loaded<List<DecisionTable>> again = TableFiles.read("again" + form.ending(), bytes);
        if (!contents(again.value()).equals(contents(tables))) {
            throw new IllegalArgumentException(
                    "Tables must be readable again once they are written as " + form + ", but are not: "
                            + tables.stream().map(DecisionTable::name).toList());
        }
        return bytes;
    }

    /** Everything that a form has to keep. */
    private static List<Object> contents(List<DecisionTable> tables) {
        List<Object> contents = new ArrayList<>();
        for (DecisionTable table : tables) {
            contents.add(table.name());
            contents.add(table.from());
            contents.add(texts(table.roles()));
            contents.add(texts(table.headings()));
            table.rows().forEach(row -> contents.add(texts(row)));
        }
        return contents;
    }

    /** The texts of a row without blank cells at its end. */
    static List<String> texts(RuleRow row) {
        int last = row.cells().size();
        while (last > 0 && row.written(last - 1).isEmpty()) {
            last--;
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            texts.add(row.written(i));
        }
        return texts;
    }

    /** The cells of the title row, in the language of the roles. */
    static List<String> title(DecisionTable table) {
        List<String> cells = new ArrayList<>();
        cells.add((isEnglish(table) ? "table: " : "表：") + table.name());
        cells.add(isEnglish(table) ? "hits: all" : "命中：全部");
        table.from().ifPresent(day -> cells.add((isEnglish(table) ? "from: " : "生效：") + day));
        return cells;
    }

    static boolean isEnglish(DecisionTable table) {
        return table.roles().cells().stream().anyMatch(role -> role.equalsIgnoreCase("condition"));
    }

    private static String csv(List<DecisionTable> tables) {
        StringBuilder text = new StringBuilder(MARK);
        for (DecisionTable table : tables) {
            line(text, title(table));
            line(text, texts(table.roles()));
            line(text, texts(table.headings()));
            table.rows().forEach(row -> line(text, texts(row)));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            text.append(i == 0 ? "" : ",");
            text.append(NEEDS_QUOTES.matcher(cell).find() ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
        }
        text.append('\n');
    }

    private static String yaml(List<DecisionTable> tables) {
        StringBuilder text = new StringBuilder();
        boolean several = tables.size() != 1;
        text.append(several ? "tables:\n" : "");
        for (DecisionTable table : tables) {
            String indent = several ? "    " : "";
            text.append(several ? "  - " : "")
                    .append("table: ")
                    .append(scalar(table.name()))
                    .append('\n');
            text.append(indent)
                    .append("hits: ")
                    .append(isEnglish(table) ? "all" : "全部")
                    .append('\n');
            table.from()
                    .ifPresent(day ->
                            text.append(indent).append("from: ").append(day).append('\n'));
            text.append(indent).append("columns:\n");
            for (int i = 0; i < table.columns(); i++) {
                text.append(indent)
                        .append("  - {role: ")
                        .append(scalar(table.roles().written(i)));
                text.append(", heading: ")
                        .append(scalar(table.headings().written(i)))
                        .append("}\n");
            }
            text.append(indent).append("rows:\n");
            for (RuleRow row : table.rows()) {
                List<String> cells =
                        texts(row).stream().map(TableWriter::scalar).toList();
                text.append(indent)
                        .append("  - [")
                        .append(String.join(", ", cells))
                        .append("]\n");
            }
        }
        return text.toString();
    }

    /** A text as YAML; in quotation marks unless nobody could take it for anything else. */
    private static String scalar(String text) {
        if (PLAIN_YAML.matcher(text).matches() && !YAML_WORD.matcher(text).matches()) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c == '\n' || c == '\t') {
                quoted.append(c == '\n' ? "\\n" : "\\t");
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
