package org.gridgov.basics;

import java.util.Collection;
import java.util.Optional;

/**
 * Finds the known word that somebody most likely meant.
 *
 * <p>Distance is the number of characters inserted, deleted, replaced or swapped with their neighbour (restricted
 * Damerau–Levenshtein, on code points). Thread-safe; O(words × length²), words longer than 64 characters are passed
 * over.
 *
 * <p>Source: F. Damerau, A technique for computer detection and correction of spelling errors, 1964.
 */
public final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {}

    /**
     * Finds the known word nearest to a text.
     *
     * @param text what was written
     * @param known the words that would have been right
     * @return the nearest word, at most a third of the text's length (and at least one character) away; among equals
     *     the first in natural order; empty if none is that near
     */
    public static Optional<String> of(String text, Collection<String> known) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        int[] written = text.codePoints().toArray();
        int best = Math.max(1, written.length / 3) + 1;
        String nearest = null;
        for (String word : known) {
            if (word.length() > LONGEST) {
                continue;
            }
            int distance = distance(written, word.codePoints().toArray());
            if (distance < best || (distance == best && nearest != null && word.compareTo(nearest) < 0)) {
                best = distance;
                nearest = word;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static int distance(int[] a, int[] b) {
        int[][] cost = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replaced = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost[i][j] = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length][b.length];
    }
}
