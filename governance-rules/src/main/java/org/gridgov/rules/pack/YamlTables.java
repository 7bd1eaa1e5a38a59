package org.gridgov.rules.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.jspecify.annotations.Nullable;

/**
 * Reads decision tables from YAML: one table, or several below {@code tables}.
 *
 * <p>A row is a list of cells in the order of the columns, or a mapping from headings to cells.
 */
final class YamlTables {
    private static final String[] KEYS = {"table", "hits", "from", "vocabulary", "columns", "rows"};

    private final Place file;
    private final List<Finding> findings;

    private YamlTables(Place file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    static List<DecisionTable> read(Place file, byte[] bytes, List<Finding> findings) {
        List<DecisionTable> tables = new ArrayList<>();
        YamlTables reader = new YamlTables(file, findings);
        YamlText.read(file, bytes, findings).ifPresent(top -> {
            if (top.values().containsKey("tables")) {
                YamlForm form = new YamlForm(file, top, findings, "tables");
                YamlNode inner = top.values().get("tables");
                if (inner instanceof YamlNode.Items items) {
                    items.values().forEach(item -> reader.item(item).ifPresent(tables::add));
                } else {
                    form.add("GP-YAML-05", "tables", "tables", RuleMessages.text("shape.list"));
                }
            } else {
                reader.table(top).ifPresent(tables::add);
            }
        });
        return tables;
    }

    private Optional<DecisionTable> item(YamlNode item) {
        if (item instanceof YamlNode.Fields fields) {
            return table(fields);
        }
        misshapen(item, "tables", "shape.mappings");
        return Optional.empty();
    }

    private void misshapen(YamlNode node, String key, String shape) {
        findings.add(
                RuleMessages.error("GP-YAML-05", file.row(node.line()).column(key), key, RuleMessages.text(shape)));
    }

    private Optional<DecisionTable> table(YamlNode.Fields fields) {
        YamlForm form = new YamlForm(file, fields, findings, KEYS);
        String name = form.optionalText("table").map(Spelling::plain).orElse(TableFiles.name(file));
        form.optionalText("hits").ifPresent(hits -> TableReader.checkHits(hits, at(fields, "hits"), findings));
        @Nullable LocalDate since = form.optionalText("from")
                .map(day -> TableReader.day(Spelling.plain(day), at(fields, "from"), findings))
                .orElse(null);
        List<YamlNode> columns = items(fields, "columns");
        List<YamlNode> items = items(fields, "rows");
        List<String> roles = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (YamlNode column : columns) {
            lines.add(column.line());
            if (column instanceof YamlNode.Fields parts) {
                YamlForm cell = new YamlForm(file, parts, findings, "role", "heading");
                roles.add(cell.text("role").orElse(""));
                headings.add(cell.optionalText("heading").orElse(""));
            } else {
                misshapen(column, "columns", "shape.mappings");
                roles.add("");
                headings.add("");
            }
        }
        if (columns.isEmpty() || items.isEmpty()) {
            int rows = items.size() + (columns.isEmpty() ? 0 : 2);
            findings.add(RuleMessages.error("GP-TAB-01", file.row(fields.line()), Require.abbreviate(name), rows));
            return Optional.empty();
        }
        RuleRow headingRow = new RuleRow(lines.get(0), headings, lines);
        List<RuleRow> rows = new ArrayList<>();
        for (YamlNode item : items) {
            row(item, roles, headingRow).ifPresent(rows::add);
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new DecisionTable(
                        name, file.source(), since, new RuleRow(lines.get(0), roles, lines), headingRow, rows));
    }

    private Place at(YamlNode.Fields fields, String key) {
        YamlNode node = fields.values().get(key);
        return file.row(node == null ? fields.line() : node.line()).column(key);
    }

    private List<YamlNode> items(YamlNode.Fields fields, String key) {
        YamlNode node = fields.values().get(key);
        if (node instanceof YamlNode.Items items) {
            return items.values();
        }
        if (node != null) {
            misshapen(node, key, "shape.list");
        }
        return List.of();
    }

    private Optional<RuleRow> row(YamlNode item, List<String> roles, RuleRow headings) {
        if (item instanceof YamlNode.Items cells) {
            List<String> texts = new ArrayList<>();
            List<Integer> lines = new ArrayList<>();
            for (YamlNode cell : cells.values()) {
                texts.add(text(cell));
                lines.add(cell.line());
            }
            return texts.stream().allMatch(String::isBlank)
                    ? Optional.empty()
                    : Optional.of(new RuleRow(item.line(), texts, lines));
        }
        if (item instanceof YamlNode.Fields cells) {
            return Optional.of(row(cells, roles, headings));
        }
        misshapen(item, "rows", "shape.rows");
        return Optional.empty();
    }

    private String text(YamlNode cell) {
        if (cell instanceof YamlNode.Text text) {
            return text.value();
        }
        misshapen(cell, "rows", "shape.texts");
        return "";
    }

    private static LocalText name(String title) {
        String clean = title.replace('|', '/');
        return LocalText.of(clean, clean);
    }

    /** A row that names its columns; what is filed under a misspelled heading goes into the one column left open. */
    private RuleRow row(YamlNode.Fields cells, List<String> roles, RuleRow headings) {
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            String heading = headings.cell(i);
            titles.add(heading.isEmpty() ? roles.get(i) : heading);
        }
        List<String> texts = new ArrayList<>(Collections.nCopies(titles.size(), ""));
        List<Integer> lines = new ArrayList<>(Collections.nCopies(titles.size(), cells.line()));
        List<Integer> open = new ArrayList<>();
        List<Map.Entry<String, YamlNode>> strays =
                new ArrayList<>(cells.values().entrySet());
        for (int i = 0; i < titles.size(); i++) {
            String key = Spelling.key(titles.get(i));
            Optional<Map.Entry<String, YamlNode>> cell = strays.stream()
                    .filter(each -> Spelling.key(each.getKey()).equals(key))
                    .findFirst();
            if (cell.isEmpty()) {
                open.add(i);
                continue;
            }
            strays.remove(cell.get());
            texts.set(i, text(cell.get().getValue()));
            lines.set(i, cell.get().getValue().line());
        }
        for (Map.Entry<String, YamlNode> stray : strays) {
            String key = stray.getKey();
            findings.add(RuleMessages.error(
                    "GP-YAML-02",
                    file.row(stray.getValue().line()).column(Require.abbreviate(key)),
                    Require.abbreviate(key),
                    RuleMessages.hint(
                            key, titles, titles.stream().map(YamlTables::name).toList())));
        }
        if (strays.size() == 1 && open.size() == 1) {
            texts.set(open.get(0), text(strays.get(0).getValue()));
            lines.set(open.get(0), strays.get(0).getValue().line());
        }
        return new RuleRow(cells.line(), texts, lines);
    }
}
