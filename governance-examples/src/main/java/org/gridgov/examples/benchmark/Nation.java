package org.gridgov.examples.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A made-up nation of units in five levels with 12-digit codes (2+2+2+3+3 digits, the rest zeros), as published tables
 * have them. Immutable.
 */
final class Nation {
    /** Levels. */
    static final int KINDS = 5;

    private static final int[] DIGITS = {2, 2, 2, 3, 3};

    final String[] codes;
    final int[] kinds;
    final @Nullable String[] parents;

    private Nation(List<String> codes, List<Integer> kinds, List<@Nullable String> parents, int[] order) {
        this.codes = new String[order.length];
        this.kinds = new int[order.length];
        this.parents = new String[order.length];
        for (int i = 0; i < order.length; i++) {
            this.codes[i] = codes.get(order[i]);
            this.kinds[i] = kinds.get(order[i]);
            this.parents[i] = parents.get(order[i]);
        }
    }

    /**
     * Makes a nation.
     *
     * @param fans about how many units stand below one, from the top down: 31, 11, 8, 14, 17 is about 690 000 units
     * @param shuffled whether rows come in any order; else by code, which is also preorder
     */
    static Nation of(int[] fans, boolean shuffled) {
        Random dice = new Random(20_261_123);
        List<String> codes = new ArrayList<>();
        List<Integer> kinds = new ArrayList<>();
        List<@Nullable String> parents = new ArrayList<>();
        grow(fans, 0, "", null, dice, codes, kinds, parents);
        int[] order = new int[codes.size()];
        for (int i = 0; i < order.length; i++) {
            int j = shuffled ? dice.nextInt(i + 1) : i;
            order[i] = order[j];
            order[j] = i;
        }
        return new Nation(codes, kinds, parents, order);
    }

    private static void grow(
            int[] fans,
            int kind,
            String prefix,
            @Nullable String parent,
            Random dice,
            List<String> codes,
            List<Integer> kinds,
            List<@Nullable String> parents) {
        int fan = kind == 0 ? fans[0] : 1 + fans[kind] / 2 + dice.nextInt(fans[kind]);
        int number = 0;
        for (int i = 0; i < fan; i++) {
            number += kind == KINDS - 1 && dice.nextInt(8) == 0 ? 2 : 1;
            String digits = String.valueOf(number);
            String stem = prefix + "0".repeat(DIGITS[kind] - digits.length()) + digits;
            String code = stem + "0".repeat(12 - stem.length());
            codes.add(code);
            kinds.add(kind);
            parents.add(parent);
            if (kind + 1 < KINDS) {
                grow(fans, kind + 1, stem, code, dice, codes, kinds, parents);
            }
        }
    }

    int size() {
        return codes.length;
    }

    /** The table as the bytes of a file: {@code code,kind,parent}, one row a line, a head first. */
    byte[] csv() {
        StringBuilder text = new StringBuilder("code,kind,parent\n");
        for (int i = 0; i < codes.length; i++) {
            String parent = parents[i];
            text.append(codes[i]).append(',').append(kinds[i]).append(',');
            text.append(parent == null ? "" : parent).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
