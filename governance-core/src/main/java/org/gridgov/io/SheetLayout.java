package org.gridgov.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** Which columns of the sheets of a workbook are hidden and which cells are merged, gathered part by part. */
final class SheetLayout {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;
    private static final Pattern RANGE =
            Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7}):\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");

    private final Map<String, String> relationOfSheet = new HashMap<>();
    private final Map<String, String> partOfRelation = new HashMap<>();
    private final Map<String, List<SheetBook.Oddity>> odditiesOfPart = new HashMap<>();

    /** Takes note of an element of a part. */
    void element(String part, XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "sheet" -> {
                if (part.equals(WORKBOOK)) {
                    relationOfSheet.put(attribute(reader, "name"), attribute(reader, "id"));
                }
            }
            case "Relationship" -> {
                if (part.equals(RELATIONS)) {
                    String target = attribute(reader, "Target");
                    partOfRelation.put(
                            attribute(reader, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
            case "col" -> {
                if (isOn(attribute(reader, "hidden"))) {
                    int first = number(attribute(reader, "min"));
                    int last = number(attribute(reader, "max"));
                    add(part, SheetBook.Kind.HIDDEN_COLUMNS, 1, first - 1, LAST_ROW, last - 1);
                }
            }
            case "mergeCell" -> merged(part, attribute(reader, "ref"));
            default -> {}
        }
    }

    private void merged(String part, String range) {
        Matcher matcher = RANGE.matcher(range);
        if (matcher.matches()) {
            add(
                    part,
                    SheetBook.Kind.MERGED,
                    number(matcher.group(2)),
                    column(matcher.group(1)),
                    number(matcher.group(4)),
                    column(matcher.group(3)));
        }
    }

    private void add(String part, SheetBook.Kind kind, int firstRow, int firstColumn, int lastRow, int lastColumn) {
        odditiesOfPart
                .computeIfAbsent(part, any -> new ArrayList<>())
                .add(new SheetBook.Oddity(kind, firstRow, Math.max(0, firstColumn), lastRow, lastColumn));
    }

    /** What was noted of a sheet. */
    List<SheetBook.Oddity> of(String sheet) {
        return Optional.ofNullable(relationOfSheet.get(sheet))
                .map(partOfRelation::get)
                .map(odditiesOfPart::get)
                .orElse(List.of());
    }

    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private static boolean isOn(String flag) {
        return flag.equals("1") || flag.equals("true");
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) : 0;
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = 26 * column + Character.toUpperCase(letters.charAt(i)) - 'A' + 1;
        }
        return Math.min(column, LAST_COLUMN) - 1;
    }
}
