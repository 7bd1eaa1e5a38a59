package org.gridgov.io;

import java.util.Locale;

/** The findings of this package; the number of each is fixed for good, and its texts stand in the catalogue. */
enum Code {
    UNREADABLE(1),
    NO_HEADING(2),
    WIDE_CHARACTERS(3),
    MIXED_ENCODING(4),
    READ_AS_GB18030(5),
    NOT_COMMA(6),
    ROW_TOO_LONG(7),
    TABLE_TOO_LONG(8),
    TOO_MANY_ROWS(9),
    QUOTE_NOT_CLOSED(10),
    TEXT_AFTER_QUOTE(11),
    CELL_COUNT(12),
    TOO_MANY_CELLS(13),
    CELL_TOO_LONG(14),
    CONTROL_CHARACTER(15),
    INVISIBLE_CHARACTER(16),
    TOO_MANY_FINDINGS(17);

    private final String id;

    Code(int number) {
        id = String.format(Locale.ROOT, "GG-IO-%02d", number);
    }

    String id() {
        return id;
    }
}
