package org.gridgov.rules.check;

import java.util.List;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.pack.RuleMessages;

/** Goes through the tokens of a rule for developers, and finds the way back after an error. */
final class DrlCursor {
    private final PackText file;
    private final DrlLexer lexer;
    private final List<Finding> findings;
    private final String example;
    private DrlToken token;
    private DrlToken ahead;

    DrlCursor(PackText file, String example, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
        this.example = example;
        lexer = new DrlLexer(file, findings);
        token = lexer.next();
        ahead = lexer.next();
    }

    DrlToken token() {
        return token;
    }

    DrlToken ahead() {
        return ahead;
    }

    boolean isAtEnd() {
        return token.kind() == DrlToken.Kind.END;
    }

    DrlToken take() {
        DrlToken taken = token;
        token = ahead;
        ahead = lexer.next();
        return taken;
    }

    boolean takeWord(String word) {
        return take(token.isWord(word));
    }

    boolean takeSign(String sign) {
        return take(token.isSign(sign));
    }

    private boolean take(boolean fits) {
        if (fits) {
            take();
        }
        return fits;
    }

    /** Takes a sign or says that it is missing. */
    boolean expectSign(String sign) {
        if (takeSign(sign)) {
            return true;
        }
        refuse(sign);
        return false;
    }

    Place place() {
        return place(token);
    }

    Place place(DrlToken of) {
        return file.place(of.line(), of.column());
    }

    void add(String code, Object... arguments) {
        addAt(token, code, arguments);
    }

    void addAt(DrlToken at, String code, Object... arguments) {
        findings.add(RuleMessages.error(code, place(at), arguments));
    }

    /** Says what must stand here instead of the token: another form if it is a word, a sign or text otherwise. */
    void refuse(Object expected) {
        if (token.kind() == DrlToken.Kind.WORD) {
            add("GP-DRL-04", shown(), expected, example);
        } else {
            add("GP-DRL-05", expected, shown(), example);
        }
    }

    /** The token for a message. */
    Object shown() {
        if (isAtEnd()) {
            return RuleMessages.text("form.nothing");
        }
        return Require.abbreviate(token.text());
    }

    /** Goes on to one of some words; stops before the next rule and at the end of the file too. */
    void skipToWord(String... words) {
        while (!isAtEnd() && !isOneOf(words) && !isNextRule()) {
            take();
        }
    }

    /** Goes on to the next line, or to the next one that begins with one of some words. */
    void skipToLineWith(String... words) {
        while (!isAtEnd() && !(token.first() && (words.length == 0 || isOneOf(words)))) {
            take();
        }
    }

    private boolean isOneOf(String... words) {
        for (String word : words) {
            if (token.isWord(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNextRule() {
        return token.first() && token.isWord("rule");
    }

    /** Goes on behind the bracket that closes one that was taken. */
    void skipBrackets() {
        for (int depth = 1; depth > 0 && !isAtEnd() && !isOneOf("when", "then", "end") && !isNextRule(); take()) {
            depth += token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
        }
    }

    /**
     * Goes on to the end of a constraint: a comma, or a bracket that was not opened on the way. Stops before
     * {@code then}, {@code end} and the next rule too, because a bracket may be missing.
     */
    void skipConstraint(int open) {
        int depth = open;
        while (!isAtEnd() && !isOneOf("then", "end") && !isNextRule()) {
            if (depth == 0 && (token.isSign(",") || token.isSign(")"))) {
                return;
            }
            depth += token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
            take();
        }
    }
}
