package org.gridgov.allocation;

import java.util.Arrays;

/**
 * Subjects that are alike in everything that decides, taken together.
 *
 * <p>Alike = same tier, quota, group, candidates, points and metres. A subject to which a standing plan gives more than it
 * now asks for stays on its own. Immutable. O(pairs).
 *
 * <p>Source: {@code FACTS}, "Allocation and scheduling": merging equal needs into classes.
 */
final class Classes {
    private final Market market;
    private final Members members;
    private final int[] example;
    private final long[] amount;
    private final int[] first;
    private final int[] subject;

    Classes(Market market, Members members) {
        this.market = market;
        this.members = members;
        int subjects = market.subjects();
        int[] table = new int[Integer.highestOneBit(Math.max(8, subjects)) << 2];
        Arrays.fill(table, -1);
        int[] classOf = new int[subjects];
        int[] examples = new int[subjects];
        long[] amounts = new long[subjects];
        int count = 0;
        for (int d = 0; d < subjects; d++) {
            int slot = hash(d) & (table.length - 1);
            while (table[slot] >= 0 && !alike(examples[table[slot]], d)) {
                slot = (slot + 1) & (table.length - 1);
            }
            if (table[slot] < 0) {
                table[slot] = count;
                examples[count++] = d;
            }
            classOf[d] = table[slot];
            amounts[classOf[d]] += market.demand(d).amount();
        }
        example = Arrays.copyOf(examples, count);
        amount = Arrays.copyOf(amounts, count);
        first = new int[count + 1];
        for (int one : classOf) {
            first[one + 1]++;
        }
        for (int i = 0; i < count; i++) {
            first[i + 1] += first[i];
        }
        int[] next = Arrays.copyOf(first, count);
        subject = new int[subjects];
        for (int d = 0; d < subjects; d++) {
            subject[next[classOf[d]]++] = d;
        }
    }

    private int hash(int d) {
        long hash = market.hashOfPairs(d) + market.tier(d).rank() * 31L + members.innermostOfSubject(d);
        return (int) ((hash * 0x9E3779B97F4A7C15L) >>> 32);
    }

    private boolean alike(int one, int other) {
        return market.tier(one) == market.tier(other)
                && members.innermostOfSubject(one) == members.innermostOfSubject(other)
                && !keepsTooMuch(one)
                && !keepsTooMuch(other)
                && market.hasSamePairs(one, other);
    }

    private boolean keepsTooMuch(int d) {
        long kept = 0;
        if (market.hasStanding()) {
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                kept += market.kept(pair);
            }
        }
        return kept > market.demand(d).amount();
    }

    int count() {
        return example.length;
    }

    /** The first subject of a class; its pairs stand for those of all. */
    int example(int number) {
        return example[number];
    }

    long amount(int number) {
        return amount[number];
    }

    /** The subjects of a class, in ascending order. */
    int[] subjects(int number) {
        return Arrays.copyOfRange(subject, first[number], first[number + 1]);
    }

    int size(int number) {
        return first[number + 1] - first[number];
    }
}
