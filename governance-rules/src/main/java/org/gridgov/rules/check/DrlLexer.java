package org.gridgov.rules.check;

import java.util.List;
import org.gridgov.basics.Finding;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.pack.RuleMessages;

/**
 * Parts a rule for developers into tokens, one at a time.
 *
 * <p>Every printable ASCII character is a sign of its own unless it belongs to something longer, so whatever the dialect
 * does not know arrives at the parser, which refuses it. A backslash before {@code u} is refused wherever it stands,
 * comments included, because it could become any character after the check.
 */
final class DrlLexer {
    private static final List<String> LONG_SIGNS = List.of("==", "!=", "||", "&&");

    private final PackText file;
    private final String text;
    private final List<Finding> findings;
    private int at;
    private int line = 1;
    private int lineStart;
    private int lineOfLast;
    private final int findingsBefore;

    DrlLexer(PackText file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
        text = file.text();
        findingsBefore = findings.size();
    }

    /** The next token; the end as soon as enough errors are known. */
    DrlToken next() {
        skipBlanksAndComments();
        stopIfFull();
        int start = at;
        boolean first = line != lineOfLast;
        lineOfLast = line;
        int column = column(at);
        if (at == text.length()) {
            return new DrlToken(DrlToken.Kind.END, "", line, column, first);
        }
        char c = text.charAt(at);
        if (c == '"') {
            return new DrlToken(DrlToken.Kind.TEXT, quoted(), line, column, first);
        }
        DrlToken.Kind kind = DrlToken.Kind.SIGN;
        at++;
        if (c == '$' || isWordStart(c)) {
            kind = c == '$' ? DrlToken.Kind.VARIABLE : DrlToken.Kind.WORD;
            skipWord();
        } else if (c >= '0' && c <= '9') {
            kind = DrlToken.Kind.NUMBER;
            skipNumber();
        } else if ("=!|&".indexOf(c) >= 0 && LONG_SIGNS.stream().anyMatch(sign -> text.startsWith(sign, start))) {
            at++;
        } else if (c == '\\') {
            findings.add(RuleMessages.error("GP-DRL-02", file.place(line, column)));
        } else if (c > '~') {
            skipForeign();
            findings.add(RuleMessages.error("GP-DRL-01", file.place(line, column), text.substring(start, at)));
        }
        return new DrlToken(kind, text.substring(start, at), line, column, first);
    }

    private void stopIfFull() {
        if (TextLimits.isFull(findingsBefore, findings)) {
            at = text.length();
        }
    }

    private int column(int position) {
        return position - lineStart + 1;
    }

    private static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private void skipWord() {
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_$".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
    }

    private void skipNumber() {
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
    }

    /** Takes a few foreign characters together, so that a line of them is one finding. */
    private void skipForeign() {
        int end = Math.min(text.length(), at + 20);
        while (at < end && text.charAt(at) > '~' && !isWordStart(text.charAt(at)) && text.charAt(at) != '\n') {
            at++;
        }
    }

    private void skipBlanksAndComments() {
        while (at < text.length()) {
            stopIfFull();
            char c = at < text.length() ? text.charAt(at) : '\0';
            if (text.startsWith("//", at)) {
                comment(false);
            } else if (text.startsWith("/*", at)) {
                comment(true);
            } else if (c == '\n') {
                newLine();
            } else if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else {
                return;
            }
        }
    }

    private void newLine() {
        at++;
        line++;
        lineStart = at;
    }

    private void comment(boolean block) {
        int startLine = line;
        int startColumn = column(at);
        at += 2;
        while (at < text.length()) {
            if (block && text.startsWith("*/", at)) {
                at += 2;
                return;
            }
            if (text.charAt(at) == '\n') {
                if (!block) {
                    return;
                }
                newLine();
                stopIfFull();
                continue;
            }
            if (text.startsWith("\\u", at)) {
                findings.add(RuleMessages.error("GP-DRL-02", file.place(line, column(at))));
            } else if (text.startsWith("/*", at) || text.startsWith("*/", at)) {
                findings.add(RuleMessages.error("GP-DRL-03", file.place(line, column(at)), form("comment")));
                at++;
            }
            at++;
        }
        if (block) {
            findings.add(RuleMessages.error("GP-DRL-03", file.place(startLine, startColumn), form("comment")));
        }
    }

    private static Object form(String what) {
        return RuleMessages.text("form." + what);
    }

    private String quoted() {
        StringBuilder content = new StringBuilder();
        int startColumn = column(at);
        at++;
        while (at < text.length() && text.charAt(at) != '\n') {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return content.toString();
            }
            if (c == '\\') {
                boolean plain = text.startsWith("\\\"", at) || text.startsWith("\\\\", at);
                if (!plain || text.startsWith("\\\\u", at)) {
                    findings.add(RuleMessages.error("GP-DRL-02", file.place(line, column(at))));
                }
                at++;
                c = plain ? text.charAt(at) : ' ';
            }
            if (at < text.length() && text.charAt(at) != '\n') {
                content.append(c);
                at++;
            }
        }
        findings.add(RuleMessages.error("GP-DRL-03", file.place(line, startColumn), form("text")));
        return content.toString();
    }
}
