package org.gridgov.rules.check;

/**
 * A word, text, number or sign of a rule for developers.
 *
 * @param kind what it is
 * @param text the word, number or sign as written; of a text what stands between its quotation marks
 * @param line the line, from 1
 * @param column the column, from 1
 * @param first whether it is the first of its line
 */
record DrlToken(Kind kind, String text, int line, int column, boolean first) {
    /** The kinds of tokens. */
    enum Kind {
        WORD,
        VARIABLE,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
