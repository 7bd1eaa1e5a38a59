package org.gridgov.rules.check;

import java.util.Locale;
import java.util.Optional;
import org.gridgov.rules.pack.Spelling;

/**
 * The first line of a rule of sentences: {@code 规则 "派单-21" 依据 "第三条"}.
 *
 * @param name the text between the first quotation marks
 * @param nameColumn the column, from 1, at which it begins
 * @param article the text between the second ones; empty if the line ends before them
 * @param articleColumn the column, from 1, at which it begins or the line ends
 */
record SentenceHeader(String name, int nameColumn, String article, int articleColumn) {
    /** Opening quotation marks, and at the same position those that close them. */
    private static final String OPENING = "\"“‘'「『";

    private static final String CLOSING = "\"”’'」』";

    /** What a line begins with and what follows, or where it stops being the first line of a rule. */
    record Result(Optional<SentenceHeader> header, int column) {}

    /** Whether a line begins with the word for a rule. */
    static boolean begins(String key) {
        return key.startsWith("规则") || key.equals("rule") || key.startsWith("rule ");
    }

    /** Whether a line begins with the word for a rule and a quotation mark, so that it can't be a condition. */
    static boolean hasName(String line) {
        Cursor cursor = new Cursor(line);
        return cursor.word("规则", "rule") && cursor.isAtQuote();
    }

    static Result read(String line) {
        Cursor cursor = new Cursor(line);
        if (!cursor.word("规则", "rule")) {
            return cursor.fail();
        }
        Optional<String> name = cursor.quoted();
        int nameColumn = cursor.textColumn;
        if (name.isEmpty()) {
            return cursor.fail();
        }
        if (cursor.isAtEnd()) {
            return new Result(Optional.of(new SentenceHeader(name.get(), nameColumn, "", line.length() + 1)), 0);
        }
        if (!cursor.word("依据", "条文", "article")) {
            return cursor.fail();
        }
        Optional<String> article = cursor.quoted();
        return article.isPresent() && cursor.isAtEnd()
                ? new Result(
                        Optional.of(new SentenceHeader(name.get(), nameColumn, article.get(), cursor.textColumn)), 0)
                : cursor.fail();
    }

    /** Goes through a line from left to right. */
    private static final class Cursor {
        private final String line;
        private int at;
        private int textColumn = 1;

        Cursor(String line) {
            this.line = line;
        }

        Result fail() {
            skip();
            return new Result(Optional.empty(), at + 1);
        }

        boolean isAtEnd() {
            skip();
            return at == line.length();
        }

        boolean isAtQuote() {
            skip();
            return at < line.length() && OPENING.indexOf(Spelling.narrow(line.charAt(at))) >= 0;
        }

        private void skip() {
            while (at < line.length() && Spelling.isBlank(line.charAt(at))) {
                at++;
            }
        }

        boolean word(String... words) {
            skip();
            for (String word : words) {
                int end = Math.min(line.length(), at + word.length());
                if (Spelling.plain(line.substring(at, end))
                        .toLowerCase(Locale.ROOT)
                        .equals(word)) {
                    at = end;
                    return true;
                }
            }
            return false;
        }

        Optional<String> quoted() {
            skip();
            int kind = at < line.length() ? OPENING.indexOf(Spelling.narrow(line.charAt(at))) : -1;
            if (kind < 0) {
                return Optional.empty();
            }
            char closing = CLOSING.charAt(kind);
            int end = at + 1;
            while (end < line.length() && Spelling.narrow(line.charAt(end)) != closing) {
                end++;
            }
            boolean opensAgain =
                    line.substring(at + 1, end).chars().anyMatch(c -> c == OPENING.charAt(kind) && c != closing);
            if (end == line.length() || opensAgain) {
                return Optional.empty();
            }
            String text = line.substring(at + 1, end);
            textColumn = at + 2;
            at = end + 1;
            return Optional.of(text.strip());
        }
    }
}
