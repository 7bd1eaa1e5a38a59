package org.gridgov.grid.code;

import org.gridgov.basics.Term;

/**
 * The characters that may stand in one part of a code; a closed list, so that no pattern comes from data.
 *
 * <p>Each set begins with zero and counts in ASCII order. Immutable, thread-safe.
 *
 * <p>Source: character rules, codes and history, {@code INVARIANTS}.
 */
public enum CodeCharacters {
    /** The digits 0 to 9. */
    @Term(zh = "数字 0–9", en = "digits 0-9")
    DIGITS("0123456789"),
    /** Digits and the capital letters A to Z. */
    @Term(zh = "数字 0–9 和大写字母 A–Z", en = "digits 0-9 and capitals A-Z")
    DIGITS_CAPITALS("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    /** Digits and capital letters without I and O, which look like digits. */
    @Term(zh = "数字 0–9 和大写字母（不含 I、O）", en = "digits 0-9 and capitals but I and O")
    DIGITS_CAPITALS_BUT_I_O("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ");

    private final String alphabet;

    CodeCharacters(String alphabet) {
        this.alphabet = alphabet;
    }

    /** {@return the characters in counting order, zero first} */
    public String alphabet() {
        return alphabet;
    }

    /**
     * Tells whether a character belongs to the set.
     *
     * @param codePoint the character
     * @return whether it does
     */
    public boolean allows(int codePoint) {
        return alphabet.indexOf(codePoint) >= 0;
    }

    boolean allowAll(String text) {
        return text.codePoints().allMatch(this::allows);
    }

    /** The number after a number of the same length; empty after the last. */
    String next(String number) {
        char[] digits = number.toCharArray();
        for (int i = digits.length - 1; i >= 0; i--) {
            int digit = alphabet.indexOf(digits[i]);
            if (digit + 1 < alphabet.length()) {
                digits[i] = alphabet.charAt(digit + 1);
                return new String(digits);
            }
            digits[i] = alphabet.charAt(0);
        }
        return "";
    }

    String last(int length) {
        return alphabet.substring(alphabet.length() - 1).repeat(length);
    }
}
