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
    TOO_MANY_FINDINGS(17),
    NO_FOLDER(18),
    UNKNOWN_TABLE(19),
    MISSING_TABLE(20),
    TWO_SOURCES(21),
    UNKNOWN_COLUMN(22),
    MISSING_COLUMN(23),
    COLUMN_TWICE(24),
    NO_COLUMN(25),
    BLANK_CELL(26),
    BAD_VALUE(27),
    UNKNOWN_WORD(28),
    NOT_ONE_VALUE(29),
    OUT_OF_BOUNDS(30),
    BAD_ROW(31),
    NAME_TWICE(32),
    NOT_UTF8(33),
    BROKEN_SYNTAX(34),
    BEYOND_LIMITS(35),
    KEY_TWICE(36),
    NOT_ROWS(37),
    NOT_BOTH_LANGUAGES(38),
    NO_SETTINGS(39),
    NOT_SETTINGS(40),
    REFERENCE(41),
    UNKNOWN_KEY(42),
    MISSING_KEY(43),
    BAD_SETTING(44),
    UNKNOWN_DEFAULT(45),
    BROKEN_WORKBOOK(46),
    ZIP_BOMB(47),
    FORMULA_CELL(48),
    ERROR_CELL(49),
    NOT_A_TABLE_FILE(50),
    NO_ROWS(51),
    NOT_GEOJSON(52),
    TEXT_AFTER_END(53),
    MEMBER_TWICE(54),
    NO_COORDINATE_SYSTEM(55),
    UNKNOWN_COORDINATE_SYSTEM(56),
    NO_UNIT_CODE(57),
    BAD_UNIT_CODE(58),
    NOT_A_POLYGON(59),
    BAD_NESTING(60),
    NOT_A_NUMBER(61),
    RING_NOT_CLOSED(62),
    RING_TOO_SHORT(63),
    POINT_OUT_OF_RANGE(64),
    POINT_SWAPPED(65),
    POINT_IN_METRES(66),
    TOO_MANY_VERTICES(67),
    TOO_MANY_FEATURES(68),
    ALTITUDE_DROPPED(69),
    POINTS_JOINED(70),
    RING_COLLAPSED(71),
    UNIT_TWICE(72),
    UNKNOWN_EVENT(73),
    WRONG_NUMBER(74),
    TORN_LINE(75),
    JOURNAL_STOPS(76);

    private final String id;

    Code(int number) {
        id = String.format(Locale.ROOT, "GG-IO-%02d", number);
    }

    String id() {
        return id;
    }
}
