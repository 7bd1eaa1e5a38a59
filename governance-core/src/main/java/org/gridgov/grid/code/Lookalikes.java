package org.gridgov.grid.code;

import java.util.OptionalInt;

/** Characters that people type or paste where another one is meant. */
final class Lookalikes {
    private static final String LIKE_ZERO = "OoΟοОо〇○零";
    private static final String LIKE_ONE = "lI|丨ⅠІі";

    private Lookalikes() {}

    /** Whether the character is a blank, invisible, or a mark that only parts a code for the eye. */
    static boolean isSeparator(int found) {
        return Character.isWhitespace(found)
                || Character.isSpaceChar(found)
                || Character.getType(found) == Character.FORMAT
                || "-–—_.·/,，、".indexOf(found) >= 0;
    }

    /** The character that is meant; empty if nothing is known about it. */
    static OptionalInt meant(int found, CodeCharacters characters) {
        int digit = Character.digit(found, 10);
        if (digit >= 0) {
            return OptionalInt.of('0' + digit);
        }
        // Full-width letters stand at a fixed distance from the narrow ones.
        int narrow = found >= 0xFF01 && found <= 0xFF5E ? found - 0xFEE0 : found;
        if (characters.allows(narrow)) {
            return OptionalInt.of(narrow);
        }
        if (LIKE_ZERO.indexOf(narrow) >= 0) {
            return OptionalInt.of('0');
        }
        if (narrow >= 'a' && narrow <= 'z' && characters.allows(narrow - 'a' + 'A')) {
            return OptionalInt.of(narrow - 'a' + 'A');
        }
        return LIKE_ONE.indexOf(narrow) >= 0 ? OptionalInt.of('1') : OptionalInt.empty();
    }

    /** Whether the character takes two columns, so that a mark below it must be as wide. */
    static boolean isWide(int codePoint) {
        return (codePoint >= 0x1100 && codePoint <= 0x115F)
                || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
                || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF)
                || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
    }
}
