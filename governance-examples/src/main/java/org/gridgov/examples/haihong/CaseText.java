package org.gridgov.examples.haihong;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridgov.basics.Term;
import org.gridgov.basics.Terms;
import org.jspecify.annotations.Nullable;

/** Prints records as the text of a case file; headings and names of files come from the records themselves. */
final class CaseText {
    private static final Pattern NEEDS_QUOTES = Pattern.compile("(?s)[ \t].*|.*[ \t]|.*[\",\r\n].*");

    private final Vocabulary vocabulary;

    CaseText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** {@return the name of the file that holds rows of a type} */
    static String fileName(Class<? extends Record> type) {
        return type.getAnnotation(Term.class).en() + ".csv";
    }

    /** {@return a table as CSV with Chinese headings, one line per row, lines ended by a line feed} */
    <T extends Record> String csv(Class<T> type, List<T> rows) {
        StringBuilder text = new StringBuilder();
        RecordComponent[] components = type.getRecordComponents();
        List<String> cells = new ArrayList<>();
        for (RecordComponent component : components) {
            cells.add(component.getAnnotation(Term.class).zh());
        }
        appendLine(text, cells);
        for (T row : rows) {
            cells.clear();
            for (RecordComponent component : components) {
                cells.add(cell(component.getAnnotation(Term.class).list(), value(component, row)));
            }
            appendLine(text, cells);
        }
        return text.toString();
    }

    private static void appendLine(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(CaseText::quoted).collect(Collectors.joining(",")))
                .append('\n');
    }

    private static String quoted(String cell) {
        return NEEDS_QUOTES.matcher(cell).matches() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private String cell(String list, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(one -> cell(list, one)).collect(Collectors.joining(";"));
        }
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        if (value instanceof Enum<?> constant) {
            return Terms.name(constant).zh();
        }
        return list.isEmpty() ? value.toString() : vocabulary.zh(list, value.toString());
    }

    /** {@return a record as YAML; what has an order of properties becomes a map, everything else its text} */
    static String yaml(Record settings) {
        StringBuilder text = new StringBuilder();
        appendMap(text, settings, "", "");
        return text.toString();
    }

    private static void appendMap(StringBuilder text, Record map, String first, String indent) {
        String start = first;
        for (RecordComponent component : map.getClass().getRecordComponents()) {
            Object value = value(component, map);
            if (value == null) {
                continue;
            }
            text.append(start).append(component.getName()).append(':');
            start = indent;
            if (value instanceof Collection<?> values && values.stream().anyMatch(CaseText::isMap)) {
                text.append('\n');
                values.forEach(one -> appendMap(text, (Record) one, indent + "  - ", indent + "    "));
            } else if (value instanceof Collection<?> values) {
                text.append(values.stream().map(CaseText::scalar).collect(Collectors.joining(", ", " [", "]\n")));
            } else if (isMap(value)) {
                text.append('\n');
                appendMap(text, (Record) value, indent + "  ", indent + "  ");
            } else {
                text.append(' ').append(scalar(value)).append('\n');
            }
        }
    }

    private static boolean isMap(Object value) {
        return value.getClass().isAnnotationPresent(JsonPropertyOrder.class);
    }

    private static String scalar(Object value) {
        return value instanceof Number || value instanceof Boolean
                ? value.toString()
                : '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static @Nullable Object value(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Column " + component.getName() + " must be readable", e);
        }
    }
}
