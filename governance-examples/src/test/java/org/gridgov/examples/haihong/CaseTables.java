package org.gridgov.examples.haihong;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A case read by a splitter of its own, so that the tests don't lean on what they test. */
final class CaseTables {
    private final Map<String, List<Map<String, String>>> tables = new TreeMap<>();

    CaseTables(Map<String, String> files) {
        files.forEach((name, text) -> {
            if (name.endsWith(".csv")) {
                List<List<String>> lines = split(text);
                List<Map<String, String>> rows = new ArrayList<>();
                for (List<String> line : lines.subList(1, lines.size())) {
                    if (line.size() != lines.get(0).size()) {
                        throw new IllegalStateException(name + " has a line of another width: " + line);
                    }
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 0; i < line.size(); i++) {
                        row.put(lines.get(0).get(i), line.get(i));
                    }
                    rows.add(row);
                }
                tables.put(name.substring(0, name.length() - 4), rows);
            }
        });
    }

    static List<List<String>> split(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            } else {
                cell.append(c);
            }
        }
        if (quoted || cell.length() > 0 || !line.isEmpty()) {
            throw new IllegalStateException("The text must end with a whole line");
        }
        return lines;
    }

    List<Map<String, String>> rows(String table) {
        List<Map<String, String>> rows = tables.get(table);
        if (rows == null) {
            throw new IllegalStateException("There must be a table " + table);
        }
        return rows;
    }

    List<String> names() {
        return List.copyOf(tables.keySet());
    }

    List<String> column(String table, String column) {
        return rows(table).stream().map(row -> get(row, column)).toList();
    }

    List<Map<String, String>> where(String table, String column, String value) {
        return rows(table).stream()
                .filter(row -> get(row, column).equals(value))
                .toList();
    }

    /** {@return the rows of a table by a column that is a key of it} */
    Map<String, Map<String, String>> by(String table, String column) {
        Map<String, Map<String, String>> byKey = new TreeMap<>();
        for (Map<String, String> row : rows(table)) {
            if (byKey.put(get(row, column), row) != null) {
                throw new IllegalStateException(table + " has twice " + get(row, column));
            }
        }
        return byKey;
    }

    static String get(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("There must be a column " + column + " among " + row.keySet());
        }
        return value;
    }

    static List<String> set(Map<String, String> row, String column) {
        String value = get(row, column);
        return value.isEmpty() ? List.of() : List.of(value.split(";"));
    }

    static int number(Map<String, String> row, String column) {
        return Integer.parseInt(get(row, column));
    }

    /** {@return the number of a quantity such as {@code 3 visits}} */
    static int amount(Map<String, String> row, String column) {
        return Integer.parseInt(get(row, column).split(" ")[0]);
    }

    static boolean below(String unit, String below) {
        return below.equals(unit) || below.startsWith(unit + "-");
    }
}
