package org.gridgov.basics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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

    /**
     * Ranks the known words that somebody may have meant, where the words are few because the context is known.
     *
     * <p>A word of three characters or more may be two edits away, or a third of the text's length if that is more; a
     * shorter one, one edit. At least one character must be kept.
     *
     * @param text what was written
     * @param known the words that would have been right there
     * @return the words near enough, without repetitions, the nearest first; among equals the one that shares more
     *     characters, then the one nearer in length, then the order given
     */
    public static List<String> ranked(String text, Collection<String> known) {
        record Near(String word, int distance, int different, int longer) {}
        List<Near> near = new ArrayList<>();
        int[] written = text.codePoints().toArray();
        if (text.length() > LONGEST) {
            return List.of();
        }
        for (String word : new LinkedHashSet<>(known)) {
            int[] other = word.codePoints().toArray();
            int most = other.length < 3 ? 1 : Math.max(2, written.length / 3);
            if (word.length() > LONGEST || Math.abs(written.length - other.length) > most) {
                continue;
            }
            int distance = distance(written, other);
            if (distance <= most && distance < Math.max(written.length, other.length)) {
                near.add(new Near(word, distance, different(written, other), Math.abs(written.length - other.length)));
            }
        }
        near.sort(Comparator.comparingInt(Near::distance)
                .thenComparingInt(Near::different)
                .thenComparingInt(Near::longer));
        return near.stream().map(Near::word).toList();
    }

    /** How many characters of the first the second does not have. */
    private static int different(int[] a, int[] b) {
        List<Integer> left = new ArrayList<>(IntStream.of(b).boxed().toList());
        return (int) IntStream.of(a)
                .filter(each -> !left.remove(Integer.valueOf(each)))
                .count();
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
