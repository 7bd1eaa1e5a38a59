package org.gridgov.rules.pack;

/**
 * How wide a text is on a screen with letters of one width: Chinese characters take two places.
 *
 * <p>Thread-safe; O(length).
 *
 * <p>Source: Unicode Standard Annex 11, East Asian Width: wide and full-width characters.
 */
public final class DisplayWidth {
    private DisplayWidth() {}

    /**
     * Measures a text.
     *
     * @param text the text, on one line
     * @return how many places it takes
     */
    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /**
     * Measures a character.
     *
     * @param c its code point
     * @return 2 for wide and full-width characters, 0 for marks on another and for what can't be seen, otherwise 1
     */
    public static int of(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || type == Character.CONTROL) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0x303E)
                || (c >= 0x3041 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF01 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
