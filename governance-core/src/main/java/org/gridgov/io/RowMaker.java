package org.gridgov.io;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.InvocationTargetException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.gridgov.basics.Facts;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Nearest;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.jspecify.annotations.Nullable;

/** Makes rows of one table. Every bad cell of a row is reported; one bad cell drops the row. */
final class RowMaker {
    private static final int LONGEST = 300;

    private final Table table;
    private final Map<Column, CellReader> readers = new HashMap<>();
    private final Map<Column, String> defaults;

    RowMaker(Table table, Map<Column, String> defaults, Vocabulary vocabulary) {
        this.table = table;
        this.defaults = defaults;
        table.columns().forEach(column -> readers.put(column, new CellReader(column, vocabulary)));
    }

    Table table() {
        return table;
    }

    /** Whether a row can do without a cell in this column. */
    boolean canBeBlank(Column column) {
        return !column.required() || defaults.containsKey(column);
    }

    /**
     * Makes a row.
     *
     * @param row where it stands
     * @param cells what stands in each column; a column that the file lacks is absent
     * @return the row, empty if a cell is bad
     */
    Optional<Record> make(Place row, Map<Column, Written> cells, Remarks remarks) {
        @Nullable Object[] values = new Object[table.columns().size()];
        boolean good = true;
        for (Column column : table.columns()) {
            Written written = cells.getOrDefault(
                    column, Written.cell(row.column(column.term().en()), ""));
            if (written.isBlank() && !canBeBlank(column)) {
                remarks.error(
                        Code.BLANK_CELL,
                        written.place(),
                        column.heading(),
                        column.term().example());
                good = false;
            } else if (written.isBlank()) {
                values[column.index()] = blank(column);
            } else {
                Optional<Object> value = reader(column).read(written, remarks);
                good &= value.isPresent();
                values[column.index()] = value.orElse(null);
            }
        }
        return good && withinBounds(values, row, cells, remarks)
                ? build(values, row, cells, remarks)
                : Optional.empty();
    }

    private CellReader reader(Column column) {
        CellReader reader = readers.get(column);
        if (reader == null) {
            throw new IllegalArgumentException("Column must be one of table " + table + ", but is " + column.name());
        }
        return reader;
    }

    private @Nullable Object blank(Column column) {
        String text = defaults.getOrDefault(column, column.term().fallback());
        if (!text.isEmpty()) {
            CellReader reader = reader(column);
            return column.many()
                    ? reader.read(Written.cell(Place.NONE, text), new Remarks("", 1))
                            .orElse(new TreeSet<>())
                    : reader.fallback(text)
                            .orElseThrow(() -> new IllegalStateException(
                                    "A default must be a value of its column, but is not for " + column.name()));
        }
        if (column.many()) {
            return new TreeSet<>();
        }
        return column.value() == Facts.class ? Facts.NONE : null;
    }

    private boolean withinBounds(@Nullable Object[] values, Place row, Map<Column, Written> cells, Remarks remarks) {
        Map<Integer, ConstraintViolation<?>> broken = new TreeMap<>();
        for (ConstraintViolation<?> violation :
                Validators.get().forExecutables().validateConstructorParameters(table.constructor(), values)) {
            for (Path.Node node : violation.getPropertyPath()) {
                if (node.getKind() == ElementKind.PARAMETER) {
                    int index = node.as(Path.ParameterNode.class).getParameterIndex();
                    broken.merge(
                            index,
                            violation,
                            BinaryOperator.minBy(Comparator.comparing(ConstraintViolation::getMessage)));
                }
            }
        }
        broken.forEach((index, violation) -> {
            Column column = table.columns().get(index);
            Written written = cells.get(column);
            Place place = written == null ? row.column(column.term().en()) : written.place();
            String shown = reader(column).shown(String.valueOf(values[index]));
            if (violation.getConstraintDescriptor().getAnnotation() instanceof Pattern) {
                // The one pattern that a text has is that of a code.
                LocalText form = Remarks.text("type.code");
                remarks.error(
                        Code.BAD_VALUE,
                        place,
                        column.heading(),
                        form,
                        column.term().example(),
                        shown);
            } else {
                String message = violation.getMessage();
                LocalText bounds = Bounds.of(column).map(Bounds::text).orElse(LocalText.of(message, message));
                remarks.error(Code.OUT_OF_BOUNDS, place, column.heading(), bounds, shown);
            }
        });
        return broken.isEmpty();
    }

    private Optional<Record> build(@Nullable Object[] values, Place row, Map<Column, Written> cells, Remarks remarks) {
        try {
            return Optional.of(table.constructor().newInstance(values));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                remarks.error(Code.BAD_ROW, row, withoutPersons(String.valueOf(refusal.getMessage()), cells));
                return Optional.empty();
            }
            throw new IllegalStateException("A row of table " + table + " must be made or refused", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A row type must be public, but table " + table + " is not", e);
        }
    }

    /** A constructor's message may repeat values; those about people are taken out. */
    private static String withoutPersons(String message, Map<Column, Written> cells) {
        String clean = message;
        for (Map.Entry<Column, Written> cell : cells.entrySet()) {
            if (cell.getKey().sensitive()) {
                for (String text : cell.getValue().texts()) {
                    clean = clean.replace(text, "***");
                }
            }
        }
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }

    /** The columns of a heading, by position; absent where a heading is blank, unknown or a repetition. */
    Map<Integer, Column> columns(List<String> heading, Place row, Remarks remarks) {
        Map<Integer, Column> columns = new TreeMap<>();
        for (int i = 0; i < heading.size(); i++) {
            String text = heading.get(i);
            Place place = row.column(text.isEmpty() ? CellText.letters(i) : text);
            Optional<Column> column = table.column(text);
            if (text.isEmpty()) {
                continue;
            }
            if (column.isEmpty()) {
                unknown(text, place, remarks);
            } else if (columns.containsValue(column.get())) {
                remarks.error(Code.COLUMN_TWICE, place, column.get().heading());
            } else {
                columns.put(i, column.get());
            }
        }
        return columns;
    }

    void unknown(String heading, Place place, Remarks remarks) {
        LocalText hint = Headings.hint(heading, table.headings());
        // Where the heading is missing, a first row about people would stand here.
        boolean hide =
                table.namesPeople() && Nearest.of(heading, table.headings()).isEmpty();
        remarks.error(
                Code.UNKNOWN_COLUMN,
                hide ? place.column("***") : place,
                table.name(),
                hide ? "***" : Require.abbreviate(heading),
                hint);
    }
}
