package org.gridgov.io;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A workbook as it stands in a file: its sheets as texts, and everything by which what a person sees may differ from what
 * a program reads.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: three lists as people keep them, seed paragraph 2.
 *
 * @param pages its sheets, in the order of the workbook
 * @param parts the names of all parts of the file, those for links, macros and pictures included
 */
public record SheetBook(List<Page> pages, SortedSet<String> parts) {
    /** Copies the parts. */
    public SheetBook {
        pages = List.copyOf(pages);
        parts = Collections.unmodifiableSortedSet(new TreeSet<>(parts));
    }

    /** No sheet and no part: what is left of a file that can't be read. */
    static SheetBook nothing() {
        return new SheetBook(List.of(), new TreeSet<>());
    }

    static SheetBook of(List<Page> pages, Collection<String> parts) {
        return new SheetBook(pages, new TreeSet<>(parts));
    }

    /**
     * A sheet of a workbook.
     *
     * @param name its name
     * @param hidden whether the workbook keeps it from being seen
     * @param sheet its rows; the values saved beside formulas, days as {@code 2026-03-05}, errors as {@code #REF!}
     * @param oddities what may look different from what was read, in the order of rows and columns of their first cells
     */
    public record Page(String name, boolean hidden, Sheet sheet, List<Oddity> oddities) {
        /** Copies the oddities. */
        public Page {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(sheet, "sheet");
            oddities = List.copyOf(oddities);
        }
    }

    /** Why cells may look different from what was read. */
    public enum Kind {
        /** The cell holds a formula; the value saved beside it was read. */
        FORMULA,
        /** The cell holds a number that is shown as a day. */
        DATE,
        /** The cell shows an error such as {@code #REF!}. */
        ERROR,
        /** The rows can't be seen. */
        HIDDEN_ROWS,
        /** The columns can't be seen. */
        HIDDEN_COLUMNS,
        /** The cells look like one; its text was read at the first of them. */
        MERGED
    }

    /**
     * Cells that may look different from what was read.
     *
     * @param kind why
     * @param firstRow the first row, as a person sees it in a spreadsheet; the first is 1
     * @param firstColumn the first column, from 0
     * @param lastRow the last row, inclusive
     * @param lastColumn the last column, inclusive
     */
    public record Oddity(Kind kind, int firstRow, int firstColumn, int lastRow, int lastColumn) {
        /** Checks that the kind is there. */
        public Oddity {
            Objects.requireNonNull(kind, "kind");
        }

        static Oddity cell(Kind kind, int row, int column) {
            return new Oddity(kind, row, column, row, column);
        }
    }
}
