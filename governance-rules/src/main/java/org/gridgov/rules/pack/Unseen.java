package org.gridgov.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Place;

/**
 * Finds the characters that nobody sees: controls, marks that turn the direction of writing, blanks without width, line
 * ends that no editor shows.
 *
 * <p>With them a text can mean something else than the person who signs it reads, so no text of a pack may hold one.
 * Thread-safe; O(length).
 *
 * <p>Source: safety of policy packs, {@code POLICY}: control and bidi characters are refused.
 */
public final class Unseen {
    /** Characters that Unicode counts as letters or marks, but that leave no trace on paper. */
    private static final String TRACELESS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0";

    private static final int MOST_FINDINGS = 20;

    private Unseen() {}

    /**
     * Reports every such character of a text, at most twenty.
     *
     * @param file the text, line ends as {@code \n} or {@code \r\n}
     * @param findings where to add a finding for each
     * @return whether there was any
     */
    public static boolean report(PackText file, List<Finding> findings) {
        String text = file.text();
        int found = 0;
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length() && found < MOST_FINDINGS; i++) {
            int c = text.codePointAt(i);
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            } else if (isUnseen(c) && !(c == '\r' && text.startsWith("\r\n", i))) {
                found++;
                findings.add(RuleMessages.error(
                        "GP-TXT-01", file.place(line, i - lineStart + 1), name(c), i - lineStart + 1));
            }
            i += Character.charCount(c) - 1;
        }
        return found > 0;
    }

    /** Reports the first such character of each cell of a table, in at most twenty cells. */
    static void report(DecisionTable table, List<Finding> findings) {
        List<RuleRow> rows = new ArrayList<>(List.of(table.roles(), table.headings()));
        rows.addAll(table.rows());
        int found = 0;
        for (RuleRow row : rows) {
            for (int i = 0; i < row.cells().size() && found < MOST_FINDINGS; i++) {
                int column = i;
                found += report(row.cells().get(i), () -> table.place(row, column), findings) ? 1 : 0;
            }
        }
    }

    /** Reports the first such character of a text that stands at one place as a whole; it may have several lines. */
    static boolean report(String text, Supplier<Place> place, List<Finding> findings) {
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (isUnseen(c) && c != '\n' && !(c == '\r' && text.startsWith("\r\n", i))) {
                findings.add(RuleMessages.error("GP-TXT-01", place.get(), name(c), text.codePointCount(0, i) + 1));
                return true;
            }
            i += Character.charCount(c) - 1;
        }
        return false;
    }

    private static String name(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }

    /** Marks that choose another shape of the character before them, which most fonts lack. */
    private static boolean isVariant(int c) {
        return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef) || (c >= 0x180b && c <= 0x180f);
    }

    private static boolean isUnseen(int c) {
        if (c == '\t') {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> TRACELESS.indexOf(c) >= 0 || isVariant(c);
        };
    }
}
