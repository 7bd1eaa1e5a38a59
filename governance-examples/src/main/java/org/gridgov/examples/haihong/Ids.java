package org.gridgov.examples.haihong;

/** Numbers with leading zeros, so that identifiers sort as they count. */
final class Ids {
    private Ids() {}

    static String two(int number) {
        return padded(number, 2);
    }

    static String three(int number) {
        return padded(number, 3);
    }

    static String four(int number) {
        return padded(number, 4);
    }

    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
