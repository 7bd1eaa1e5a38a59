package org.gridgov.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.snapshot.Rows;

/**
 * One row of a plain table, used again for the next row: of millions of rows none is held. Not thread-safe.
 *
 * <p>What is wrong with a cell is reported when it is asked for; the row then is no longer good.
 */
final class PlainRow {
    /** Parts the elements of a list that a file keeps apart by itself; no text may hold it. */
    static final char PART = '\u001F';

    private static final int LONGEST_NAME = 64;
    private static final int MOST_DIGITS = 18;
    private static final Pattern SEPARATOR = Pattern.compile("[;；、|｜]");

    private final ProblemTable table;
    private final Remarks remarks;
    private final CellReader[] readers;
    private final String[] cells;
    private final String[] headings;
    private int number;
    private boolean good;

    PlainRow(ProblemTable table, Remarks remarks) {
        this.table = table;
        this.remarks = remarks;
        List<Column> columns = table.table().columns();
        Vocabulary none = Vocabulary.of(Rows.builder().build(), remarks);
        readers = columns.stream().map(column -> new CellReader(column, none)).toArray(CellReader[]::new);
        headings = columns.stream().map(column -> column.term().en()).toArray(String[]::new);
        cells = new String[headings.length];
    }

    ProblemTable table() {
        return table;
    }

    Remarks remarks() {
        return remarks;
    }

    void start(int rowNumber) {
        number = rowNumber;
        good = true;
        Arrays.fill(cells, "");
    }

    void setHeading(int column, String heading) {
        headings[column] = heading;
    }

    void set(int column, String text) {
        cells[column] = text;
    }

    int number() {
        return number;
    }

    boolean isGood() {
        return good;
    }

    Place place(int column) {
        return remarks.place().row(number).column(headings[column]);
    }

    void spoil() {
        good = false;
    }

    /** A name that may be blank. */
    String text(int column) {
        String text = cells[column];
        if (!isPlain(text)) {
            Optional<String> visible = CellText.visible(text, place(column), remarks);
            good &= visible.isPresent();
            text = visible.orElse("");
        }
        if (text.length() > LONGEST_NAME) {
            bad(column);
            return "";
        }
        return text;
    }

    /** A name that must be there. */
    String name(int column) {
        String text = text(column);
        if (good && text.isEmpty()) {
            bad(column);
        }
        return text;
    }

    private void bad(int column) {
        remarks.error(
                ProblemCode.BAD_NAME,
                place(column),
                table.table().columns().get(column).heading(),
                LONGEST_NAME);
        good = false;
    }

    /** The names of a list, in the order of the file; blank ones are passed over. */
    List<String> names(int column) {
        String text = cells[column];
        String[] parts = text.indexOf(PART) >= 0 ? text.split(String.valueOf(PART), -1) : SEPARATOR.split(text, -1);
        List<String> names = new ArrayList<>();
        for (String part : parts) {
            cells[column] = part;
            String name = text(column);
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        cells[column] = text;
        return names;
    }

    boolean isBlank(int column) {
        return cells[column].isBlank();
    }

    /** A whole number within bounds; that of a blank cell, if the column may be blank. */
    long number(int column, long least, long most, long blank) {
        String text = cells[column];
        Column own = table.table().columns().get(column);
        if (text.isBlank() && !own.required()) {
            return blank;
        }
        long value = whole(isPlain(text) ? text : Headings.halfWidth(text).strip());
        if (value < least || value > most) {
            remarks.error(ProblemCode.BAD_NUMBER, place(column), own.heading(), least, most, Require.abbreviate(text));
            good = false;
            return 0;
        }
        return value;
    }

    /** One of the words of a column; that of its default for a blank cell. */
    <T> Optional<T> word(int column, Class<T> type) {
        String text = text(column);
        String fallback = table.table().columns().get(column).term().fallback();
        String written = text.isEmpty() ? fallback : text;
        if (good && written.isEmpty()) {
            bad(column);
        }
        Optional<T> value = good
                ? readers[column]
                        .read(Written.cell(place(column), written), remarks)
                        .map(type::cast)
                : Optional.empty();
        good = value.isPresent();
        return value;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** The number of a text; beyond all bounds if it is none. */
    private static long whole(String text) {
        int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        if (text.length() == from || text.length() > from + MOST_DIGITS) {
            return Long.MIN_VALUE;
        }
        long value = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Long.MIN_VALUE;
            }
            value = 10 * value + digit;
        }
        return text.charAt(0) == '-' ? -value : value;
    }
}
